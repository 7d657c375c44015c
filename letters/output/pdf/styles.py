"""How each part of a letter is set: sizes and leadings in points."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from letters.domain.letters import Inlines
from letters.output.pdf.faces import Faces
from letters.output.pdf.lines import Line
from letters.output.pdf.runs import Style, one_line, set_lines

_CLOSER_LEADING = 14
_CLOSER_PARAGRAPHS = 4.5


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a letter and of the pages behind it; *between_paragraphs* is in points.

    *lines* sets a text in lines of a width, as `set_lines` does, *line* on one, as `one_line` does; both may
    give again what they gave before.
    """

    body: Style
    heading: Style
    title: Style
    note: Style
    address: Style
    sender: Style
    name: Style
    furniture: Style
    between_paragraphs: float = 7.0
    lines: Callable[[Inlines, Style, float], tuple[Line, ...]] = set_lines
    line: Callable[[str, Style], Line] = one_line


def usual_styles(faces: Faces) -> Styles:
    """The styles of every letter, drawn from *faces*."""
    text, plain = faces.text, faces.furniture
    return Styles(
        body=Style(text, 11, 15),
        heading=Style(text, 11.5, 15, bold=True),
        title=Style(text, 15, 20, bold=True),
        note=Style(text, 8.5, 11.5),
        address=Style(plain, 10, 11),
        sender=Style(plain, 9.5, 12.5),
        name=Style(plain, 9.5, 12.5, bold=True),
        furniture=Style(plain, 8.5, 11),
    )


def closer(styles: Styles) -> Styles:
    """*styles* with less white between the lines and the paragraphs; nothing is smaller."""
    body = replace(styles.body, leading=_CLOSER_LEADING)
    return replace(styles, body=body, between_paragraphs=_CLOSER_PARAGRAPHS)
