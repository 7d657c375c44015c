"""The lists of one's own as a setting of the encrypted file: how each was matched, by its title."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from letters.domain.matching import Field, Matching
from letters.domain.own_lists import OwnList

if TYPE_CHECKING:
    from letters.ports.records import SettingRecords  # named only, as in `letters.ports.home`

_KEY: Final = "own_lists"


def kept_lists(settings: "SettingRecords") -> tuple[OwnList, ...]:
    """Give every list that was imported, the last one first; what cannot be read is passed over."""
    try:
        told = json.loads(settings.setting(_KEY) or "[]")
    except ValueError:
        return ()
    return tuple(_read(told)) if isinstance(told, list) else ()


def keep_list(settings: "SettingRecords", own: OwnList) -> None:
    """Remember how *own* was matched, in the place of the list of its title."""
    others = (each for each in kept_lists(settings) if each.family != own.family)
    settings.set(_KEY, json.dumps(list(map(_written, (own, *others))), ensure_ascii=False))


def _written(own: OwnList) -> dict[str, Any]:
    matching = {each.value: column for each, column in own.matching.columns.items()}
    return {"title": own.title, "columns": own.columns, "matching": matching, "kind": own.matching.kind}


def _read(told: Iterable[Any]) -> Iterator[OwnList]:
    known = {each.value: each for each in Field}
    for each in told:
        match each:
            case {
                "title": str(title),
                "columns": list(columns),
                "matching": dict(matched),
                "kind": str(kind),
            }:
                fields = {known[name]: str(column) for name, column in matched.items() if name in known}
                yield OwnList(title, tuple(map(str, columns)), Matching(fields, kind))
