"""The names of the files of a series: in order, readable on every disk, never two the same."""

import re
import unicodedata

from letters.domain.file_names import MOST_BYTES, fitted

LONGEST = 80
"""Characters of a name without its ending; of four bytes each, they would be more than a disk takes."""

_ENDING = ".pdf"

_DIGITS = 3
"""Figures of a number at least, so that a hundred files stand in order in a folder."""

_ASIDE = re.compile(r"[\W_]+")
_WRITTEN_OUT = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE", "ß": "ss", "ø": "o", "ł": "l"})


def file_name(number: int, total: int, department: str, words: str) -> str:
    """Give « 001-35-Dupont-Anne.pdf »: letter *number* of *total*, its département if any, and whose it is.

    Nothing of *words* but letters and digits stays, accents left out: no sign leads to another folder.
    """
    figures = str(number).zfill(max(_DIGITS, len(str(total))))
    parts = filter(None, (figures, _plain(department), _plain(words)))
    return fitted("-".join(parts)[:LONGEST], MOST_BYTES - len(_ENDING)).rstrip("-") + _ENDING


def _plain(words: str) -> str:
    apart = unicodedata.normalize("NFKD", words.translate(_WRITTEN_OUT))
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return _ASIDE.sub("-", bare).strip("-")
