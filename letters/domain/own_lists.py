"""A list of somebody's own: what it is called, how its table begins, which of its columns hold what."""

import re
from dataclasses import dataclass, field
from typing import Final

from letters.domain.folding import folded
from letters.domain.matching import Matching
from letters.domain.register_errors import (
    ColumnsNotMatched,
    DoubledColumn,
    NoHead,
    NoSuchColumn,
    UnnamedColumn,
    UntitledList,
)

OWN: Final = "own"
"""The family of every list of somebody's own begins so."""

_SHOWN: Final = 16
"""Columns named in a sentence: some tables have sixty."""

_DATA: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+|\d[\d .]{3,}")


@dataclass(frozen=True, slots=True)
class Head:
    """How a table begins: the names of its columns, and a few rows to show beside them."""

    columns: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()

    @property
    def named(self) -> str:
        """The names of the columns, the first ones of many, as a sentence lists them."""
        names = [name for name in self.columns if name]
        return ", ".join(names if len(names) <= _SHOWN else (*names[:_SHOWN], "…"))

    def values(self, column: str, most: int = 3) -> tuple[str, ...]:
        """Give *most* different cells of *column*, empty ones left out."""
        place = self.columns.index(column)
        cells = (row[place] for row in self.sample if len(row) > place)
        return tuple(dict.fromkeys(filter(None, cells)))[:most]


@dataclass(frozen=True, slots=True)
class OwnList:
    """One list: its *title*, the *columns* of its table, and which of them hold what."""

    title: str
    columns: tuple[str, ...]
    matching: Matching = field(default_factory=Matching)

    @property
    def family(self) -> str:
        """What its bodies are known under: of one title whatever its accents, capitals and signs."""
        return family_of(self.title)


def family_of(title: str) -> str:
    """Give the family of a list called *title*; « own » where it holds no letter nor digit."""
    return "-".join((OWN, *folded(title).split()))


def refuse_unclear(file: str, head: Head) -> None:
    """Refuse columns that cannot be told apart: raises `NoHead`, `DoubledColumn`, `UnnamedColumn`.

    A column without a name is let through where no cell of the first rows stands in it.
    """
    data = next((name for name in head.columns if _DATA.fullmatch(name)), "")
    if data:
        raise NoHead(file=file, cell=data)
    seen: set[str] = set()
    for place, name in enumerate(head.columns):
        if not name and any(row[place : place + 1] not in {(), ("",)} for row in head.sample):
            raise UnnamedColumn(file=file, place=place + 1)
        if name and name in seen:
            raise DoubledColumn(file=file, column=name)
        seen.add(name)


def refuse_unusable(file: str, own: OwnList) -> None:
    """Refuse a list that cannot be read so: raises `UntitledList`, `NoSuchColumn`, `ColumnsNotMatched`."""
    columns = ", ".join(filter(None, own.columns))
    if own.family == OWN:
        raise UntitledList
    for column in own.matching.unknown_among(own.columns):
        raise NoSuchColumn(file=file, column=column, columns=columns)
    if not own.matching.names_bodies:
        raise ColumnsNotMatched(file=file, columns=columns)
