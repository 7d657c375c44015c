"""The rows of a CSV by the names of its columns, wherever they stand."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final

from letters.domain.register_errors import CutShort, Misshapen, NothingListed, WrongShape

Cells = Mapping[str, str]
"""One row: its cells, trimmed, by the names of their columns."""

_DELIMITERS: Final = (",", ";", "\t")


def header_of(line: str) -> tuple[str, ...]:
    """Give the names of the columns that *line* heads, with the delimiter that parts it most."""
    cells = next(csv.reader([line], delimiter=_delimiter(line)), [])
    return tuple(cell.strip() for cell in cells)


def named_rows(lines: Iterable[str], *, file: str, needed: Iterable[str]) -> Iterator[tuple[int, Cells]]:
    """Give each row with the number of its line; the first of *lines* heads the columns.

    Raises `WrongShape` where one of *needed* heads none, `CutShort` at a row that has fewer cells than
    columns, `Misshapen` where the text is no CSV, `NothingListed` after a header alone. An empty row is
    passed over.
    """
    rest = iter(lines)
    first = next(rest, "")
    names = header_of(first)
    for name in needed:
        if name not in names:
            raise WrongShape(file=file, missing=name, line=1)
    reader = csv.reader(chain([first], rest), delimiter=_delimiter(first))
    next(reader)
    found = False
    while (row := _next(reader, file)) is not None:
        if any(row):
            if len(row) < len(names):
                raise CutShort(file=file, line=reader.line_num)
            found = True
            yield reader.line_num, dict(zip(names, map(str.strip, row), strict=False))
    if not found:
        raise NothingListed(file=file)


def _next(reader: Iterator[list[str]], file: str) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error as error:
        raise Misshapen(file=file, format="CSV", line=getattr(reader, "line_num", 0)) from error


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=line.count)
