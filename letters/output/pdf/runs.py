"""From the tree of a text to the characters that its faces draw: never by way of mark-up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import inf

from letters.domain.letters import Emphasis, Inline, LineBreak, Link, NoteCall, Strong, Text, raised
from letters.domain.reading import words
from letters.output.pdf.faces import Family
from letters.output.pdf.lines import Line, Mark, Span, break_lines


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: *size*, and *leading* from one line to the next, in points."""

    family: Family
    size: float
    leading: float
    bold: bool = False
    italic: bool = False

    @property
    def rise(self) -> float:
        """How far above its baseline a line begins, in points: capitals stand in the middle of the line."""
        return (self.leading + self.family.face().capital * self.size / 1000) / 2


def set_lines(content: Iterable[Inline], style: Style, width: float) -> tuple[Line, ...]:
    """*content* in lines of at most *width* points.

    Raises `NoGlyph` or `RightToLeft`.
    """
    return break_lines(tuple(_spans(content, style)), size=style.size, width=width)


def one_line(text: str, style: Style) -> Line:
    """*text* on one line, however long.

    Raises `NoGlyph` or `RightToLeft`.
    """
    return break_lines(tuple(_drawn(text, style, None)), size=style.size, width=inf)[0]


def _spans(content: Iterable[Inline], style: Style, mark: Mark | None = None) -> Iterator[Span]:
    for inline in content:
        match inline:
            case Text(characters):
                yield from _drawn(characters, style, mark)
            case LineBreak():
                yield from _drawn("\n", style, mark)
            case NoteCall(number):
                yield from _drawn(raised(number), style, Mark(call=number))
            case Emphasis(inner):
                yield from _spans(inner, replace(style, italic=not style.italic), mark)
            case Strong(inner):
                yield from _spans(inner, replace(style, bold=True), mark)
            case Link(inner, target):
                yield from _spans(inner, style, Mark(target=target))
                yield from _drawn(words((inline,)).removeprefix(words(inner)), style, mark)


def _drawn(text: str, style: Style, mark: Mark | None) -> Iterator[Span]:
    for position, line in enumerate(text.split("\n")):
        if position:
            yield Span("\n", style.family.face(), mark)
        if line:
            for piece, face in style.family.shared_out(line, bold=style.bold, italic=style.italic):
                yield Span(piece, face, mark)
