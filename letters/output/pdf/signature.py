"""The picture of a signature, made ready to stand above the name of who signs."""

from PIL import Image

from letters.domain.output_errors import SignatureUnusable
from letters.domain.wording import N_
from letters.output.pdf.images import (
    HugePicture,
    Picture,
    UnusablePicture,
    photograph,
    plain,
    read_frames,
    upright,
)

_FORMATS = ("JPEG", "PNG")
_MOST_BYTES = 5_000_000
_MOST_PIXELS = 20_000_000
_DETAIL = (1500, 500)
"""Pixels that fill 60 × 20 mm at more than 600 to the inch: what no printer exceeds."""


def read_signature(content: bytes) -> Picture:
    """The signature in *content* (PNG or JPEG), on white, with no more detail than paper shows.

    Raises `SignatureUnusable`.
    """
    if len(content) > _MOST_BYTES:
        raise SignatureUnusable(reason=N_("the file is larger than 5 MB"))
    try:
        frame = next(read_frames(content, most_pixels=_MOST_PIXELS, formats=_FORMATS))
        image = upright(frame)
        image = image.convert("L") if image.mode == "1" else image
        image.thumbnail(_DETAIL, Image.Resampling.LANCZOS)
    except HugePicture:
        raise SignatureUnusable(reason=N_("the picture has more than 20 million pixels")) from None
    except (UnusablePicture, StopIteration):
        raise SignatureUnusable(reason=N_("the file is not a whole PNG or JPEG picture")) from None
    return photograph(image) if frame.format in {"JPEG", "MPO"} else plain(image)
