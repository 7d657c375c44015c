"""A person opens the window for the first time and goes the whole way, from the letter to the complaint."""

from dataclasses import replace
from datetime import date

import pytest

from gui.desktop.links import Links
from gui.navigation import Place
from letters.domain.happenings import Happening
from letters.domain.stages import Stage
from letters.ports.home import HomeState
from letters.services.language import _
from letters.storage.folder import state_of
from letters.storage.preferences import PreferencesFile
from plaidoyer.windowing.session import Session
from tests.fakes.asks import Answers
from tests.fakes.desktop_of_tests import desktop_of_tests
from tests.fakes.hand import Hand
from tests.fakes.poppler import text
from tests.fakes.still_clock import StillClock

PHRASE = "quatre mots pour ouvrir"
MOST_GESTURES = 12
STEPS_OF_COMPLAINT = 7
OBJECT = "Object to the use of my data"


@pytest.fixture
def hand(qapp, tmp_path):
    """A person before the window, on 1 October 2026, whose files go to the folder of this test."""
    clock = StillClock(date(2026, 10, 1))
    session = Session(qapp, tmp_path / "home", clock, PreferencesFile(tmp_path / "preferences.toml"))
    answers = Answers()
    session.desktop, session.window.asks = replace(desktop_of_tests(), links=Links(answers)), answers
    session.show()
    hand = Hand(session)
    hand.settle()
    yield hand
    session.window.close()


def begin(hand):
    """From the first page to the first letter in sight."""
    hand.press("Begin")
    hand.fill("Passphrase", PHRASE)
    hand.fill("The same once more", PHRASE)
    hand.press("Create my file")
    hand.press("Continue")
    hand.press(f"{_('Begin')} — {_(OBJECT)}")


def write(hand):
    """Answer what the objection asks, and nothing that may be left out."""
    hand.fill("Name of the body", "CPAM d’Ille-et-Vilaine")
    hand.fill("Postal address", "7 cours des Alliés\n35024 RENNES CEDEX 9")
    hand.press("Continue")
    hand.fill("Given name", "Camille")
    hand.fill("Family name", "Moreau")
    hand.fill("Your postal address", "12 rue des Lilas\n35000 RENNES")
    hand.press("Continue")
    hand.fill_day("Date de naissance", date(1983, 4, 17))
    hand.press("No")
    hand.press("Continue")


def save(hand, path, words="Save as PDF"):
    """Save the letter, and give the words of the paper."""
    hand.session.desktop.files.path = path
    hand.press(words)
    return text(path.read_bytes())


def standing(hand):
    """Give the one request of the file, told whole."""
    requests = hand.session.services.requests
    return requests.followed(requests.listed()[0].uid)


def later(hand, day):
    """Come back to the first page on *day*."""
    hand.session.clock.day = day
    hand.session.window.go(Place.HOME)
    hand.settle()


def test_the_first_letter_is_in_sight_within_twelve_gestures(hand):
    begin(hand)

    assert hand.gestures <= MOST_GESTURES
    assert "[" in hand.session.window.page.view.tabs.paper.paper.text()
    assert "Plateforme des données de santé" in hand.session.window.page.view.tabs.paper.paper.text()


def test_from_an_empty_folder_to_the_complaint(hand, tmp_path):
    begin(hand)
    write(hand)
    letter = save(hand, tmp_path / "letter.pdf")
    hand.press("I have sent it")
    hand.press("Demande reçue par eux")
    hand.fill_day("Which day?", date(2026, 10, 1))
    hand.press("Save")
    assert "CPAM d’Ille-et-Vilaine" in letter
    assert date(2026, 11, 2) == standing(hand).standing.answer.due

    later(hand, date(2026, 11, 5))
    hand.press("Relire la relance")
    reminder = save(hand, tmp_path / "reminder.pdf")
    hand.press("I have sent it")
    assert "Relance" in reminder
    assert Happening.REMINDER_SENT in {event.kind for event in standing(hand).events}

    later(hand, date(2026, 11, 24))
    hand.press("Préparer la réclamation")
    for _step in range(STEPS_OF_COMPLAINT - 1):
        hand.press("Suite : ")
    hand.press("See the letter on paper")
    complaint = save(hand, tmp_path / "complaint.pdf")
    hand.press("I have sent it")
    assert "Réclamation" in complaint
    assert Stage.COMPLAINED is standing(hand).standing.stage
    assert HomeState.READY is state_of(tmp_path / "home")


def test_what_was_written_is_there_after_the_window_was_closed_in_the_middle(hand, tmp_path, qapp):
    begin(hand)
    hand.fill("Name of the body", "CPAM d’Ille-et-Vilaine")
    hand.session.window.close()

    again = Session(qapp, tmp_path / "home", hand.session.clock, PreferencesFile(tmp_path / "p.toml"))
    again.desktop, again.window.asks = desktop_of_tests(), Answers()
    again.show()
    back = Hand(again)
    back.fill("Passphrase", PHRASE)
    back.press("Open")

    assert back.reads("CPAM d’Ille-et-Vilaine — Opposition")
    again.window.close()


def test_a_wrong_passphrase_is_told_beside_its_field_and_asked_again(hand):
    begin(hand)
    hand.session.lock()
    hand.settle()

    hand.fill("Passphrase", "une autre phrase")
    hand.press("Open")
    assert hand.reads("Cette phrase de passe n’ouvre pas votre fichier")
    hand.fill("Passphrase", PHRASE)
    hand.press("Open")

    assert hand.reads("Que dois-je faire maintenant ?")


def test_a_trial_leaves_no_trace(hand, tmp_path):
    before = set(tmp_path.rglob("*"))

    hand.press(f"{_('Try')} — {_('Try with an invented person')}")
    hand.press("Relire la relance")
    hand.session.window.close()

    assert before == set(tmp_path.rglob("*"))
