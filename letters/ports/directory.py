"""What is asked of the directory that imports fill: to keep them, to undo them, to find whom they list."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from letters.domain.entries import Correction, Entry, Imported
from letters.domain.listed import Ref

Alternatives = Sequence[Collection[str]]
"""For each word that was typed, the beginnings of words that may stand for it."""


class Importing(Protocol):
    """One import being written: nothing of it is seen by others before its end."""

    @property
    def number(self) -> int:
        """Its number, greater than that of every import before."""

    def known(self, family: str, keys: Collection[str]) -> Mapping[str, Entry]:
        """Give those of *keys* that are stored, retired ones too, without what the person corrected."""

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

    def matching(self, words: Alternatives, kind: str, most: int) -> Sequence[Entry]:
        """Give *most* bodies not retired that hold a beginning for each of *words*; *kind* may be empty."""

    def words(self) -> Sequence[str]:
        """Give every word by which a body is found, in order."""

    def state(self) -> str:
        """Give what changes whenever `words` may."""


Near = Callable[[str, Collection[str]], Collection[str]]
"""Gives the few of some words that are one or two typing errors away from a word, the nearest first."""
