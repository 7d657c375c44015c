"""The measures of the sheet that a word processor needs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """Measures in points: an A4 sheet, its margins, and where the address stands in the window."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    address_left: float
    address_top: float
    address_width: float
    address_height: float
    text_top: float
