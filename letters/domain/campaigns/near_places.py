"""The département that somebody most likely meant, where what they wrote names none."""

from difflib import get_close_matches
from functools import cache
from typing import Final

from letters.domain.departments import DEPARTMENTS, department, department_of_postcode
from letters.domain.folding import folded

_ALIKE: Final = 0.82
"""How alike two names are that a slip of the hand tells apart, from 0 to 1: « Ile » for « Ille » is more."""


_CONFUSED: Final = 0.928
"""How alike a name of two words is to two names joined by « et », one letter apart: « Loire et Cher »."""

_MOST_JOINED: Final = 3
"""Pieces between « et » that are looked at as one name: none has more than two."""


@cache
def _names() -> dict[str, str]:
    return {folded(each.name): each.code for each in DEPARTMENTS}


def nearest_place(text: str) -> str:
    """Give the code of the département whose name or postcode *text* likely is; empty where none is near.

    « Ile et Vilaine et Gers » is nearest to what its beginning is near to.
    """
    pieces = folded(text).split(" et ")
    joins = (" et ".join(pieces[:end]) for end in range(min(len(pieces), _MOST_JOINED), 0, -1))
    near = (name for each in joins for name in get_close_matches(each, _names(), n=1, cutoff=_ALIKE))
    found = next(near, None)
    return _names()[found] if found else department_of_postcode(text)


def confused_place(first: str, second: str) -> str:
    """Give the code of the one département that « *first* et *second* », two names, is likely a slip for.

    « Loire et Cher » may be « Loir-et-Cher » as well as two départements: nobody can tell.
    """
    near = get_close_matches(f"{folded(first)} et {folded(second)}", _names(), n=1, cutoff=_CONFUSED)
    return _names()[near[0]] if near else ""


def place_words(code: str) -> str:
    """Write a département as a table may: « 35 Ille-et-Vilaine »."""
    found = department(code)
    return f"{code} {found.name}" if found else code
