"""An address as registers publish it, made into the lines that the post reads (NF Z10-011)."""

import re
from collections.abc import Sequence
from itertools import pairwise

from letters.domain.bodies import MOST_CHARACTERS, MOST_LINES
from letters.domain.folding import folded
from letters.domain.postal_abbreviations import TOWNS, WAYS, shortened

_NOTHING = {"none", "nil", "null", "non public", "non renseigne"}
_BOX = re.compile(r"\b(B\.? ?P|C\.? ?S|T\.? ?S\.? ?A)\.? ?(?:n° ?)?(?=\d{1,6}\b)", re.IGNORECASE)
_BOX_AT_THE_END = re.compile(r"(?P<way>.*\S)[ ,–-]+(?P<box>(?:BP|CS|TSA) \d{1,6}(?: [A-Z])?)$")
_TOWN_AT_THE_END = re.compile(r"(?P<way>.*\S)[ ,–-]+(?P<town>\d{5} \D.*)$")
_COMMA_AFTER_THE_NUMBER = re.compile(r"^(\d+(?: ?(?:bis|ter|quater|[A-Z]))?) ?,\s*", re.IGNORECASE)
_POSTCODE = re.compile(r"\d{5}")
_OF_FRANCE = re.compile(r"\bF ?- ?(?=\d{5}\b)", re.IGNORECASE)
_CEDEX = re.compile(r"\bC[ÉE]DEX\b")


def fitted(published: Sequence[str], room: int, *, abroad: bool = False) -> tuple[str, ...]:
    """Give the lines of an address, the town last in capitals, *room* lines at most where a rule allows it.

    A line over 38 characters is parted at a comma, else abbreviated, else parted at a space; lines over
    *room* are joined where two fit on one. Nothing is ever left out: what still does not fit stands as it is,
    for `letters.domain.bodies.postal_lines` to refuse.
    """
    lines = _cleaned(published)
    if not lines:
        return ()
    if not abroad:
        lines = _with_town_apart(lines)
    *ways, town = lines
    return (*_ways(ways, room - 1), _town(town))


def _ways(published: list[str], room: int) -> list[str]:
    """Give the lines above the town; where they do not fit, all are parted first, then joined anew."""
    lines = _joined(_spread(published, room), room)
    if len(lines) <= room and all(len(line) <= MOST_CHARACTERS for line in lines):
        return lines
    return _joined(_spread(published, len(published) * MOST_LINES), room)


def _cleaned(published: Sequence[str]) -> list[str]:
    lines = (" ".join(each.split()).strip(" ,;") for each in published)
    return [_COMMA_AFTER_THE_NUMBER.sub(r"\1 ", _BOX.sub(_box, each)) for each in lines if _says(each)]


def _says(line: str) -> bool:
    return bool(folded(line)) and folded(line) not in _NOTHING and "{" not in line


def _box(found: re.Match[str]) -> str:
    return re.sub(r"[. ]", "", found[1]).upper() + " "


def _with_town_apart(lines: list[str]) -> list[str]:
    """Put postcode and town on a line of their own, whatever stood before them or between them."""
    lines = [_OF_FRANCE.sub("", each) for each in lines]
    if len(lines) > 1 and _POSTCODE.fullmatch(lines[-2]):
        return [*lines[:-2], f"{lines[-2]} {lines[-1]}"]
    found = _TOWN_AT_THE_END.fullmatch(lines[-1])
    return [*lines[:-1], found["way"].rstrip(" ,"), found["town"]] if found else lines


def _spread(lines: list[str], room: int) -> list[str]:
    """Part lines where there is room for one more, and abbreviate those that are too long."""
    spread: list[str] = []
    for place, line in enumerate(lines):
        spare = room - len(spread) - len(lines[place:])
        spread += _parted(line, spare)
    return spread


def _parted(line: str, spare: int) -> list[str]:
    if spare > 0 and (found := _BOX_AT_THE_END.fullmatch(line)):
        return [*_parted(found["way"], spare - 1), found["box"]]
    if len(line) <= MOST_CHARACTERS:
        return [line]
    by_comma = _halves(line, ",") if spare > 0 else []
    if by_comma:
        return by_comma
    brief = shortened(line, WAYS, MOST_CHARACTERS).upper()
    if len(brief) <= MOST_CHARACTERS or spare <= 0:
        return [brief]
    return _halves(brief, " ") or [brief]


def _halves(line: str, sign: str) -> list[str]:
    """Part *line* at the last *sign* that leaves two lines short enough; no part where there is none."""
    for place in range(len(line) - 1, 0, -1):
        if line[place] == sign:
            halves = [line[:place].strip(" ,"), line[place + 1 :].strip(" ,")]
            if all(0 < len(each) <= MOST_CHARACTERS for each in halves):
                return halves
    return []


def _joined(lines: list[str], room: int) -> list[str]:
    """Join neighbours that fit on one line until there are *room* lines, the last ones first."""
    while len(lines) > room:
        fitting = [
            place for place, (one, two) in enumerate(pairwise(lines)) if len(one) + len(two) < MOST_CHARACTERS
        ]
        if not fitting:
            break
        place = fitting[-1]
        lines = [*lines[:place], f"{lines[place]} {lines[place + 1]}", *lines[place + 2 :]]
    return lines


def _town(line: str) -> str:
    """Write the line of the town in capitals: « 75334 PARIS CEDEX 07 »."""
    capitals = _CEDEX.sub("CEDEX", line.upper())
    plain = " ".join(capitals.replace(",", " ").split())
    return shortened(plain, TOWNS, MOST_CHARACTERS)
