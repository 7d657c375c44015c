"""When the disk refuses, it is said, and everything said to be kept before is there, whole."""

import sys
from contextlib import closing

import pytest

from letters.domain.happenings import Happening
from letters.domain.keeping_errors import NotKept
from letters.storage.records import create_book, open_book
from tests.fakes.sample_requests import CPAM, event, member, request

child = pytest.importorskip("tests.fakes.child", reason="it rests on what POSIX alone has")

KEY = "5a" * 32
MEBIBYTE = 1 << 20


def new_book(path):
    with closing(create_book(path, KEY)) as book:
        book.keep_member(helene := member())
        book.open_request(request(helene.uid, CPAM, event()))


def fill(path):
    """Write until the disk refuses and check that all that was kept is there; raises the refusal."""
    book, events = open_book(path, KEY), 1
    (line,) = book.listed()
    try:
        while events < 1000:
            book.append(line.uid, (event(Happening.NOTE, note="x" * 20_000),))
            events += 1
    except NotKept:
        assert events == len(book.request(line.uid).events)
        assert () == book.faults()
        raise


@pytest.mark.skipif(sys.platform != "linux", reason="needs a disk mounted for one process")
def test_on_a_full_disk_nothing_said_to_be_kept_is_lost(tmp_path):
    def work():
        child.mount_small_disk(tmp_path, 3 * MEBIBYTE)
        new_book(tmp_path / "book.db")
        fill(tmp_path / "book.db")

    said = child.said_by_a_child(work)

    if child.CANNOT_SET_UP in said:
        pytest.skip(said)
    assert "NotKept: Nothing was saved: the disk is full; make room and try again." == said


def test_where_no_file_may_grow_nothing_said_to_be_kept_is_lost(tmp_path):
    new_book(tmp_path / "book.db")

    def work():
        child.allow_files_of(2 * MEBIBYTE)
        fill(tmp_path / "book.db")

    assert child.said_by_a_child(work).startswith("NotKept: Nothing was saved: the disk")
