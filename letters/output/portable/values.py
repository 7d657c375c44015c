"""Requests as JSON, and back: what is read is checked to be what is written, value by value."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, date, datetime
from functools import cache
from re import Pattern
from typing import Any
from uuid import UUID

from cattrs import BaseValidationError, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.preconf.json import JsonConverter, make_converter

from letters.domain.errors import PlaidoyerError
from letters.domain.plain import PlainText, plain_text
from letters.domain.portable import FORMAT, VERSION, Portable
from letters.domain.requests import Request

SCHEMA = "requests.schema.json"
"""The name of the description of the form, which lies beside the values."""

LONGEST = 200_000
"""Characters of one text at most: an answer, the text of a letter."""

MOST_PARTS = 4_000_000
"""Lists, objects and values of a text at most: what they take in memory is many times their length."""

_DEEPEST = 20
_PARTS = tuple(each.name for each in fields(Portable))
_DAY = "plaidoyer:date"
_NOTHING, _LINE_ENDS = re.compile(r"(?!)"), re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_REFUSED_IN = {"sections": _NOTHING, "answers": _NOTHING, "recipient": _LINE_ENDS, "person": _LINE_ENDS}
"""What was typed stands as it was typed; an address or a name that ends a line would begin another header."""

_REFUSED = re.compile(r"[\x00\x1b\x9b\ud800-\udfff]")
"""What commands a terminal or cuts a text; a vertical tabulation, pasted from a document, harms nobody."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a content lies in the file, and its size in bytes."""

    file: str
    size: int


class Unfit(ValueError):
    """A text that is not what is written; its words are the place of the fault."""


class TooNew(ValueError):
    """A text of a later version of the form."""


def encoded(portable: Portable, places: Mapping[str, Place]) -> bytes:
    """Write *portable*, and where the content of each SHA-256 lies, as UTF-8 text that a person can read.

    Half of a character, which UTF-8 cannot hold, is written by its number.
    """
    text = json.dumps(_told(portable, places), ensure_ascii=False, indent=1)
    return text.encode(errors="backslashreplace")


def _told(portable: Portable, places: Mapping[str, Place]) -> dict[str, Any]:
    told = _converter().unstructure(portable)
    for draft, begun in zip(told["drafts"], portable.drafts, strict=True):
        draft["sections"] = _tagged(begun.sections)
    for request, carried in zip(told["requests"], portable.requests, strict=True):
        for letter, left in zip(request["letters"], carried.letters, strict=True):
            letter["answers"] = _tagged(left.answers)
    contents = {sha256: asdict(place) for sha256, place in places.items()}
    return {"$schema": SCHEMA, "format": FORMAT, "version": VERSION, **told, "contents": contents}


def decoded(content: bytes) -> tuple[Portable, Mapping[str, Place]]:
    """Read what `encoded` wrote, and nothing else; raises `Unfit`, `TooNew`.

    What was read is written again and compared: a value that another program put there has no second sense.
    """
    table = _parsed(content)
    version = table.get("version")
    if table.get("format") != FORMAT or type(version) is not int:
        raise Unfit("format")
    if version > VERSION:
        raise TooNew
    _verify_texts(table)
    try:
        portable, places = _structured(table)
        is_ours = _told(portable, places) == table
    except BaseValidationError as fault:
        raise Unfit(_place_of(fault)) from fault
    except (PlaidoyerError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        raise Unfit("$") from fault
    if not is_ours:
        raise Unfit("$")
    return portable, places


def parts_of(content: bytes) -> int:
    """Count the lists, objects and values of a text, and the signs in it that look like theirs."""
    return sum(map(content.count, (b"[", b"{", b",")))


def _structured(table: Mapping[str, Any]) -> tuple[Portable, Mapping[str, Place]]:
    values = {name: table[name] for name in _PARTS}
    places = _converter().structure(table["contents"], dict[str, Place])
    return _converter().structure(_untagged(values), Portable), places


def _parsed(content: bytes) -> dict[str, Any]:
    if parts_of(content) > MOST_PARTS:
        raise Unfit("$")
    try:
        table = json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise Unfit("$") from fault
    if not isinstance(table, dict):
        raise Unfit("$")
    return table


def _place_of(fault: BaseValidationError) -> str:
    """Give the first place that is not as it should be: « $.requests[0].request.right »."""
    told = transform_error(fault)
    return told[0].rpartition(" @ ")[2] if told else "$"


@cache
def _converter() -> JsonConverter:
    """Give what turns the dataclasses of the domain into JSON and back, other keys refused."""
    converter = make_converter(forbid_extra_keys=True)
    converter.register_unstructure_hook(UUID, str)
    converter.register_structure_hook(UUID, lambda value, _: UUID(value))
    converter.register_structure_hook(datetime, lambda value, _: _moment(value))
    converter.register_structure_hook(PlainText, lambda value, _: plain_text(value, limit=LONGEST))
    converter.register_structure_hook_func(lambda kind: kind is object, lambda value, _: value)
    derived = override(omit=True)
    converter.register_unstructure_hook(
        Request, make_dict_unstructure_fn(Request, converter, residence=derived)
    )
    converter.register_structure_hook(Request, make_dict_structure_fn(Request, converter, residence=derived))
    return converter


def _verify_texts(value: object, name: str = "$", refused: Pattern[str] = _REFUSED, deep: int = 0) -> None:
    """Let through texts of a bearable length that command nothing, not too deep in one another."""
    if deep > _DEEPEST or (isinstance(value, str) and (len(value) > LONGEST or refused.search(value))):
        raise Unfit(name)
    if isinstance(value, dict):
        for key, each in value.items():
            _verify_texts(each, key, _REFUSED_IN.get(key, refused), deep + 1)
    elif isinstance(value, list):
        for each in value:
            _verify_texts(each, name, refused, deep + 1)


def _moment(value: str) -> datetime:
    """Read a moment that the calendar knows in every zone; raises `ValueError`, `OverflowError`."""
    found = datetime.fromisoformat(value)
    if found.tzinfo is None:
        raise ValueError("a moment needs its zone")
    found.astimezone(UTC)
    return found


def _tagged(value: object) -> object:
    """Write a day typed in a draft so that it is read as a day."""
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    if isinstance(value, Mapping):
        return {name: _tagged(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_tagged(each) for each in value]
    return value


def _untagged(value: Any) -> Any:
    if isinstance(value, list):
        return [_untagged(each) for each in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {_DAY}:
        return date.fromisoformat(value[_DAY])
    return {name: _untagged(each) for name, each in value.items()}
