"""A list of one's own: any CSV with a row of names of columns, read through a matching of these."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, dropwhile, islice
from typing import Final

from letters.domain.chambers import EVERY_KIND
from letters.domain.listed import Listed, Remark, Row, Skipped
from letters.domain.matching import Matching, proposed
from letters.domain.own_lists import Head, refuse_unclear
from letters.domain.register_errors import (
    ColumnsNotMatched,
    Misshapen,
    NothingListed,
    OpenQuotes,
    WrongShape,
)
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.kept import NOT_ASKED_FOR, is_wanted
from letters.registers.plain_rows import FAMILY, Cells, key_of, listed_of, remarks

_DELIMITERS: Final = (";", ",", "\t", "|")
_SAMPLE: Final = 20
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_END: Final = "\x03the end of the list\x03"
"""What is read after the last line: quotes that are never closed take it into their cell."""

_TEXT_FORMULA: Final = re.compile(r'="([^"=]*)"')


_FEWER: Final = N_("has fewer cells than there are columns: the last ones were taken as empty")
_HIDDEN: Final = N_("held marks that nobody sees, or that turn the writing around: they were left out")


@dataclass(frozen=True, slots=True)
class PlainCsv:
    """One's own list; without a *matching* the one that the names of columns propose."""

    matching: Matching | None = None
    name: str = "own"
    title: str = N_("A list of your own (CSV)")
    licence: str = N_("Your own list")
    family: str = FAMILY
    chamber: str = EVERY_KIND
    lends: bool = False

    def recognises(self, file: Dropped) -> bool:
        """Say whether it looks like a CSV of bodies; many files do, so it is asked after all others."""
        columns = head_of(file).columns if is_table(file) else ()
        return bool(columns) and (self.matching or proposed(columns)).names_bodies

    def edition(self, file: Dropped) -> Edition:
        """Give no day: a list of one's own tells none."""
        return Edition(self.title)

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Give each body.

        Raises `ColumnsNotMatched`, `WrongShape`, `NothingListed`, `Misshapen`, `OpenQuotes`.

        It raises what `letters.domain.own_lists.refuse_unclear` does too. Cells are text whatever they begin
        with: no formula is run. What a spreadsheet spoilt is mended where there is no doubt, and told by a
        `Remark`.
        """
        head = head_of(file)
        columns = head.columns
        refuse_unclear(file.name, head)
        matching = self.matching or proposed(columns)
        if not matching.names_bodies:
            raise ColumnsNotMatched(file=file.name, columns=", ".join(filter(None, columns)))
        for column in matching.unknown_among(columns):
            raise WrongShape(file=file.name, missing=column, line=1)
        line, reading = 0, _Reading(columns, matching, keep, self.family)
        for line, row in raw_rows(file):
            yield from reading.of(row, line)
        if not line:
            raise NothingListed(file=file.name)


def is_table(file: Dropped) -> bool:
    """Say whether *file* reads as a table: a text that no other format begins so, in two columns or more."""
    if file.members or file.beginning.lstrip()[:1] in set("{[<"):
        return False
    return len(head_of(file).columns) > 1


def head_of(file: Dropped) -> Head:
    """Give the columns and the first rows of a list, for somebody to match them.

    Columns at the end that have neither a name nor a cell, as spreadsheets write them, are none.
    """
    reader = csv.reader(_data(file.beginning.splitlines(keepends=True)), delimiter=_delimiter(file.beginning))
    try:
        rows = [tuple(map(plain_cell, row)) for row in islice(filter(any, reader), _SAMPLE)]
    except csv.Error:
        return Head()
    if not rows:
        return Head()
    columns = list(rows[0])
    while columns and not columns[-1] and not any(any(row[len(columns) - 1 :]) for row in rows):
        columns.pop()
    return Head(tuple(columns), tuple(rows[1:]))


def first_of(head: Head, matching: Matching, most: int) -> tuple[Listed, ...]:
    """Give the first *most* bodies among the rows of *head*, as *matching* reads them."""
    reading = _Reading(head.columns, matching, Keep())
    rows = (row for line, cells in enumerate(head.sample, 2) for row in reading.of(list(cells), line))
    return tuple(islice((row for row in rows if isinstance(row, Listed)), most))


def rows_by_column(file: Dropped) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Give the number of the line of each row that says something, and its cells by the names of columns.

    What has neither a name nor a column is left out. Raises `Misshapen`, `OpenQuotes`, and what
    `letters.domain.own_lists.refuse_unclear` does.
    """
    head = head_of(file)
    refuse_unclear(file.name, head)
    for line, row in raw_rows(file):
        cells = dict(zip(head.columns, map(plain_cell, row), strict=False))
        if any(cells.values()):
            yield line, cells


