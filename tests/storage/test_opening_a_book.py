"""A book opens with its own key, whole, or says in one sentence why it does not."""

import random
from contextlib import closing

import pytest

from letters.domain.keeping_errors import (
    BookExists,
    DamagedBook,
    MissingBook,
    NewerBook,
    NotKept,
    PlainBook,
)
from letters.storage.connecting import connect
from letters.storage.database import SCHEMA
from letters.storage.records import create_book, open_book
from letters.storage.refusals import refusals_told
from tests.fakes.sample_requests import CPAM, event, member, request

KEY, OTHER = "5a" * 32, "5b" * 32


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "book.db"
    with closing(create_book(path, KEY)) as book:
        book.keep_member(helene := member())
        for number in range(20):
            book.open_request(request(helene.uid, CPAM, event(), topic=str(number)))
        leaving_free_pages = request(helene.uid, CPAM, event(note="x" * 100_000))
        book.open_request(leaving_free_pages)
        book.forget_request(leaving_free_pages.uid)
    return path


def refusal(path, key=KEY):
    with pytest.raises(DamagedBook) as refused:
        open_book(path, key).close()
    return refused.value


def test_a_new_book_is_for_its_owner_alone_and_leaves_nothing_beside_it(path):
    assert ["book.db"] == [each.name for each in path.parent.iterdir()]
    assert (0o600, 0o700) == (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777)
    assert b"SQLite format 3" not in path.read_bytes()


def test_an_open_book_keeps_its_journal_for_its_owner_alone(path):
    with closing(open_book(path, KEY)) as book:
        book.set("a", "b")

        assert {0o600} == {each.stat().st_mode & 0o777 for each in path.parent.iterdir()}


def test_a_book_is_never_made_over_another(path):
    before = path.read_bytes()

    with pytest.raises(BookExists):
        create_book(path, KEY)

    assert before == path.read_bytes()


def test_what_a_making_cut_short_left_is_no_hindrance(tmp_path):
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"book.db.tmp{ending}").write_bytes(b"half a file")

    create_book(tmp_path / "book.db", KEY).close()

    assert ["book.db"] == [each.name for each in tmp_path.iterdir()]


def test_another_key_is_refused_and_said_nowhere(path):
    told = refusal(path, OTHER)

    assert "other keys" in str(told)
    assert not any(key in repr(told) for key in (KEY, OTHER))
    assert told.__cause__ is None


@pytest.mark.parametrize("key", ["", "5a", "zz" * 32, f"{'5a' * 31}\"'"])
def test_what_is_no_key_is_refused(path, key):
    with pytest.raises(ValueError, match="no raw key") as refused:
        open_book(path, key)

    assert not key or key not in str(refused.value)


def test_a_file_that_anybody_can_read_is_refused(path):
    path.write_bytes(b"SQLite format 3\0" + bytes(4080))

    with pytest.raises(PlainBook):
        open_book(path, KEY)

    assert ["book.db"] == [each.name for each in path.parent.iterdir()]


@pytest.mark.parametrize("content", [b"", b"short", bytes(4096), b"x" * 8192])
def test_what_is_no_book_is_refused(path, content):
    path.write_bytes(content)

    refusal(path)


def test_a_book_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(MissingBook):
        open_book(tmp_path / "book.db", KEY)

    assert [] == list(tmp_path.iterdir())


def test_an_encrypted_file_without_tables_is_refused(tmp_path):
    path = tmp_path / "book.db"
    path.touch()
    with closing(connect(path, KEY)) as connection:
        connection.execute("CREATE TABLE a (b)")

    refusal(path)


def test_a_book_of_a_newer_version_is_refused_with_the_version_it_needs(path):
    with closing(connect(path, KEY)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        connection.execute("UPDATE meta SET needs = '7.3.1'")

    with pytest.raises(NewerBook, match=r"version 7\.3\.1"):
        open_book(path, KEY)


def test_a_newer_book_whose_form_is_unknown_is_refused_too(path):
    with closing(connect(path, KEY)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("ALTER TABLE meta RENAME TO elsewhere")

    with pytest.raises(NewerBook):
        open_book(path, KEY)


@pytest.mark.parametrize("seed", range(40))
def test_every_flipped_bit_is_found(path, seed):
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)

    try:
        with closing(open_book(path, KEY)) as book:
            faults = [str(fault) for fault in book.faults()]
    except DamagedBook:
        return
    assert any("damaged" in fault for fault in faults)


def test_a_page_cut_off_is_found(path):
    path.write_bytes(path.read_bytes()[:-4096])

    refusal(path)


def test_a_copy_is_whole_encrypted_and_opens_with_the_same_key(path, tmp_path):
    copy = tmp_path / "copy.db"
    with closing(open_book(path, KEY)) as book:
        book.snapshot_to(copy)
        told = book.listed()

    assert 0o600 == copy.stat().st_mode & 0o777
    assert b"SQLite" != copy.read_bytes()[:6]
    with closing(open_book(copy, KEY)) as copied:
        assert (told, ()) == (copied.listed(), copied.faults())
    refusal(copy, OTHER)


def test_a_copy_is_never_made_over_another_file(path, tmp_path):
    (tmp_path / "copy.db").write_text("precious")

    with closing(open_book(path, KEY)) as book, pytest.raises(NotKept):
        book.snapshot_to(tmp_path / "copy.db")

    assert "precious" == (tmp_path / "copy.db").read_text()


def test_another_writer_that_never_ends_is_told(path):
    with closing(connect(path, KEY)) as writer, closing(connect(path, KEY)) as second:
        writer.execute("BEGIN IMMEDIATE")
        second.execute("PRAGMA busy_timeout = 1")

        with pytest.raises(NotKept, match="takes long"), refusals_told():
            second.execute("BEGIN IMMEDIATE")
