"""What the database itself refuses, whoever writes, each for its own reason: `forbidden_writes.sql`."""

import re
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from letters.domain.entries import Correction
from letters.domain.geography import Commune, ConstituencyAbroad, ConstituencyOf
from letters.domain.happenings import Happening
from letters.domain.listed import Listed, Ref
from letters.services.directory_imports import DirectoryImports
from letters.storage.connecting import connect
from letters.storage.records import create_book
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.sample_requests import (
    CPAM,
    DAY,
    HOSPITAL,
    NOW,
    draft,
    event,
    kept,
    letter,
    member,
    message,
    request,
)
from tests.fakes.still_clock import StillClock
from tests.fakes.tables import stored_table

KEY = "5a" * 32
TABLES = {
    "commune": [Commune("29001", "Kerbrug", "29", ("29999",)), Commune("29003", "Porz", "29", ("29888",))],
    "constituency": [ConstituencyOf("29001", "Kerbrug", "29", 1, ("29999",))],
    "constituency-abroad": [ConstituencyAbroad("Brésil (le)", "BR", 2)],
}
WRITTEN = Path(__file__).with_name("forbidden_writes.sql").read_text()
FORBIDDEN = re.findall(r"^-- (.+) \| (.+)\n([^;]+);$", WRITTEN, re.MULTILINE)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("forbidden") / "book.db"
    book = create_book(path, KEY)
    book.keep_member(helene := member())
    book.keep_member(member("Zoé"))
    sent = event()
    one = request(helene.uid, CPAM, sent, event(Happening.RECEIVED, corrects=sent.uid), title="Une")
    two = request(helene.uid, HOSPITAL, event(), right="access")
    for each in (one, two):
        book.open_request(each, (letter(each.uid),))
        book.attach(kept(each.uid))
    book.save_draft(draft(helene.uid, one.uid))
    book.keep_outgoing(message(helene.uid))
    imported_twice(book)
    book.close()
    with closing(connect(path, KEY)) as connection:
        connection.execute("DELETE FROM undo WHERE import_id = 1")
    return path


def imported_twice(book):
    """Import one body, let go of what undoes that, import it again with another; correct it."""
    one, two = (Listed(Ref("finess", key), "hospital", "Clinique") for key in "12")
    for place, told in enumerate(([one], [one, two])):
        register = InventedRegister(told, family="finess")
        DirectoryImports(book, StillClock(DAY), lambda _file, known=register: known).apply(
            InventedFile(content=bytes([place]))
        )
    for name, rows in TABLES.items():
        with book.replacing(stored_table(name)) as writing:
            writing.put(rows)
    book.correct(one.ref, Correction({"note": "x"}, NOW))


@pytest.fixture
def connection(path):
    connection = connect(path, KEY)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.execute("ROLLBACK")
    connection.close()


@pytest.mark.parametrize(
    ("reason", "statement"), [each[1:] for each in FORBIDDEN], ids=[f[0] for f in FORBIDDEN]
)
def test_the_database_refuses(connection, reason, statement):
    with pytest.raises(dbapi2.IntegrityError) as refused:
        connection.execute(statement)

    assert reason == re.sub(r"(CHECK constraint failed: | constraint failed)", "", str(refused.value))


def test_none_is_forgotten():
    assert WRITTEN.count(";") == len(FORBIDDEN) >= 75


ALLOWED = {
    "an event more": """INSERT INTO event VALUES
        (9, 'new', 1, 3, 'note', '2026-03-02', '', '', '', '', '', NULL, NULL, NULL, NULL)""",
    "a first correction, which names its letter": """INSERT INTO event SELECT
        9, 'new', 1, 3, 'note', '2026-03-02', '', '', '', '', '',
        (SELECT uid FROM letter WHERE request_id = 1), uid, NULL, NULL FROM event
        WHERE request_id = 1 AND seq = 2""",
    "a file more": """INSERT INTO attachment (uid, request_id, sha256, name, label, added_at, event)
        SELECT 'new', 1, sha256, 'a', '', '', (SELECT uid FROM event WHERE request_id = 1) FROM blob""",
    "what may be undone let go": "UPDATE register_import SET undoable = 0",
    "one whom the last import added": "DELETE FROM recipient WHERE id = 2",
    "a content more": "INSERT INTO blob VALUES ('" + 64 * "c" + "', 0)",
    "a person deleted with everything": "DELETE FROM person",
    "a request deleted with everything": "DELETE FROM request",
    "a commune taken away with its postcodes": "DELETE FROM commune",
    "a part taken away with its postcodes": "DELETE FROM constituency_part",
    "a file taken away": "DELETE FROM attachment",
}


@pytest.mark.parametrize("statement", ALLOWED.values(), ids=ALLOWED.keys())
def test_the_database_lets_through_what_the_program_writes(connection, statement):
    assert connection.execute(statement).rowcount >= 1


def test_nothing_about_a_person_deleted_is_left(connection):
    connection.execute("DELETE FROM person")

    left = connection.execute(
        "SELECT count(*) FROM request UNION ALL SELECT count(*) FROM event UNION ALL"
        " SELECT count(*) FROM letter UNION ALL SELECT count(*) FROM attachment UNION ALL"
        " SELECT count(*) FROM blob UNION ALL SELECT count(*) FROM draft"
    )

    assert [(0,)] * 6 == left.fetchall()
