"""The data folder: made whole or not at all, opened by any of its ways in."""

from datetime import date
from uuid import uuid4

import pytest

from letters.domain.household import Member
from letters.domain.keeping_errors import (
    HalfAHome,
    HomeInUse,
    HomeNotEmpty,
    KeyringUnavailable,
    NotKept,
    StaleKeyring,
    WrongPassphrase,
)
from letters.domain.people import Person
from letters.ports.home import HomeState
from letters.services.requests import File, Requests
from letters.storage.backup import restore
from letters.storage.folder import BEING_MADE, BOOK, VAULT
from letters.storage.home import LocalHome
from letters.storage.keys import Keyring
from letters.storage.passphrase import Cost
from plaidoyer.clock import SystemClock
from tests.fakes import keyring_backends
from tests.fakes import sample_requests as sample

PHRASE = "quatre mots pour ouvrir"
CLOCK = SystemClock(date(2026, 11, 21))


def home_in(folder, backend=None):
    keyring = Keyring(backend, trusted={f"{type(backend).__module__}.{type(backend).__qualname__}"})
    return LocalHome(folder, CLOCK, keyring, Cost(passes=1, memory=8192))


@pytest.fixture
def made(tmp_path):
    """A folder with one person in it, closed, and its recovery code."""
    home, code = home_in(tmp_path / "home").create(PHRASE)
    home.records.keep_member(Member(uuid4(), Person("Camille", "Moreau")))
    home.close()
    return tmp_path / "home", code


def names(home):
    found = [member.person.name for member in home.records.members()]
    home.close()
    return found


def test_an_empty_folder_becomes_an_encrypted_file(tmp_path):
    home = home_in(tmp_path / "home")
    assert HomeState.EMPTY is home.state()

    opened, _code = home.create(PHRASE)
    opened.close()

    assert HomeState.READY is home.state()
    assert not (tmp_path / "home" / BOOK).read_bytes().startswith(b"SQLite format 3\0")


def test_the_passphrase_and_the_recovery_sheet_each_open_it_alone(made):
    folder, code = made

    assert ["Camille Moreau"] == names(home_in(folder).open_with_passphrase(PHRASE))
    assert ["Camille Moreau"] == names(home_in(folder).open_with_recovery(code.lower().replace("-", " ")))


def test_a_wrong_passphrase_leaves_the_folder_free(made):
    folder, _code = made

    with pytest.raises(WrongPassphrase):
        home_in(folder).open_with_passphrase("une autre phrase")

    assert ["Camille Moreau"] == names(home_in(folder).open_with_passphrase(PHRASE))


def test_two_programs_never_have_it_open_at_once(made):
    folder, _code = made
    first = home_in(folder).open_with_passphrase(PHRASE)

    with pytest.raises(HomeInUse):
        home_in(folder).open_with_passphrase(PHRASE)

    first.close()


@pytest.mark.parametrize(
    ("lost", "state"), [(BOOK, HomeState.WITHOUT_BOOK), (VAULT, HomeState.WITHOUT_VAULT)]
)
def test_a_folder_that_lost_a_half_is_refused_and_never_begun_anew(made, lost, state):
    folder, _code = made
    (folder / lost).rename(folder / "elsewhere")
    home = home_in(folder)

    assert state is home.state()
    with pytest.raises(HalfAHome, match=lost):
        home.open_with_passphrase(PHRASE)
    with pytest.raises(HomeNotEmpty):
        home.create(PHRASE)


def test_a_folder_whose_making_was_cut_short_is_made_again(made):
    folder, _code = made
    (folder / BEING_MADE).touch()

    again, _other_code = home_in(folder).create("une autre phrase")

    assert [] == names(again)
    assert HomeState.READY is home_in(folder).state()


def test_a_changed_passphrase_opens_and_the_one_before_no_longer(made):
    folder, _code = made
    home = home_in(folder).open_with_passphrase(PHRASE)

    home.change_passphrase("une toute nouvelle phrase")
    home.close()

    assert ["Camille Moreau"] == names(home_in(folder).open_with_passphrase("une toute nouvelle phrase"))
    with pytest.raises(WrongPassphrase):
        home_in(folder).open_with_passphrase(PHRASE)


def test_a_backup_opens_on_another_home_with_the_recovery_sheet_alone(made, tmp_path):
    folder, code = made
    home = home_in(folder).open_with_passphrase(PHRASE)
    request = Requests(home.records, home.files, CLOCK).open(sample.request(home.records.members()[0].uid))
    kept = Requests(home.records, home.files, CLOCK).attach(
        request.request.uid, File("preuve.txt", b"une preuve")
    )
    home.back_up(tmp_path / "copy.zip", CLOCK.now())
    home.close()

    restore(tmp_path / "copy.zip", tmp_path / "elsewhere")
    elsewhere = home_in(tmp_path / "elsewhere").open_with_recovery(code)

    assert ((), b"une preuve") == (elsewhere.records.faults(), elsewhere.files.get(kept.sha256))
    assert ["Camille Moreau"] == names(elsewhere)


def test_a_keyring_opens_it_without_asking_until_it_is_left(made):
    folder, _code = made
    backend = keyring_backends.Honest()
    home = home_in(folder).open_with_passphrase(PHRASE)
    home.close()
    home = home_in(folder, backend).open_with_passphrase(PHRASE)
    home.keep_in_keyring()
    home.close()
    assert home_in(folder, backend).in_keyring

    home = home_in(folder, backend).open_with_keyring()
    home.leave_keyring()

    assert ["Camille Moreau"] == names(home)
    assert not home_in(folder, backend).in_keyring
    assert {} == backend.kept


@pytest.mark.parametrize(
    "backend", [keyring_backends.Lying, keyring_backends.Forgetting, keyring_backends.Locked]
)
def test_a_keyring_that_does_not_give_back_what_it_was_given_changes_nothing(made, backend):
    folder, _code = made
    home = home_in(folder, backend()).open_with_passphrase(PHRASE)

    with pytest.raises(KeyringUnavailable):
        home.keep_in_keyring()

    assert not home.in_keyring
    assert ["Camille Moreau"] == names(home)


def test_a_keyring_that_vanished_leaves_the_passphrase(made):
    folder, _code = made
    backend = keyring_backends.Honest()
    home = home_in(folder, backend).open_with_passphrase(PHRASE)
    home.keep_in_keyring()
    home.close()

    with pytest.raises(StaleKeyring):
        home_in(folder, keyring_backends.Honest()).open_with_keyring()

    assert ["Camille Moreau"] == names(home_in(folder).open_with_passphrase(PHRASE))


def test_once_closed_the_journal_is_in_the_file_and_nothing_is_read_any_more(made):
    folder, _code = made
    home = home_in(folder).open_with_passphrase(PHRASE)
    home.records.keep_member(Member(uuid4(), Person("Nolwenn", "Le Bihan")))

    home.close()

    assert not list(folder.glob("*-wal"))
    with pytest.raises(ValueError, match="no raw key"):
        home.records.members()


def test_a_folder_that_can_only_be_read_says_so(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(NotKept):
        home_in(tmp_path / "file" / "home").create(PHRASE)
