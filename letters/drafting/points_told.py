"""What was answered so far, point by point, in sentences that a letter can take and a person edit."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from letters.domain.errors import ForbiddenCharacter
from letters.domain.plain import plain_text
from letters.domain.points import DEMANDS, OF_THE_DATA, Contradiction, Point, PointState
from letters.domain.replies import REFUSALS, ReplyKind
from letters.drafting.asked import TEXT
from letters.drafting.dates import in_full

MOST_QUOTED: Final = 2
"""Quotations of one point: a letter shows what was said, the answer itself is joined."""

_ROOMS: Final = (280, 120, 0)
"""Characters of one quotation, the most that still let all points stand in one answer."""


def points_told(
    points: Iterable[Point], clashes: Iterable[Contradiction], words: Mapping[str, str], language: str = "fr"
) -> str:
    """Tell what is left of *points*, then what contradicts itself, in paragraphs: at most `TEXT` characters.

    What is settled is left out; empty where nothing is open and nothing contradicts itself. *words* are
    `letters.domain.kinds.Wording.points`.
    """
    left = [each for each in points if each.state is not PointState.RESOLVED]
    still_open = [each for each in left if each.is_open]
    clashing = list(clashes)
    if not still_open and not clashing:
        return ""
    attempts = [*((left, room) for room in _ROOMS), (still_open, 0)]
    told = (_Telling(words, language, room).told(shown, clashing) for shown, room in attempts)
    return next(text for text in told if len(text) <= TEXT)


class _Telling:
    """Tells points in one language, with so many characters of *room* for a quotation."""

    def __init__(self, words: Mapping[str, str], language: str, room: int) -> None:
        self._words, self._language, self._room = words, language, room

    def told(self, points: Sequence[Point], clashes: Sequence[Contradiction]) -> str:
        """Give a paragraph a point, then one a contradiction."""
        of_points = (" ".join(self._sentences(each)) for each in points)
        return "\n\n".join((*of_points, *(self._clash(each) for each in clashes)))

    def _sentences(self, point: Point) -> Iterator[str]:
        says, quoted = self._words[point.kind], self._quotes(point.words)
        yield self._words["answered"].format(day=self._day(point.opened_on), says=says, quoted=quoted)
        if point.last_on > point.opened_on or point.state is PointState.PERSISTING:
            new = [each for each in point.words_again if each not in point.words]
            yield self._then("again", point.opened_on, point.last_on, self._quotes(new))
        if point.is_open:
            yield self._words[_left(point.kind)]
        elif point.settled_on is not None:
            yield self._then("changed", point.last_on, point.settled_on)

    def _then(self, what: str, before: date, day: date, quoted: str = "") -> str:
        words = self._words[what if day > before else f"{what}_that_day"]
        return words.format(day=self._day(day), quoted=quoted)

    def _quotes(self, words: Iterable[str]) -> str:
        quoted = [self._quoted(each) for each in map(_clean, words) if each]
        if not quoted or not self._room:
            return ""
        return self._words["quoted"].format(words=self._words["and"].join(quoted[:MOST_QUOTED]))

    def _quoted(self, text: str) -> str:
        cut = text[: self._room].rsplit(" ", 1)[0] + self._words["cut"]
        return self._words["quote"].format(words=text if len(text) <= self._room else cut)

    def _clash(self, told: Contradiction) -> str:
        return self._words[told.clash].format(day=self._day(told.first_on), then=self._day(told.then_on))

    def _day(self, day: date) -> str:
        return in_full(day, self._language)


def _left(kind: ReplyKind) -> str:
    if kind in DEMANDS:
        return "demand"
    if kind in REFUSALS:
        return "refusal"
    if kind in OF_THE_DATA:
        return "data"
    return "part" if kind is ReplyKind.PARTLY_GRANTED else "undecided"


def _clean(text: str) -> str:
    """Give words on one line, without what a letter cannot hold, quotation marks made inner ones."""
    kept = unicodedata.normalize("NFC", "".join(filter(_stands, " ".join(text.split()))))
    return _CLOSING.sub("”", _OPENING.sub("“", kept)).strip().rstrip(" .,;:")


def _stands(character: str) -> bool:
    try:
        plain_text(character, limit=_COMPOSED)
    except ForbiddenCharacter:
        return False
    return True


_COMPOSED: Final = 8
"""Characters that one may become once composed, at most."""

_OPENING: Final = re.compile("« *")
_CLOSING: Final = re.compile(" *»")
