"""A stranger's words, ready to be printed: what no face draws becomes one visible sign."""

from collections.abc import Iterable, Iterator

from letters.domain.letters import (
    Block,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Items,
    Link,
    Paragraph,
    Strong,
    Text,
)
from letters.domain.output_errors import NoGlyph, RightToLeft
from letters.output.pdf.runs import Style, one_line

_UNPRINTED = "?"


def printable(text: str, style: Style) -> str:
    """*text* with a question mark for each character that no face of *style* draws, line breaks kept."""
    if style.family.face(bold=style.bold, italic=style.italic).covers(text):
        return text
    line = text.replace("\n", " ")
    face = style.family.face(bold=style.bold, italic=style.italic)
    if face.covers(line) or _is_printable(line, style):
        return text
    known = {sign: _is_printable(sign, style) for sign in set(text) - {"\n"}}
    return "".join(sign if known.get(sign, True) else _UNPRINTED for sign in text)


def printable_body(blocks: Iterable[Block], style: Style) -> Iterator[Block]:
    """*blocks*, each text in them printable."""
    for block in blocks:
        match block:
            case Paragraph(content, edited, reason):
                yield Paragraph(printable_text(content, style), edited, reason)
            case Heading(content):
                yield Heading(printable_text(content, style))
            case Items(items, numbered):
                yield Items(tuple(printable_text(item, style) for item in items), numbered)


def printable_text(content: Inlines, style: Style) -> Inlines:
    """*content*, each text in it printable."""
    return tuple(_printable(inline, style) for inline in content)


def _printable(inline: Inline, style: Style) -> Inline:
    match inline:
        case Text(content):
            return Text(printable(content, style))
        case Emphasis(inner):
            return Emphasis(printable_text(inner, style))
        case Strong(inner):
            return Strong(printable_text(inner, style))
        case Link(inner, target):
            return Link(printable_text(inner, style), printable(target, style))
        case _:
            return inline


def _is_printable(text: str, style: Style) -> bool:
    try:
        one_line(text, style)
    except (NoGlyph, RightToLeft):
        return False
    return True
