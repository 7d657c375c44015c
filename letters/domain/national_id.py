"""The social-security number (NIR), checked by its key before it is printed."""

import re
from typing import NewType

from letters.domain.errors import WrongNationalId

Nir = NewType("Nir", str)
"""A number whose key was checked, written in groups: « 2 85 05 35 238 123 45 »."""

_SHAPE = re.compile(r"([1-478])([0-9]{2})([0-9]{2})([0-9]{2}|2[AB])([0-9]{3})([0-9]{3})([0-9]{2})")
_CORSICA = {"2A": "19", "2B": "18"}
_MODULUS = 97
_KEY = 7


def national_id(value: str) -> Nir:
    """Check the number and its key, and write it in groups; spaces, dots and hyphens do not matter.

    The key is 97 less the remainder of the thirteen figures by 97; « 2A » counts as 19, « 2B » as 18
    (INSEE, numéro d'inscription au répertoire). Raises `WrongNationalId`.
    """
    found = _SHAPE.fullmatch(re.sub(r"[\s.\-]", "", value).upper())
    if found is None or not _key_agrees(found):
        raise WrongNationalId
    return Nir(" ".join(found.groups()))


def _key_agrees(found: re.Match[str]) -> bool:
    figures = "".join(_CORSICA.get(group, group) for group in found.groups()[:-1])
    return int(found[_KEY]) == _MODULUS - int(figures) % _MODULUS
