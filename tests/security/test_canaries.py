"""Nothing that was typed can be read on the disk: in the folder, its journal, its backups, or elsewhere."""

import os
import re
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from letters.domain.bodies import Recipient
from letters.domain.channels import Channel
from letters.domain.drafts import Draft, Edit, KeptLetter
from letters.domain.happenings import Event, Happening, Particulars, Way
from letters.domain.household import Member
from letters.domain.mailing import MailAccount, Outgoing
from letters.domain.own_lists import OwnList
from letters.domain.people import Person
from letters.domain.proofs import Proof
from letters.domain.requests import Request
from letters.output.portable.carrier import PortableCopies
from letters.services.carrying import Carrying
from letters.services.mail_accounts import MailAccounts
from letters.services.own_lists_kept import keep_list
from letters.services.pooling import Pooling
from letters.services.reminders import Reminders
from letters.services.requests import File, Happened, Requests
from letters.storage.days_file import DaysOnDisk
from letters.storage.home import LocalHome
from letters.storage.passphrase import Cost
from plaidoyer.clock import SystemClock

CLOCK = SystemClock(date(2026, 11, 21))
DAY = date(2026, 11, 20)
PHRASE = "canarion ouvre la cage"
CANARIES = [f"canari{number:02}jaune" for number in range(42)]
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
    talked = Happened(
        Happening.TALKED, DAY, particulars=Particulars(who=next(word), reason=next(word), way=Way.VISIT)
    )
    requests.record(request.uid, talked, File(next(word), next(word).encode(), proof=Proof.IDENTITY))
    home.records.keep_outgoing(leaving(home, member, request, word))
    account = MailAccount(f"{next(word)}@exemple.fr", f"{next(word)}.exemple.fr", next(word), next(word))
    MailAccounts(home.records, NoSecrets(), None).choose(account)
    keep_list(home.records, OwnList(next(word), (next(word),)))
    edits = (Edit(next(word), "b"),)
    home.records.set("colour", next(word))
    home.records.save_draft(
        Draft(uuid4(), "objection/hospital", sections={"answers": {"place": next(word)}}, edits=edits)
    )
    assert [] == list(word)


def leaving(home, member, request, word):
    """An e-mail that waits, with its draft."""
    content = next(word).encode() * 1000
    draft = Draft(uuid4(), request.kind, sections={"answers": {"place": next(word)}}, member=member.uid)
    return Outgoing(
        uuid4(), member.uid, f"{next(word)}@exemple.fr", f"<{uuid4()}@exemple.fr>", home.files.put(content),
        len(content), DAY, CLOCK.now(), server=next(word), draft=draft, request=request.uid,
    )  # fmt: skip


class NoSecrets:
    """A computer without a keyring."""

    def available(self):
        return False


def files_below(folder):
    return [each for each in Path(folder).rglob("*") if each.is_file()]


def readable(folder):
    """Give the words that anybody reads somewhere below *folder*, in any of three encodings."""
    found = set()
    for path in files_below(folder):
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


def test_what_makes_the_identifiers_of_pooled_outcomes_is_readable_nowhere_nor_given(elsewhere):
    home, _code = LocalHome(elsewhere / "home", CLOCK, cost=Cost(1, 8192)).create(PHRASE)
    fill(home, CANARIES)

    given = Pooling(home.records, CLOCK).given()
    secret = home.records.setting("pooled-outcomes-secret").encode()
    home.close()

    assert 64 == len(secret)
    assert not [path for path in files_below(elsewhere) if secret in path.read_bytes()]
    assert secret not in given


def test_the_days_kept_for_the_time_while_the_file_is_closed_are_days_alone(elsewhere):
    home, _code = LocalHome(elsewhere / "home", CLOCK, cost=Cost(1, 8192)).create(PHRASE)
    fill(home, CANARIES)
    path = elsewhere / "days.toml"

    Reminders(home.records, DaysOnDisk(path), SystemClock(date(2027, 1, 4))).keep_days(wanted=True)
    home.close()

    assert set() == readable(elsewhere)
    assert re.fullmatch(r"(waiting|last) = \[[-\d, ]*\]\n" * 2, path.read_text())
    assert "2026-12-2" in path.read_text()
    assert 0 == path.stat().st_mode & 0o077


def test_what_is_exported_leaves_no_copy_of_itself(elsewhere):
    home, _code = LocalHome(elsewhere / "home", CLOCK, cost=Cost(1, 8192)).create(PHRASE)
    fill(home, CANARIES)
    export = elsewhere / "export.zip"

    carrying = Carrying(home.records, home.files, CLOCK, PortableCopies)
    carrying.export_all(export, lambda _done, _whole: None)
    home.close()

    assert {"export.zip"} == {name for _word, name in readable(elsewhere)}


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
