"""An export killed leaves the file before or the file after; an import killed, a whole book to go on from."""

import os
import random
import time
import zipfile
from contextlib import closing
from dataclasses import replace

import pytest

from letters.output.portable.carrier import PortableCopies
from letters.services.carrying import Carrying
from letters.storage.attachments import EncryptedFiles
from letters.storage.records import open_book
from tests.fakes.killed import killed_while
from tests.fakes.sample_requests import DAY, HOSPITAL, kept, request
from tests.fakes.still_clock import StillClock
from tests.fakes.two_computers import KEY, Computer, unheard

KILLS = 16

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the writer is a child of this process")


@pytest.fixture
def computers(tmp_path):
    """Two computers; the first has, besides all that can belong to a request, one with some scans."""
    first, second = Computer(tmp_path / "first"), Computer(tmp_path / "second")
    chance = random.Random(0)
    first.fill()
    owner = first.records.members()[0].uid
    first.records.open_request(asked := request(owner, HOSPITAL, right="access"))
    for size in (700_000, 1_500_000, 3):
        digest = first.files.put(chance.randbytes(size))
        first.records.attach(replace(kept(asked.uid, size=size), sha256=digest))
    with closing(first.records), closing(second.records):
        yield first, second


def carried(computer, say):
    """Open *computer* in a process of its own, and *say* that it begins."""
    book = open_book(computer.folder / "book.db", KEY)
    files = EncryptedFiles(computer.folder, computer.key)
    say(b"e")
    return Carrying(book, files, StillClock(DAY), PortableCopies)


def lifetimes(whole):
    """Give moments all along what takes *whole* seconds when nothing stops it."""
    return [whole * 1.2 * number / KILLS for number in range(KILLS)]


def spent(call):
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


@pytest.mark.parametrize("there", [None, b"what was there"], ids=["where nothing is", "over another file"])
def test_an_export_killed_leaves_the_old_file_or_the_new_one_and_no_copy_beside(computers, tmp_path, there):
    target = tmp_path / "out" / "tout.zip"
    target.parent.mkdir()
    whole = spent(lambda: computers[0].carrying.export_all(target, unheard))
    for seconds in lifetimes(whole):
        target.unlink(missing_ok=True)
        if there is not None:
            target.write_bytes(there)

        killed_while(lambda say: carried(computers[0], say).export_all(target, unheard), seconds)

        assert {target.name} >= {path.name for path in target.parent.iterdir()}
        is_new = target.exists() and target.read_bytes() != there
        assert not is_new or zipfile.ZipFile(target).testzip() is None
        assert is_new or target.exists() == (there is not None)


def test_an_import_killed_leaves_a_whole_book_and_the_same_file_completes_it(computers, tmp_path):
    first, second = computers
    first.carrying.export_all(tmp_path / "tout.zip", unheard)
    whole, halves = spent(lambda: second.carrying.bring(tmp_path / "tout.zip", unheard)), 0
    for number, seconds in enumerate(lifetimes(whole)):
        here = Computer(tmp_path / f"second-{number}")
        here.records.close()

        killed_while(lambda say, here=here: carried(here, say).bring(tmp_path / "tout.zip", unheard), seconds)

        here.reopen()
        with closing(here.records):
            assert () == here.records.faults()
            assert () == here.files.verify(here.records.contents())
            halves += 0 < len(here.records.members()) and here.tells() != first.tells()
            here.files.sweep(here.records.contents())
            here.carrying.bring(tmp_path / "tout.zip", unheard)
            assert first.tells() == here.tells()

    assert halves
