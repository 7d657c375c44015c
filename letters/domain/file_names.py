"""The names of files that strangers gave: kept as their clean last part, shown so that no ending hides."""

import re
import unicodedata

LONGEST = 200
"""Characters of a name that is kept; the ending stays."""

_PARTS = re.compile(r"[/\\]")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LONGEST_ENDING = 12
_NOT_ON_EVERY_DISK = re.compile(r'[<>:"|?*]')


def clean_name(name: str) -> str:
    """Give the last part of *name* without what nobody would see, or an empty text if nothing is left.

    Marks that turn the direction of writing, control and unassigned characters are dropped, so that
    ``facture<RLO>fdp.exe`` reads as it ends. At most `LONGEST` characters, shortened in the middle.
    """
    last = _PARTS.split(name)[-1]
    spaced = " ".join(last.split())
    seen = "".join(sign for sign in spaced if unicodedata.category(sign) not in _UNSEEN)
    stripped = unicodedata.normalize("NFC", " ".join(seen.split())).rstrip(". ")
    return shortened(stripped, LONGEST)


def shortened(name: str, most: int) -> str:
    """Give *name* in *most* characters at most: what is left out is in the middle, its ending stays."""
    if len(name) <= most:
        return name
    tail = max(len(ending(name)) + 1, most // 4)
    return f"{name[: most - tail - 1]}…{name[-tail:]}"


def ending(name: str) -> str:
    """Give the ending of *name* in small letters, without its dot; nothing where there is none."""
    stem, dot, last = name.rpartition(".")
    return last.lower() if dot and stem and len(last) <= _LONGEST_ENDING else ""


def savable(name: str) -> str:
    """Give a clean *name* under which any computer can save a file."""
    return _NOT_ON_EVERY_DISK.sub("_", clean_name(name))
