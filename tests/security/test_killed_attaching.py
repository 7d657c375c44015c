"""Killed while it joins files, the program starts again whole: what it said was joined is, byte for byte."""

import os
import random
from datetime import date
from hashlib import sha256

import pytest

from letters.domain.happenings import Happening
from letters.domain.proofs import Proof
from letters.services.requests import File, Happened, Requests
from letters.storage.attachments import EncryptedFiles
from letters.storage.chosen_files import ChosenFile
from letters.storage.data_key import DataKey
from letters.storage.records import create_book, open_book
from letters.storage.sealing import sealed_size
from plaidoyer.clock import SystemClock
from tests.fakes.killed import killed_while
from tests.fakes.sample_requests import CPAM, event, member, request

KEY = DataKey(bytes(range(32)))
CLOCK = SystemClock(date(2026, 11, 22))
KILLS = 25
LONGEST = 0.1


@pytest.fixture
def home(tmp_path):
    book = create_book(tmp_path / "book.db", KEY.database_hex)
    book.keep_member(helene := member())
    book.open_request(request(helene.uid, CPAM, event()))
    book.close()
    return tmp_path


def opened(home):
    """Open the folder as each start does: what nothing rests on is swept away."""
    book = open_book(home / "book.db", KEY.database_hex)
    files = EncryptedFiles(home, KEY)
    files.sweep(book.contents())
    return Requests(book, files, CLOCK)


def write(home, seed, say):
    """Join files of chance, two at a time, to the request or with an event, and say each pair once kept."""
    chance = random.Random(seed)
    requests = opened(home)
    (line,) = requests.records.listed()
    turn = 0
    while True:
        turn += 1
        given = []
        for side in "ab":
            path = home.parent / f"{home.name}-{seed}-{turn}-{side}.bin"
            path.write_bytes(chance.randbytes(chance.randrange(1_500_000)))
            given.append(File(path.name, ChosenFile(path), proof=Proof.SCAN))
        sealed = [requests.seal(file, lambda _read: None) for file in given]
        if turn % 2:
            requests.join(line.uid, sealed)
        else:
            requests.record(line.uid, Happened(Happening.NOTE, event().on), *sealed)
        say(b"j" if turn % 2 else b"e")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the writer is a child of this process")
def test_killed_while_it_joins_files_it_starts_again_whole(home):
    files, events, told = 0, 1, b""
    for seed in range(KILLS):
        said, ended = killed_while(
            lambda say, seed=seed: write(home, seed, say), random.Random(seed).uniform(0, LONGEST)
        )
        assert not ended, said.decode()
        told += said
        requests = opened(home)
        (line,) = requests.records.listed()
        followed = requests.followed(line.uid)

        assert len(followed.files) - files - 2 * len(said) in {0, 2}
        assert len(followed.request.events) - events - said.count(b"e") in {0, 1}
        assert_whole(home, requests, followed.files[files:])
        files, events = len(followed.files), len(followed.request.events)
        requests.records.close()

    assert told.count(b"j") > 0


def assert_whole(home, requests, new):
    """Compare the files just joined with those they came from; find nothing half-written beside."""
    for kept in new:
        content = (home.parent / f"{home.name}-{kept.name.removeprefix(home.name + '-')}").read_bytes()
        assert sha256(content).hexdigest() == kept.sha256
        assert content == requests.content(kept)
    stored = [path for path in (home / "store").rglob("*") if path.is_file()]
    rested_on = requests.records.contents()
    assert len(rested_on) == len(stored)
    sizes = sorted(path.stat().st_size for path in stored)
    (line,) = requests.records.listed()
    assert sizes == sorted(
        sealed_size(size)
        for size in {kept.sha256: kept.size for kept in requests.records.attachments(line.uid)}.values()
    )
