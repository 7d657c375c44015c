"""Bringing a file up to date: saved first, then whole or not at all, and counted before it is kept."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationStep
from alembic.script import Script, ScriptDirectory
from alembic.util import CommandError

from letters.domain.keeping_errors import FailedUpgrade
from letters.storage.tables import metadata
from letters.storage.triggers import create_triggers, drop_triggers

if TYPE_CHECKING:
    from letters.storage.database import Database, Save

VERSIONS = Path(__file__).parent / "versions"
"""The folder that holds one file a change of the tables."""

_OURS = ("alembic_version",)


def upgrade(
    database: "Database", save: "Save | None" = None, versions: Sequence[Path] = (VERSIONS,), to: str = "head"
) -> None:
    """Bring *database* to the newest of *versions*, or *to* one of them, all or nothing.

    *save* is called before anything changes.

    The links between tables are off meanwhile: rebuilding a table would otherwise delete, without a word,
    every row of the tables that depend on it. They are all checked before anything is kept, and no table
    that a migration does not name in its ``CHANGES_ROWS_OF`` may have gained or lost a row.

    Raises `FailedUpgrade`, after which the file is what it was, or what *save* does.
    """
    if save is not None:
        save(database.snapshot_to)
    try:
        with database.apart() as connection, connection.begin():
            folders = [str(folder) for folder in versions]
            _upgrade(connection, ScriptDirectory(str(VERSIONS.parent), version_locations=folders), to)
    except (sa.exc.SQLAlchemyError, CommandError, FailedUpgrade) as fault:
        raise FailedUpgrade from fault


def _upgrade(connection: sa.Connection, scripts: ScriptDirectory, to: str) -> None:
    before = _counted(connection)
    drop_triggers(connection)
    steps = _run(connection, scripts, to)
    create_triggers(connection)
    _refuse_broken_links(connection)
    _refuse_lost_rows(before, _counted(connection), steps)
    for step in steps[-1:]:
        connection.exec_driver_sql(f"PRAGMA user_version = {int(step.revision)}")


def _run(connection: sa.Connection, scripts: ScriptDirectory, to: str) -> list[Script]:
    """Run what is between the version of the file and the one wanted, and give it."""
    taken: list[Script] = []

    def wanted(version: Any, _context: object) -> Any:
        taken.extend(reversed(list(scripts.iterate_revisions(to, version, implicit_base=True))))
        return [MigrationStep.upgrade_from_script(scripts.revision_map, script) for script in taken]

    with EnvironmentContext(Config(), scripts, fn=wanted) as environment:
        environment.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
        environment.run_migrations()
    return taken


def _refuse_broken_links(connection: sa.Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise FailedUpgrade


def _refuse_lost_rows(before: Mapping[str, int], after: Mapping[str, int], steps: list[Script]) -> None:
    changed = {name for step in steps for name in getattr(step.module, "CHANGES_ROWS_OF", ())}
    if any(after.get(name) != count for name, count in before.items() if name not in changed):
        raise FailedUpgrade


def _counted(connection: sa.Connection) -> dict[str, int]:
    """Say how many rows each table has."""
    names = [name for name in sa.inspect(connection).get_table_names() if name not in _OURS]
    count = sa.select(sa.func.count())
    return {name: connection.execute(count.select_from(sa.table(name))).scalar_one() for name in names}
