"""What stands under the keys of a JSON record, whatever shape « nothing » has in it."""

import json
from collections.abc import Sequence
from typing import cast

from letters.registers.json_stream import Json, Record


def words(record: Record, *keys: str) -> str:
    """Give the text or the number under the first of *keys* that holds one; spaces of every kind are one."""
    for key in keys:
        found = text(record.get(key))
        if found:
            return found
    return ""


def text(value: Json) -> str:
    """Give a text or a number as text; an empty one of anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(str(value).split())


def objects(record: Record, key: str) -> tuple[Record, ...]:
    """Give the objects under *key*: of a list, of one object alone, or of either written inside a text."""
    return tuple(each for each in values(record, key) if isinstance(each, dict))


def first_object(record: Record, key: str) -> Record:
    """Give the first of `objects`; an empty one where there is none."""
    return next(iter(objects(record, key)), {})


def texts(record: Record, key: str) -> tuple[str, ...]:
    """Give the texts under *key*: of a list, or one alone; empty ones left out, each once."""
    found = (text(each) for each in values(record, key))
    return tuple(dict.fromkeys(each for each in found if each))


def values(record: Record, key: str) -> Sequence[Json]:
    """Give what stands under *key* as a list: no element for nothing, one for what is no list."""
    value = _unwrapped(record.get(key))
    if value is None or value == "":
        return ()
    return value if isinstance(value, list) else (value,)


def _unwrapped(value: Json) -> Json:
    """Take a list or an object out of the text in which an API wrote it."""
    if not isinstance(value, str) or not value.lstrip().startswith(("[", "{")):
        return value
    try:
        return cast("Json", json.loads(value))
    except (ValueError, RecursionError):
        return value
