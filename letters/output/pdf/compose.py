"""Cutting rows into pages, each note at the foot of the page where it is called."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from letters.output.pdf.geometry import Area
from letters.output.pdf.rows import Row, height_of

NOTES_GAP = 14.0
"""Between the text and the first note, in points; the rule stands in it."""

_FULL_ENOUGH = 0.65
"""The share of a page that must be filled before the next paragraph is moved rather than its note cut."""

_NOTE_BEGUN = 3
"""The rows of a note that stand at least on the page where it is called, when it must be cut."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: its *rows* from the top of *area*, its *notes* down to the bottom of it."""

    area: Area
    rows: tuple[Row, ...]
    notes: tuple[Row, ...]


def compose(rows: Sequence[Row], notes: Mapping[int, Sequence[Row]], areas: Iterable[Area]) -> Iterator[Leaf]:
    """*rows* on pages of the given *areas*, as many as it takes, and every note that they call.

    A page ends behind a row that may end one, if it can. A note stands whole on the page of its first
    call unless the page would stay half empty; the rest of it then goes on at the foot of the next one.
    Nothing is left out, nothing overlaps.
    """
    places = iter(areas)
    start, foot = 0, _Foot(notes)
    while start < len(rows) or foot.rows:
        area = next(places)
        end = _end_of_page(rows, start, foot, area.height)
        here = rows[start:end]
        foot = foot.with_calls(here)
        room = area.height - height_of(here) - NOTES_GAP
        fitting = _count_fitting(foot.rows, room)
        yield Leaf(area, tuple(here), foot.rows[:fitting])
        start, foot = end, _Foot(notes, foot.rows[fitting:], foot.numbers, len(foot.rows) - fitting)


@dataclass(frozen=True, slots=True)
class _Foot:
    """The notes at the foot of a page: *rows* to set, the *numbers* set so far in the text.

    The first *needed* rows must stand on the page; the others may go on to the next one.
    """

    notes: Mapping[int, Sequence[Row]]
    rows: tuple[Row, ...] = ()
    numbers: frozenset[int] = frozenset()
    needed: int = 0

    @property
    def height(self) -> float:
        return height_of(self.rows[: self.needed]) + NOTES_GAP if self.needed else 0.0

    def with_calls(self, rows: Iterable[Row], *, cut: bool = False) -> "_Foot":
        """The same foot once the notes first called by *rows* stand in it; *cut* lets the last one be cut."""
        calls = dict.fromkeys([call for row in rows for call in row.calls])
        if not calls:
            return self
        fresh = [call for call in calls if call in self.notes and call not in self.numbers]
        if not fresh:
            return self
        every = self.rows + tuple(row for call in fresh for row in self.notes[call])
        spare = max(len(self.notes[fresh[-1]]) - _NOTE_BEGUN, 0) if cut else 0
        return _Foot(self.notes, every, self.numbers.union(fresh), len(every) - spare)


def _end_of_page(rows: Sequence[Row], start: int, foot: _Foot, height: float) -> int:
    """The first row that goes to the next page."""
    end = _last_fitting(rows, start, foot, height, cut=False)
    used = height_of(rows[start:end]) + foot.with_calls(rows[start:end]).height
    if end < len(rows) and used < height * _FULL_ENOUGH:
        return _last_fitting(rows, start, foot, height, cut=True)
    return end


def _last_fitting(rows: Sequence[Row], start: int, foot: _Foot, height: float, *, cut: bool) -> int:
    """The row behind the last one that fits with its notes and may end a page.

    One row at least fits, unless notes carried over fill the page.
    """
    used, best, possible = 0.0, start, start if foot.rows else start + 1
    for index in range(start, len(rows)):
        row = rows[index]
        used += row.height + (row.before if index > start else 0.0)
        foot = foot.with_calls([row], cut=cut)
        if used + foot.height > height:
            return best if best > start else possible
        possible = index + 1
        best = possible if row.ends else best
    return len(rows)


def _count_fitting(rows: Sequence[Row], room: float) -> int:
    """How many of *rows* stand in *room*, in points."""
    counts = range(len(rows), 0, -1)
    return next((count for count in counts if height_of(rows[:count]) <= room), 0)
