"""The encrypted file that holds the requests: made, opened, read, written, copied, cleaned."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from letters.domain.keeping_errors import BookExists, DamagedBook, MissingBook, NewerBook, PlainBook
from letters.storage.all_tables import create_tables
from letters.storage.connecting import connect
from letters.storage.directory_tables import create_search
from letters.storage.durable import LEFTOVER, plainly, private_folder, sync_folder
from letters.storage.refusals import refusals_told
from letters.storage.tables import meta, revision
from letters.storage.triggers import create_triggers

SCHEMA = 8
"""The version of the tables; a change of them is a migration and the next number."""

NEEDS = "0.8.0"
"""The first version of the program that can open a file of this `SCHEMA`."""

Save = Callable[[Callable[[Path], None]], None]
"""Saves a file before it changes: it is given what writes a whole copy of it to a path."""

_PLAIN = b"SQLite format 3\0"
_BESIDE = ("", "-wal", "-shm")


class Database:
    """An open file; its connections may be used from any thread, one thread at a time each."""

    def __init__(self, path: Path, key_hex: str) -> None:
        self._key_hex = key_hex
        self._engine = sa.create_engine(
            "sqlite://",
            module=dbapi2,
            creator=lambda: connect(path, self._key_hex),
            poolclass=QueuePool,
            hide_parameters=True,
        )
        sa.event.listen(self._engine, "begin", begin)
        self._writer = self._engine.execution_options(begin="IMMEDIATE")

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Give one unchanging view of the file; raises `DamagedBook`, `NotKept`."""
        with refusals_told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Give a transaction, on the disk once left, undone by any error.

        Raises `ChangedMeanwhile` for what a rule of the database refuses, `DamagedBook`, `NotKept`.
        """
        with refusals_told(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def apart(self) -> Iterator[sa.Connection]:
        """Give a connection of its own, outside any transaction and without links, closed once left.

        What is refused is not told: it raises what SQLAlchemy does.
        """
        with self._writer.connect() as connection:
            try:
                _driver(connection).execute("PRAGMA foreign_keys = OFF")
                yield connection
            finally:
                connection.invalidate()

    def snapshot_to(self, path: Path) -> None:
        """Write a whole copy, under the same key, to the new file *path*; raises `NotKept`, `DamagedBook`."""
        with plainly():
            path.touch(mode=0o600, exist_ok=False)
        with refusals_told(), self._engine.connect() as connection:
            _driver(connection).execute("VACUUM INTO ?", (str(path),))

    def leave_no_trace(self, *, rebuilt: bool) -> None:
        """Empty the journal of what was erased; with *rebuilt*, write every page anew."""
        with refusals_told(), self._engine.connect() as connection:
            if rebuilt:
                _driver(connection).execute("VACUUM")
            _driver(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Let go of the file, its journal then in it, and of its key: no late call opens it again."""
        self._engine.dispose()
        self._key_hex = ""


def create(path: Path, key_hex: str) -> Database:
    """Make an empty encrypted file at *path*, whole or not at all; raises `BookExists`, `NotKept`."""
    if path.exists():
        raise BookExists
    private_folder(path.parent)
    beside = path.with_name(path.name + LEFTOVER)
    with plainly():
        for ending in _BESIDE:
            beside.with_name(beside.name + ending).unlink(missing_ok=True)
        beside.touch(mode=0o600)
    database = Database(beside, key_hex)
    with closing(database), database.writing() as connection:
        fill(connection)
    with plainly():
        beside.rename(path)
    sync_folder(path.parent)
    return Database(path, key_hex)


def open_database(path: Path, key_hex: str, save: Save | None = None) -> Database:
    """Open the file at *path*, brought up to date if an older version wrote it.

    *save* is called before anything changes. Raises `MissingBook`, `PlainBook`,
    `DamagedBook` (another key too), `NewerBook`, `FailedUpgrade`, `NotKept`.
    """
    _refuse_plain(path)
    with refusals_told(), closing(connect(path, key_hex)) as connection:
        version = _version(connection)
    database = Database(path, key_hex)
    if version < SCHEMA:
        # Alembic takes 160 ms to import, and is needed once a version at most.
        from letters.storage.migrations.runner import upgrade

        try:
            upgrade(database, save)
        except BaseException:
            database.close()
            raise
    return database


def begin(connection: sa.Connection) -> None:
    """Begin a transaction, at once or at the first reading, as the connection was asked."""
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('begin', 'DEFERRED')}")


def _driver(connection: sa.Connection) -> dbapi2.Connection:
    return connection.connection.driver_connection


def fill(connection: sa.Connection) -> None:
    """Make the tables, their rules and their triggers in an empty database."""
    create_tables(connection)
    create_search(connection)
    create_triggers(connection)
    connection.execute(sa.insert(meta).values(id=1, uid=uuid4(), needs=NEEDS))
    connection.execute(sa.insert(revision).values(version_num=f"{SCHEMA:04}"))
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")


def _refuse_plain(path: Path) -> None:
    with plainly():
        if not path.is_file():
            raise MissingBook
        with path.open("rb") as file:
            head = file.read(len(_PLAIN))
    if head == _PLAIN:
        raise PlainBook
    if len(head) < len(_PLAIN):
        raise DamagedBook


def _version(connection: dbapi2.Connection) -> int:
    """Give the version of the tables; raises `NewerBook`, and `DamagedBook` where there are none."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA:
        needed = "?"
        with suppress(dbapi2.Error, TypeError):
            (needed,) = connection.execute("SELECT needs FROM meta").fetchone()
        raise NewerBook(version=needed)
    if version < 1:
        raise DamagedBook
    return int(version)
