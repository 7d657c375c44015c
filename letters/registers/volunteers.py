"""A table of volunteers: a CSV or a workbook whose columns are called as people call them, in any order."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Final

from letters.domain.campaign_errors import VolunteersNotNamed
from letters.domain.folding import folded
from letters.domain.own_lists import Head, refuse_unclear
from letters.domain.register_errors import (
    EmptyFile,
    LineTooLarge,
    Misshapen,
    NothingListed,
    Spreadsheet,
    WrongCharacters,
)
from letters.domain.volunteer_errors import (
    EmptyTable,
    FirstSheetEmpty,
    ManyVolunteers,
    OtherWorkbook,
    UnreadableTable,
)
from letters.ports.volunteers import LONGEST_CELL, MOST_ROWS, VolunteerRow, VolunteerTable
from letters.registers.characters import refuse_spoilt_beginning
from letters.registers.files import DroppedFile
from letters.registers.plain_csv import head_of, plain_cell, rows_by_column
from letters.registers.workbook_sheets import sheets_of
from letters.registers.workbooks import is_workbook
from letters.registers.workbooks import rows_of as cells_of

_SAMPLE: Final = 20
"""Rows looked at to tell whether a column without a name holds anything."""

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


def table_of(path: Path) -> VolunteerTable:
    """Give a CSV (comma, semicolon, tab or bar, UTF-8 or cp1252) or the first sheet of a workbook (.xlsx).

    A row that says nothing is left out; cells are always text, a formula its own. Raises
    `WorkbookUnreadable`, `WorkbookTooLarge`; reading the rows raises these too, `VolunteersNotNamed`,
    `TableFault`, `NoHead`, `UnnamedColumn`, `DoubledColumn`, `OpenQuotes`, `NoSuchFile`, `Folder`, `WebPage`.
    """
    if not is_workbook(path):
        return VolunteerTable(_in_our_words(_of_text(path)))
    first, *others = sheets_of(path)
    return VolunteerTable(_in_our_words(_of_workbook(path, first, others)), first, tuple(others))


def _in_our_words(rows: Iterator[VolunteerRow]) -> Iterator[VolunteerRow]:
    """Give *rows*, and speak of a table of one's own where a register would be spoken of."""
    try:
        yield from rows
    except (EmptyFile, NothingListed) as error:
        raise EmptyTable(file=error.facts["file"]) from error
    except Spreadsheet as error:
        raise OtherWorkbook(file=error.facts["file"]) from error
    except (WrongCharacters, Misshapen, LineTooLarge) as error:
        raise UnreadableTable(file=error.facts["file"], line=error.facts["line"]) from error


def _of_text(path: Path) -> Iterator[VolunteerRow]:
    file = DroppedFile(path)
    refuse_spoilt_beginning(file)
    yield from _named(file.name, head_of(file), rows_by_column(file))


def _of_workbook(path: Path, sheet: str, others: Sequence[str]) -> Iterator[VolunteerRow]:
    read = cells_of(path)
    _number, names = next(read, (1, []))
    if not names and others:
        raise FirstSheetEmpty(file=path.name, sheet=sheet)
    columns = _plain(names)
    first = list(islice(read, _SAMPLE))
    head = Head(columns, tuple(_plain(cells) for _line, cells in first))
    refuse_unclear(path.name, head)
    used = set(_columns(columns).values())
    rows = (
        (line, {name: _cut(cell) for name, cell in zip(columns, cells, strict=False)})
        for line, cells in chain(first, read)
    )
    said = (
        (line, {name: plain_cell(cell) for name, cell in cells.items() if name in used})
        for line, cells in rows
        if any(map(str.strip, cells.values()))
    )
    yield from _named(path.name, head, said)


def _plain(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(plain_cell(_cut(each)) for each in cells)


def _cut(cell: str) -> str:
    """Give a cell not much longer than may be: one long text may stand in millions of them."""
    return cell[: LONGEST_CELL + 1]


def _named(file: str, head: Head, rows: Iterator[tuple[int, Mapping[str, str]]]) -> Iterator[VolunteerRow]:
    columns, first = _columns(head.columns), next(rows, None)
    if head.columns and _NAME not in columns:
        raise VolunteersNotNamed(file=file, columns=head.named)
    if first is None:
        raise NothingListed(file=file)
    yield _row(*first, columns)
    for line, cells in islice(rows, MOST_ROWS - 1):
        yield _row(line, cells, columns)
    if next(rows, None) is not None:
        raise ManyVolunteers(file=file, most=MOST_ROWS)


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
