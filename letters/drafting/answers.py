"""From a file of answers to a case: every key known, every text through the gate."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from letters.domain.bodies import Gender, Recipient
from letters.domain.calendars import territory_named
from letters.domain.cases import Case, Dispatch, EarlierRequest
from letters.domain.channels import Channel
from letters.domain.errors import MissingAnswer, UnreadableAnswers, UnusableText, WrongAnswer
from letters.domain.headers import email_address
from letters.domain.output_errors import UnsafeHeader
from letters.domain.people import Person
from letters.domain.plain import PlainText, plain_text
from letters.domain.wording import N_, Said
from letters.drafting.faults import BrokenTemplate
from letters.drafting.toml_table import Table, parse

LINE: Final = 200
"""Characters of an answer of one line."""

MOST_CHARACTERS: Final = 100_000
"""Characters of a file of answers."""

MOST_ADDRESS_LINES: Final = 20
"""Lines read before the rule of six is applied, so that its sentence can count them."""

_SECTIONS: Final = frozenset({"sender", "recipient", "request", "sending", "answers", "date", "acting_for"})
_SENDER: Final = frozenset({"given_name", "family_name", "address", "email", "telephone"})
_RECIPIENT: Final = frozenset({"name", "attention", "address", "kind", "email", "gender", "title"})
_REQUEST: Final = frozenset({
    "sent_on", "received_on", "extended_on", "identity_asked", "identity_given", "channel", "rule",
    "territory", "reference", "proof",
})  # fmt: skip
_SENDING: Final = frozenset({"channel", "number"})


def read_case(text: str) -> Case:
    """Read a file of answers (TOML); raises an `AnswersFault` or an `UnusableText` that names the answer."""
    if len(text) > MOST_CHARACTERS:
        raise UnreadableAnswers(reason=N_("it is longer than any letter"))
    try:
        case = _case(Table(parse(text), text))
    except BrokenTemplate as error:
        raise UnreadableAnswers(reason=error.fault.located) from error
    if case.recipient and case.recipient.name.startswith("["):
        reason = N_("write the name itself in place of the words between square brackets.")
        raise WrongAnswer(name="recipient.name", reason=reason)
    return case


def case_from(table: Mapping[str, object]) -> Case:
    """Read the table of a file of answers, already parsed, blanks included; raises what `read_case` does."""
    try:
        return _case(Table(table, ""))
    except BrokenTemplate as error:
        raise UnreadableAnswers(reason=error.fault.message) from error


def _case(file: Table) -> Case:
    file.only(_SECTIONS)
    if not file.table("sender"):
        raise MissingAnswer(name="sender", label=N_("who writes: given name, family name, address"))
    return Case(
        sender=_sender(_Fields("sender", _SENDER, file)),
        recipient=_recipient(_Fields("recipient", _RECIPIENT, file)) if file.has("recipient") else None,
        request=_request(_Fields("request", _REQUEST, file)),
        dispatch=_dispatch(_Fields("sending", _SENDING, file)),
        answers=file.table("answers"),
        dated=file.day("date") if file.has("date") else None,
        acting_for=gated("acting_for", file.text("acting_for"), LINE),
    )


class _Fields:
    """The keys of one section, each text through the gate."""

    def __init__(self, section: str, known: frozenset[str], file: Table) -> None:
        self._section = section
        self._table = file.within(f"[{section}]", file.table(section))
        self._table.only(known)

    def line(self, key: str, *, required: str = "") -> PlainText:
        """Give one line of text; *required* is the label of an answer that cannot be missing."""
        text = gated(f"{self._section}.{key}", self._table.text(key), LINE)
        if required and not text:
            raise MissingAnswer(name=f"{self._section}.{key}", label=required)
        return text

    def lines(self, key: str) -> tuple[PlainText, ...]:
        """Give lines of text, empty ones left out."""
        lines = (
            gated(f"{self._section}.{key}", each, LINE)
            for each in self._table.texts(key)[:MOST_ADDRESS_LINES]
        )
        return tuple(line for line in lines if line)

    def email(self) -> str:
        """Give an e-mail address, or ""; one that no mail program would take is refused here already."""
        written = self.line("email")
        try:
            return email_address("e-mail", written) if written else ""
        except UnsafeHeader as error:
            raise WrongAnswer(name=f"{self._section}.email", reason=error) from error

    def day(self, key: str) -> date | None:
        """Give a date, or nothing."""
        return self._table.day(key) if self._table.has(key) else None


def _sender(fields: _Fields) -> Person:
    return Person(
        given_name=fields.line("given_name", required=N_("your given name")),
        family_name=fields.line("family_name", required=N_("your family name")),
        address=fields.lines("address"),
        email=fields.email(),
        telephone=fields.line("telephone"),
    )


def _recipient(fields: _Fields) -> Recipient:
    gender = fields.line("gender")
    if gender not in {"", *Gender}:
        raise WrongAnswer(name="recipient.gender", reason=N_('write "f" or "m", or leave it out.'))
    return Recipient(
        name=fields.line("name", required=N_("the name of the recipient")),
        attention=fields.line("attention"),
        address=fields.lines("address"),
        kind=fields.line("kind"),
        email=fields.email(),
        gender=Gender(gender) if gender else None,
        title=fields.line("title"),
    )


def _request(fields: _Fields) -> EarlierRequest:
    code = fields.line("territory")
    return EarlierRequest(
        sent_on=fields.day("sent_on"),
        received_on=fields.day("received_on"),
        extended_on=fields.day("extended_on"),
        identity_asked=fields.day("identity_asked"),
        identity_given=fields.day("identity_given"),
        channel=_channel(fields),
        rule=fields.line("rule"),
        territory=territory_named(code) if code else None,
        reference=fields.line("reference"),
        proof=fields.line("proof"),
    )


def _channel(fields: _Fields) -> str:
    channel = fields.line("channel")
    if channel and channel not in {*Channel}:
        reason = Said(N_("choose one of: {known}."), {"known": ", ".join(Channel)})
        raise WrongAnswer(name="request.channel", reason=reason)
    return channel


def _dispatch(fields: _Fields) -> Dispatch:
    return Dispatch(channel=fields.line("channel"), number=fields.line("number"))


def gated(name: str, value: str, limit: int, *, lines: bool = False) -> PlainText:
    """Let an answer through the gate, or refuse it by its *name*; raises `WrongAnswer`."""
    try:
        return plain_text(value, limit=limit, lines=lines)
    except UnusableText as error:
        raise WrongAnswer(name=name, reason=error) from error
