"""The names of the files in a portable copy: none leaves its folder, whatever computer opens it."""

import re
import unicodedata

VALUES = "plaidoyer.json"
"""The file that tells of the others."""

FOLDER = "files"
_LONGEST = 80
_ALLOWED = re.compile(rf"{FOLDER}/[0-9a-f]{{12}}-[\w.-]{{1,{_LONGEST}}}")
_BESIDE = re.compile(r"[\w-]{1,40}(\.[\w-]{1,20}){1,3}")
_OTHER = re.compile(r"[^\w.-]+")
_DIGITS = 12


def name_in_copy(sha256: str, name: str) -> str:
    """Give the name of a content: some figures of its digest, then what a person recognises of *name*."""
    plain = _OTHER.sub("-", unicodedata.normalize("NFC", name)).strip("-.")
    head, dot, ending = plain.rpartition(".")
    kept = f"{head[: _LONGEST - 10]}.{ending[:9]}" if dot and head else plain[:_LONGEST]
    return f"{FOLDER}/{sha256[:_DIGITS]}-{kept or 'file'}"


def is_allowed(name: str) -> bool:
    """Say whether a content may have this *name*."""
    return _ALLOWED.fullmatch(name) is not None


def is_expected(name: str) -> bool:
    """Say whether anything in a copy may have this *name*: a content, or a word beside the folder."""
    return is_allowed(name) or _BESIDE.fullmatch(name) is not None
