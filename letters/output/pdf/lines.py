"""Cutting a text into lines: ragged on the right, never hyphenated, no character added nor lost."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from letters.output.pdf.faces import Face

_SPACES = " \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""The spaces where a line may end (Unicode, annex 14): not U+00A0, U+2007 nor U+202F."""

_BLANK = frozenset(f"{_SPACES}\n")

_LETTER = r"[^\W\d_]"
_END = re.compile(
    rf"[{_SPACES}]*\n|[{_SPACES}]+"
    rf"|(?<=\w)/(?={_LETTER})|(?<={_LETTER})/(?=\w)"
)
"""Where a line may end: after it comes a new one. Not after a hyphen: « lui-même », copied from two lines,
would be two words."""

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_BOUND = re.compile(
    r"\b(?:articles?|paragraphes?|points?|alinéas?|pages?|pièces?|nos?|n°) (?=\d|[LRD]\.|[a-z]\)|n°)"
    r"|\b[LRD]\. (?=\d)"
    rf"|\b\d{{1,2}}(?:er)? (?=(?:{_MONTHS})\b)|(?<=\d) (?=\d{{1,4}}\b)"
)
"""The spaces that stay inside a line: in « article 12 », « L. 1461-7 », « 6 janvier », « 4 021 »."""


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """Words set apart inside a block: the call of note *call*, or a link to *target*."""

    call: int = 0
    target: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters drawn by one face."""

    text: str
    face: Face
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line, with the space that ends it, which has no width; *width* in points."""

    spans: tuple[Span, ...]
    width: float

    @property
    def calls(self) -> tuple[int, ...]:
        """The notes called on this line, in order."""
        return tuple(span.mark.call for span in self.spans if span.mark and span.mark.call)


def break_lines(spans: Sequence[Span], *, size: float, width: float) -> tuple[Line, ...]:
    r"""*spans* at *size* points, in lines of at most *width* points.

    A ``\n`` ends its line and is drawn as a space, so that words stay apart for who listens.
    A word longer than a line is cut where the line is full.
    """
    text = "".join(span.text for span in spans)
    places = _places(spans, size)
    return tuple(
        Line(tuple(_cut(spans, start, end)), places[seen] - places[start])
        for start, seen, end in _extents(text, places, width)
    )


def _places(spans: Sequence[Span], size: float) -> list[float]:
    """Where each character of *spans* begins, in points, as if all stood on one line."""
    seen = ((span.face.widths, span.text.replace("\n", " ")) for span in spans)
    widths = chain.from_iterable(map(face.__getitem__, map(ord, text)) for face, text in seen)
    return [place * size / 1000 for place in accumulate(widths, initial=0.0)]


def _extents(text: str, places: Sequence[float], width: float) -> Iterator[tuple[int, int, int]]:
    """For each line: its first character, the end of what is seen, and its end."""
    if text and text[-1] not in _BLANK and "\n" not in text and places[-1] <= width:
        yield 0, len(text), len(text)
        return
    start = fits = fits_seen = 0
    for seen, end in _words(text):
        while places[seen] - places[start] > width:
            if fits == start:
                fits = fits_seen = max(bisect_right(places, places[start] + width) - 1, start + 1)
            yield start, fits_seen, fits
            start = fits
        fits, fits_seen = end, seen
        if text[end - 1 : end] == "\n":
            yield start, seen, end
            start = end
    if start < len(text):
        yield start, fits_seen, fits


def _words(text: str) -> Iterator[tuple[int, int]]:
    """For each place where a line may end: the end of what is seen there, and that place."""
    bound = {found.end() for found in _BOUND.finditer(text)}
    for found in _END.finditer(text):
        if found.end() in bound:
            continue
        blank = found[0].isspace()
        yield (found.start() if blank else found.end()), found.end()
    if not text or not _END.fullmatch(text[-1:]):
        yield len(text), len(text)


def _cut(spans: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    position = 0
    for span in spans:
        part = span.text[max(start - position, 0) : max(end - position, 0)]
        if part:
            yield Span(part.replace("\n", " "), span.face, span.mark)
        position += len(span.text)
