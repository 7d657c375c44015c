"""Entries of a list in columns side by side, none of them cut between two columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from letters.output.pdf.geometry import Area
from letters.output.pdf.lines import Line
from letters.output.pdf.runs import Style

_BETWEEN = 4.0
"""Points of white between two entries."""

_STEP = 1.0
"""Points by which the columns of a last page are made longer until they hold all that is left."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its lines from top to bottom, each in its style."""

    lines: tuple[tuple[Line, Style], ...]

    @property
    def height(self) -> float:
        """From its top to its bottom, in points."""
        return sum(style.leading for _line, style in self.lines)


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry and where its top left corner stands, in points."""

    entry: Entry
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Grid:
    """*count* columns side by side, *gutter* points apart."""

    count: int
    gutter: float

    def width(self, area: Area) -> float:
        """The width of one column of *area*, in points."""
        return (area.width - self.gutter * (self.count - 1)) / self.count

    def pages(self, entries: Iterable[Entry], areas: Iterable[Area]) -> Iterator[tuple[Placed, ...]]:
        """*entries* down one column, then down the next, on pages of the given *areas*.

        The columns of the last page end at about one height. An entry taller than a whole column stands
        alone in one, and goes beyond its end.
        """
        waiting = iter(entries)
        places = iter(areas)
        first = next(waiting, None)
        while first is not None:
            area = next(places)
            placed, first = self._filled(first, waiting, area)
            yield placed if first else self._level([each.entry for each in placed], area)

    def _filled(
        self, first: Entry, waiting: Iterator[Entry], area: Area
    ) -> tuple[tuple[Placed, ...], Entry | None]:
        """Fill one page with *first* and those *waiting*; give the first entry that has no room any more."""
        held: list[Placed] = []
        entry: Entry | None = first
        step = self.width(area) + self.gutter
        for column in range(self.count):
            y = area.top
            while entry is not None and (y == area.top or y + entry.height <= area.bottom):
                held.append(Placed(entry, area.left + column * step, y))
                y += entry.height + _BETWEEN
                entry = next(waiting, None)
        return tuple(held), entry

    def _level(self, entries: Sequence[Entry], area: Area) -> tuple[Placed, ...]:
        """Place the last entries in the shortest columns that hold them all."""
        total = sum(entry.height + _BETWEEN for entry in entries)
        bottom = area.top + min(total / self.count, area.height)
        while bottom < area.bottom:
            lower = Area(area.left, area.top, area.right, bottom)
            placed, left = self._filled(entries[0], iter(entries[1:]), lower)
            if left is None:
                return placed
            bottom += _STEP
        return self._filled(entries[0], iter(entries[1:]), area)[0]
