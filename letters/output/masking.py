"""The copy of an identity paper: masked in its pixels, marked across with whom it is for."""

import io
import math
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw, ImageFont

from letters.domain.output_errors import PaperUnreadable
from letters.domain.wording import N_
from letters.output.pdf.images import HugePicture, UnusablePicture, read_frames, upright
from letters.ports.masking import CopyForm, Mask, OpenedPaper

LONGEST = 1800
"""Pixels of the longer side of a copy: an A4 page at 150 dots to the inch, and no more than is needed."""

_MOST_PIXELS = 120_000_000
_QUALITY, _SLANT = 85, 30
_INK, _LIGHT = (140, 0, 40, 150), (255, 255, 255, 120)
_A4, _MARGIN = (595.0, 842.0), 42.0


class PixelMasking:
    """Masks with pillow; the words across are in the face at *font*. Implements `MaskingTool`."""

    def __init__(self, font: Path) -> None:
        self._font = font

    def opened(self, content: bytes) -> OpenedPaper:
        """Give the first picture of *content*, as it is meant to be seen, as small as a copy may be."""
        try:
            frame = next(read_frames(content, most_pixels=_MOST_PIXELS))
            picture = upright(frame).convert("RGB")
        except HugePicture:
            raise PaperUnreadable(reason=N_("it has too many pixels")) from None
        except (UnusablePicture, StopIteration):
            raise PaperUnreadable(reason=N_("it is no photograph, or a damaged one")) from None
        picture.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
        return OpenedPaper(picture.width, picture.height, _png(picture))

    def masked(self, paper: OpenedPaper, masks: Sequence[Mask], words: str, form: CopyForm) -> bytes:
        """Black out the pixels under *masks*, write *words* across, and give the file."""
        with Image.open(io.BytesIO(paper.pixels), formats=("PNG",)) as opened:
            picture = Image.frombytes("RGB", opened.size, opened.tobytes())
        draw = ImageDraw.Draw(picture)
        for mask in masks:
            draw.rectangle(_box(mask, picture.width, picture.height), fill="black")
        marked = Image.alpha_composite(picture.convert("RGBA"), self._across(picture.size, words))
        held = io.BytesIO()
        marked.convert("RGB").save(held, "JPEG", quality=_QUALITY)
        return held.getvalue() if form is CopyForm.JPEG else _page(held.getvalue(), *picture.size)

    def _across(self, size: tuple[int, int], words: str) -> Image.Image:
        """Give a sheet one can see through, with *words* slanted over all of it."""
        side = math.hypot(*size)
        face = self._face.font_variant(size=max(16, round(max(size) / 34)))
        text = f"{words}   —   "
        wide = face.getlength(text)
        repeated = text * (math.ceil(side / wide) + 1)
        sheet = Image.new("RGBA", (math.ceil(side), math.ceil(side)))
        draw = ImageDraw.Draw(sheet)
        for row, top in enumerate(range(0, math.ceil(side), round(face.size * 3.4))):
            shift = -(row % 2) * wide / 2
            draw.text((shift, top), repeated, _INK, face, stroke_width=1, stroke_fill=_LIGHT)
        turned = sheet.rotate(_SLANT, Image.Resampling.BICUBIC)
        left, top = (turned.width - size[0]) // 2, (turned.height - size[1]) // 2
        return turned.crop((left, top, left + size[0], top + size[1]))

    @cached_property
    def _face(self) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(self._font, 20)


def _box(mask: Mask, width: int, height: int) -> tuple[int, int, int, int]:
    """Give the pixels under *mask*, those it only touches too."""
    return (
        math.floor(mask.left * width),
        math.floor(mask.top * height),
        math.ceil((mask.left + mask.width) * width),
        math.ceil((mask.top + mask.height) * height),
    )


def _png(picture: Image.Image) -> bytes:
    held = io.BytesIO()
    Image.frombytes("RGB", picture.size, picture.tobytes()).save(held, "PNG", compress_level=1)
    return held.getvalue()


def _page(jpeg: bytes, width: int, height: int) -> bytes:
    """Put a JPEG on a page of A4 that nothing else is told in."""
    across, down = _A4 if height >= width else _A4[::-1]
    scale = min((across - 2 * _MARGIN) / width, (down - 2 * _MARGIN) / height)
    left, bottom = (across - width * scale) / 2, down - _MARGIN - height * scale
    held = io.BytesIO()
    with pikepdf.new() as document:
        picture = pikepdf.Stream(
            document, jpeg, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=width, Height=height,
            ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8, Filter=pikepdf.Name.DCTDecode,
        )  # fmt: skip
        page = document.add_blank_page(page_size=(across, down))
        name = page.add_resource(picture, pikepdf.Name.XObject)
        drawn = f"q {width * scale:.3f} 0 0 {height * scale:.3f} {left:.3f} {bottom:.3f} cm {name} Do Q"
        page.Contents = document.make_stream(drawn.encode())
        document.save(held, deterministic_id=True)
    return held.getvalue()
