"""What is asked of the tables of reference: to keep each whole, and to give what a place needs of them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from letters.domain.geography import Reference
from letters.domain.homes import Home, Tables
from letters.domain.reference_tables import StoredTable


class Replacing(Protocol):
    """One table being replaced: nothing of it is seen by others before its end."""

    def put(self, rows: Sequence[Reference]) -> None:
        """Write *rows*, all of them of this table."""

    def finish(self, counts: Mapping[str, int]) -> None:
        """Keep how many of what it holds."""


class ReferenceRecords(Protocol):
    """The tables of reference: communes and postcodes, constituencies in France and abroad."""

    def stored_tables(self) -> tuple[StoredTable, ...]:
        """Give those that are stored, in order of name."""

    def replacing(self, table: StoredTable) -> AbstractContextManager[Replacing]:
        """Put *table* in the place of the one of its name, in one transaction, undone by any error."""

    def remove_table(self, name: str) -> StoredTable:
        """Take a table away whole; raises `NoTable`."""

    def tables_for(self, home: Home) -> Tables:
        """Give the rows that tell where *home* lies, and which tables are stored."""


TablesFor = Callable[[Home], Tables]
"""Gives the rows that tell where a home lies."""
