"""A table of volunteers: a CSV whose columns are called as people call them, in any order."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from letters.domain.campaign_errors import VolunteersNotNamed
from letters.domain.folding import folded
from letters.domain.register_errors import NothingListed
from letters.ports.registers import Dropped
from letters.ports.volunteers import VolunteerRow
from letters.registers.characters import refuse_spoilt_beginning
from letters.registers.plain_csv import head_of, rows_by_column

_NAME: Final = "name"
_GIVEN_NAME: Final = "given name"
_DEPARTMENTS: Final = "departments"
_CONSTITUENCIES: Final = "constituencies"
_EMAIL: Final = "email"

_CALLED: Final = {
    _GIVEN_NAME: "prenom;prenoms;prenom usuel;first name;given name",
    _NAME: "nom;nom complet;nom et prenom;prenom et nom;nom prenom;prenom nom;nom de famille;nom usuel;"
    "benevole;volontaire;name;full name;last name;family name;volunteer",
    _DEPARTMENTS: "departements;departement;departement s;dept;depts;dep;dpt;code departement;"
    "codes departement;codes departements;numero de departement;departments;department",
    _CONSTITUENCIES: "circonscriptions;circonscription;circonscription s;circo;circos;constituencies;"
    "constituency",
    _EMAIL: "courriel;email;e mail;mail;mel;adresse mail;adresse email;adresse e mail;adresse courriel;"
    "adresse electronique;courrier electronique;email address",
}  # fmt: skip
"""Names that each column may have, folded."""


def rows_of(file: Dropped) -> Iterator[VolunteerRow]:
    """Give each row that says something: comma, semicolon, tab or bar, UTF-8 or cp1252, cells always text.

    Raises `VolunteersNotNamed`, `NothingListed`, `NoHead`, `UnnamedColumn`, `DoubledColumn`,
    `WrongCharacters`, `Misshapen`, `OpenQuotes`.
    """
    refuse_spoilt_beginning(file)
    columns = _columns(head_of(file).columns)
    rows = rows_by_column(file)
    first = next(rows, None)
    if _NAME not in columns:
        raise VolunteersNotNamed(file=file.name, columns=head_of(file).named)
    if first is None:
        raise NothingListed(file=file.name)
    yield _row(*first, columns)
    for line, cells in rows:
        yield _row(line, cells, columns)


def _columns(header: Sequence[str]) -> Mapping[str, str]:
    """Give the column that holds each thing, by its name; the likeliest name first."""
    named = {folded(column): column for column in reversed(header)}
    found: dict[str, str] = {}
    for each, names in _CALLED.items():
        matched = next((name for name in names.split(";") if name in named), None)
        if matched is not None:
            found[each] = named[matched]
    return found


def _row(line: int, cells: Mapping[str, str], columns: Mapping[str, str]) -> VolunteerRow:
    told = {each: cells.get(column, "") for each, column in columns.items()}
    name = f"{told.get(_GIVEN_NAME, '')} {told[_NAME]}".strip()
    return VolunteerRow(
        line, name, told.get(_DEPARTMENTS, ""), told.get(_CONSTITUENCIES, ""), told.get(_EMAIL, "")
    )
