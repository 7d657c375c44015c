"""What is asked of the reader of tables of somebody's own, which no register knows."""

from collections.abc import Sequence
from typing import Protocol

from letters.domain.listed import Listed
from letters.domain.matching import Matching
from letters.domain.own_lists import Head, OwnList
from letters.ports.registers import Dropped, Register


class TableReader(Protocol):
    """Reads a table of delimited text through a matching of its columns."""

    def head(self, file: Dropped) -> Head | None:
        """Give how *file* begins, or None where it does not read as a table.

        Raises `NoHead`, `DoubledColumn`, `UnnamedColumn`, and `WrongCharacters` where its encoding is spoilt.
        """

    def first(self, head: Head, matching: Matching, most: int) -> Sequence[Listed]:
        """Give the first *most* bodies among the rows of *head*, as *matching* reads them."""

    def register(self, own: OwnList) -> Register:
        """Give what reads *own*: its family is that of the list."""
