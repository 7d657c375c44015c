"""Bars as pictures: each part has a pattern of its own, known without its colour, on paper as on a screen."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from PIL import Image, ImageDraw

from letters.output.pdf.images import Picture

_DOTS_A_POINT: Final = 300 / 72
_STEP, _STROKE, _SEAM = 20, 4, 5
"""Pixels between two strokes of a pattern, of a stroke, and left white between two parts."""

Colour = tuple[int, int, int]


class Band(Enum):
    """The parts of a bar in their order: the ink, the ground, and which strokes."""

    IN_TIME = ((27, 101, 63), (27, 101, 63), "")
    LATE = ((127, 76, 0), (251, 238, 211), "/")
    OVERDUE = ((160, 36, 30), (250, 227, 224), "x")
    AWAITED = ((46, 74, 148), (228, 233, 246), ".")
    UNCOUNTED = ((86, 89, 99), (236, 234, 229), "")


def bar_picture(parts: Sequence[int], width: float, height: float) -> Picture:
    """Give a bar of so many of each part, *width* and *height* in points."""
    image = Image.new("RGB", (_pixels(width), _pixels(height)), (255, 255, 255))
    total, left = max(sum(parts), 1), 0.0
    for band, size in zip(Band, parts, strict=True):
        if size:
            right = left + image.width * size / total
            _draw(image, (round(left), max(round(right) - _SEAM, round(left) + 2)), band)
            left = right
    return _picture(image)


def swatch_picture(band: Band) -> Picture:
    """Give a small piece of *band*, for a legend."""
    image = Image.new("RGB", (_pixels(16), _pixels(9)), (255, 255, 255))
    _draw(image, (0, image.width - 1), band)
    return _picture(image)


def _draw(image: Image.Image, across: tuple[int, int], band: Band) -> None:
    ink, ground, strokes = band.value
    left, right = across
    piece = Image.new("RGB", (max(right - left, 1), image.height), ground)
    pen = ImageDraw.Draw(piece)
    for line in _strokes(strokes, piece.width, piece.height):
        pen.line(line, fill=ink, width=_STROKE)
    if strokes == ".":
        for x, y in _dots(piece.width, piece.height):
            pen.ellipse((x - 3, y - 3, x + 3, y + 3), fill=ink)
    pen.rectangle((0, 0, piece.width - 1, piece.height - 1), outline=ink, width=3)
    image.paste(piece, (left, 0))


def _strokes(strokes: str, width: int, height: int) -> Iterator[tuple[int, int, int, int]]:
    for x in range(-height, width, _STEP):
        if strokes in {"/", "x"}:
            yield x, height, x + height, 0
        if strokes == "x":
            yield x, 0, x + height, height


def _dots(width: int, height: int) -> Iterator[tuple[int, int]]:
    for row, y in enumerate(range(_STEP // 2, height, _STEP)):
        for x in range(_STEP if row % 2 else _STEP // 2, width, _STEP):
            yield x, y


def _pixels(points: float) -> int:
    return max(round(points * _DOTS_A_POINT), 8)


def _picture(image: Image.Image) -> Picture:
    return Picture(image.width, image.height, "DeviceRGB", 8, image.tobytes(), jpeg=False)
