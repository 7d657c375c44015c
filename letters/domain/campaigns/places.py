"""The départements and constituencies that a volunteer's cell names, however it names them."""

import re
from typing import Final

from letters.domain.departments import ABROAD, department_code
from letters.domain.directory_errors import UnknownConstituency, UnknownDepartment

_BETWEEN: Final = re.compile(r"[,;/|\n]|\s[-–—&+]\s")
_AND: Final = re.compile(r"\s+et\s+", re.IGNORECASE)
_CODES: Final = re.compile(r"(?:[0-9][0-9AB]?[0-9]?(?:\s+|$))+", re.IGNORECASE)
_CODE_AND_NAME: Final = re.compile(
    r"(?P<code>[0-9][0-9AB]?[0-9]?)\b[\s:.()–—-]*(?P<name>.*?)\)?", re.IGNORECASE
)
_CONSTITUENCY: Final = re.compile(
    r"(?P<department>.*?)[\s:–—-]+0*(?P<number>[1-9][0-9]?)\s*(?:re|ère|e|è|eme|ème|nde?)?(?:\s+circo\w*\.?)?",
    re.IGNORECASE,
)
_MOST: Final = 21
"""Constituencies of the Nord, which has the most."""

_MOST_ABROAD: Final = 11


def departments_in(text: str) -> tuple[str, ...]:
    """Give the codes of the départements that *text* names, each once, in its order.

    Names and codes are parted by any of « , ; / | », by spaces between codes, by « et ». Raises
    `UnknownDepartment` with the first words that name none.
    """
    return tuple(dict.fromkeys(code for part in _parts(text) for code in _codes(part)))


def constituencies_in(text: str) -> tuple[str, ...]:
    """Give the constituencies that *text* names (« 35-3 », « Ille-et-Vilaine 3 ») as « 35-3 », each once.

    Raises `UnknownConstituency` with the first words that name none.
    """
    return tuple(dict.fromkeys(map(_constituency, re.split(r"[,;/|\n]", text)))) if text.strip() else ()


def constituency_name(department: str, number: int) -> str:
    """Write a constituency as a volunteer holds it: « 35-3 »."""
    return f"{department}-{number}"


def _parts(text: str) -> list[str]:
    whole = " ".join(text.split())
    if department_code(whole):
        return [whole]
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def _codes(part: str) -> list[str]:
    code = department_code(part) or _with_name(part)
    if code:
        return [code]
    smaller = part.split() if _CODES.fullmatch(part) else _AND.split(part)
    if len(smaller) == 1:
        raise UnknownDepartment(label=part)
    return [code for each in smaller for code in _codes(each)]


def _with_name(part: str) -> str:
    """Give the code of « 35 Ille-et-Vilaine », « 35 (Bretagne sud) » being none."""
    found = _CODE_AND_NAME.fullmatch(part)
    if not found or not found["name"]:
        return ""
    code = department_code(found["code"])
    return code if code and department_code(found["name"]) == code else ""


def _constituency(text: str) -> str:
    found = _CONSTITUENCY.fullmatch(text.strip())
    code = department_code(found["department"]) if found else ""
    number = int(found["number"]) if found else 0
    if not code or number > (_MOST_ABROAD if code == ABROAD else _MOST):
        raise UnknownConstituency(label=text.strip())
    return constituency_name(code, number)
