"""From the rows of a table to the letters of a series: to whom each goes, which answers are its own."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from letters.domain.bodies import Recipient
from letters.domain.cases import Case
from letters.domain.departments import department_code
from letters.domain.errors import PlaidoyerError
from letters.domain.folding import folded
from letters.domain.kinds import Answering, Question
from letters.domain.series_errors import ColumnNotKnown, RowWithoutRecipient
from letters.services.letters import Letters
from letters.services.series_asked import Unwritable, Wanted
from letters.services.series_cells import ADDRESS_LINES, Cells, answer_of, corrected


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody of the directory: to whom one writes, what names their file, and the page of their form."""

    recipient: Recipient
    filed_as: str = ""
    department: str = ""
    form: str = ""


Find = Callable[[str], Addressee]
"""Gives somebody of the directory by their identifier; raises a `PlaidoyerError`."""

TO: Final = "to"
_NAMES: Final = {
    TO: "to;recipient;identifier;identifiant;id;destinataire",
    "name": "name;nom",
    "given_name": "given name;prenom",
    "family_name": "family name;nom de famille",
    "attention": "attention;a l attention de;service",
    "address": "address;adresse",
    "email": "email;e mail;courriel;mel",
    "kind": "kind;nature",
    "gender": "gender;genre;civilite",
    "title": "title;titre",
    "department": "department;departement",
}  # fmt: skip
"""Names of the columns that say for whom a letter is, folded: in English, then as people write them."""

_ADDRESS_LINE: Final = re.compile(r"(?:address|adresse)(?: ligne| line)? ?([1-6])")
_ALWAYS: Final = (
    Question("place", "", Answering.LINE, optional=True),
    Question("arguments", "", Answering.LIST, optional=True),
)
"""What every letter asks besides its own questions."""


def identifiers_in(columns: Sequence[str], rows: Iterable[tuple[int, Cells]]) -> tuple[str, ...]:
    """Give the identifiers of the directory by which rows say for whom they are."""
    named = [column for column in columns if _meant(column, {}) == TO]
    return tuple(cells[column] for _row, cells in rows for column in named if cells.get(column))


@dataclass(frozen=True, slots=True)
class SeriesRows:
    """The rows of a table as letters of *kind*, dated *day*; *common* holds what they share.

    A column is called by the name of a question, by one of its own (`columns`), or is refused: what a column
    says is never left out in silence. A cell left empty takes the common answer.
    """

    letters: Letters
    kind: str
    common: Case
    find: Find
    day: date
    language: str

    def wanted(
        self, columns: Sequence[str], rows: Iterable[tuple[int, Cells]]
    ) -> Iterator[Wanted | Unwritable]:
        """Give the letter of each row, or why it has none; raises `ColumnNotKnown`, `UnknownLetter`."""
        questions = {each.name: each for each in self.letters.questions(self.kind, self.language)}
        answers = questions | {each.name: each for each in _ALWAYS}
        matched = {column: _meant(column, answers) for column in columns if column}
        unknown = [column for column, meant in matched.items() if not meant]
        if unknown:
            known = ", ".join([*_NAMES, *ADDRESS_LINES, *answers])
            raise ColumnNotKnown(columns=", ".join(unknown), known=known)
        for row, cells in rows:
            told = {matched[column]: cell for column, cell in cells.items() if column and cell}
            yield self._row(row, told, answers)

    def _row(self, row: int, told: Cells, questions: Mapping[str, Question]) -> Wanted | Unwritable:
        name = _name(told)
        try:
            addressee = self._addressee(told, name)
            answers = {key: answer_of(questions[key], cell) for key, cell in told.items() if key in questions}
        except PlaidoyerError as fault:
            return Unwritable(row, fault, name or told.get(TO, ""))
        recipient = addressee.recipient
        case = replace(self.common, recipient=recipient, answers={**self.common.answers, **answers})
        write = partial(self.letters.compose, self.kind, case, self.day, self.language)
        department = department_code(told.get("department", "")) or addressee.department
        return Wanted(row, recipient, write, addressee.filed_as, department, addressee.form)

    def _addressee(self, told: Cells, name: str) -> Addressee:
        """Give for whom the row is: somebody of the directory, corrected by the cells that say otherwise."""
        if told.get(TO):
            found = self.find(told[TO])
            return replace(found, recipient=corrected(found.recipient, told, name))
        if not name:
            raise RowWithoutRecipient
        filed_as = " ".join(filter(None, (told.get("family_name"), told.get("given_name")))) or name
        return Addressee(corrected(Recipient(name, ()), told, name), filed_as)


def _meant(column: str, questions: Mapping[str, Question]) -> str:
    """Give what *column* holds by its name: a question, or what says for whom the letter is."""
    if column in questions:
        return column
    words = folded(column)
    line = _ADDRESS_LINE.fullmatch(words)
    if line:
        return f"address_{line[1]}"
    named = (each for each, names in _NAMES.items() if words in names.split(";"))
    return next(named, next((each for each in questions if folded(each) == words), ""))


def _name(told: Cells) -> str:
    given, family = told.get("given_name", ""), told.get("family_name", "")
    return " ".join((told.get("name") or f"{given} {family}").split())