class _Reading:
    """One reading of a list: what its columns hold, what is kept of it, and which keys were met."""

    def __init__(
        self, columns: tuple[str, ...], matching: Matching, keep: Keep, family: str = FAMILY
    ) -> None:
        self._columns, self._family = columns, family
        self._matching = matching
        self._keep = keep
        self._keys: set[str] = set()

    def of(self, row: list[str], line: int) -> Iterator[Row]:
        """Give what one row says."""
        if any(row[len(self._columns) :]):
            yield Skipped(N_("has more cells than there are columns"), line)
            return
        by_column = dict(zip(self._columns, map(plain_cell, row), strict=False))
        cells = Cells({each: by_column.get(column, "") for each, column in self._matching.columns.items()})
        key = key_of(cells)
        if not cells.name:
            yield Skipped(N_("has no name"), line)
        elif key in self._keys:
            yield Skipped(N_("is listed twice"), line, cells.name)
        else:
            self._keys.add(key)
            if len(row) < len(self._columns):
                yield Remark(_FEWER, line, cells.name)
            if any(map(_hides_something, row)):
                yield Remark(_HIDDEN, line, cells.name)
            yield from self._kept(cells, key, line)

    def _kept(self, cells: Cells, key: str, line: int) -> Iterator[Row]:
        listed = listed_of(cells, self._matching.kind, key, self._family)
        if is_wanted(listed, self._keep):
            yield from remarks(cells, listed, line)
            yield listed
        else:
            yield Skipped(NOT_ASKED_FOR, line)


def raw_rows(file: Dropped) -> Iterator[tuple[int, list[str]]]:
    """Give the rows under the names of the columns as they are, with the number of their line.

    Empty ones are left out. Raises `Misshapen`, `OpenQuotes`.
    """
    reader = csv.reader(chain(_data(file.lines()), (_END,)), delimiter=_delimiter(file.beginning))
    try:
        rows = filter(any, reader)
        next(rows, None)
        before = reader.line_num
        for row in rows:
            if row[-1].endswith(_END):
                _refuse_open_quotes(row, file.name, before + 1)
                return
            yield reader.line_num, row
            before = reader.line_num
    except csv.Error as error:
        raise Misshapen(file=file.name, format="CSV", line=reader.line_num) from error


def _refuse_open_quotes(last: list[str], file: str, line: int) -> None:
    if last != [_END]:
        raise OpenQuotes(file=file, line=line)


def _data(lines: Iterable[str]) -> Iterator[str]:
    """Give *lines* without what a spreadsheet writes above the names of the columns (« sep=; »)."""
    return dropwhile(lambda line: not line.strip() or bool(_SEPARATOR_LINE.fullmatch(line)), lines)


def _delimiter(beginning: str) -> str:
    """Tell the delimiter: what « sep= » says, else what parts the first rows alike, and then most."""
    said = _SEPARATOR_LINE.match(beginning)
    if said:
        return said[1]
    lines = [*islice(_data(beginning.splitlines(keepends=True)), _SAMPLE)]
    return max(_DELIMITERS, key=lambda sign: _evenness(lines, sign))


def _evenness(lines: list[str], sign: str) -> tuple[bool, float, int]:
    """Say whether *sign* parts the first row, how many rows have as many cells, and how many these are."""
    try:
        rows = [row for row in csv.reader(lines, delimiter=sign) if row]
    except csv.Error:
        return False, 0, 0
    wide = len(rows[0]) if rows else 0
    return wide > 1, sum(len(row) == wide for row in rows) / max(len(rows), 1), wide


def plain_cell(cell: str) -> str:
    """Give a cell as text; the formula by which a spreadsheet keeps zeros (« ="01400" ») is its text.

    Letters are composed (NFC), and marks that nobody sees or that turn the writing around are left out.
    """
    plain = " ".join(cell.split())
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", plain)
    if not plain.isprintable():
        plain = "".join(filter(str.isprintable, plain))
    found = _TEXT_FORMULA.fullmatch(plain)
    return found[1] if found else plain


def _hides_something(cell: str) -> bool:
    return not "".join(cell.split()).isprintable()
