"""Facts as plain values (texts, numbers, lists, mappings), and back: how a book and a file write them.

A field that holds what it holds by default is left out: a file stays readable, and an older one stays
readable once a field is added.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from letters.domain.campaigns.facts import (
    Aim,
    Assigned,
    Contact,
    Effect,
    Fact,
    Left,
    Mailbox,
    Paragraph,
    Position,
    Target,
    Volunteer,
    Withdrawn,
)
from letters.domain.listed import Ref

Plain = Mapping[str, Any]

KINDS: Mapping[str, type[Fact]] = {
    "aim": Aim,
    "volunteer": Volunteer,
    "mailbox": Mailbox,
    "target": Target,
    "left": Left,
    "assigned": Assigned,
    "paragraph": Paragraph,
    "contact": Contact,
    "position": Position,
    "effect": Effect,
    "withdrawn": Withdrawn,
}
"""Each fact by the word that stands for it in a file."""

_WORDS = {kind: word for word, kind in KINDS.items()}

_Needed = tuple[str, Callable[[Any], Any]]
_Optional = tuple[str, Callable[[Any], Any], object]


class UnfitFact(ValueError):
    """Plain values that `plain_fact` did not write; its words are the place of the fault."""


@dataclass(frozen=True, slots=True)
class _Field:
    """How one field is written, read, and what it holds when it is left out."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]
    default: object


def kind_of(fact: Fact) -> str:
    """Give the word that stands for the kind of *fact*: a key of `KINDS`."""
    return _WORDS[type(fact)]


def plain_fact(fact: Fact) -> Plain:
    """Write *fact* as plain values, by the name of each field."""
    needed, optional = _written(kind_of(fact))
    told = {name: write(getattr(fact, name)) for name, write in needed}
    for name, write, default in optional:
        value = getattr(fact, name)
        if value is not default and value != default:
            told[name] = write(value)
    return told


def fact_of(kind: str, plain: Plain) -> Fact:
    """Read what `plain_fact` wrote of the *kind*, and nothing else; raises `UnfitFact`."""
    if kind not in KINDS:
        raise UnfitFact(kind)
    those = _read(kind)
    given: dict[str, Any] = {}
    name = ""
    try:
        for name, value in plain.items():
            given[name] = those[name](value)
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise UnfitFact(f"{kind}.{name}") from fault
    try:
        return KINDS[kind](**given)
    except TypeError as fault:  # a field is missing
        raise UnfitFact(kind) from fault


@cache
def _written(word: str) -> tuple[tuple[_Needed, ...], tuple[_Optional, ...]]:
    """Give the name of each field and how it is written: those always told, then those with a default.

    Apart, since comparing a value with no default takes longer than writing it.
    """
    those = _fields_of(word).items()
    needed = tuple((name, how.write) for name, how in those if how.default is MISSING)
    return needed, tuple((name, how.write, how.default) for name, how in those if how.default is not MISSING)


@cache
def _read(word: str) -> Mapping[str, Callable[[Any], Any]]:
    return {name: how.read for name, how in _fields_of(word).items()}


@cache
def _fields_of(word: str) -> Mapping[str, _Field]:
    kind = KINDS[word]
    hints = get_type_hints(kind)
    return {each.name: _Field(*_ways(hints[each.name]), each.default) for each in fields(kind)}


def _ways(hint: Any) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """Give what writes and what reads a value of the type *hint*."""
    if get_origin(hint) is UnionType:
        return _optional(*_ways(next(each for each in get_args(hint) if each is not NoneType)))
    if get_origin(hint) is tuple:
        return list, lambda value: tuple(_text(each) for each in _exactly(list, value))
    if get_origin(hint) is frozenset:
        return lambda value: sorted(map(str, value)), lambda value: frozenset(map(_uid, value))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str, {each.value: each for each in hint}.__getitem__
    return _SINGLE[hint]


def _optional(
    write: Callable[[Any], Any], read: Callable[[Any], Any]
) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    return (
        lambda value: None if value is None else write(value),
        lambda value: None if value is None else read(value),
    )


def _exactly(kind: type, value: object) -> Any:
    """Let *value* through when it is of this type, a truth being no number."""
    if type(value) is not kind:
        raise TypeError(kind.__name__)
    return value


def _text(value: object) -> Any:
    if type(value) is not str:
        raise TypeError(type(value).__name__)
    return value


@lru_cache(maxsize=1000)
def _uid(value: str) -> UUID:
    """Read an identifier written in the one way in which it is; those of a team come back again and again."""
    found = UUID(_text(value))
    if str(found) != value:
        raise ValueError(value)
    return found


_uid_text = lru_cache(maxsize=1000)(str)
_day = lru_cache(maxsize=4000)(date.fromisoformat)


def _ref(value: object) -> Ref:
    return _known_ref(*_exactly(list, value))


@lru_cache(maxsize=4000)
def _known_ref(family: str, key: str) -> Ref:
    """Give one value for all the facts about one legislator, who come back again and again."""
    return Ref(_text(family), _text(key))


_SINGLE: Mapping[Any, tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    str: (str, _text),
    int: (int, lambda value: _exactly(int, value)),
    date: (date.isoformat, _day),
    UUID: (_uid_text, _uid),
    Ref: (lambda ref: [ref.family, ref.key], _ref),
}
