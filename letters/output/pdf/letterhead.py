"""What stands at fixed places on the first page: sender, mention, recipient."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letters.domain.errors import TooManyLines
from letters.domain.letters import Letter, Text
from letters.domain.output_errors import DoesNotFit
from letters.output.pdf.geometry import Area
from letters.output.pdf.paper import Paper
from letters.output.pdf.rows import Row, height_of, rows_of
from letters.output.pdf.runs import Style
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
    sender = _block(letter.sender, names, paper.sender, root, styles)
    top = max(paper.mention.top, sender.bottom + _GAP)
    named = [styles.name] * len(letter.mention)
    mention = _block(letter.mention, named, replace(paper.mention, top=top), root, styles)
    for fixed, lines in ((sender, letter.sender), (mention, letter.mention)):
        if lines and fixed.bottom > paper.mention.bottom:
            raise DoesNotFit(line=lines[-1])
    return [sender, mention, _recipient(letter.recipient, styles, paper.recipient, root)]


def _recipient(lines: Sequence[str], styles: Styles, area: Area, root: Element) -> Fixed:
    style = styles.address
    limit = int(area.height // style.leading)
    if len(lines) > limit:
        raise TooManyLines(count=len(lines), limit=limit)
    widths = [styles.line(line, style).width for line in lines]
    size = style.size * min(1.0, area.width / max(widths, default=area.width))
    if size < _SMALLEST:
        raise DoesNotFit(line=lines[widths.index(max(widths))])
    smaller = replace(style, size=size)
    return _block(lines, [smaller] * len(lines), replace(area, right=area.right + 1), root, styles)


def _block(
    lines: Sequence[str], each_in: Sequence[Style], area: Area, root: Element, styles: Styles
) -> Fixed:
    if not lines:
        return Fixed(area.top, ())
    block = Element("Div", root)
    rows: list[Row] = []
    for line, style in zip(lines, each_in, strict=False):
        set_in = styles.lines((Text(line),), style, area.width)
        rows += rows_of(set_in, style, Element("P", block), x=area.left)
    return Fixed(area.top, tuple(rows))
