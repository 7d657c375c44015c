"""Before anything is open: what the folder holds, the keys that open it, and what is never done silently."""

from datetime import date

import pytest

from letters.domain.keeping_errors import (
    HalfAHome,
    HomeInUse,
    HomeNotEmpty,
    OtherRecoveryCode,
    PassphraseTooShort,
    WrongPassphrase,
)
from letters.ports.home import HomeState
from letters.services.opening import HALF, Opening
from tests.fakes.home_in_memory import CODES, HomeInMemory
from tests.fakes.still_clock import StillClock

PHRASE = "cheval agrafe batterie lune"
HALVES = [HomeState.WITHOUT_BOOK, HomeState.WITHOUT_VAULT]


def opening_of(home):
    return Opening(lambda: home, home.restore, StillClock(date(2026, 11, 22)))


def test_the_data_folder_is_made_only_when_it_is_asked_for():
    made = []

    Opening(lambda: made.append(1), None, StillClock(date(2026, 11, 22)))

    assert made == []


def test_an_empty_folder_waits_for_the_person():
    begun = opening_of(HomeInMemory()).begin()

    assert (HomeState.EMPTY, None, None) == (begun.state, begun.home, begun.trouble)


def test_a_new_file_is_open_and_gives_its_recovery_code_once():
    home, code = opening_of(HomeInMemory()).create(PHRASE)

    assert CODES[0] == code
    assert home.records.members() == ()


def test_a_passphrase_that_could_be_guessed_makes_no_file():
    home = HomeInMemory()

    with pytest.raises(PassphraseTooShort):
        opening_of(home).create("court")
    assert HomeState.EMPTY is home.state()


def test_the_keyring_opens_the_file_where_it_may():
    begun = opening_of(HomeInMemory(passphrase=PHRASE, in_keyring=True)).begin()

    assert begun.home is not None


def test_a_keyring_that_fails_leaves_the_passphrase_and_says_why():
    home = HomeInMemory(passphrase=PHRASE, in_keyring=True, keyring_works=False)

    begun = opening_of(home).begin()

    assert begun.home is None
    assert "keyring" in str(begun.trouble)
    assert opening_of(home).open(PHRASE).in_keyring


def test_after_an_idle_time_the_keyring_is_not_asked():
    home = HomeInMemory(passphrase=PHRASE, in_keyring=True)

    begun = opening_of(home).begin(by_keyring=False)

    assert (HomeState.READY, None) == (begun.state, begun.home)


def test_a_file_that_another_window_has_open_says_so():
    home = HomeInMemory(passphrase=PHRASE, in_keyring=True, is_open=True)

    with pytest.raises(HomeInUse):
        opening_of(home).begin()


def test_a_wrong_passphrase_leaves_the_file_closed():
    home = HomeInMemory(passphrase=PHRASE)

    with pytest.raises(WrongPassphrase):
        opening_of(home).open("autre phrase de passe")
    assert not home.drawer.is_open


def test_the_sheet_opens_the_file_and_a_new_passphrase_takes_the_place_of_the_lost_one():
    home = HomeInMemory(passphrase=PHRASE)
    opening = opening_of(home)

    opened = opening.recover(CODES[0])
    opening.care(opened).change_passphrase("une autre phrase de passe")
    opened.close()

    assert opening.open("une autre phrase de passe").folder == home.folder


def test_the_sheet_of_another_file_opens_nothing():
    with pytest.raises(OtherRecoveryCode):
        opening_of(HomeInMemory(passphrase=PHRASE)).recover(CODES[1])


@pytest.mark.parametrize("state", HALVES)
def test_half_a_file_is_told_and_nothing_is_opened_or_made(state):
    opening = opening_of(HomeInMemory(state))

    begun = opening.begin()

    assert (state, None) == (begun.state, begun.home)
    assert HALF[state]
    with pytest.raises(HalfAHome):
        opening.open(PHRASE)
    with pytest.raises(HomeNotEmpty):
        opening.create(PHRASE)


def test_a_backup_comes_back_into_the_folder_and_its_passphrase_opens_it(tmp_path):
    opening = opening_of(HomeInMemory())

    opening.restore(tmp_path / f"{PHRASE}.zip")

    assert HomeState.READY is opening.begin().state
    assert opening.open(PHRASE)


def test_a_backup_takes_the_place_of_nothing(tmp_path):
    with pytest.raises(HomeNotEmpty):
        opening_of(HomeInMemory(passphrase=PHRASE)).restore(tmp_path / "sauvegarde.zip")
