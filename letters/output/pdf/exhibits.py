"""Files given as exhibits, read as pages that do nothing: no script, no form, no link, no hidden file.

They are read in this process, within limits of bytes and pixels.
"""

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from math import isfinite

from pikepdf import Page, PasswordError, Pdf, PikepdfError
from PIL import Image

from letters.domain.output_errors import ExhibitLocked, ExhibitTooLarge
from letters.domain.wording import N_
from letters.output.pdf.document import Document
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
from letters.output.pdf.metadata import Identity
from letters.output.pdf.structure import Element
from letters.ports.binder import Exhibit

MOST_BYTES = 100_000_000
MOST_PIXELS = 80_000_000
"""Of one picture: an A3 sheet at 600 points to the inch has 70 million."""

_HEADER = 1024
_SHORT_SIDE, _LONG_SIDE = 210 * MM, 297 * MM
_SIDE, _HEAD, _FOOT = 10 * MM, 18 * MM, 10 * MM
_POINTS_PER_PIXEL = 0.75
"""A small picture is not blown up beyond 96 pixels to the inch."""

_WHAT_A_PAGE_SHOWS = frozenset(
    {
        "/Type",
        "/Parent",
        "/MediaBox",
        "/CropBox",
        "/Rotate",
        "/UserUnit",
        "/Resources",
        "/Contents",
        "/Group",
    }
)
_BROKEN = (PikepdfError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
"""What reading a PDF file that lies about itself can raise."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An exhibit as it was read; its *pages* stay open until they are saved elsewhere."""

    pages: Pdf
    repaired: bool


def read_exhibit(exhibit: Exhibit) -> Reading | None:
    """The pages of *exhibit* (PDF, JPEG, PNG, TIFF, WebP); nothing if it cannot be read.

    Raises `ExhibitLocked` for a file that asks for a password, `ExhibitTooLarge` over 100 MB or
    80 million pixels.
    """
    if len(exhibit.content) > MOST_BYTES:
        raise ExhibitTooLarge(title=exhibit.label, limit=N_("100 MB"))
    try:
        if b"%PDF-" in exhibit.content[:_HEADER]:
            return _read_pdf(exhibit.content)
        return Reading(_pages_of_pictures(exhibit), repaired=False)
    except PasswordError:
        raise ExhibitLocked(title=exhibit.label) from None
    except HugePicture:
        raise ExhibitTooLarge(title=exhibit.label, limit=N_("80 million pixels")) from None
    except _BROKEN:
        return None


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


def _read_pdf(content: bytes) -> Reading | None:
    pdf = Pdf.open(io.BytesIO(content))
    resolved = sum(1 for _ in pdf.objects)
    repaired = bool(pdf.get_warnings())
    pdf.generate_appearance_streams()
    pdf.flatten_annotations("all")
    for page in pdf.pages:
        _quieten(page)
    return Reading(pdf, repaired) if resolved and len(pdf.pages) else None


def _quieten(page: Page) -> None:
    """Leave to *page* what it shows, and nothing that acts; its annotations are already drawn on it."""
    visible_box(page)
    for key in set(page.obj.keys()) - _WHAT_A_PAGE_SHOWS:
        del page.obj[key]


def _pages_of_pictures(exhibit: Exhibit) -> Pdf:
    document = Document(Identity("", "", datetime.min.replace(tzinfo=UTC)))
    for frame in read_frames(exhibit.content, most_pixels=MOST_PIXELS):
        _add_page(document, _picture(frame, exhibit.content), exhibit.label)
    pdf = Pdf.open(io.BytesIO(document.finish()))
    for page in pdf.pages:
        _quieten(page)
    return pdf


def _picture(frame: Image.Image, content: bytes) -> Picture:
    kept = untouched(frame, content)
    if kept is not None:
        return kept
    image = upright(frame)
    lossy = frame.format in {"JPEG", "MPO", "WEBP"}
    return photograph(image) if lossy else plain(image)


def _add_page(document: Document, picture: Picture, title: str) -> None:
    wide = picture.width > picture.height
    width, height = (_LONG_SIDE, _SHORT_SIDE) if wide else (_SHORT_SIDE, _LONG_SIDE)
    room = Area(_SIDE, _HEAD, width - _SIDE, height - _FOOT)
    scale = min(room.width / picture.width, room.height / picture.height, _POINTS_PER_PIXEL)
    drawn_width, drawn_height = picture.width * scale, picture.height * scale
    left = (width - drawn_width) / 2
    top = room.top + (room.height - drawn_height) / 2
    area = Area(left, top, left + drawn_width, top + drawn_height)
    owner = Element("Figure", document.root, alternative=title)
    document.page(width, height).picture(area, document.image(picture), owner=owner)
