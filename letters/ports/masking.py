"""What is asked of whoever makes the masked copy of an identity paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class CopyForm(StrEnum):
    """What a masked copy can be, by the ending of its file."""

    PDF = "pdf"
    JPEG = "jpg"


@dataclass(frozen=True, slots=True)
class Mask:
    """A rectangle of a picture, in shares of its width and of its height, from its left and its top."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class OpenedPaper:
    """An identity paper to be masked: upright *pixels* (a PNG file), no more than a copy needs."""

    width: int
    height: int
    pixels: bytes


class MaskingTool(Protocol):
    """Opens a picture that the person chose for this, and makes a copy of which parts are gone."""

    def opened(self, content: bytes) -> OpenedPaper:
        """Give the picture in *content*, upright and bounded; raises `PaperUnreadable`."""

    def masked(self, paper: OpenedPaper, masks: Sequence[Mask], words: str, form: CopyForm) -> bytes:
        """Give a file in which the pixels under *masks* are black, and *words* stand across all of it.

        Nothing of the file that was opened is in it but the pixels that are seen.
        """
