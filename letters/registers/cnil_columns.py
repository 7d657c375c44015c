"""The columns of the CNIL's register of data protection officers, found by their names in any order."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final, NamedTuple

from letters.domain.folding import folded
from letters.domain.register_errors import UnknownColumn, WrongShape

DELIMITER: Final = ";"


class Designation(NamedTuple):
    """One row as it is published: who designates, who is designated, and how the officer is reached."""

    siren: str
    name: str
    section: str
    activity: str
    address: str
    postcode: str
    town: str
    country: str
    person: str
    day: str
    firm_siren: str
    firm: str
    firm_section: str
    firm_activity: str
    firm_address: str
    firm_postcode: str
    firm_town: str
    firm_country: str
    mail: str
    page: str
    telephone: str
    officer_address: str
    officer_postcode: str
    officer_town: str
    officer_country: str
    other: str


_NAMES: Final = (
    "SIREN organisme désignant", "Nom organisme désignant", "Secteur activité organisme désignant",
    "Code NAF organisme désignant", "Adresse postale organisme désignant",
    "Code postal organisme désignant", "Ville organisme désignant", "Pays organisme désignant",
    "Type de DPO", "Date de la désignation", "SIREN organisme désigné", "Nom organisme désigné",
    "Secteur activité organisme désigné", "Code NAF organisme désigné", "Adresse postale organisme désigné",
    "Code postal organisme désigné", "Ville organisme désigné", "Pays organisme désigné",
    "Moyen contact DPO email", "Moyen contact DPO url", "Moyen contact DPO téléphone",
    "Moyen contact DPO adresse postale", "Moyen contact DPO code postal", "Moyen contact DPO ville",
    "Moyen contact DPO pays", "Moyen contact DPO autre",
)  # fmt: skip
"""The columns, as they are published, in the order of `Designation`."""

_ITS_OWN: Final = frozenset(
    map(folded, ("Nom organisme désignant", "Moyen contact DPO email", "Type de DPO"))
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field of `Designation` stands in a row of one file."""

    places: tuple[int, ...]
    cells: Callable[[Sequence[str]], tuple[str, ...]]

    def at(self, field: str) -> int:
        """Give the place of a field."""
        return self.places[Designation._fields.index(field)]

    @property
    def width(self) -> int:
        """How many cells a row has at least."""
        return max(self.places) + 1

    def designation(self, row: Sequence[str]) -> Designation:
        """Give the fields of *row*."""
        return Designation._make(self.cells(row))


def is_header(line: str) -> bool:
    """Say whether *line* heads the columns of this register, or of one of its older or newer forms."""
    return _ITS_OWN.issubset(_header(line))


def columns_of(line: str, file: str) -> Columns:
    """Find the columns by their names, capitals and accents aside; raises `WrongShape`, `UnknownColumn`.

    A column without a name, as older files have at the end, is none.
    """
    header = _header(line)
    known = {folded(name): name for name in _NAMES}
    for column in header:
        if column and column not in known:
            raise UnknownColumn(file=file, column=column)
    for column, name in known.items():
        if column not in header:
            raise WrongShape(file=file, missing=name, line=1)
    places = tuple(header.index(column) for column in known)
    return Columns(places, itemgetter(*places))


def _header(line: str) -> list[str]:
    return [folded(cell) for cell in next(csv.reader([line], delimiter=DELIMITER), [])]
