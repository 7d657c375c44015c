"""Files given as exhibits, read as pages that do nothing: no script, no form, no link, no hidden file.

They are read in the process of `letters.output.pdf.binding`, within limits of bytes and pixels.
"""

import zlib
from dataclasses import dataclass
from io import BufferedReader
from math import isfinite
from pathlib import PurePath

from pikepdf import AccessMode, Array, Dictionary, Name, Page, PasswordError, Pdf, PikepdfError, Stream
from PIL import Image

from letters.output.pdf.geometry import MM, Area
from letters.output.pdf.images import (
    HugePicture,
    Picture,
    photograph,
    plain,
    read_frames,
    untouched,
    upright,
)
from letters.output.pdf.objects import number
from letters.output.pdf.written_exhibits import WRITTEN, TooLong, Words, read_written
from letters.ports.binder import State

MOST_BYTES = 1_000_000_000
"""Of a PDF file, which is read where it lies."""

MOST_BYTES_IN_MEMORY = 100_000_000
"""Of any other file."""

MOST_PIXELS = 80_000_000
"""Of one picture: an A3 sheet at 600 points to the inch has 70 million."""

_HEADER = 1024
_SHORT_SIDE, _LONG_SIDE = 210 * MM, 297 * MM
_SIDE, _HEAD, _FOOT = 10 * MM, 18 * MM, 10 * MM
_POINTS_PER_PIXEL = 0.75
"""A small picture is not blown up beyond 96 pixels to the inch."""

BROKEN = (
    PikepdfError, ArithmeticError, AttributeError, LookupError, MemoryError, RuntimeError, TypeError,
    ValueError,
)  # fmt: skip
"""What reading a file that lies about itself can raise."""


@dataclass(frozen=True, slots=True)
class Given:
    """A *file* of *size* bytes to read, its *name*, the *password* that opens it, if it asks for one."""

    file: BufferedReader
    size: int
    name: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """An exhibit as it was read: its *pages*, open as long as what it was read from, or its *words*."""

    state: State
    pages: Pdf | None = None
    words: Words | None = None


def read_exhibit(given: Given) -> Reading:
    """What is in a file: PDF, JPEG, PNG, TIFF, WebP, text, e-mail. Raises `OSError` as the disk does."""
    try:
        start = given.file.read(_HEADER)
        given.file.seek(0)
        return _read_pdf(given) if b"%PDF-" in start else _read_whole(given)
    except PasswordError:
        return Reading(State.LOCKED)
    except (HugePicture, TooLong):
        return Reading(State.TOO_LARGE)
    except BROKEN:
        return Reading(State.UNREADABLE)


def visible_box(page: Page) -> tuple[float, float, float, float]:
    """What is seen of *page*, in its own points: left, bottom, right, top, before it is turned.

    Raises `ValueError` for a page that has no size.
    """
    numbers = [float(number) for number in page.cropbox.as_list()]
    left, right = sorted(numbers[0::2])
    bottom, top = sorted(numbers[1::2])
    if not (isfinite(sum(numbers)) and right - left > 1 and top - bottom > 1):
        raise ValueError(numbers)
    return left, bottom, right, top


def _read_pdf(given: Given) -> Reading:
    if given.size > MOST_BYTES:
        return Reading(State.TOO_LARGE)
    pdf = Pdf.open(given.file, password=given.password, access_mode=AccessMode.stream)
    resolved = sum(1 for _ in pdf.objects)
    repaired = bool(pdf.get_warnings())
    pdf.generate_appearance_streams()
    pdf.flatten_annotations("all")
    if not (resolved and len(pdf.pages)):
        return Reading(State.UNREADABLE)
    return Reading(State.REPAIRED if repaired else State.WHOLE, pdf)


def _read_whole(given: Given) -> Reading:
    if given.size > MOST_BYTES_IN_MEMORY:
        return Reading(State.TOO_LARGE)
    content = given.file.read()
    ending = PurePath(given.name).suffix.lower()
    if ending in WRITTEN:
        return Reading(State.WHOLE, words=read_written(content, ending))
    return Reading(State.WHOLE, _pages_of_pictures(content))


def _pages_of_pictures(content: bytes) -> Pdf:
    pdf = Pdf.new()
    for frame in read_frames(content, most_pixels=MOST_PIXELS):
        _add_page(pdf, _picture(frame, content))
    return pdf


def _picture(frame: Image.Image, content: bytes) -> Picture:
    kept = untouched(frame, content)
    if kept is not None:
        return kept
    image = upright(frame)
    lossy = frame.format in {"JPEG", "MPO", "WEBP"}
    return photograph(image) if lossy else plain(image)


def _add_page(pdf: Pdf, picture: Picture) -> None:
    wide = picture.width > picture.height
    width, height = (_LONG_SIDE, _SHORT_SIDE) if wide else (_SHORT_SIDE, _LONG_SIDE)
    room = Area(_SIDE, _HEAD, width - _SIDE, height - _FOOT)
    scale = min(room.width / picture.width, room.height / picture.height, _POINTS_PER_PIXEL)
    drawn_width, drawn_height = picture.width * scale, picture.height * scale
    left = (width - drawn_width) / 2
    bottom = height - room.top - (room.height + drawn_height) / 2
    page = pdf.add_blank_page(page_size=(width, height))
    page.Resources = Dictionary(XObject=Dictionary(I=_image(pdf, picture)))
    places = map(number, (drawn_width, 0, 0, drawn_height, left, bottom))
    page.Contents = Stream(pdf, f"q {' '.join(places)} cm /I Do Q".encode())


def _image(pdf: Pdf, picture: Picture) -> Stream:
    filtered = Name.DCTDecode if picture.jpeg else Name.FlateDecode
    content = picture.content if picture.jpeg else zlib.compress(picture.content)
    return Stream(
        pdf,
        content,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=Name(f"/{picture.colours}"),
        BitsPerComponent=picture.bits,
        Filter=Array([filtered]),
    )
