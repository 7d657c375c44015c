"""What a page is made of, from top to bottom: rows, each one line of text or a box."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letters.output.pdf.images import Picture
from letters.output.pdf.lines import Line
from letters.output.pdf.runs import Style
from letters.output.pdf.structure import Element


@dataclass(frozen=True, slots=True)
class Setting:
    """A line of text that begins at *x* (points), inside the tag *owner*."""

    x: float
    line: Line
    style: Style
    owner: Element


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture drawn from *x*, *width* points wide and *height* high, inside the tag *owner*."""

    x: float
    width: float
    height: float
    picture: Picture
    owner: Element


@dataclass(frozen=True, slots=True)
class Row:
    """One row, *height* points high, *before* points below the one above it.

    *calls* are the notes to be set at the foot of its page; a page may end behind a row that *ends*.
    *rule* is a thin line above it, from one place to another.
    """

    height: float
    settings: tuple[Setting, ...] = ()
    illustration: Illustration | None = None
    calls: tuple[int, ...] = ()
    before: float = 0.0
    ends: bool = True
    rule: tuple[float, float] | None = None


def rows_of(lines: Sequence[Line], style: Style, owner: Element, *, x: float) -> list[Row]:
    """One row for each line, with two lines at least on each side of the end of a page."""
    last = len(lines) - 1
    return [
        Row(
            style.leading,
            (Setting(x, line, style, owner),),
            calls=line.calls,
            ends=index == last or 1 <= index <= last - 2,
        )
        for index, line in enumerate(lines)
    ]


def spaced(rows: Sequence[Row], before: float) -> list[Row]:
    """*rows*, the first of them *before* points below what stands above."""
    return [replace(row, before=before) for row in rows[:1]] + [*rows[1:]]


def kept(rows: Sequence[Row]) -> list[Row]:
    """*rows*, with no end of page behind the last of them."""
    return [*rows[:-1], *(replace(row, ends=False) for row in rows[-1:])]


def height_of(rows: Sequence[Row]) -> float:
    """The height of *rows* on one page, in points, what stands before the first of them left out."""
    return sum(row.height + (row.before if index else 0) for index, row in enumerate(rows))
