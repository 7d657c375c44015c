"""Drawing rows on pages, each line inside its tags."""

from collections.abc import Sequence

from letters.output.pdf.compose import NOTES_GAP, Leaf
from letters.output.pdf.document import Canvas
from letters.output.pdf.geometry import MM, Area
from letters.output.pdf.lines import Line, Mark
from letters.output.pdf.page import Page
from letters.output.pdf.rows import Illustration, Row, Setting, height_of
from letters.output.pdf.runs import Style
from letters.output.pdf.structure import Element

HAIRLINE = 0.3
"""The thickness of every rule, in points."""

_NOTES_RULE = 40 * MM
_LIVE = ("https:", "mailto:")


class Drawer:
    """Draws rows on the pages of one document.

    *link_to* is what a screen reader says of a link, with its ``{address}``. Only ``https:`` and ``mailto:``
    are live; the words of any other link are drawn as words.
    """

    def __init__(self, document: Canvas, *, link_to: str) -> None:
        self._document, self._link_to = document, link_to
        self._inline: dict[tuple[Mark, Element], Element] = {}

    def leaf(self, page: Page, leaf: Leaf) -> None:
        """Draw the text of one page from its top, and its notes down to its bottom."""
        self.rows(page, leaf.rows, top=leaf.area.top)
        if leaf.notes:
            top = leaf.area.bottom - height_of(leaf.notes)
            left, rule = leaf.area.left, top - NOTES_GAP / 2
            page.rule((left, rule), (left + _NOTES_RULE, rule), thickness=HAIRLINE)
            self.rows(page, leaf.notes, top=top)

    def rows(self, page: Page, rows: Sequence[Row], *, top: float) -> None:
        """Draw *rows* one below the other from *top*, in points."""
        y = top
        for index, row in enumerate(rows):
            y += row.before if index else 0.0
            if row.rule:
                start, end = row.rule
                page.rule((start, y - row.before / 2), (end, y - row.before / 2), thickness=HAIRLINE)
            for setting in row.settings:
                self._setting(page, setting, y)
            if row.illustration:
                self._illustration(page, row.illustration, y)
            y += row.height

    def _setting(self, page: Page, setting: Setting, top: float) -> None:
        style = setting.style
        for piece in self._document.pieces(setting.line, style.size, setting.x):
            mark = piece.mark
            owner = setting.owner if mark is None else self._within(mark, setting.owner)
            page.draw(piece, baseline=top + style.rise, owner=owner)
            if mark and mark.target.startswith(_LIVE):
                says = self._link_to.format(address=mark.target)
                area = Area(piece.start, top, piece.end, top + style.leading)
                page.link(area, mark.target, says=says, owner=owner)

    def _within(self, mark: Mark, parent: Element) -> Element:
        """The tag of *mark*, one and the same for all the lines that it runs over."""
        if (mark, parent) not in self._inline:
            live = mark.target.startswith(_LIVE)
            self._inline[mark, parent] = Element(
                "Reference" if mark.call else "Link" if live else "Span", parent
            )
        return self._inline[mark, parent]

    def _illustration(self, page: Page, drawn: Illustration, top: float) -> None:
        area = Area(drawn.x, top, drawn.x + drawn.width, top + drawn.height)
        page.picture(area, self._document.image(drawn.picture), owner=drawn.owner)


def draw_furniture(
    document: Canvas, page: Page, line: Line, style: Style, *, end: tuple[float, float]
) -> None:
    """Draw *line* as furniture; *end* is where it ends and its baseline, in points."""
    right, baseline = end
    for piece in document.pieces(line, style.size, right - line.width):
        page.draw(piece, baseline=baseline)
