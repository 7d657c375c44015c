"""A file of an older version is brought up to date whole, or left as it was; no row is lost on the way."""

import os
import random
import re
from contextlib import closing
from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations

from letters.domain.keeping_errors import FailedUpgrade, NotKept
from letters.storage.connecting import connect
from letters.storage.database import NEEDS, SCHEMA, Database, create
from letters.storage.migrations.runner import VERSIONS, upgrade
from letters.storage.records import open_book
from letters.storage.tables import metadata
from letters.storage.triggers import TRIGGER_NAMES, drop_triggers
from tests.fakes.killed import killed_while
from tests.fakes.migrations.rebuilding import rebuilding
from tests.fakes.released import released, rows

KEY = "5a" * 32
NEWEST = f"{SCHEMA:04}"
FAKES = Path(rebuilding.__file__).parents[1]
REBUILDING = (VERSIONS, FAKES / "rebuilding")
KILLS = 10


@pytest.fixture
def path(tmp_path):
    released(tmp_path / "book.db", KEY, NEWEST)
    return tmp_path / "book.db"


@pytest.fixture
def database(path):
    with closing(Database(path, KEY)) as database:
        yield database


def pragma(path, name):
    with closing(connect(path, KEY)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchall()


def written(path):
    """Give what the schema says, ends of lines aside."""
    with closing(connect(path, KEY)) as connection:
        found = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return {(kind, name): re.sub(r"\s+|(?<=\()\s|\s(?=\))", "", sql or "") for kind, name, sql in found}


def test_the_migrations_make_the_tables_that_the_program_makes(tmp_path):
    create(tmp_path / "made.db", KEY).close()
    (tmp_path / "migrated.db").touch()
    with closing(Database(tmp_path / "migrated.db", KEY)) as migrated:
        upgrade(migrated)

    assert written(tmp_path / "made.db") == written(tmp_path / "migrated.db")
    assert [(SCHEMA,)] == pragma(tmp_path / "made.db", "user_version")
    assert [(SCHEMA,)] == pragma(tmp_path / "migrated.db", "user_version")


def test_every_version_of_the_tables_has_a_file_as_it_was_released():
    revisions = {each.name[1:5] for each in VERSIONS.glob("r*.py")}

    assert {f"{number:04}" for number in range(1, SCHEMA + 1)} == revisions
    assert revisions == {each.stem for each in (FAKES.parent / "released").glob("*.sql")}


@pytest.mark.parametrize("revision", [f"{number:04}" for number in range(1, SCHEMA + 1)])
def test_every_file_ever_released_opens_with_every_row(tmp_path, revision):
    released(tmp_path / "book.db", KEY, revision)
    before = rows(tmp_path / "book.db", KEY)

    with closing(open_book(tmp_path / "book.db", KEY)) as book:
        told = book.faults(), len(book.listed(closed=True)), len(book.members()), len(book.drafts())

    assert ((), 3, 2, 2) == told
    assert before.keys() <= rows(tmp_path / "book.db", KEY).keys()


def test_a_rebuilt_table_keeps_every_row_that_depends_on_it(path, database):
    before = rows(path, KEY)

    upgrade(database, versions=REBUILDING)

    after = rows(path, KEY)
    assert [row | {"colour": ""} for row in before.pop("request")] == after.pop("request")
    assert before == after
    assert [(SCHEMA + 1,)] == pragma(path, "user_version")
    assert [] == pragma(path, "foreign_key_check")


def test_a_rebuilt_table_keeps_its_rules(path, database):
    before = written(path)

    upgrade(database, versions=REBUILDING)

    after = written(path)
    assert before.keys() == after.keys()
    assert {name for kind, name in after if kind == "trigger"} == TRIGGER_NAMES
    checks = re.compile(r"CONSTRAINT(\w+?)(?:CHECK|UNIQUE|FOREIGN|PRIMARY)")
    table = ("table", "request")
    assert sorted(checks.findall(before[table])) == sorted(checks.findall(after[table]))
    assert after[table].endswith("STRICT")
    index = ("index", "uq_request_open")
    assert before[index] == after[index]


def test_with_its_links_on_the_same_change_would_lose_every_event(path, database):
    with database.writing() as connection:
        drop_triggers(connection)
        context = MigrationContext.configure(connection, opts={"target_metadata": metadata})
        with Operations.context(context):
            rebuilding.upgrade()

    after = rows(path, KEY)
    assert ([], [], [], 3) == (after["event"], after["letter"], after["attachment"], len(after["request"]))


@pytest.mark.parametrize("change", ["losing", "dangling", "failing"])
def test_a_change_that_goes_wrong_changes_nothing(path, database, change):
    before = rows(path, KEY), written(path), pragma(path, "user_version")

    with pytest.raises(FailedUpgrade):
        upgrade(database, versions=(VERSIONS, FAKES / change))

    assert before == (rows(path, KEY), written(path), pragma(path, "user_version"))


def test_a_change_may_take_rows_away_when_it_says_so(path, database):
    upgrade(database, versions=(VERSIONS, FAKES / "declared"))

    assert ["two"] == [row["key"] for row in rows(path, KEY)["setting"]]


def test_the_file_is_saved_before_it_changes(path, database, tmp_path):
    before = rows(path, KEY)

    upgrade(database, lambda write_to: write_to(tmp_path / "saved.db"), REBUILDING)

    assert before == rows(tmp_path / "saved.db", KEY)


def test_a_file_that_cannot_be_saved_is_not_changed(path, database):
    before = rows(path, KEY)

    def full(_write_to):
        raise NotKept(reason="the disk is full")

    with pytest.raises(NotKept):
        upgrade(database, full, REBUILDING)

    assert before == rows(path, KEY)


def test_the_links_are_on_again_afterwards(database):
    upgrade(database, versions=REBUILDING)

    with database.reading() as connection:
        assert 1 == connection.exec_driver_sql("PRAGMA foreign_keys").scalar()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the writer is a child of this process")
def test_killed_in_the_middle_the_file_is_whole_old_or_whole_new(path):
    before = rows(path, KEY)
    seen = set()
    for chance in range(KILLS):
        killed_while(lambda say: migrated(path, say), random.Random(chance).uniform(0, 0.12))
        (version,) = pragma(path, "user_version")[0]
        after = rows(path, KEY)
        seen.add(version)

        assert [("ok",)] == pragma(path, "quick_check")
        assert {name: len(each) for name, each in before.items()} == {
            n: len(each) for n, each in after.items()
        }
        assert ("colour" in after["request"][0]) is (version > SCHEMA)
        path.unlink()
        released(path, KEY, NEWEST)

    assert seen <= {SCHEMA, SCHEMA + 1}


def migrated(path, say):
    with closing(Database(path, KEY)) as database:
        say(b"!")
        upgrade(database, versions=REBUILDING)


def test_the_version_that_a_file_needs_is_in_it(tmp_path):
    create(tmp_path / "book.db", KEY).close()

    assert NEEDS == rows(tmp_path / "book.db", KEY)["meta"][0]["needs"]
