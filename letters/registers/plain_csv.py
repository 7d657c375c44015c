"""A list of one's own: any CSV with a row of names of columns, read through a matching of these."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile, islice
from typing import Final

from letters.domain.listed import Row, Skipped
from letters.domain.matching import Matching, proposed
from letters.domain.register_errors import ColumnsNotMatched, Misshapen, NothingListed, WrongShape
from letters.domain.wording import N_
from letters.ports.registers import Dropped, Edition, Keep
from letters.registers.kept import NOT_ASKED_FOR, is_wanted
from letters.registers.plain_rows import FAMILY, Cells, key_of, listed_of, remarks

_DELIMITERS: Final = (";", ",", "\t", "|")
_SAMPLE: Final = 20
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_TEXT_FORMULA: Final = re.compile(r'="([^"=]*)"')


@dataclass(frozen=True, slots=True)
class Head:
    """How a list begins: the names of its columns, and a few rows to show beside them."""

    columns: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class PlainCsv:
    """One's own list; without a *matching* the one that the names of columns propose."""

    matching: Matching | None = None
    name: str = "own"
    title: str = N_("A list of your own (CSV)")
    licence: str = N_("Your own list")
    family: str = FAMILY
    chamber: str = ""
    lends: bool = False

    def recognises(self, file: Dropped) -> bool:
        """Say whether it looks like a CSV of bodies; many files do, so it is asked after all others."""
        if file.members or file.beginning.lstrip()[:1] in set("{[<"):
            return False
        columns = head_of(file).columns
        return len(columns) > 1 and (self.matching or proposed(columns)).names_bodies

    def edition(self, file: Dropped) -> Edition:
        """Give no day: a list of one's own tells none."""
        return Edition(self.title)

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Give each body; raises `ColumnsNotMatched`, `WrongShape`, `NothingListed`, `Misshapen`.

        Cells are text whatever they begin with: no formula is run. What a spreadsheet spoilt is mended where
        there is no doubt, and told by a `Remark`.
        """
        columns = head_of(file).columns
        matching = self.matching or proposed(columns)
        if not matching.names_bodies:
            raise ColumnsNotMatched(file=file.name, columns=", ".join(filter(None, columns)))
        for column in matching.unknown_among(columns):
            raise WrongShape(file=file.name, missing=column, line=1)
        line, reading = 0, _Reading(columns, matching, keep)
        for line, row in _rows(file):
            yield from reading.of(row, line)
        if not line:
            raise NothingListed(file=file.name)


def head_of(file: Dropped) -> Head:
    """Give the columns and the first rows of a list, for somebody to match them."""
    reader = csv.reader(_data(file.beginning.splitlines(keepends=True)), delimiter=_delimiter(file.beginning))
    try:
        rows = [tuple(map(_cell, row)) for row in islice(filter(any, reader), _SAMPLE)]
    except csv.Error:
        return Head()
    return Head(rows[0], tuple(rows[1:])) if rows else Head()


class _Reading:
    """One reading of a list: what its columns hold, what is kept of it, and which keys were met."""

    def __init__(self, columns: tuple[str, ...], matching: Matching, keep: Keep) -> None:
        self._columns = columns
        self._matching = matching
        self._keep = keep
        self._keys: set[str] = set()

    def of(self, row: list[str], line: int) -> Iterator[Row]:
        """Give what one row says."""
        if any(row[len(self._columns) :]):
            yield Skipped(N_("has more cells than there are columns"), line)
            return
        by_column = dict(zip(self._columns, map(_cell, row), strict=False))
        cells = Cells({each: by_column.get(column, "") for each, column in self._matching.columns.items()})
        key = key_of(cells)
        if not cells.name:
            yield Skipped(N_("has no name"), line)
        elif key in self._keys:
            yield Skipped(N_("is listed twice"), line, cells.name)
        else:
            self._keys.add(key)
            yield from self._kept(cells, key, line)

    def _kept(self, cells: Cells, key: str, line: int) -> Iterator[Row]:
        listed = listed_of(cells, self._matching.kind, key)
        if is_wanted(listed, self._keep):
            yield from remarks(cells, line)
            yield listed
        else:
            yield Skipped(NOT_ASKED_FOR, line)


def _rows(file: Dropped) -> Iterator[tuple[int, list[str]]]:
    """Give the rows under the names of the columns, with the number of their line; empty ones left out."""
    reader = csv.reader(_data(file.lines()), delimiter=_delimiter(file.beginning))
    try:
        rows = filter(any, reader)
        next(rows, None)
        for row in rows:
            yield reader.line_num, row
    except csv.Error as error:
        raise Misshapen(file=file.name, format="CSV", line=reader.line_num) from error


def _data(lines: Iterable[str]) -> Iterator[str]:
    """Give *lines* without what a spreadsheet writes above the names of the columns (« sep=; »)."""
    return dropwhile(lambda line: not line.strip() or bool(_SEPARATOR_LINE.fullmatch(line)), lines)


def _delimiter(beginning: str) -> str:
    """Tell the delimiter: what « sep= » says, else what parts the first row most."""
    said = _SEPARATOR_LINE.match(beginning)
    if said:
        return said[1]
    first = next(_data(beginning.splitlines()), "")
    return max(_DELIMITERS, key=lambda sign: len(next(csv.reader([first], delimiter=sign), [])))


def _cell(cell: str) -> str:
    """Give a cell as text; the formula by which a spreadsheet keeps zeros (« ="01400" ») is its text."""
    plain = " ".join(cell.split())
    found = _TEXT_FORMULA.fullmatch(plain)
    return found[1] if found else plain
