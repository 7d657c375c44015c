"""From what a person typed so far to a case: what cannot be read is told, and a blank stands there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from letters.domain.cases import Case
from letters.domain.errors import MissingAnswer, PlaidoyerError, WrongAnswer
from letters.domain.kinds import Answering, Question
from letters.domain.wording import N_
from letters.drafting.answers import case_from
from letters.drafting.language import Blank
from letters.services.interview_fields import ANSWERS, LETTER, Asked
from letters.services.language import _

Section = Mapping[str, object]
Sections = Mapping[str, Section]

_NOT_A_DAY: Final = N_("write the day as in 21/11/2026.")
_TABLES: Final = ("sender", "recipient", "request", "sending")


@dataclass(frozen=True, slots=True)
class Readable:
    """A case with a blank for what is missing or wrong, and what that is, by name."""

    case: Case
    faults: dict[str, PlaidoyerError]


def read(sections: Sections, fields: Iterable[Asked], *, writes_to: bool) -> Readable:
    """Read *sections* as far as they can be; *fields* says what is asked of them, in any order.

    *writes_to* is false when the letter names its recipient itself. Raises nothing.
    """
    reader = _Reader(sections)
    tables = {name: reader.table(name, [each for each in fields if each.section == name]) for name in _TABLES}
    if not writes_to:
        del tables["recipient"]
    above = reader.above([each for each in fields if each.section == LETTER])
    case = reader.case({**tables, **above, ANSWERS: reader.answers()})
    return Readable(case, reader.faults)


def natured(question: Question | None, value: object) -> object:
    """Give an answer in the nature that *question* takes: an ISO day is a day, a tuple is a list."""
    if question and question.answering is Answering.DATE and isinstance(value, str):
        return _day(value) or value
    return list(value) if isinstance(value, tuple) else value


class _Reader:
    """Reads section by section; what cannot be used is left out and told."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self._labels: dict[str, str] = {}
        self.faults: dict[str, PlaidoyerError] = {}

    def table(self, name: str, fields: list[Asked]) -> dict[str, object]:
        typed = self._sections.get(name, {})
        kept = {key: value for key, value in typed.items() if key in _KNOWN[name]}
        table = {key: self._cell(f"{name}.{key}", key, value) for key, value in kept.items()}
        table = {key: value for key, value in table.items() if value not in (None, "", [])}
        for asked in fields:
            self._labels[asked.name] = asked.question.label
            if not asked.question.optional and asked.question.name not in table:
                self._miss(asked)
                if asked.question.answering is not Answering.DATE and asked.question.name in _BLANKS:
                    table[asked.question.name] = self._blank(asked.name)
        return table

    def above(self, fields: list[Asked]) -> dict[str, object]:
        """Read what stands above the sections: the day of the letter, the person one writes for."""
        table: dict[str, object] = {}
        for asked in fields:
            key, name = asked.question.name, asked.name
            self._labels[name] = asked.question.label
            value = self._cell(name, key, self._sections.get(LETTER, {}).get(key, ""))
            if value:
                table[key] = value
            elif not asked.question.optional:
                self._miss(asked)
                table[key] = self._blank(name)
        return table

    def answers(self) -> dict[str, object]:
        """Give the answers as typed, empty ones aside; the letter itself says which are wrong."""
        typed = self._sections.get(ANSWERS, {})
        return {key: value for key, value in typed.items() if value not in (None, "", [], ())}

    def case(self, tables: dict[str, object]) -> Case:
        """Read everything; each field that is refused is told and tried again as a blank, then without."""
        while True:
            try:
                return case_from(tables)
            except PlaidoyerError as error:
                name = str(error.facts.get("name", "request.territory"))
                if not self._give_up(name, error, tables):
                    raise

    def _give_up(self, name: str, error: PlaidoyerError, tables: dict[str, object]) -> bool:
        section, _dot, key = name.rpartition(".")
        table = tables.get(section) if section else tables
        place = key if section else f"{LETTER}.{key}"
        self.faults.setdefault(name if section else place, error)
        if not isinstance(table, dict) or key not in table:
            return False
        is_again = table[key] == self._blank(name if section else place)
        if key in _BLANKS and not is_again:
            table[key] = self._blank(name if section else place)
        else:
            del table[key]
        return True

    def _cell(self, name: str, key: str, value: object) -> object:
        if key == "address":
            return (
                [str(line) for line in value if str(line).strip()] if isinstance(value, list | tuple) else []
            )
        if key in _DAYS:
            return self._read_day(name, value)
        return value if isinstance(value, str) and value.strip() else ""

    def _read_day(self, name: str, value: object) -> date | None:
        if isinstance(value, date):
            return value
        day = _day(value) if isinstance(value, str) else None
        if value and day is None:
            self.faults[name] = WrongAnswer(name=name, reason=_NOT_A_DAY)
        return day

    def _miss(self, asked: Asked) -> None:
        self.faults.setdefault(asked.name, MissingAnswer(name=asked.name, label=asked.question.label))

    def _blank(self, name: str) -> object:
        blank = Blank.of(_(self._labels.get(name, "")))
        return [str(blank)] if name.endswith(".address") else str(blank)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2026-11-21") else None
    except ValueError:
        return None


_KNOWN: Final[Mapping[str, frozenset[str]]] = {
    "sender": frozenset({"given_name", "family_name", "address", "email", "telephone"}),
    "recipient": frozenset({"name", "attention", "address", "kind", "email", "gender", "title"}),
    "request": frozenset(
        {
            "sent_on",
            "received_on",
            "extended_on",
            "identity_asked",
            "identity_given",
            "channel",
            "rule",
            "territory",
            "reference",
            "proof",
        }
    ),
    "sending": frozenset({"channel", "number"}),
}
_DAYS: Final = frozenset(
    {"sent_on", "received_on", "extended_on", "identity_asked", "identity_given", "date"}
)
_BLANKS: Final = frozenset({"given_name", "family_name", "address", "name", "acting_for"})
"""Fields of which the letter shows a blank while they are missing."""
