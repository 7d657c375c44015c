"""From the text of a letter of the catalogue to its kind: a TOML head between ``+++``, then the body."""

import hashlib
from collections.abc import Iterator
from typing import Final

from letters.domain.channels import Channel
from letters.domain.kinds import Answering, Form, Kind, Must, Question, Refusal
from letters.domain.rights import BodyKind, Right
from letters.domain.sources import Certainty, Source
from letters.domain.wording import N_
from letters.drafting.faults import BrokenTemplate, broken
from letters.drafting.language import check_characters
from letters.drafting.toml_table import RULE, Table, parse
from letters.drafting.typography import typeset

FENCE: Final = "+++"
MOST_CHARACTERS: Final = 60_000
"""Characters of a file of the catalogue, head and body."""

_KEYS: Final = frozenset({
    "title", "right", "to", "recipient", "form", "subject", "channels", "deadline", "earlier", "arguments",
    "joins", "joins_when", "short", "enclosures", "expect", "reviewed", "source", "must", "refuse", "ask",
})  # fmt: skip
_QUESTION_KEYS: Final = frozenset({"label", "kind", "optional", "why", "help", "example", "when", "options"})
_SOURCE_KEYS: Final = frozenset({
    "title", "article", "address", "checked", "words", "certainty", "partial_access",
})  # fmt: skip


def split(text: str) -> tuple[str, str, int]:
    """Give head, body, and the line (from 1) where the body begins; raises `BrokenTemplate`."""
    check_characters(text, MOST_CHARACTERS)
    lines = text.split("\n")
    if lines[0].strip() != FENCE:
        raise broken(RULE, N_("the file begins with a line « +++ », then the head"))
    for number, line in enumerate(lines[1:], 2):
        if line.strip() == FENCE:
            return "\n".join(lines[1 : number - 1]), "\n".join(lines[number:]), number + 1
    raise broken(RULE, N_("the head has no end: add a line « +++ » before the text"), len(lines))


def read_kind(text: str, slug: str, language: str) -> Kind:
    """Read one ``letter.LANGUAGE.md``; raises `BrokenTemplate` at the first fault of its head."""
    head, body, body_line = split(text)
    try:
        return _kind(read_head(head), slug, language, (body, body_line, _edition(text)))
    except BrokenTemplate as error:
        raise BrokenTemplate(error.fault.moved(1)) from error


def read_head(text: str) -> Table:
    """Read a head; raises `BrokenTemplate`, also where an escape writes a character that no letter holds."""
    values = parse(text)
    head = Table(values, text)
    for key, value in values.items():
        try:
            check_characters("".join(_texts_in(value)), MOST_CHARACTERS)
        except BrokenTemplate as error:
            raise head.fault(error.fault.message.sentence, key, **error.fault.message.facts) from error
    return head


def _texts_in(value: object) -> Iterator[str]:
    """Give every text of a value of TOML, the keys of its tables included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for each in pair for text in _texts_in(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in _texts_in(each))


def _edition(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _kind(head: Table, slug: str, language: str, written: tuple[str, int, str]) -> Kind:
    head.only(_KEYS)
    body, body_line, edition = written
    form = Form(head.choice("form", tuple(Form), Form.LETTER))
    is_letter = form is Form.LETTER
    return Kind(
        slug=slug,
        language=language,
        title=typeset(head.text("title", required=True), language),
        right=head.choice("right", tuple(Right)),
        to=_among(head, "to", tuple(BodyKind), required=is_letter),
        subject=head.text("subject", required=is_letter),
        reviewed=head.day("reviewed"),
        body=body,
        body_line=body_line,
        edition=edition,
        form=form,
        recipient=head.text("recipient"),
        channels=_among(head, "channels", tuple(Channel), required=is_letter),
        deadline=head.text("deadline"),
        earlier=head.text("earlier"),
        short=head.text("short"),
        expect=typeset(head.text("expect", required=is_letter), language),
        arguments=head.texts("arguments"),
        joins=head.texts("joins"),
        joins_when=head.text("joins_when"),
        enclosures=head.texts("enclosures"),
        sources=read_sources(head, language),
        musts=tuple(_must(table) for table in head.tables("must")),
        refusals=tuple(_refusal(table, language) for table in head.tables("refuse")),
        questions=_questions(head, language),
    )


def _among(head: Table, key: str, known: tuple[str, ...], *, required: bool) -> tuple[str, ...]:
    values = head.texts(key, required=required)
    for value in values:
        if value not in known:
            raise head.fault(
                N_("« {value} » is not known here; known: {known}"), key, value=value, known=", ".join(known)
            )
    return values


def read_sources(head: Table, language: str) -> tuple[Source, ...]:
    """Read the ``[[source]]`` tables: at least one, each with what it says and when it was checked."""
    tables = head.tables("source")
    if not tables:
        raise head.fault(N_("no source: add [[source]] with title, article, words, checked, certainty"))
    return tuple(_source(table, language) for table in tables)


def _source(table: Table, language: str) -> Source:
    table.only(_SOURCE_KEYS)
    return Source(
        title=table.text("title", required=True),
        article=table.text("article"),
        words=typeset(table.text("words", required=True), language),
        checked=table.day("checked"),
        certainty=Certainty(table.choice("certainty", tuple(Certainty))),
        address=_address(table),
        partial_access=table.flag("partial_access"),
    )


def _address(table: Table) -> str:
    address = table.text("address")
    if address and not address.startswith("https://"):
        raise table.fault(N_("an address begins with https://"), "address")
    return address


def _must(table: Table) -> Must:
    table.only({"name", "label", "any", "when"})
    return Must(
        name=table.text("name", required=True),
        label=table.text("label", required=True),
        phrases=table.texts("any", required=True),
        when=table.text("when"),
    )


def _refusal(table: Table, language: str) -> Refusal:
    table.only({"when", "because"})
    because = typeset(table.text("because", required=True), language)
    return Refusal(when=table.text("when", required=True), because=because)


def _questions(head: Table, language: str) -> tuple[Question, ...]:
    return tuple(_question(head, name, asked, language) for name, asked in head.table("ask").items())


def _question(head: Table, name: str, asked: object, language: str) -> Question:
    if not isinstance(asked, dict) or not name.isidentifier() or not name.islower():
        raise head.fault(
            N_("a question is written [ask.name], its name in small letters and _"), f"ask.{name}"
        )
    table = head.within(f"[ask.{name}]", asked)
    table.only(_QUESTION_KEYS)
    answering = Answering(table.choice("kind", tuple(Answering)))
    return Question(
        name=name,
        label=table.text("label", required=True),
        answering=answering,
        optional=table.flag("optional"),
        why=table.text("why", required=True),
        help=table.text("help"),
        example=table.text("example"),
        when=table.text("when"),
        options=_options(table, answering, language),
    )


def _options(table: Table, answering: Answering, language: str) -> tuple[tuple[str, str], ...]:
    options = table.table("options")
    if (answering is Answering.CHOICE) != bool(options):
        raise table.fault(N_('« options » goes with kind = "choice", and only with it'), "options")
    if not all(isinstance(words, str) and words for words in options.values()):
        raise table.fault(N_('each option has its words: key = "words"'), "options")
    return tuple((key, typeset(str(words), language)) for key, words in options.items())
