"""Nothing that was typed can be read on the disk: in the folder, its journal, its backups, or elsewhere."""

import os
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from letters.domain.bodies import Recipient
from letters.domain.channels import Channel
from letters.domain.drafts import Draft, Edit, KeptLetter
from letters.domain.happenings import Event, Happening
from letters.domain.household import Member
from letters.domain.people import Person
from letters.domain.requests import Request
from letters.services.requests import File, Happened, Requests
from letters.storage.home import LocalHome
from letters.storage.passphrase import Cost
from plaidoyer.clock import SystemClock

CLOCK = SystemClock(date(2026, 11, 21))
DAY = date(2026, 11, 20)
PHRASE = "canarion ouvre la cage"
CANARIES = [f"canari{number:02}jaune" for number in range(28)]
PLAIN = b"SQLite format 3\0"


@pytest.fixture
def elsewhere(tmp_path):
    """Send every temporary file and setting of the process below this test's folder."""
    names = ("TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    before = {name: os.environ.get(name) for name in names}
    for name in names:
        (tmp_path / name).mkdir()
        os.environ[name] = str(tmp_path / name)
    tempfile.tempdir = None
    yield tmp_path
    tempfile.tempdir = None
    for name, value in before.items():
        os.environ.pop(name)
        if value is not None:
            os.environ[name] = value


def fill(home, words):
    """Type each canary into a field of its own, by every verb that writes."""
    word = iter(words)  # as many as there are fields: one too many or too few fails
    member = Member(
        uuid4(),
        Person(next(word), next(word), (next(word),), f"{next(word)}@exemple.fr", next(word)),
        {"insured_number": next(word), "birth_date": next(word)},
        proof=next(word),
    )
    home.records.keep_member(member)
    request = Request(
        uuid4(),
        member.uid,
        Recipient(next(word), (next(word),), "hospital", next(word), f"{next(word)}@exemple.fr"),
        "objection/hospital",
        "objection",
        next(word),
        DAY,
        topic=next(word),
    )
    requests = Requests(home.records, home.files, CLOCK)
    letter = KeptLetter(
        uuid4(), request.uid, request.kind, "e", "fr", next(word), next(word), "email", DAY, next(word),
        answers={"situation": next(word)},
    )  # fmt: skip
    event = Event(
        uuid4(), Happening.SENT, DAY, CLOCK.now(), next(word), next(word), "email", next(word), letter.uid
    )
    requests.open(replace(request, events=(event,)), (letter,))
    happened = Happened(Happening.NOTE, DAY, next(word), Channel.EMAIL)
    requests.record(request.uid, happened, File(next(word), next(word).encode() * 1000, next(word)))
    edits = (Edit(next(word), "b"),)
    home.records.set("colour", next(word))
    home.records.save_draft(
        Draft(uuid4(), "objection/hospital", sections={"answers": {"place": next(word)}}, edits=edits)
    )
    assert [] == list(word)


def readable(folder):
    """Give the words that anybody reads somewhere below *folder*, in any of three encodings."""
    found = set()
    for path in (each for each in Path(folder).rglob("*") if each.is_file()):
        content = path.read_bytes() + str(path).encode()
        for word in (*CANARIES, PHRASE):
            forms = (word.encode(), word.encode("utf-16-le"), word.encode().hex().encode())
            if any(form in content for form in forms):
                found.add((word, path.name))
    return found


def test_none_of_what_was_typed_is_readable_while_the_file_is_open_nor_once_closed(elsewhere):
    home, code = LocalHome(elsewhere / "home", CLOCK, cost=Cost(1, 8192)).create(PHRASE)
    fill(home, CANARIES)
    home.back_up(elsewhere / "backup.zip", CLOCK.now())

    while_open = readable(elsewhere)
    home.close()

    assert set() == while_open
    assert set() == readable(elsewhere)
    assert code.encode() not in (elsewhere / "home" / "vault.json").read_bytes()


def test_the_canaries_would_be_found_if_they_were_there(elsewhere):
    (elsewhere / "note").write_text(CANARIES[3], encoding="utf-16-le")

    assert {(CANARIES[3], "note")} == readable(elsewhere)


def test_the_first_bytes_are_not_those_of_a_plain_database(elsewhere):
    home, _code = LocalHome(elsewhere / "home", CLOCK, cost=Cost(1, 8192)).create(PHRASE)
    fill(home, CANARIES)
    home.close()

    heads = {path.name: path.read_bytes()[:16] for path in (elsewhere / "home").rglob("*.db*")}

    assert heads
    assert PLAIN not in heads.values()


def test_only_their_owner_may_read_the_files(elsewhere):
    home, _code = LocalHome(elsewhere / "home", CLOCK, cost=Cost(1, 8192)).create(PHRASE)
    fill(home, CANARIES)
    home.back_up(elsewhere / "backup.zip", CLOCK.now())

    modes = {path: path.stat().st_mode & 0o077 for path in (elsewhere / "home").rglob("*")}
    home.close()

    assert {0} == set(modes.values())
    assert 0 == (elsewhere / "backup.zip").stat().st_mode & 0o077
