"""The faces that a file has used, and the commands by which they draw a line."""

from dataclasses import dataclass
from itertools import groupby

from letters.output.pdf.embedding import EmbeddedFace
from letters.output.pdf.faces import Face
from letters.output.pdf.lines import Line, Mark, Span
from letters.output.pdf.objects import Objects, Value, number

BASELINE = "\0"
"""What stands in the commands of a piece where the height of its baseline goes."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line that one tag owns, from *start* to *end* in points: *commands* draw it."""

    mark: Mark | None
    commands: str
    start: float
    end: float


class UsedFaces:
    """The faces that a file has used so far, under the names its pages call them by."""

    def __init__(self) -> None:
        self._faces: dict[Face, tuple[str, EmbeddedFace]] = {}

    @property
    def used(self) -> int:
        """How many characters have been drawn so far, each once for each face."""
        return sum(len(embedded) for _name, embedded in self._faces.values())

    def pieces(self, line: Line, size: float, x: float) -> tuple[Piece, ...]:
        """*line* at *size* from *x*, in points, in as many pieces as it takes."""
        pieces: list[Piece] = []
        for mark, spans in groupby(line.spans, key=_mark):
            start, commands = x, []
            for span in spans:
                name, embedded = self._named(span.face)
                shown = f"{number(x)} {BASELINE} Td <{embedded.shown(span.text)}> Tj"
                commands.append(f"BT /{name} {number(size)} Tf {shown} ET")
                x += span.face.width(span.text, size)
            pieces.append(Piece(mark, "\n".join(commands), start, x))
        return tuple(pieces)

    def write(self, file: Objects) -> dict[str, Value]:
        """Add every face used; the result is the ``Font`` part of the pages' resources."""
        return {name: embedded.write(file) for name, embedded in self._faces.values()}

    def _named(self, face: Face) -> tuple[str, EmbeddedFace]:
        if face not in self._faces:
            self._faces[face] = (f"F{len(self._faces) + 1}", EmbeddedFace(face))
        return self._faces[face]


def _mark(span: Span) -> Mark | None:
    return span.mark
