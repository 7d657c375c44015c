"""Lengths and rectangles on a page."""

from dataclasses import dataclass

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle, measured from the top left corner of its page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From its left to its right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From its top to its bottom."""
        return self.bottom - self.top
