"""The index of words while many bodies are written: row by row for a few, made anew at once for many."""

from typing import Final

import sqlalchemy as sa

from letters.storage.triggers import create_indexing, drop_indexing

_FEW: Final = 2000
"""Bodies that are always indexed one by one."""

_SHARE: Final = 4
"""Indexing one body takes as long as indexing some four of them at once, all being made anew."""

_LAST: Final = "SELECT coalesce(max(id), 0) FROM recipient"
_ANEW: Final = "INSERT INTO recipient_fts (recipient_fts) VALUES ('rebuild')"


class IndexOfWords:
    """Keeps the index true to its table, in the transaction of *connection*, undone with it."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        stored = int(connection.exec_driver_sql(_LAST).scalar_one())
        self._one_by_one = max(_FEW, stored // _SHARE)
        self._is_apart = False

    def expect(self, bodies: int) -> None:
        """Hear that the words of so many *bodies* are about to change."""
        self._one_by_one -= bodies
        if self._one_by_one < 0 and not self._is_apart:
            self._is_apart = True
            drop_indexing(self._connection)

    def finish(self) -> None:
        """Index what was not: nothing is found by its old words any more."""
        if self._is_apart:
            self._is_apart = False
            self._connection.exec_driver_sql(_ANEW)
            create_indexing(self._connection)
