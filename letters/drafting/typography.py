"""The spaces, quotation marks and apostrophes of a language, put into what its letters say.

Only the words of the catalogue pass here: what a person wrote stays as it was written.
"""

import re
from functools import lru_cache
from typing import Final

_NARROW: Final = "\u202f"
_WIDE: Final = "\u00a0"

_FRENCH: Final = (
    (re.compile("'"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r" +(?=[;!?])"), _NARROW),
    (re.compile(r" +(?=[:»])"), _WIDE),
    (re.compile(r"« +"), "«" + _WIDE),
    (re.compile(r" +(?=%)"), _NARROW),
    (re.compile(r"\b([Nn]°|Mme|MM\.|M\.|Dr|Pr) +(?=\S|$)"), r"\1" + _WIDE),
    (re.compile(r"\b([LRD])\. +(?=\*? ?\d)"), r"\1." + _WIDE),
)

_MOST_KEPT: Final = 4096
"""Texts kept typeset: the words of a letter come back at every key that is pressed."""


@lru_cache(maxsize=_MOST_KEPT)
def typeset(text: str, language: str) -> str:
    """Give *text* with the typography of *language*; a language without rules here stays as it is."""
    if language != "fr":
        return text
    for pattern, replacement in _FRENCH:
        text = pattern.sub(replacement, text)
    return text
