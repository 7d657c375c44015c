"""The check of the whole file finds what neither the pages nor the rules of the database would tell."""

from contextlib import closing

import pytest

from letters.domain.happenings import Happening
from letters.storage.connecting import connect
from letters.storage.records import create_book, open_book
from letters.storage.triggers import TRIGGER_NAMES
from tests.fakes.sample_requests import CPAM, event, kept, member, request

KEY = "5a" * 32
WITHOUT = "PRAGMA foreign_keys = OFF"
FAULTS = {
    "UPDATE request SET last_seq = 2": "not shown as its events say",
    "UPDATE request SET expected_on = date(expected_on, '-1 day')": "not shown as its events say",
    "UPDATE request SET step = 'wait'": "not shown as its events say",
    "UPDATE request SET fold = 'helene'": "not found by its names",
    "DELETE FROM request": "no longer there",
    "INSERT INTO blob VALUES ('" + 64 * "c" + "', 0)": "belongs to no request",
    "DROP TRIGGER letter_never_changed": "A rule that protects your file is missing",
    "DROP TRIGGER event_never_changed; UPDATE event SET kind = 'note'": "not shown as its events say",
    "DROP TRIGGER event_never_changed; UPDATE event SET seq = 7": "not shown as its events say",
}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "book.db"
    with closing(create_book(path, KEY)) as book:
        book.keep_member(helene := member())
        book.open_request(new := request(helene.uid, CPAM, event()))
        book.attach(kept(new.uid))
    return path


def faults(path):
    with closing(open_book(path, KEY)) as book:
        return tuple(str(fault) for fault in book.faults())


@pytest.mark.parametrize(("harm", "told"), FAULTS.items())
def test_it_is_found_and_told(path, harm, told):
    with closing(connect(path, KEY)) as connection:
        connection.execute(WITHOUT)
        for statement in harm.split("; "):
            connection.execute(statement)

    assert any(told in fault for fault in faults(path))


def test_a_note_makes_the_row_right_again(path):
    with closing(connect(path, KEY)) as connection:
        connection.execute("UPDATE request SET step = 'wait'")
    with closing(open_book(path, KEY)) as book:
        (line,) = book.listed()
        book.append(line.uid, (event(Happening.NOTE),))

        assert () == book.faults()


def test_every_rule_is_in_a_new_file(path):
    with closing(connect(path, KEY)) as connection:
        found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()

    assert TRIGGER_NAMES == {name for (name,) in found}
