"""The names of files that strangers gave: kept as their clean last part, shown so that no ending hides."""

import re
import unicodedata

LONGEST = 200
"""Characters of a name that is kept; the ending stays."""

MOST_BYTES = 255
"""Bytes of a name, in UTF-8, that any disk takes: ext4, APFS and NTFS alike."""

_PARTS = re.compile(r"[/\\]")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LONGEST_ENDING = 12
_OF_A_DEVICE = re.compile("(?:CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(?:COM|LPT)[0-9¹²³])", re.IGNORECASE)
"""Names that Windows gives to devices; source: Microsoft, « Naming Files, Paths, and Namespaces »."""

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


def savable(name: str, ending: str = "") -> str:
    """Give a clean *name*, with this *ending* (without its dot) if any, that any computer can save.

    At most `MOST_BYTES` bytes in all, never cut inside a character; a name that Windows keeps for a device
    (CON, NUL, COM1…), whatever its ending, gets a sign more: « CON_.cahier ».
    """
    clean = _NOT_ON_EVERY_DISK.sub("_", clean_name(name))
    stem, dot, rest = clean.partition(".")
    if _OF_A_DEVICE.fullmatch(stem.rstrip()):
        clean = f"{stem.rstrip()}_{dot}{rest}"
    last = f".{ending}" if ending else ""
    return f"{fitted(clean, MOST_BYTES - len(last.encode()))}{last}"


def fitted(name: str, most: int) -> str:
    """Give *name* in *most* bytes of UTF-8 at most: what is left out is before its ending.

    No character is cut, nor taken from the accents and marks that follow it.
    """
    size = len(name.encode())
    if size <= most:
        return name
    last = ending(name)
    last = f".{last}" if last and len(last.encode()) < most else ""
    kept = name[: len(name) - len(last)]
    whole = kept.encode()[: most - len(last.encode())].decode(errors="ignore")
    while whole and unicodedata.combining(kept[len(whole)]):
        whole = whole[:-1]
    return f"{whole.rstrip('. ')}{name[len(kept) :]}"
