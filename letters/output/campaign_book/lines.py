"""An entry as one line of JSON, and back: what is read is checked to be what is written, sign by sign."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from sys import intern
from typing import Any, Final
from uuid import UUID

from letters.domain.campaigns.facts import Entry, Target
from letters.domain.campaigns.plain_facts import fact_of, kind_of, plain_fact
from letters.output.campaign_book.gate import LONGEST_NAME, is_plain, verify_number, verify_texts

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class UnfitLine(ValueError):
    """A line that `line_of` did not write."""


def told(values: object) -> str:
    """Write plain *values* as JSON, in the one way in which a book does."""
    return _ENCODER.encode(values)


def line_of(entry: Entry) -> str:
    """Write *entry* as one line, without its end."""
    return told(_plain(entry))


def entries_of(lines: Sequence[str], campaign: UUID) -> list[Entry]:
    """Read entries of *campaign* that `line_of` wrote, and nothing else; raises `ValueError`.

    They are written again and compared: a key given twice, a number written otherwise, a space that nobody
    asked for, none comes out as it went in. Many lines at once take half the time.
    """
    text = f"[{','.join(lines)}]"
    try:
        plains = json.loads(text)
        entries = [_entry(plain, campaign) for plain in plains]
        is_ours = len(entries) == len(lines) and told(list(map(_plain, entries))) == text
    except (TypeError, KeyError, AttributeError, OverflowError, RecursionError) as fault:
        raise UnfitLine from fault
    if not is_ours:
        raise UnfitLine
    _verify_texts(lines, plains, at_a_glance=is_plain(text))
    for entry in entries:
        if entry.corrects is not None and entry.corrects == entry.uid:
            raise UnfitLine
        if isinstance(entry.fact, Target):
            verify_number(entry.fact.constituency)
    return entries


def _verify_texts(lines: Sequence[str], plains: Sequence[Mapping[str, Any]], *, at_a_glance: bool) -> None:
    """Let through lines whose texts are all that a text may be, those closely that no glance lets through."""
    for line, plain in zip(lines, plains, strict=True):
        if len(line) > LONGEST_NAME or not (at_a_glance or is_plain(line)):
            verify_texts(plain)
            verify_texts(plain["fact"])


def moment_told(moment: datetime) -> str:
    """Write a moment, in UTC."""
    return (moment if moment.tzinfo is UTC else moment.astimezone(UTC)).isoformat()


def moment_of(value: str) -> datetime:
    """Read a moment that has a zone; raises `ValueError`, `TypeError`."""
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise UnfitLine
    return moment


def _entry(plain: Mapping[str, Any], campaign: UUID) -> Entry:
    by, corrects = plain.get("by", ""), plain.get("corrects")
    if not (isinstance(by, str) and isinstance(plain["fact"], dict)):
        raise UnfitLine
    return Entry(
        UUID(int=int(plain["uid"].replace("-", ""), 16)),
        campaign,
        moment_of(plain["at"]),
        fact_of(plain["kind"], plain["fact"]),
        intern(by),
        None if corrects is None else UUID(corrects),
    )


def _plain(entry: Entry) -> dict[str, Any]:
    plain: dict[str, Any] = {"uid": str(entry.uid), "at": moment_told(entry.at)}
    if entry.by:
        plain["by"] = entry.by
    if entry.corrects is not None:
        plain["corrects"] = str(entry.corrects)
    plain["kind"] = kind_of(entry.fact)
    plain["fact"] = plain_fact(entry.fact)
    return plain
