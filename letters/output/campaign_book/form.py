"""The form of a book: JSON of which the first line says what it is, and the last one bears its digest.

Each entry stands on a line of its own between the two. The digest is the SHA-256 of every byte before the
last line: « head -n -1 BOOK | sha256sum » gives it.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from itertools import islice
from typing import Any, Final
from uuid import UUID

from letters.domain.campaign_errors import (
    EditedBook,
    EmptyBook,
    LaterBook,
    NoBook,
    TruncatedBook,
    UnfitBook,
)
from letters.domain.campaigns.facts import Entry
from letters.output.campaign_book.chains import tangled
from letters.output.campaign_book.lines import UnfitLine, entries_of, line_of, moment_of, moment_told, told
from letters.ports.campaign_books import MOST_ENTRIES, CampaignBook

FORMAT: Final = "plaidoyer campaign book"
VERSION: Final = 1
"""Which form of file this is; a later one keeps the beginning of the first line."""

LONGEST_LINE: Final = 200_000
"""Bytes of a line at most: two long texts, each letter of which takes three."""

_AT_ONCE: Final = 1 << 13
_BEGINNING: Final = f'{{"format":"{FORMAT}","version":'.encode()
_VERSION: Final = re.compile(re.escape(_BEGINNING) + rb"([0-9]{1,6})[,}]")
_ENTRY: Final = b'{"uid":"'
_OPENS: Final = ',"entries":['
_END: Final = re.compile(rb'\],"sha256":"([0-9a-f]{64})"\}\n')
_END_LENGTH: Final = len('],"sha256":""}\n') + 64


def encoded(book: CampaignBook) -> bytes:
    """Write *book*, in UTF-8."""
    lines = ",\n".join(map(line_of, book.entries))
    content = f"{_opening(book, len(book.entries))}\n{lines}\n".encode()
    return content + f'],"sha256":"{hashlib.sha256(content).hexdigest()}"}}\n'.encode()


def decoded(content: bytes, file: str) -> CampaignBook:
    """Read what `encoded` wrote, and nothing else; *file* is its name.

    Raises `NoBook`, `EmptyBook`, `LaterBook`, `TruncatedBook`, `EditedBook`, `UnfitBook`.
    """
    _verify_kind(content, file)
    end = _verified_end(content, file)
    lines = BytesIO(content)  # the same bytes, and not a copy
    try:
        first = lines.readline().decode()
        head = json.loads(first.removesuffix(f"{_OPENS}\n") + "}")
        book, count = _empty(head), head["count"]
        is_ours = type(count) is int and first == f"{_opening(book, count)}\n"
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as fault:
        raise UnfitBook(file=file, line=1) from fault
    if not count:
        raise EmptyBook(file=file)
    if not is_ours or not 0 < count <= MOST_ENTRIES:
        raise UnfitBook(file=file, line=1)
    entries = _entries(islice(lines, count), count, book.campaign, file)
    if lines.tell() != end:
        raise UnfitBook(file=file, line=count + 2)
    return replace(book, entries=entries)


def _empty(head: Mapping[str, Any]) -> CampaignBook:
    whose = head["whose"]
    made_at = moment_of(head["made_at"])
    return CampaignBook(UUID(head["campaign"]), made_at, (), None if whose is None else UUID(whose))


def _opening(book: CampaignBook, count: int) -> str:
    """Write the first line, without its end."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "campaign": str(book.campaign),
        "whose": str(book.whose) if book.whose else None,
        "made_at": moment_told(book.made_at),
        "count": count,
    }
    return told(head)[:-1] + _OPENS


def _verify_kind(content: bytes, file: str) -> None:
    """Let through what begins as a book of a version that can be read."""
    if not content.strip():
        raise EmptyBook(file=file)
    version = _VERSION.match(content)
    if version is None:
        cut = content[: len(_BEGINNING)] == _BEGINNING[: len(content)]
        raise TruncatedBook(file=file) if cut else NoBook(file=file)
    if int(version.group(1)) > VERSION:
        raise LaterBook(file=file)


def _verified_end(content: bytes, file: str) -> int:
    """Give where the last line begins, which bears the digest of those before."""
    end = _END.fullmatch(content, max(len(content) - _END_LENGTH, 0))
    if end is None:
        raise TruncatedBook(file=file)
    if hashlib.sha256(memoryview(content)[: end.start()]).hexdigest().encode() != end.group(1):
        raise EditedBook(file=file)
    return end.start()


def _entries(lines: Iterable[bytes], count: int, campaign: UUID, file: str) -> tuple[Entry, ...]:
    found: list[Entry] = []
    for chunk in _chunks(lines):
        first = len(found) + 2
        try:
            found += entries_of(_texts(chunk, first, count), campaign)
        except ValueError:  # one of them is at fault: which one
            found += _one_by_one(chunk, first, count, campaign, file)
    if len({entry.uid for entry in found}) < len(found):
        raise UnfitBook(file=file, line=_repeated(found) + 2)
    place = tangled(found)
    if place is not None:
        raise UnfitBook(file=file, line=place + 2)
    return tuple(found)


def _repeated(found: Iterable[Entry]) -> int:
    """Give the place of the first entry whose identifier another one had before."""
    first: dict[UUID, int] = {}
    return next(place for place, entry in enumerate(found) if first.setdefault(entry.uid, place) != place)


def _chunks(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Give *lines* a few hundred at a time: what is read at once never takes much memory."""
    chunk: list[bytes] = []
    size = 0
    for line in lines:
        if size + len(line) > _AT_ONCE and chunk:
            yield chunk
            chunk, size = [], 0
        chunk.append(line)
        size += len(line)
    if chunk:
        yield chunk


def _one_by_one(chunk: Iterable[bytes], first: int, count: int, campaign: UUID, file: str) -> Iterator[Entry]:
    for number, line in enumerate(chunk, first):
        try:
            yield from entries_of(_texts([line], number, count), campaign)
        except ValueError as fault:
            raise UnfitBook(file=file, line=number) from fault


def _texts(lines: Iterable[bytes], first: int, count: int) -> list[str]:
    """Give entries without what ends their lines, *first* being the number of the first; `ValueError`."""
    return [_within(line, b"\n" if number > count else b",\n") for number, line in enumerate(lines, first)]


def _within(line: bytes, end: bytes) -> str:
    """Give the one entry of *line*: what begins so is never the rest of another, nor a text in one."""
    if len(line) > LONGEST_LINE or not (line.startswith(_ENTRY) and line.endswith(b"}" + end)):
        raise UnfitLine
    return line[: -len(end)].decode()
