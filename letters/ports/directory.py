"""What is asked of the directory that imports fill: to keep them, to undo them, to find whom they list."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from letters.domain.entries import Correction, Entry, Imported
from letters.domain.listed import Lent, Listed, Ref
from letters.domain.searching import ANYWHERE, Glimpse, Narrowing

Alternatives = Sequence[Collection[str]]
"""For each word that was typed, the beginnings of words that may stand for it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which bodies are looked for: a beginning of each of *words*, or nothing but *narrowing*."""

    words: Alternatives = ()
    narrowing: Narrowing = ANYWHERE


@dataclass(frozen=True, slots=True)
class Nearest:
    """Those that are nearest among *count* that match; more than these match where it is not *counted*."""

    bodies: Sequence[Glimpse] = ()
    count: int = 0
    counted: bool = True


class Importing(Protocol):
    """One import being written: nothing of it is seen by others before its end."""

    @property
    def number(self) -> int:
        """Its number, greater than that of every import before."""

    def known(self, family: str, keys: Collection[str]) -> Mapping[str, Entry]:
        """Give those of *keys* that are stored, retired ones too, without what the person corrected.

        Each is read when it is asked for.
        """

    def agreeing(self, register: str, told: Sequence[Listed | Lent]) -> Collection[str]:
        """Give the keys of those of *told* that stand as *register* alone said before, word for word.

        `known` gave them before; nobody retired is among them.
        """

    def hear_again(self, register: str, keys: Collection[str]) -> None:
        """Note that *register* said again of each of *keys*, which agree, what it said before."""

    def sitting(self, family: str, kind: str) -> Collection[str]:
        """Give the keys of everyone of *kind* stored and not retired."""

    def put(self, entries: Sequence[Entry]) -> None:
        """Write *entries*, each in the place of the one of its identifier; `known` gave them before."""

    def finish(self, counts: Mapping[str, int]) -> None:
        """Keep what was counted."""

    def drop(self) -> None:
        """Keep nothing of all this."""


class DirectoryRecords(Protocol):
    """The bodies that imports list, with what the person corrected."""

    def imports(self) -> tuple[Imported, ...]:
        """Give every import that was not undone, the last one first."""

    def importing(self, imported: Imported) -> AbstractContextManager[Importing]:
        """Write one import in one transaction, undone by any error; the number of *imported* is not read."""

    def undo_last(self) -> Imported:
        """Make the directory what it was before the last import; raises `NothingToUndo`."""

    def entry(self, ref: Ref) -> Entry | None:
        """Give one body, without what the person corrected."""

    def corrections(self) -> Mapping[Ref, Correction]:
        """Give all that the person corrected."""

    def correct(self, ref: Ref, correction: Correction | None) -> None:
        """Keep what the person corrected of a body in the place of what was before, or take it away."""

    def matching(self, wanted: Wanted, most: int) -> Nearest:
        """Give at least the *most* bodies not retired that *wanted* means, if so many match, in any order.

        What narrows comes first: nobody who is allowed is left out for somebody who is not. Where very many
        match, those whose name begins with the words, or holds them, are given, of a part of them.
        """

    def entries(self, refs: Sequence[Ref]) -> Mapping[Ref, Entry]:
        """Give those of *refs* that are stored, without what the person corrected."""

    def words(self) -> Sequence[str]:
        """Give every word by which a body is found, in order."""

    def state(self) -> str:
        """Give what changes whenever `words` may."""


Near = Callable[[str, Collection[str]], Collection[str]]
"""Gives the few of some words that are one or two typing errors away from a word, the nearest first."""
