"""What the pages of a file draw with: faces, pictures, colours; its own, or shared by a series of files."""

import zlib
from functools import lru_cache, partial

from letters.output.pdf.images import Picture
from letters.output.pdf.lines import Line
from letters.output.pdf.metadata import write_output_intent
from letters.output.pdf.objects import PLAIN, Beginning, Name, ObjectFile, Objects, Pack, Ref, Value
from letters.output.pdf.pieces import Piece, UsedFaces

_LINES_KEPT = 4096
"""Lines of which the drawing is kept: more than twice what the text of one kind of letter has."""

_STREAMS_KEPT = 16
"""Packed streams kept: the pages behind a letter that are the same for all."""

_QUICK = 4
"""How hard the pages of a series are packed: a third of the time of the usual 6, 260 bytes more a page."""

_TO_COME = Ref(1)


class Resources:
    """What one file draws with, and no other."""

    beginning: Beginning = PLAIN
    pack: Pack = staticmethod(zlib.compress)

    def __init__(self) -> None:
        self.faces = UsedFaces()

    def image(self, file: Objects, picture: Picture) -> Ref:
        """Put *picture* into *file*, to be drawn on its pages."""
        return write_picture(file, picture)

    def fonts(self, file: Objects) -> Ref:
        """The place in *file* of the fonts that its pages draw with."""
        return file.reserve()

    def finish(self, file: Objects, fonts: Ref) -> None:
        """Write the *fonts* in their place, once all is drawn."""
        file.put(fonts, self.faces.write(file))

    def intent(self, file: Objects) -> Value:
        """The colours that *file* is meant for."""
        return write_output_intent(file)


class PrintedWith(Resources):
    """What one long file draws with: what comes back on its pages is drawn and packed once."""

    def __init__(self) -> None:
        super().__init__()
        self.faces = KeptFaces()
        self.pack = lru_cache(_STREAMS_KEPT)(partial(zlib.compress, level=_QUICK))
        self._pictures: dict[Picture, Ref] = {}

    def image(self, file: Objects, picture: Picture) -> Ref:
        """The place of *picture* in *file*, where it is put when it is first drawn."""
        if picture not in self._pictures:
            self._pictures[picture] = write_picture(file, picture)
        return self._pictures[picture]


class Stock(Resources):
    """What the files of a series draw with: written once, then the same first bytes of each file.

    A file that draws a character or a picture which no file drew before it finds the stock *stale*: once it
    is `renew`ed, the file is drawn again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.faces = KeptFaces()
        self.pack = lru_cache(_STREAMS_KEPT)(partial(zlib.compress, level=_QUICK))
        self._pictures: dict[Picture, Ref] = {}
        self.renew()

    @property
    def stale(self) -> bool:
        """Whether something was drawn that the stock does not hold."""
        return self._held != self.faces.used or _TO_COME in self._pictures.values()

    def renew(self) -> None:
        """Write the stock anew, with all that was drawn so far."""
        file = ObjectFile()
        self._intent = write_output_intent(file)
        self._fonts = file.add(self.faces.write(file))
        self._pictures = {picture: write_picture(file, picture) for picture in self._pictures}
        self._held = self.faces.used
        self.beginning = file.begun()

    def image(self, file: Objects, picture: Picture) -> Ref:
        """The place of *picture*, which is in the stock once it is renewed."""
        del file
        return self._pictures.setdefault(picture, _TO_COME)

    def fonts(self, file: Objects) -> Ref:
        """The place of the fonts."""
        del file
        return self._fonts

    def finish(self, file: Objects, fonts: Ref) -> None:
        """Write nothing: the fonts are there."""

    def intent(self, file: Objects) -> Value:
        """The colours that every file of the series is meant for."""
        del file
        return self._intent


class KeptFaces(UsedFaces):
    """Faces of which a character has the same code in all the files of a series."""

    def __init__(self) -> None:
        super().__init__()
        self._kept = lru_cache(_LINES_KEPT)(super().pieces)

    def pieces(self, line: Line, size: float, x: float) -> tuple[Piece, ...]:
        """*line* at *size* from *x*, in points, drawn once however often it comes back."""
        return self._kept(line, size, x)


def write_picture(file: Objects, picture: Picture) -> Ref:
    """Add *picture* to *file*."""
    entries: dict[str, Value] = {
        "Type": Name("XObject"),
        "Subtype": Name("Image"),
        "Width": picture.width,
        "Height": picture.height,
        "ColorSpace": Name(picture.colours),
        "BitsPerComponent": picture.bits,
    }
    if picture.jpeg:
        return file.add_stream(picture.content, {**entries, "Filter": Name("DCTDecode")}, packed=False)
    return file.add_stream(picture.content, entries)
