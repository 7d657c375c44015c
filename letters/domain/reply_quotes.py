"""What of a message is its author's own: quoted letters, forwarded headers and signatures are left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from letters.domain.reply_words import words_in

FEW_WORDS: Final = 6
"""Words before a quotation under which it is no quotation but the message itself, passed on."""

_HEADERS: Final = 3
"""Lines of a header: who wrote, and two others at least, among the next six."""

_WRAPPED: Final = 3
_INTRODUCTION: Final = 400
"""« Le 3 mars 2026, Camille a écrit : » takes so many lines and characters at most."""

_LINE = re.compile(r"[^\n]*\n?")
_QUOTED = re.compile(r"\s{0,8}[>|]")
_RULED = re.compile(
    r"\s{0,8}[-_*=]{2,}[^\S\n]{0,4}(?:message|mail|courriel|original|forwarded|d[ée]but)[^\n]{0,60}",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\s{0,8}\*{0,2}(?:de|from|[àa]|to|cc|envoy[ée](?: le)?|sent|date|objet|subject)\*{0,2}\s{0,3}:",
    re.IGNORECASE,
)
_SENDER = re.compile(r"\s{0,8}\*{0,2}(?:de|from)\*{0,2}\s{0,3}:", re.IGNORECASE)
_WROTE = re.compile(r"(?:a|wrote|ha|schrieb)\s{0,9}(?:[ée]crit)?\s{0,9}:\s{0,9}$", re.IGNORECASE)
_OPENS = re.compile(r"\s{0,8}(?:le|on|am|el|il)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text, from the code point *start* to before *end*."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Quotation:
    """So many *lines* that are no words of the author's; where it is *last*, nothing after it is either."""

    lines: int
    last: bool = False


_NONE = _Quotation(0)


def own_spans(text: str) -> tuple[Span, ...]:
    """Give the pieces of *text* that its author wrote, in order; never what is quoted from the person."""
    lines = [Span(*found.span()) for found in _LINE.finditer(text) if found.group()]
    kept: list[Span] = []
    words = place = 0
    while place < len(lines):
        quotation = _quotation(text, lines, place)
        if quotation.last and words >= FEW_WORDS:
            break
        if quotation.lines == 0:
            kept.append(lines[place])
            words += 0 if words >= FEW_WORDS else _count(text, lines[place])
        place += max(quotation.lines, 1)
    return tuple(_joined(kept))


def _quotation(text: str, lines: Sequence[Span], place: int) -> _Quotation:
    line = lines[place]
    if _QUOTED.match(text, line.start, line.end):
        return _Quotation(1)
    if text[line.start : line.end].rstrip("\r\n") in {"--", "-- "} or _RULED.match(
        text, line.start, line.end
    ):
        return _Quotation(1, last=True)
    headers = _headers(text, lines, place)
    return _Quotation(headers, last=True) if headers else _introduced(text, lines, place)


def _headers(text: str, lines: Sequence[Span], place: int) -> int:
    """Count the lines of the header of a message quoted."""
    if not _SENDER.match(text, lines[place].start, lines[place].end):
        return 0
    following = enumerate(lines[place : place + 2 * _HEADERS], 1)
    found = [count for count, line in following if _HEADER.match(text, line.start, line.end)]
    return found[-1] if len(found) >= _HEADERS else 0


def _introduced(text: str, lines: Sequence[Span], place: int) -> _Quotation:
    """Find « Le 3 mars 2026, Camille a écrit : »; lines marked « > » may follow, then more words."""
    start = lines[place].start
    if not _OPENS.match(text, start, lines[place].end):
        return _NONE
    for count, line in enumerate(lines[place : place + _WRAPPED], 1):
        if line.end - start > _INTRODUCTION:
            return _NONE
        if _WROTE.search(text[max(start, line.end - 60) : line.end]):
            after = lines[place + count : place + count + _WRAPPED]
            marked = any(_QUOTED.match(text, each.start, each.end) for each in after)
            return _Quotation(count, last=not marked)
    return _NONE


def _count(text: str, line: Span) -> int:
    return sum(1 for _ in words_in(text, line.start, line.end))


def _joined(kept: Sequence[Span]) -> Iterator[Span]:
    """Give the lines kept, those that touch in one piece."""
    starts = [kept[0].start] if kept else []
    for before, after in pairwise(kept):
        if after.start != before.end:
            yield Span(starts.pop(), before.end)
            starts.append(after.start)
    if kept:
        yield Span(starts.pop(), kept[-1].end)
