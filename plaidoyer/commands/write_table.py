"""``plaidoyer write --table``: a series, one letter for each row of a table."""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letters.drafting.answers import read_case
from letters.ports.series import Sheets
from letters.registers.answer_tables import columns_of, rows_of
from letters.services.directory import AddressBook
from letters.services.letters import Letters
from letters.services.series_asked import Goal
from letters.services.series_rows import Addressee, Find, SeriesRows, identifiers_in
from letters.services.series_told import SeriesTold
from plaidoyer.assembly import dropped, series
from plaidoyer.commands.files import read_bytes, read_text
from plaidoyer.commands.installed import letters_with
from plaidoyer.commands.recipients import address_book_for
from plaidoyer.commands.told import answer
from plaidoyer.language import _, n_, sentence

if TYPE_CHECKING:
    from plaidoyer.__main__ import Setting


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of a series on the command line."""

    kind: str
    table: Path
    answers: Path
    folder: Path
    merged: Path | None
    sheets: Sheets
    day: date | None
    language: str
    signature: Path | None
    replacing: bool
    as_json: bool


def write_series(asked: Asked, setting: "Setting") -> None:
    """Write the series, and say what became of it."""
    start = time.monotonic()
    told = _written(asked, setting)
    seconds = round(time.monotonic() - start, 3)
    refused = [{"row": each.row, "reason": sentence(each.fault)} for each in told.refused]
    files = {"list": str(told.list_file or ""), "merged": str(told.print_file or "")}
    fields = {"written": len(told.written), "refused": refused, "seconds": seconds, **files}
    answer(fields, _lines(told, asked.folder, seconds), as_json=asked.as_json)


def _written(asked: Asked, setting: "Setting") -> SeriesTold:
    desk = letters_with(asked.kind, setting)
    common = read_case(read_text(asked.answers))
    signature = read_bytes(asked.signature) if asked.signature else None
    day = asked.day or common.dated or setting.today
    table = dropped(asked.table)
    columns, rows = columns_of(table), tuple(rows_of(table))
    identifiers = identifiers_in(columns, rows)
    imported = next((each for each in identifiers if ":" in each), "")
    with address_book_for(setting, imported) as book:
        made = SeriesRows(desk, asked.kind, common, _finding(book, desk), day, asked.language)
        wanted = tuple(made.wanted(columns, rows))
        goal = Goal(asked.folder, asked.merged, asked.sheets, asked.replacing)
        return series().write(wanted, goal, day=day, signature=signature, go_on=_show_progress)


def _finding(book: AddressBook | None, desk: Letters) -> Find:
    def shipped(identifier: str) -> Addressee:
        record = desk.directory.record(identifier)
        return Addressee(record.recipient, record.recipient.name)

    def listed(identifier: str, book: AddressBook) -> Addressee:
        told = book.record(identifier).listed
        filed_as = f"{told.family_name} {told.given_name}".strip() or told.name
        return Addressee(book.recipient(identifier), filed_as, told.department, told.web_form)

    return shipped if book is None else lambda identifier: listed(identifier, book)


def _show_progress(done: int, total: int) -> bool:
    """Say on a terminal how far the series is; a script hears nothing."""
    if sys.stderr.isatty():
        said = _("{done} of {total} letters").format(done=done, total=total)
        click.echo(f"\r{said}", err=True, nl=done == total)
    return True


def _lines(told: SeriesTold, folder: Path, seconds: float) -> Iterator[str]:
    count = len(told.written)
    words = n_(
        "{count} letter written in {folder} ({seconds} s)",
        "{count} letters written in {folder} ({seconds} s)",
        count,
    )
    yield words.format(count=count, folder=folder, seconds=f"{seconds:.1f}")
    if told.print_file:
        yield _("All of them to print: {file}").format(file=told.print_file)
    if told.list_file:
        yield _("What was written, and for whom: {file}").format(file=told.list_file)
    yield from _refusals(told)


def _refusals(told: SeriesTold) -> Sequence[str]:
    row = _("Row {row}, not written: {reason}")
    return [row.format(row=each.row, reason=sentence(each.fault)) for each in told.refused]
