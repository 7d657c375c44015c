"""The signatories of an open letter for a spreadsheet: three columns of text, never an e-mail address."""

from datetime import datetime
from typing import BinaryIO

from letters.output.spreadsheet import as_csv, as_xlsx
from letters.ports.reports import Chart, Figures, Grid
from letters.ports.signature_lists import SignedLetter


def as_csv_list(letter: SignedLetter, created: datetime, file: BinaryIO) -> None:
    """Write the list of *letter* into *file* as CSV, as `as_csv` does: no cell is ever computed."""
    file.write(as_csv(_figures(letter), created))


def as_xlsx_list(letter: SignedLetter, created: datetime, file: BinaryIO) -> None:
    """Write the list of *letter* into *file* as a workbook, with a sheet that says what it is."""
    file.write(as_xlsx(_figures(letter), created))


def _figures(letter: SignedLetter) -> Figures:
    said, published = letter.words, letter.published
    heads = (said.name, said.function, said.organisation)
    rows = tuple((each.name, each.function, each.organisation) for each in published.signatories)
    opening = tuple(filter(None, (said.counted, said.shown, said.day)))
    seal = (f"{said.seal} (SHA-256) : {published.seal}", said.note) if published.seal else ()
    whole = Grid(said.signatories, heads, rows)
    return Figures(published.title, letter.language, opening, Chart("", (), ()), (), whole, notes=seal)
