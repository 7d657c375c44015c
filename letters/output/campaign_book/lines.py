"""An entry as one line of JSON, and back: what is read is checked to be what is written, sign by sign."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from letters.domain.campaigns.facts import Entry, Target
from letters.domain.campaigns.plain_facts import fact_of, kind_of, plain_fact
from letters.output.campaign_book.gate import LONGEST_NAME, is_plain, verify_number, verify_texts

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class UnfitLine(ValueError):
    """A line that `line_of` did not write."""


def told(values: Mapping[str, Any]) -> str:
    """Write *values* as JSON, in the one way in which a book does."""
    return _ENCODER.encode(values)


def line_of(entry: Entry) -> str:
    """Write *entry* as one line, without its end."""
    plain: dict[str, Any] = {"uid": str(entry.uid), "at": moment_told(entry.at)}
    if entry.by:
        plain["by"] = entry.by
    if entry.corrects is not None:
        plain["corrects"] = str(entry.corrects)
    plain["kind"] = kind_of(entry.fact)
    plain["fact"] = plain_fact(entry.fact)
    return told(plain)


def entry_of(line: str, campaign: UUID) -> Entry:
    """Read an entry of *campaign* that `line_of` wrote, and nothing else; raises `ValueError`.

    It is written again and compared: a key given twice, a number written otherwise, a space that nobody
    asked for, none comes out as it went in.
    """
    try:
        plain = json.loads(line)
        entry = _entry(plain, campaign)
        is_ours = line_of(entry) == line and entry.corrects != entry.uid
    except (TypeError, KeyError, OverflowError, RecursionError) as fault:
        raise UnfitLine from fault
    if not is_ours:
        raise UnfitLine
    if isinstance(entry.fact, Target):
        verify_number(entry.fact.constituency)
    if len(line) > LONGEST_NAME or not is_plain(line):
        verify_texts(plain)
        verify_texts(plain["fact"])
    return entry


def moment_told(moment: datetime) -> str:
    """Write a moment, in UTC."""
    return moment.astimezone(UTC).isoformat()


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
        UUID(plain["uid"]),
        campaign,
        moment_of(plain["at"]),
        fact_of(plain["kind"], plain["fact"]),
        by,
        None if corrects is None else UUID(corrects),
    )
