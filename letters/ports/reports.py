"""What leaves the program as figures: tables whose cells are data, and a chart told by a table."""

from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: a *name*, the *heads* of its columns, its rows; None is an empty cell.

    *widths* are, on paper, those of the columns after the first, in points; without any, those of figures.
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its *name*, what it counts (*told*), the size of each part, and all of it in *words*."""

    name: str
    told: str
    parts: tuple[int, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars side by side from one edge; *legend* names the parts, in their order."""

    title: str
    legend: tuple[str, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """A report: *title*, in its *language* (BCP 47), *opening* sentences, the chart, the tables, *notes*.

    *whole* is the table with every column, for a spreadsheet; *grids* hold the same in parts that fit a page.
    *decimal* stands between units and tenths. With *in_sheets*, a workbook holds each of *grids* too.
    """

    title: str
    language: str
    opening: tuple[str, ...]
    chart: Chart
    grids: tuple[Grid, ...]
    whole: Grid
    notes: tuple[str, ...] = ()
    decimal: str = ","
    in_sheets: bool = False
