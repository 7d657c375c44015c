"""A data folder that is nowhere: everything works, and nothing is left once it is closed."""

import hashlib
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import BinaryIO

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from letters.domain.keeping_errors import FileTooLarge, KeyringUnavailable, MissingAttachment, NowhereToKeep
from letters.domain.wording import N_, Said
from letters.ports.attachments import Source, Stored
from letters.ports.home import Checked
from letters.ports.preferences import Front, FrontFile
from letters.storage.database import Database, begin, fill
from letters.storage.durable import CHUNK
from letters.storage.records import Book

LARGEST_OF_A_TRIAL = 50_000_000
"""Bytes of a file at most where everything is held in memory."""

_NOWHERE = N_("this is a trial: nothing is kept")


class DatabaseInMemory(Database):
    """The tables, their rules and their triggers, in the memory of the program.

    All threads share one connection, one at a time.
    """

    def __init__(self) -> None:
        self._turn = RLock()
        self._writing: sa.Connection | None = None
        self._engine = sa.create_engine(
            "sqlite://", module=dbapi2, creator=_connection, poolclass=StaticPool, hide_parameters=True
        )
        sa.event.listen(self._engine, "begin", begin)
        self._writer = self._engine.execution_options(begin="IMMEDIATE")
        with self.writing() as connection:
            fill(connection)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Give one view, while nobody else has the connection; inside a transaction, what it sees."""
        with self._turn:
            if self._writing is not None:
                yield self._writing
                return
            with super().reading() as connection:
                yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Give a transaction, while nobody else has the connection."""
        with self._turn, super().writing() as connection:
            self._writing = connection
            try:
                yield connection
            finally:
                self._writing = None


class FilesInMemory:
    """The files joined to requests, while the program runs."""

    def __init__(self) -> None:
        self._contents: dict[str, bytes] = {}

    def put(self, content: bytes) -> str:
        """Keep *content*, and give its SHA-256."""
        digest = hashlib.sha256(content).hexdigest()
        self._contents[digest] = content
        return digest

    def put_from(self, source: Source, step: Callable[[int], object]) -> Stored:
        """Keep what *source* holds, all of it in memory; raises `FileTooLarge`, `FileUnreadable`."""
        content = b""
        for piece in source.pieces(CHUNK):
            content += piece
            step(2 * len(piece))
            if len(content) > LARGEST_OF_A_TRIAL:
                raise FileTooLarge(limit=LARGEST_OF_A_TRIAL // 1_000_000)
        return Stored(self.put(content), len(content))

    def get(self, sha256: str) -> bytes:
        """Give back what was kept; raises `MissingAttachment`."""
        try:
            return self._contents[sha256]
        except KeyError:
            raise MissingAttachment from None

    def copy_to(self, sha256: str, file: BinaryIO) -> None:
        """Write a content into *file*; raises `MissingAttachment`."""
        file.write(self.get(sha256))

    def has(self, sha256: str) -> bool:
        """Say whether it is there."""
        return sha256 in self._contents

    def remove(self, sha256: str) -> None:
        """Remove it, if it is there."""
        self._contents.pop(sha256, None)

    def sweep(self, kept: Collection[str]) -> int:
        """Remove every file but those of *kept*, and say how many."""
        gone = self._contents.keys() - set(kept)
        for digest in gone:
            self.remove(digest)
        return len(gone)

    def verify(self, kept: Collection[str]) -> tuple[str, ...]:
        """Give those of *kept* that are missing."""
        return tuple(sorted(set(kept) - self._contents.keys()))


class FrontInMemory:
    """How the window looks during a trial: as it did, until it is changed for as long as the trial lasts."""

    def __init__(self, before: FrontFile) -> None:
        self._front = before.read()

    def read(self) -> Front | None:
        """Give what was chosen."""
        return self._front

    def write(self, front: Front) -> None:
        """Keep *front* while the program runs."""
        self._front = front


class TrialHome:
    """An open folder for a trial: what would be written on the disk is refused, in one sentence."""

    folder = Path()
    in_keyring = False

    def __init__(self) -> None:
        self.records = Book(DatabaseInMemory())
        self.files = FilesInMemory()

    def change_passphrase(self, passphrase: str) -> None:
        """Refuse: there is no passphrase; raises `NowhereToKeep`."""
        del passphrase
        raise NowhereToKeep

    def renew_recovery(self) -> str:
        """Refuse: there is nothing to recover; raises `NowhereToKeep`."""
        raise NowhereToKeep

    def keep_in_keyring(self) -> None:
        """Refuse: there is no key to keep; raises `KeyringUnavailable`."""
        raise KeyringUnavailable(reason=Said(_NOWHERE))

    def leave_keyring(self) -> None:
        """Do nothing: no keyring opens it."""

    def back_up(self, target: Path, made_at: datetime) -> None:
        """Refuse: nothing of a trial is kept; raises `NowhereToKeep`."""
        del target, made_at
        raise NowhereToKeep

    def check(self) -> Checked:
        """Say how much there is: in memory no page can be damaged."""
        opened, closed = self.records.count()
        return Checked({"requests": opened + closed}, ())

    def close(self) -> None:
        """Forget everything."""
        self.records.close()


def _connection() -> dbapi2.Connection:
    connection = dbapi2.connect(":memory:", check_same_thread=False, isolation_level=None)
    for promise in ("foreign_keys = ON", "recursive_triggers = ON", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {promise}")
    return connection
