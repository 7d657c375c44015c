"""Files seen through poppler, a reader that is not ours: where words stand, what the pixels show."""

import io
import re
import subprocess
from dataclasses import dataclass
from html import unescape

from PIL import Image

_POINTS_PER_MM = 72 / 25.4
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


@dataclass(frozen=True)
class Word:
    """A word and its box, in millimetres from the top left corner of its page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def words_on(content, page):
    """The words of that page of the file *content*, furniture too."""
    listed = _run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), "-", "-", given=content).decode()
    return [
        Word(unescape(text), *(float(number) / _POINTS_PER_MM for number in box))
        for *box, text in _WORD.findall(listed)
    ]


def text(content):
    """The text of the file *content*, as its reader copies it, on one line."""
    return " ".join(_run("pdftotext", "-", "-", given=content).decode().split())


def picture_of(content, page, *, dpi=50):
    """That page of the file *content*, in grey."""
    drawn = _run(
        "pdftoppm", "-gray", "-cropbox", "-r", str(dpi), "-f", str(page), "-l", str(page), "-", given=content
    )
    return Image.open(io.BytesIO(drawn))


def ink_in(picture, area, *, dpi=50):
    """How many dark pixels *picture* has in *area*: its left, top, right and bottom in millimetres."""
    box = tuple(round(side / 25.4 * dpi) for side in area)
    return sum(picture.crop(box).histogram()[:128])


def _run(*command, given):
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout
