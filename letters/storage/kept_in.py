"""What every part of the book rests on: the one open database."""

from letters.storage.database import Database


class KeptIn:
    """A part of the book; each of its calls is one transaction, and may come from any thread."""

    __slots__ = ("_database",)

    def __init__(self, database: Database) -> None:
        self._database = database
