"""What a spreadsheet takes away from figures, given back where there is no doubt."""

import re
from typing import Final

_SHORT_POSTCODE: Final = re.compile(r"[1-9]\d{3}")
_SHORT_TELEPHONE: Final = re.compile(r"[1-9](?:[ .]?\d){8}")
_IN_POWERS_OF_TEN: Final = re.compile(r"\d[,.]\d+E\+?\d+", re.IGNORECASE)


def mended_postcode(text: str) -> str:
    """Give a French postcode its lost zero back (« 1400 » is 01400); any other text as it is."""
    return f"0{text}" if _SHORT_POSTCODE.fullmatch(text) else text


def mended_telephone(text: str) -> str:
    """Give a French telephone number its lost zero back; any other text as it is."""
    return f"0{text}" if _SHORT_TELEPHONE.fullmatch(text) else text


def is_in_powers_of_ten(text: str) -> bool:
    """Say whether a spreadsheet wrote a long number as « 3,26E+08 »: its figures are lost."""
    return bool(_IN_POWERS_OF_TEN.fullmatch(text))
