"""Where each département stands on the tile map: a drawing of France in equal tiles, made for the program."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

COLUMNS: Final = 11
"""Tiles across."""

INSET: Final = (0, 0, 3, 4)
"""Where Île-de-France is drawn larger: first row, first column, rows, columns."""

OUT_OF_PLACE: Final = (4, 6)
"""Row and column of Île-de-France on the map itself, where an empty frame stands for it."""

OVERSEAS_ROW: Final = 14
"""The first row of what is not near: those above are the map."""

ABROAD: Final = "099"
"""The French established outside France."""

NOWHERE: Final = ""
"""Those who are elected by the whole country."""

_FRANCE: Final = """
.  95 93 .  .  .  .  .  .  .  .
78 92 75 77 .  .  62 59 .  .  .
.  91 94 .  .  76 80 02 08 .  .
.  .  .  50 14 27 60 51 55 57 .
29 22 35 53 61 28 .  10 52 54 67
.  56 44 49 72 41 45 89 21 88 68
.  .  85 79 37 36 18 58 71 70 90
.  .  17 16 86 23 03 42 39 25 .
.  .  33 24 87 19 63 69 01 74 .
.  .  40 47 46 15 43 07 38 73 .
.  .  64 32 82 12 48 26 05 .  .
.  .  .  65 31 81 30 84 04 06 .
.  .  .  .  09 11 34 13 83 .  2B
.  .  .  .  .  66 .  .  .  .  2A
971 972 973 974 976 975 977 978 986 987 988
"""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a tile stands: its *row* and *column* from the top left, how many columns it is *wide*."""

    row: int
    column: int
    wide: int = 1

    @property
    def middle(self) -> float:
        """The column of its middle."""
        return self.column + (self.wide - 1) / 2


def _spots() -> dict[str, Spot]:
    lines = _FRANCE.strip().splitlines()
    found = {
        code: Spot(row, column)
        for row, line in enumerate(lines)
        for column, code in enumerate(line.split())
        if code != "."
    }
    last = len(lines)
    return {**found, ABROAD: Spot(last, 0, 5), NOWHERE: Spot(last, 6, 5)}


SPOTS: Final[Mapping[str, Spot]] = MappingProxyType(_spots())
"""One tile a code of the official table, in the order in which they are read."""


def next_spot(code: str, right: int, down: int) -> str:
    """Give the nearest tile to the *right* (1, or -1 for the left) or *down* (1, or -1 for up) of *code*.

    One in line comes before one that is nearer and out of line; where there is none, *code* itself.
    """
    here = SPOTS[code]
    found = [
        (along + _OUT_OF_LINE * abs(across), abs(spot.middle - here.middle), other)
        for other, spot in SPOTS.items()
        for along, across in [_steps(here, spot, right, down)]
        if along > 0
    ]
    return min(found)[2] if found else code


_OUT_OF_LINE: Final = 8


def _steps(here: Spot, there: Spot, right: int, down: int) -> tuple[float, float]:
    """Give how far *there* is along the way asked for, and how far beside it."""
    rows = there.row - here.row
    columns = there.middle - here.middle
    if right:
        return columns * right, rows
    beside = 0.0 if _is_under(here, there) or _is_under(there, here) else columns
    return rows * down, beside


def _is_under(one: Spot, other: Spot) -> bool:
    return one.column <= other.middle <= one.column + one.wide - 1
