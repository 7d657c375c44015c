"""A file that is nowhere: everything works, what would be written on the disk is refused, nothing stays."""

import hashlib
from pathlib import Path

import pytest

from letters.domain.keeping_errors import KeyringUnavailable, MissingAttachment, NotKept, NowhereToKeep
from letters.ports.preferences import Front
from letters.storage.in_memory import FilesInMemory, FrontInMemory, TrialHome
from tests.fakes.preferences_in_memory import PreferencesInMemory
from tests.fakes.sample_requests import CPAM, NOW, event, member, request


@pytest.fixture
def home():
    home = TrialHome()
    yield home
    home.close()


@pytest.mark.parametrize(
    "asked",
    [
        lambda home: home.change_passphrase("quatre mots pour ouvrir"),
        lambda home: home.renew_recovery(),
        lambda home: home.back_up(Path("copy.zip"), NOW),
    ],
    ids=["another passphrase", "another sheet", "a backup"],
)
def test_what_would_outlive_the_trial_is_refused(home, asked):
    with pytest.raises(NowhereToKeep):
        asked(home)


def test_no_keyring_opens_it(home):
    with pytest.raises(KeyringUnavailable, match="trial"):
        home.keep_in_keyring()
    home.leave_keyring()

    assert not home.in_keyring


def test_what_is_checked_is_counted(home):
    home.records.keep_member(helene := member())
    home.records.open_request(request(helene.uid, CPAM, event()))

    checked = home.check()

    assert ({"requests": 1}, ()) == (checked.counts, checked.faults)


def test_once_closed_nothing_is_left(home):
    home.records.keep_member(member())

    home.close()

    with pytest.raises(NotKept):
        home.records.members()


def test_a_file_is_kept_by_its_digest_until_it_is_removed_or_swept():
    files = FilesInMemory()
    first, second = files.put(b"one"), files.put(b"two")

    assert hashlib.sha256(b"one").hexdigest() == first
    assert 1 == files.sweep([first, "absent"])
    assert ((True, False), ("absent", second)) == (
        (files.has(first), files.has(second)),
        tuple(sorted(files.verify([first, second, "absent"]), key=len)),
    )
    files.remove(first)
    with pytest.raises(MissingAttachment):
        files.get(first)


def test_the_look_chosen_during_a_trial_goes_with_it():
    before = PreferencesInMemory()
    usual = before.read()
    front = FrontInMemory(before)

    front.write(Front("en", "dark", 150))

    assert Front("en", "dark", 150) == front.read()
    assert usual == before.read()
