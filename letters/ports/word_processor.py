"""A letter as a document in which a word processor goes on writing."""

from datetime import datetime
from typing import Protocol

from letters.domain.letters import Letter


class WordProcessor(Protocol):
    """Writes letters as documents."""

    def written(self, letter: Letter, *, created: datetime) -> bytes:
        """Give *letter* as a document made at *created*."""
