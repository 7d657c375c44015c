"""The care of an open file: its keys, its copies, what is erased, and the sheet of paper."""

from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from letters.domain.household import Member
from letters.domain.keeping_errors import KeyringUnavailable, NotKept, PassphraseTooShort
from letters.domain.people import Person
from letters.services.packs import packs_of
from letters.services.passphrases import SHORTEST, Strength, advice_on, strength_of
from letters.services.recovery_sheets import Sheets, is_same_group, sheet_of
from letters.services.safekeeping import Safekeeping
from letters.services.settings import Settings, last_backup, looked_at, sheet_of_paper
from letters.storage import passphrase as storage
from plaidoyer.assembly import pack_check
from tests.fakes.home_in_memory import CODES, HomeInMemory
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

PHRASE = "cheval agrafe batterie lune"
OTHER = "une autre phrase de passe"
DAY = date(2026, 11, 22)


@pytest.fixture
def home():
    return HomeInMemory(passphrase=PHRASE).open_with_passphrase(PHRASE)


@pytest.fixture
def care(home):
    return Safekeeping(home, StillClock(DAY))


def test_the_day_of_the_last_backup_is_remembered(home, care):
    assert care.backed_up_on() is None

    care.back_up(Path("/media/cle/sauvegarde.zip"))

    assert DAY == care.backed_up_on()
    assert [Path("/media/cle/sauvegarde.zip")] == list(home.drawer.backups)


def test_a_backup_that_failed_is_not_remembered(home, care):
    home.drawer.full = True

    with pytest.raises(NotKept):
        care.back_up(Path("/media/cle/sauvegarde.zip"))
    assert care.backed_up_on() is None


def test_a_backup_is_named_after_its_day(care):
    assert care.backup_name() == "plaidoyer-2026-11-22.zip"


def test_the_sheet_is_remembered_once_it_is_put_away(care):
    assert care.sheet_kept_on() is None

    care.sheet_kept()

    assert DAY == care.sheet_kept_on()


def test_a_new_sheet_has_to_be_put_away_again(care):
    care.sheet_kept()

    assert CODES[1] == care.renew_sheet()
    assert care.sheet_kept_on() is None


def test_a_keyring_that_fails_changes_nothing(home, care):
    home.drawer.keyring_works = False

    with pytest.raises(KeyringUnavailable):
        care.keep_in_keyring()
    assert not care.in_keyring


def test_the_keyring_is_joined_and_left(care):
    care.keep_in_keyring()
    assert care.in_keyring

    care.leave_keyring()
    assert not care.in_keyring


def test_a_new_passphrase_takes_the_place_of_the_old_one(home, care):
    care.change_passphrase(OTHER)

    assert home.drawer.passphrase == OTHER
    with pytest.raises(PassphraseTooShort):
        care.change_passphrase("court")


def test_a_person_goes_with_the_files_that_nothing_rests_on_any_more(home, care):
    member = Member(uuid4(), Person("Camille", "Moreau"))
    home.records.keep_member(member)
    home.files.kept["ab" * 32] = b"reply"

    care.forget_member(member.uid)

    assert home.records.members() == ()
    assert home.files.kept == {}


def test_a_check_says_how_much_it_looked_at(care):
    assert looked_at(care.check()).startswith("12 ")


def test_the_settings_are_seen_in_one_call(home, care):
    care.back_up(Path("/media/cle/sauvegarde.zip"))
    front = type("Front", (), {"front": lambda _: None, "letter_language": lambda _: "fr"})
    preferences = type("Few", (front,), {"idle_minutes": lambda _: 15})()

    packs = packs_of(RecordsInMemory(), pack_check(), StillClock(DAY))

    seen = Settings(preferences, care, home.records, packs, "1.0").seen()

    assert (DAY, None, 15, home.folder) == (
        seen.backed_up_on, seen.sheet_kept_on, seen.idle_minutes, seen.folder
    )  # fmt: skip


@pytest.mark.parametrize("said", [last_backup, sheet_of_paper])
def test_a_day_is_written_in_full_and_its_absence_is_said(said):
    assert "22 novembre 2026" in said(DAY)
    assert said(None)


def test_the_least_length_is_the_one_that_the_file_accepts():
    assert storage.SHORTEST == SHORTEST


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("", Strength.TOO_SHORT),
        ("x" * 9, Strength.TOO_SHORT),
        ("x" * 40, Strength.WEAK),
        ("azerty1234", Strength.WEAK),
        ("cheval agrafe lu", Strength.FAIR),
        (PHRASE, Strength.GOOD),
    ],
)
def test_length_counts_unless_the_same_signs_come_back(passphrase, strength):
    assert strength is strength_of(passphrase)
    assert advice_on(passphrase)


def test_the_sheet_says_what_it_opens_and_names_nobody():
    sheet = sheet_of(CODES[0], (("Made on", "22 November"),))

    assert ("7K2M", "49QX", "0D8R", "HJ5T", "VWZ3", "1PNB", "6CEF") == sheet.groups
    assert "Moreau" not in repr(sheet)


@pytest.mark.parametrize("typed", ["0D8R", " od8r ", "OD 8R", "0d8r\u00a0", "oD8r"])
def test_a_group_is_the_same_however_it_is_typed(typed):
    assert is_same_group(typed, "0D8R")


@pytest.mark.parametrize("typed", ["", "0D8", "0D8S", "0D8R1"])
def test_another_group_is_another(typed):
    assert not is_same_group(typed, "0D8R")


def test_the_sheet_tells_its_day_and_its_file_when_that_has_a_name():
    drawn = []
    press = type("Press", (), {"press": lambda _, sheet, created: drawn.append((sheet, created)) or b"%PDF"})
    sheets = Sheets(press, lambda *_: None, StillClock(DAY), lambda: "3f9a-51c2")

    assert sheets.draw(CODES[0]) == b"%PDF"
    assert [["dimanche 22 novembre 2026", "3f9a-51c2"]] == [[value for _, value in drawn[0][0].facts]]
