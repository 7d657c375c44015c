"""Files as each released version wrote them, made anew from the frozen form of its tables: none is stored."""

from contextlib import closing
from pathlib import Path

from letters.storage.connecting import connect
from letters.storage.database import Database
from letters.storage.migrations.runner import upgrade

ROWS = Path(__file__).with_name("released")


def released(path: Path, key_hex: str, revision: str) -> None:
    """Make the file that the version of *revision* would have written, with its rows."""
    path.touch(mode=0o600)
    with closing(Database(path, key_hex)) as database:
        upgrade(database, to=revision)
    with closing(connect(path, key_hex)) as connection:
        connection.executescript((ROWS / f"{revision}.sql").read_text())


def rows(path: Path, key_hex: str) -> dict[str, list[dict[str, object]]]:
    """Give every row of every table but Alembic's own, column by column."""
    with closing(connect(path, key_hex)) as connection:
        tables = (
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'alembic_version' ORDER BY 1"
        )
        return {name: _rows(connection, name) for (name,) in connection.execute(tables).fetchall()}


def _rows(connection, table):
    found = connection.execute(f'SELECT * FROM "{table}" ORDER BY 1')  # noqa: S608 -- a name of the schema
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]
