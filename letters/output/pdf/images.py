"""Pictures given by the person: checked, turned upright, and ready for a page."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageOps, ImageSequence

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")

_LARGEST_OF_ALL = 25
_SEVERAL_SIZES = "MPO"
"""What telephones make: one photograph, then the same one smaller."""

_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_END_OF_IMAGE = 0xD9
_TELLING = frozenset({0xE1, 0xED, 0xFE})
"""The segments of a JPEG where its author, its place and its device are told: Exif and XMP, IPTC, comment."""


class UnusablePicture(ValueError):
    """Bytes that are no picture we read, or a broken one."""


class HugePicture(UnusablePicture):
    """A picture of more pixels than allowed."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels for a page, *bits* for each colour of one: a JPEG file if *jpeg*, else plain rows."""

    width: int
    height: int
    colours: str
    bits: int
    content: bytes
    jpeg: bool


def read_frames(
    content: bytes, *, most_pixels: int, formats: tuple[str, ...] = FORMATS
) -> Iterator[Image.Image]:
    """Each picture of the file *content*, whole and as it was stored; *formats* are Pillow's names.

    Raises `HugePicture` beyond *most_pixels* in one picture or 25 times as many in all, `UnusablePicture`
    for what cannot be read.
    """
    try:
        with Image.open(io.BytesIO(content), formats=formats) as opened:
            pixels = 0
            for frame in ImageSequence.Iterator(opened):
                pixels += frame.width * frame.height
                _check_size(frame, pixels, most_pixels)
                frame.load()
                yield frame
                if opened.format == _SEVERAL_SIZES:
                    return
    except UnusablePicture:
        raise
    except Exception as fault:
        raise UnusablePicture(str(fault)) from fault


def _check_size(frame: Image.Image, in_all: int, most_pixels: int) -> None:
    if frame.width * frame.height > most_pixels or in_all > _LARGEST_OF_ALL * most_pixels:
        raise HugePicture


def upright(frame: Image.Image) -> Image.Image:
    """*frame* turned as it is meant to be seen, on white where it is transparent, in black, grey or sRGB."""
    turned = ImageOps.exif_transpose(frame)
    if turned.has_transparency_data:
        colours = turned.convert("RGBA")
        paper = Image.new("RGBA", colours.size, "white")
        paper.alpha_composite(colours)
        return paper.convert("RGB")
    if turned.mode.startswith("I"):
        return turned.convert("I").point(lambda value: value / 256).convert("L")
    return turned if turned.mode in {"1", "L", "RGB"} else turned.convert("RGB")


def plain(image: Image.Image) -> Picture:
    """The pixels of an `upright` *image*, exactly."""
    return _picture(image, image.tobytes(), jpeg=False)


def photograph(image: Image.Image, *, quality: int = 90) -> Picture:
    """An `upright` *image* as a JPEG of that *quality*, in percent."""
    held = io.BytesIO()
    image.save(held, "JPEG", quality=quality)
    return _picture(image, held.getvalue(), jpeg=True)


def untouched(frame: Image.Image, content: bytes) -> Picture | None:
    """The JPEG file *content* whose only picture is *frame*, its pixels as they were stored.

    What it tells of its author, its place and its device is left out.
    Nothing for any other file, or for a picture that must be turned or converted first.
    """
    stands = frame.getexif().get(0x0112, 1) == 1
    if frame.format != "JPEG" or frame.mode not in {"L", "RGB"} or not stands:
        return None
    return _picture(frame, without_telling(content), jpeg=True)


def without_telling(content: bytes) -> bytes:
    """The JPEG file *content* without what it tells of author, place and device, nor what follows its end."""
    kept = [content[:2]]
    position = 2
    while position < len(content):
        found = _MARKER.search(content, position)
        if found is None or found[0][1] == _END_OF_IMAGE:
            kept.append(content[position : found.end() if found else None])
            break
        start = found.start()
        end = found.end() + int.from_bytes(content[found.end() : found.end() + 2])
        telling = found[0][1] in _TELLING
        kept.append(content[position : start if telling else end])
        position = end
    return b"".join(kept)


def _picture(image: Image.Image, content: bytes, *, jpeg: bool) -> Picture:
    colours = "DeviceRGB" if image.mode == "RGB" else "DeviceGray"
    bits = 1 if image.mode == "1" else 8
    return Picture(image.width, image.height, colours, bits, content, jpeg)
