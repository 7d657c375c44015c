"""What was said to be saved is saved, whole, whenever the program is killed."""

import os
import random
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest

from letters.domain.happenings import Happening
from letters.domain.requests import Kept
from letters.storage.connecting import connect
from letters.storage.durable import private_folder, write_private
from letters.storage.records import create_book, open_book
from tests.fakes.killed import killed_while
from tests.fakes.sample_requests import CPAM, NOW, event, member, request

KEY = "5a" * 32
KILLS = 200
LONGEST = 0.03
"""Seconds that a writer lives after its first word; it writes a few times."""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "book.db"
    private_folder(tmp_path / "store")
    with closing(create_book(path, KEY)) as book:
        book.keep_member(helene := member())
        book.open_request(request(helene.uid, CPAM, event()))
    return path


def write(path, seed, say):
    """Add events and files until the end comes, and say each once it is kept."""
    chance = random.Random(seed)
    book = open_book(path, KEY)
    (line,) = book.listed()
    while True:
        book.append(line.uid, (event(Happening.NOTE, note="x" * chance.randrange(3000)),))
        say(b"e")
        if chance.random() < 0.3:
            content = chance.randbytes(chance.randrange(20_000))
            digest = sha256(content).hexdigest()
            write_private(path.parent / "store" / digest, content)
            book.attach(Kept(uuid4(), line.uid, "a.pdf", digest, len(content), NOW))
            say(b"a")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the writer is a child of this process")
def test_a_writer_killed_two_hundred_times_loses_nothing_that_it_said_was_kept(path):
    events, files = 1, set()
    for seed in range(KILLS):
        said, ended = killed_while(lambda say, seed=seed: write(path, seed, say), lifetime(seed))
        count, last, kept = found(path)

        assert not ended, said.decode()
        assert count == last
        assert count - events - said.count(b"e") in {0, 1}
        assert len(kept - files) - said.count(b"a") in {0, 1}
        assert all(whole(path, digest) for digest in kept - files)
        events, files = count, kept

    assert events > KILLS
    with closing(open_book(path, KEY)) as book:
        assert () == book.faults()
    with closing(connect(path, KEY)) as connection:
        assert [("ok",)] == connection.execute("PRAGMA integrity_check").fetchall()


def found(path):
    """Give how many events there are, how many the row of the request says, and the digests of the files."""
    with closing(connect(path, KEY)) as connection:
        ((count, last),) = connection.execute("SELECT count(*), last_seq FROM event, request").fetchall()
        return count, last, {digest for (digest,) in connection.execute("SELECT sha256 FROM attachment")}


def lifetime(seed: int) -> float:
    return random.Random(seed).uniform(0, LONGEST)


def whole(path: Path, digest: str) -> bool:
    return digest == sha256((path.parent / "store" / digest).read_bytes()).hexdigest()
