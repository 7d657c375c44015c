"""The rows that a table of volunteers gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

LONGEST_CELL: Final = 1_000
"""Characters of a cell at most: the codes of all the départements take some 400."""

MOST_ROWS: Final = 20_000
"""Volunteers of a table at most."""


@dataclass(frozen=True, slots=True)
class VolunteerRow:
    """A row as it was typed, its cells trimmed: *row* is the number of its line, the head's being 1."""

    row: int
    name: str
    departments: str = ""
    constituencies: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class VolunteerTable:
    """A table: its *rows*, read once; of a workbook of several sheets, the one that is *read*, the others."""

    rows: Iterable[VolunteerRow]
    sheet: str = ""
    unread: tuple[str, ...] = ()
