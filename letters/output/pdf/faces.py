"""The faces of a letter: which one draws each character, how wide it is, and what none of them has."""

import io
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import fontpkg_fira_sans
import fontpkg_noto_serif
import fontpkg_spectral
from reportlab.pdfbase.ttfonts import TTFontFile

from letters.domain.output_errors import NoGlyph, RightToLeft

_SAME_SHAPE = {0x202F: (0x2009, 0x00A0), 0x2011: (0x2010, 0x002D)}
"""A character that many faces lack, and those whose glyph it takes; its own code stays in the file."""

_STYLES = {
    (False, False): "Regular",
    (False, True): "Italic",
    (True, False): "Bold",
    (True, True): "BoldItalic",
}
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LEFTWARDS = frozenset({"R", "AL", "AN"})
_WORD_OR_SPACES = re.compile(r"[^ ]+| +")


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One face of one family; every length is in thousandths of its size.

    *subset* makes a font file of the glyphs of the given characters: the mark of a missing glyph, then
    each glyph in the order in which it is first needed. One thread at a time may call it.
    """

    name: str
    glyphs: Mapping[int, int]
    widths: Mapping[int, float]
    characters: frozenset[str]
    ascent: float
    descent: float
    capital: float
    italic_angle: float
    stem: float
    box: tuple[float, ...]
    subset: Callable[[Sequence[int]], bytes]

    def covers(self, text: str) -> bool:
        """Whether every character of *text* has its glyph."""
        return self.characters.issuperset(text)

    def width(self, text: str, size: float) -> float:
        """The length of *text* at *size*, in the unit of *size*."""
        return sum(map(self.widths.__getitem__, map(ord, text))) * size / 1000


class Family:
    """The four faces of a family, each read when it is first needed, and one that draws what they lack."""

    def __init__(self, folder: Path, name: str, fallback: Callable[[], Face]) -> None:
        self._folder, self._name, self._fallback = folder, name, fallback
        self._faces: dict[str, Face] = {}

    def face(self, *, bold: bool = False, italic: bool = False) -> Face:
        """The face of that weight and slope."""
        style = _STYLES[bold, italic]
        if style not in self._faces:
            self._faces[style] = read_face(self._folder / "files" / f"{self._name}-{style}.ttf")
        return self._faces[style]

    def shared_out(self, text: str, *, bold: bool, italic: bool) -> Iterator[tuple[str, Face]]:
        """*text* in pieces, each with the face that draws it.

        A word with a character that the face lacks is drawn whole by the fallback where that is possible,
        so that a Greek word is not patched together; the fallback has one weight only.
        Raises `RightToLeft` or `NoGlyph` for a character that no face draws.
        """
        face = self.face(bold=bold, italic=italic)
        if face.covers(text):
            yield text, face
            return
        for word in _WORD_OR_SPACES.findall(text):
            yield from self._word(word, face)

    def _word(self, word: str, face: Face) -> Iterator[tuple[str, Face]]:
        for candidate in (face, self._fallback()):
            if candidate.covers(word):
                yield word, candidate
                return
        for character in word:
            yield character, self._that_has(character, face)

    def _that_has(self, character: str, face: Face) -> Face:
        for candidate in (face, self._fallback()):
            if candidate.covers(character):
                return candidate
        named = f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
        if unicodedata.bidirectional(character) in _LEFTWARDS:
            raise RightToLeft(character=named)
        raise NoGlyph(character=named)


class Faces:
    """The families of a letter; one thread at a time may use them."""

    @cached_property
    def text(self) -> Family:
        """The body: Spectral."""
        return Family(fontpkg_spectral.ROOT, "Spectral", self._noto_serif)

    @cached_property
    def furniture(self) -> Family:
        """Addresses and page numbers: Fira Sans, even strokes that sorting machines read well."""
        return Family(fontpkg_fira_sans.ROOT, "FiraSans", self._noto_serif)

    def _noto_serif(self) -> Face:
        return self._fallback

    @cached_property
    def _fallback(self) -> Face:
        return read_face(fontpkg_noto_serif.ROOT / "files" / "NotoSerif[wdth,wght].ttf")


def read_face(path: Path) -> Face:
    """The face held by the TrueType file at *path*; a variable one gives its default instance."""
    file = TTFontFile(io.BytesIO(path.read_bytes()))
    for code, shapes in _SAME_SHAPE.items():
        shape = next((shape for shape in shapes if file.charToGlyph.get(shape)), None)
        if not file.charToGlyph.get(code) and shape is not None:
            file.charToGlyph[code] = file.charToGlyph[shape]
            file.charWidths[code] = file.charWidths[shape]
    return Face(
        name=bytes(file.name).decode("ascii"),
        glyphs=file.charToGlyph,
        widths=file.charWidths,
        characters=frozenset(chr(code) for code, glyph in file.charToGlyph.items() if glyph and _seen(code)),
        ascent=file.ascent,
        descent=file.descent,
        capital=file.capHeight,
        italic_angle=file.italicAngle,
        stem=file.stemV,
        box=tuple(file.bbox),
        subset=file.makeSubset,
    )


def _seen(code: int) -> bool:
    return (
        unicodedata.category(chr(code)) not in _UNSEEN
        and unicodedata.bidirectional(chr(code)) not in _LEFTWARDS
    )
