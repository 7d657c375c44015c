"""Tables that a screen reader reads cell by cell, in columns of given widths, cut between their lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from letters.domain.letters import Text
from letters.output.pdf.galley import Galley
from letters.output.pdf.geometry import Area
from letters.output.pdf.objects import Name
from letters.output.pdf.rows import Row, rows_of
from letters.output.pdf.runs import Style, set_lines
from letters.output.pdf.structure import Element

_GUTTER = 14.0
_BETWEEN = 14.0
_AFTER_TITLE = 18.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its head says, and its width in points; 0 takes what the others leave."""

    head: str
    width: float = 0.0


class Table:
    """A table set into *galley*, as wide as *area*, *between* points from line to line.

    Setting raises `NoGlyph` or `RightToLeft`.
    """

    def __init__(
        self,
        galley: Galley,
        area: Area,
        parent: Element,
        columns: Sequence[Column],
        *,
        between: float = _BETWEEN,
    ) -> None:
        self._galley, self._area, self._between = galley, area, between
        self._tag = Element("Table", parent)
        free = area.width - sum(each.width for each in columns)
        widths = [each.width or free for each in columns]
        self._lefts = [area.left + sum(widths[:index]) for index in range(len(widths))]
        self._widths = [max(width - _GUTTER, _GUTTER) for width in widths[:-1]] + widths[-1:]
        self._heads = [each.head for each in columns]

    def head(self, style: Style) -> None:
        """Set the heads of the columns."""
        row = Element("TR", self._tag)
        scope = {"O": Name("Table"), "Scope": Name("Column")}
        cells = [Element("TH", row, attributes=scope) for _ in self._heads]
        rows = self._side_by_side(self._heads, cells, style)
        self._galley.add([replace(each, ends=False) for each in rows], before=_AFTER_TITLE)

    def line(self, texts: Sequence[str], style: Style, details: Iterable[str], small: Style) -> None:
        """Set one line, kept on one page: a text in each column, then *details* below the second one."""
        row = Element("TR", self._tag)
        cells = [Element("TD", row) for _ in texts]
        owners = [cells[0], Element("P", cells[1]), *cells[2:]]
        rows = self._side_by_side(texts, owners, style)
        for detail in filter(None, details):
            rows += self._detail(detail, Element("P", cells[1]), small)
        rows[0] = replace(rows[0], rule=(self._area.left, self._area.right))
        whole = [replace(each, ends=index == len(rows) - 1) for index, each in enumerate(rows)]
        self._galley.add(whole, before=self._between)

    def _detail(self, text: str, owner: Element, style: Style) -> list[Row]:
        left = self._lefts[1]
        lines = set_lines((Text(text),), style, self._area.right - left)
        return rows_of(lines, style, owner, x=left)

    def _side_by_side(self, texts: Sequence[str], owners: Sequence[Element], style: Style) -> list[Row]:
        cells = [
            rows_of(set_lines((Text(text),), style, width), style, owner, x=left)
            for text, owner, left, width in zip(texts, owners, self._lefts, self._widths, strict=True)
            if text
        ]
        height = max(len(cell) for cell in cells)
        return [
            replace(
                max(cells, key=len)[index],
                settings=tuple(
                    setting for cell in cells for row in cell[index : index + 1] for setting in row.settings
                ),
            )
            for index in range(height)
        ]
