"""What stands at fixed places on the first page: sender, mention, recipient."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letters.domain.errors import TooManyLines
from letters.domain.letters import Letter, Text
from letters.domain.output_errors import DoesNotFit
from letters.output.pdf.geometry import Area
from letters.output.pdf.paper import Paper
from letters.output.pdf.rows import Row, height_of, rows_of
from letters.output.pdf.runs import Style, one_line, set_lines
from letters.output.pdf.structure import Element
from letters.output.pdf.styles import Styles

_SMALLEST = 9.0
"""Points below which an address is too small for the post (9 to 12 are allowed)."""

_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Fixed:
    """Rows that begin at *top*, in points."""

    top: float
    rows: tuple[Row, ...]

    @property
    def bottom(self) -> float:
        """Where they end, in points."""
        return self.top + height_of(self.rows)


def letterhead(letter: Letter, styles: Styles, paper: Paper, root: Element) -> list[Fixed]:
    """The sender, the mention and the recipient of *letter*, in reading order, tagged inside *root*.

    Raises `DoesNotFit` for an address too wide even at nine points or a left column too long,
    `TooManyLines` for a recipient, `NoGlyph` or `RightToLeft`.
    """
    names = [styles.name, *[styles.sender] * len(letter.sender)]
    sender = _block(letter.sender, names, paper.sender, root)
    top = max(paper.mention.top, sender.bottom + _GAP)
    mention = _block(
        letter.mention, [styles.name] * len(letter.mention), replace(paper.mention, top=top), root
    )
    for fixed, lines in ((sender, letter.sender), (mention, letter.mention)):
        if lines and fixed.bottom > paper.mention.bottom:
            raise DoesNotFit(line=lines[-1])
    return [sender, mention, _recipient(letter.recipient, styles.address, paper.recipient, root)]


def _recipient(lines: Sequence[str], style: Style, area: Area, root: Element) -> Fixed:
    limit = int(area.height // style.leading)
    if len(lines) > limit:
        raise TooManyLines(count=len(lines), limit=limit)
    widths = [one_line(line, style).width for line in lines]
    size = style.size * min(1.0, area.width / max(widths, default=area.width))
    if size < _SMALLEST:
        raise DoesNotFit(line=lines[widths.index(max(widths))])
    smaller = replace(style, size=size)
    return _block(lines, [smaller] * len(lines), replace(area, right=area.right + 1), root)


def _block(lines: Sequence[str], styles: Sequence[Style], area: Area, root: Element) -> Fixed:
    if not lines:
        return Fixed(area.top, ())
    block = Element("Div", root)
    rows: list[Row] = []
    for line, style in zip(lines, styles, strict=False):
        set_in = set_lines((Text(line),), style, width=area.width)
        rows += rows_of(set_in, style, Element("P", block), x=area.left)
    return Fixed(area.top, tuple(rows))
