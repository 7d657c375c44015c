"""A letter that is still being written: what can be said already, a blank for what is missing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from letters.domain.bodies import MOST_CHARACTERS, MOST_LINES, Recipient, lines_of_name, postal_lines
from letters.domain.cases import Case, Dispatch, EarlierRequest
from letters.domain.date_errors import DateFault
from letters.domain.errors import (
    AddressFault,
    MissingAnswer,
    NoLegalEffect,
    OutdatedArgument,
    PlaidoyerError,
    WrongAnswer,
)
from letters.domain.kinds import Form, Kind, Question
from letters.domain.letters import Enclosure, Letter
from letters.domain.people import Person
from letters.domain.plain import PlainText
from letters.domain.wording import N_
from letters.drafting.answers import LINE, gated
from letters.drafting.asked import Reading, only_asked, only_known, read_so_far
from letters.drafting.assembling import (
    TAKEN_FROM_THE_OUTER_LETTER,
    assembled,
    check_channel,
    check_number,
    for_joined,
    reason,
    reason_chosen,
    refuse_reasons_left_out,
    suited,
)
from letters.drafting.catalogue import Catalogue
from letters.drafting.context import around
from letters.drafting.directory import Directory
from letters.drafting.draft import Draft, Reason
from letters.drafting.joining import as_enclosure
from letters.drafting.language import Blank, Value

WHOLE: Final = "letter"
"""The name under which a fault of the whole letter is told: it would have no legal effect."""

DATES: Final = "request"
"""The name under which dates of the earlier request that contradict one another are told."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A letter with a blank for each required answer that is missing or wrong.

    *faults* says what is wrong by the name of its question (``birth_date``), of its section and key
    (``recipient.address``), or ``letter`` when the whole would be useless; *asked* are the questions that
    the answers so far leave or make useful, those of the joined texts last.
    """

    letter: Letter
    faults: Mapping[str, PlaidoyerError]
    asked: tuple[Question, ...]


class Sketcher:
    """Writes one sketch from a catalogue and a directory; what is wrong is gathered on the way."""

    def __init__(self, catalogue: Catalogue, directory: Directory, language: str) -> None:
        self._catalogue, self._directory, self._language = catalogue, directory, language
        self._faults: dict[str, PlaidoyerError] = {}
        self._asked: dict[str, Question] = {}

    def sketch(self, slug: str, case: Case, today: date) -> Sketch:
        """Write the letter *slug* as far as *case* allows, dated *today* unless the case says another day."""
        draft, reading = self._begun(slug, case, case.dated or today)
        self._check(draft, reading)
        letter = assembled(draft, tuple(self._reasons(draft)), tuple(self._enclosures(draft)))
        return Sketch(letter, self._faults, tuple(self._asked.values()))

    def questions(self, slug: str, case: Case, today: date) -> tuple[Question, ...]:
        """Give what the letter *slug* asks, given the answers of *case*; what it joins asks last."""
        draft, _reading = self._begun(slug, case, case.dated or today)
        for _joined in self._joined(draft):
            pass
        return tuple(self._asked.values())

    def _begun(self, slug: str, case: Case, day: date) -> tuple[Draft, Reading]:
        kind = self._catalogue.prepared(slug, self._language).kind
        case = self._usable(case, kind, day)
        return self._draft(slug, case, self._reached(self._recipient(kind, case)), day)

    def _draft(
        self, slug: str, case: Case, recipient: Recipient, day: date, *, joined: bool = False
    ) -> tuple[Draft, Reading]:
        prepared = self._catalogue.prepared(slug, self._language)
        given = self._around(case, recipient, day, prepared.kind) | {"joined": joined}
        reading = read_so_far(prepared, case.answers, given)
        if reading.printed["sent_on"] is None:
            reading.printed.update(sent_on=Blank.of(), due_on=reading.printed["due_on"] or Blank.of())
        self._hear(reading, TAKEN_FROM_THE_OUTER_LETTER if joined else ())
        wording = self._catalogue.wording(self._language)
        return Draft(prepared, case, recipient, day, reading.printed, wording), reading

    def _hear(self, reading: Reading, taken: tuple[str, ...]) -> None:
        for question in reading.asked:
            if question.name not in taken:
                self._asked.setdefault(question.name, question)
        for name, error in reading.faults.items():
            if name not in taken:
                self._faults.setdefault(name, error)

    def _check(self, draft: Draft, reading: Reading) -> None:
        """Gather what the strict way refuses once every answer was read."""
        answers, known = draft.case.answers, self._catalogue.names_asked(draft.kind)
        conditions = replace(draft, values=reading.values)
        self._attempt(lambda: only_known(answers, known))
        self._attempt(lambda: only_asked(draft.prepared, answers, reading.values))
        self._attempt(conditions.refuse_without_effect)

    def _attempt(self, check: Callable[[], object]) -> bool:
        try:
            check()
        except NoLegalEffect as error:
            self._faults[WHOLE] = error
        except PlaidoyerError as error:
            self._faults.setdefault(str(error.facts.get("name", WHOLE)), error)
        else:
            return True
        return False

    def _usable(self, case: Case, kind: Kind, day: date) -> Case:
        """Give *case* without what no letter can hold: a place, a channel, lines too long for an address."""
        place = case.answers.get("place", "")
        answers = dict(case.answers)
        if not self._attempt(lambda: _check_place(place)):
            answers["place"] = Blank.of()
        if not self._attempt(lambda: check_channel(case.dispatch.channel, kind)):
            case = replace(case, dispatch=Dispatch())
        if not self._attempt(lambda: check_number(case.dispatch)):
            case = replace(case, dispatch=Dispatch(case.dispatch.channel))
        return replace(case, answers=answers, sender=self._writing_from(case.sender), dated=day)

    def _writing_from(self, sender: Person) -> Person:
        lines = self._postal("sender.address", sender.address)
        return replace(sender, address=tuple(PlainText(line) for line in lines))

    def _reached(self, recipient: Recipient) -> Recipient:
        """Give *recipient* with no more lines, and no longer ones, than the post reads."""
        names = lines_of_name(recipient.name)
        above = (*names, *filter(None, (recipient.attention,)))
        lines = self._postal("recipient.address", (*above, *recipient.address))
        if "recipient.address" not in self._faults:
            return recipient
        name = lines[0] if len(names) == 1 else " ".join(lines[: len(names)])
        attention = "".join(lines[len(names) : len(above)])
        return replace(recipient, name=name, attention=attention, address=lines[len(above) :])

    def _postal(self, name: str, lines: tuple[str, ...]) -> tuple[str, ...]:
        try:
            return postal_lines(lines)
        except AddressFault as error:
            self._faults.setdefault(name, error)
            return tuple(line[:MOST_CHARACTERS] for line in lines[:MOST_LINES])

    def _recipient(self, kind: Kind, case: Case) -> Recipient:
        if case.recipient is None and kind.recipient:
            return self._directory.record(kind.recipient).recipient
        if case.recipient is None:
            missing = MissingAnswer(name="recipient", label=N_("whom the letter is for: name, address"))
            self._faults["recipient"] = missing
        recipient = case.recipient or Recipient(Blank.of(), ())
        try:
            return suited(recipient, kind)
        except WrongAnswer as error:
            self._faults["recipient.kind"] = error
            return suited(replace(recipient, kind=""), kind)

    def _around(self, case: Case, recipient: Recipient, day: date, kind: Kind) -> dict[str, Value]:
        try:
            return around(case, recipient, day, kind)
        except DateFault as error:
            self._faults.setdefault(DATES, error)
        request = case.request
        known: dict[str, Value] = {
            "sent_on": request.sent_on,
            "received_on": request.received_on,
            "extended_on": request.extended_on,
        }
        undated = EarlierRequest(channel=request.channel, reference=request.reference, proof=request.proof)
        return around(replace(case, request=undated), recipient, day, kind) | known

    def _reasons(self, draft: Draft) -> Iterator[Reason]:
        chosen: tuple[str, ...] = ()
        try:
            chosen = reason_chosen(draft.case.answers.get("arguments", []), draft.kind.arguments)
        except WrongAnswer as error:
            self._faults["arguments"] = error
        self._attempt(lambda: refuse_reasons_left_out(chosen, draft))
        for place, slug in enumerate(chosen, 1):
            argument = self._catalogue.argument(slug, self._language)
            try:
                yield reason(argument, draft, place)
            except OutdatedArgument as error:
                self._faults["arguments"] = error

    def _enclosures(self, draft: Draft) -> Iterator[Enclosure]:
        for number, written in enumerate(self._joined(draft), 1):
            yield as_enclosure(written, number)

    def _joined(self, draft: Draft) -> Iterator[Draft]:
        outer = draft.recipient
        case = for_joined(draft.case, outer, draft.day)
        for slug in draft.joins:
            kind = self._catalogue.prepared(slug, self._language).kind
            inner = replace(case, recipient=None if kind.form is Form.LETTER else outer)
            recipient = self._recipient(kind, inner)
            yield self._draft(slug, inner, recipient, draft.day, joined=True)[0]


def _check_place(place: object) -> None:
    if not isinstance(place, str):
        raise WrongAnswer(name="place", reason=N_("one line of text is expected, between quotation marks."))
    gated("place", place, LINE)
