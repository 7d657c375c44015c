"""What a person prefers, before and after the file is open; the small file in clear."""

import stat
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.look.tokens import Scheme
from letters.ports.preferences import Front
from letters.services.preferences import IDLE, LANGUAGES, SCALES, SCHEMES, USUAL, Preferences
from letters.storage.preferences import NAME, PreferencesFile, encoded
from plaidoyer import language
from tests.fakes.preferences_in_memory import PreferencesInMemory
from tests.fakes.records_in_memory import RecordsInMemory


@pytest.fixture
def preferences():
    return Preferences(PreferencesInMemory(), RecordsInMemory())


def test_nothing_chosen_is_french_as_the_computer_looks():
    assert Front("fr", "system", 100) == Preferences(PreferencesInMemory()).front()


def test_a_choice_is_there_at_the_next_start_before_anything_is_open(preferences):
    preferences.choose_language("en")
    preferences.choose_look("dark", 150)

    assert Front("en", "dark", 150) == Preferences(preferences.file).front()


def test_the_choices_come_back_with_a_backup_on_another_computer(preferences):
    preferences.choose_language("en")
    preferences.choose_look("contrast", 200)

    assert Front("en", "contrast", 200) == Preferences(PreferencesInMemory(), preferences.settings).front()


def test_before_the_file_is_open_a_choice_is_kept_in_clear_alone():
    preferences = Preferences(PreferencesInMemory())

    preferences.choose_look("light", 125)

    assert Front("fr", "light", 125) == preferences.front()


def test_a_choice_of_another_version_is_the_usual_one():
    assert USUAL == Preferences(PreferencesInMemory(Front("br", "sepia", 90))).front()


@pytest.mark.parametrize("minutes", IDLE)
def test_the_window_is_locked_after_the_minutes_chosen(preferences, minutes):
    preferences.choose_idle(minutes)

    assert minutes == preferences.idle_minutes()


def test_the_window_is_locked_after_a_quarter_of_an_hour_unless_said_otherwise(preferences):
    assert preferences.idle_minutes() == 15
    preferences.settings.set("idle_minutes", "soon")
    assert preferences.idle_minutes() == 15


def test_letters_are_french_unless_said_otherwise(preferences):
    assert preferences.letter_language() == "fr"
    preferences.choose_letter_language("en")
    assert preferences.letter_language() == "en"


def test_what_may_be_chosen_is_what_exists():
    assert set(Scheme) == set(SCHEMES)
    assert set(language.LANGUAGES) == set(LANGUAGES)


@given(st.sampled_from(LANGUAGES), st.sampled_from(SCHEMES), st.sampled_from(SCALES))
def test_the_file_is_read_as_it_was_written(spoken, scheme, scale):
    front = Front(spoken, scheme, scale)

    assert tomllib.loads(encoded(front).decode()) == {"language": spoken, "scheme": scheme, "scale": scale}


def test_the_file_is_for_its_owner_alone_and_replaced_whole(tmp_path):
    file = PreferencesFile(tmp_path / "new" / NAME)

    file.write(USUAL)
    file.write(Front("en", "dark", 200))

    path = tmp_path / "new" / NAME
    assert Front("en", "dark", 200) == file.read()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [path] == list(path.parent.iterdir())


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"language =", b"language = 'fr'", b"scale = 1" * 9999, b"language = 1\nscheme = 2"],
)
def test_a_file_that_cannot_be_read_is_as_none(tmp_path, content):
    (tmp_path / NAME).write_bytes(content)

    assert PreferencesFile(tmp_path / NAME).read() is None


def test_no_file_is_none(tmp_path):
    assert PreferencesFile(tmp_path / NAME).read() is None
