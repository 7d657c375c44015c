"""The départements and constituencies that a volunteer's cell names, however it names them."""

import re
from itertools import pairwise
from typing import Final

from letters.domain.campaigns.near_places import confused_place, nearest_place, place_words
from letters.domain.departments import ABROAD, department_code
from letters.domain.directory_errors import (
    ConstituencyTakenForADay,
    DepartmentsTakenForADay,
    NearlyDepartment,
    NumberForDepartments,
    UnknownConstituency,
    UnknownDepartment,
)

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
_WHOLE_NUMBER: Final = re.compile(r"([0-9]{1,3})[.,]0+")
"""A code that a spreadsheet took for a number: « 35.0 », « 35,0 »."""

_NUMBER: Final = re.compile(r"[0-9]{1,3}\.[0-9]+")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")
_MOST: Final = 21
"""Constituencies of the Nord, which has the most."""

_MOST_ABROAD: Final = 11

_MOST_JOINED: Final = 3
"""Pieces between « et » that are tried as one name: none has more than two."""


def departments_in(text: str) -> tuple[str, ...]:
    """Give the codes of the départements that *text* names, each once, in its order.

    Names and codes are parted by any of « , ; / | », by spaces between codes, by « et ». Raises
    `UnknownDepartment` with the first words that name none, the nearest name beside them where one is near.
    """
    return tuple(dict.fromkeys(code for part in _parts(text) for code in _codes(part)))


def constituencies_in(text: str) -> tuple[str, ...]:
    """Give the constituencies that *text* names (« 35-3 », « Ille-et-Vilaine 3 ») as « 35-3 », each once.

    Raises `UnknownConstituency` with the first words that name none; `ConstituencyTakenForADay` of « 01-02 »
    as a spreadsheet writes it.
    """
    day = next((part.strip() for part in re.split(r"[,;|\n]", text) if _DAY.fullmatch(part.strip())), "")
    if day:
        raise ConstituencyTakenForADay(label=day)
    return tuple(dict.fromkeys(map(_constituency, re.split(r"[,;/|\n]", text)))) if text.strip() else ()


def constituency_name(department: str, number: int) -> str:
    """Write a constituency as a volunteer holds it: « 35-3 »."""
    return f"{department}-{number}"


def _parts(text: str) -> list[str]:
    whole = " ".join(text.split())
    number = _WHOLE_NUMBER.fullmatch(whole)
    if number:
        return [number[1]]
    if department_code(whole) or _DAY.fullmatch(whole):
        return [whole]
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def _codes(part: str) -> list[str]:
    code = department_code(part) or _with_name(part)
    if code:
        return [code]
    if _CODES.fullmatch(part) and len(part.split()) > 1:
        return [code for each in part.split() for code in _codes(each)]
    return _joined_codes(part)


def _joined_codes(part: str) -> list[str]:
    """Give the codes of names joined by « et », which some names hold themselves: the longest first."""
    pieces, codes, start = _AND.split(part), list[str](), 0
    while start < len(pieces):
        most = min(len(pieces), start + _MOST_JOINED)
        joins = ((end, " et ".join(pieces[start:end])) for end in range(most, start, -1))
        found = next(((end, _one(words)) for end, words in joins if _one(words)), None)
        if found is None:
            raise _unknown(part, " et ".join(pieces[start:]))
        start = found[0]
        codes += found[1]
    _refuse_confused(part, pieces)
    return codes


def _refuse_confused(part: str, pieces: list[str]) -> None:
    """Refuse two names that are more likely one with a slip, since nobody can tell."""
    for first, second in pairwise(pieces):
        are_two = department_code(first) and department_code(second)
        if are_two and not department_code(f"{first} et {second}"):
            near = confused_place(first, second)
            if near:
                raise NearlyDepartment(label=part, near=place_words(near))


def _one(words: str) -> list[str]:
    code = department_code(words) or _with_name(words)
    if code:
        return [code]
    several = words.split() if _CODES.fullmatch(words) else []
    codes = [department_code(each) for each in several]
    return codes if all(codes) else []


def _with_name(part: str) -> str:
    """Give the code of « 35 Ille-et-Vilaine », one letter missing too; « 35 (Bretagne sud) » being none."""
    found = _CODE_AND_NAME.fullmatch(part)
    if not found or not found["name"]:
        return ""
    code = department_code(found["code"])
    named = department_code(found["name"]) or nearest_place(found["name"])
    return code if code and named == code else ""


def _unknown(cell: str, words: str) -> UnknownDepartment:
    """Say what is wrong with *cell*, where nothing is called *words*."""
    if _DAY.fullmatch(cell):
        return DepartmentsTakenForADay(label=cell)
    if _NUMBER.fullmatch(cell):
        return NumberForDepartments(label=cell)
    near = nearest_place(words)
    return NearlyDepartment(label=cell, near=place_words(near)) if near else UnknownDepartment(label=cell)


def _constituency(text: str) -> str:
    found = _CONSTITUENCY.fullmatch(text.strip())
    code = department_code(found["department"]) if found else ""
    number = int(found["number"]) if found else 0
    if not code or number > (_MOST_ABROAD if code == ABROAD else _MOST):
        raise UnknownConstituency(label=text.strip())
    return constituency_name(code, number)
