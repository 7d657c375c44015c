"""Telephone numbers as registers publish them, in a dozen forms, sometimes two in one field."""

import re
from typing import Final

_NUMBER: Final = re.compile(r"\+?\d(?:[ .\-]?\d){5,14}")
_HOME: Final = re.compile(r"(?:\+|00)33[ .]?")
_ABROAD: Final = re.compile(r"^00 ?")
_LENGTH: Final = 10
_MOBILE: Final = re.compile(r"0?[67]\d{8}$|\+(?:262|590|594|596)69\d")


def telephones(text: str) -> tuple[str, ...]:
    """Give the numbers in *text*, each once: French ones in pairs of figures, others as they are written.

    « 06.00.00.00.01 et +33 6 00 00 00 02 » gives « 06 00 00 00 01 » and « 06 00 00 00 02 ».
    """
    plain = " ".join(text.replace("(0)", "").split())
    return tuple(dict.fromkeys(_written(each) for each in _NUMBER.findall(plain)))


def is_mobile(number: str) -> bool:
    """Say whether *number*, as `telephones` writes it, is a mobile one of France, its lost zero aside."""
    return _MOBILE.match(number.replace(" ", "")) is not None


def _written(number: str) -> str:
    home = _HOME.sub("0", number, count=1) if _HOME.match(number) else number
    figures = re.sub(r"\D", "", home)
    if len(figures) == _LENGTH and figures[0] == "0" and figures[1] != "0":
        return " ".join(figures[at : at + 2] for at in range(0, _LENGTH, 2))
    return _ABROAD.sub("+", re.sub(r"[.\-]", " ", number))
