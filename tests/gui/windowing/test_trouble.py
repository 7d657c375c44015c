"""What goes wrong is said in one sentence, and nothing of the person is written anywhere."""

import sys

import pytest

from gui.navigation import Place
from gui.widgets.page import Page
from gui.window import Window
from letters.domain.keeping_errors import HomeInUse
from plaidoyer.windowing.trouble import Trouble
from tests.fakes.asks import Answers

PERSON = "Camille Moreau 283043512345678"


@pytest.fixture
def trouble(qtbot):
    window = Window({Place.HOME: lambda: Page("")})
    qtbot.addWidget(window)
    window.asks = Answers()
    return Trouble(window), window.asks


def test_a_fault_of_ours_is_said_in_its_own_words(trouble):
    told, asks = trouble

    told.tell(HomeInUse())

    assert 1 == len(asks.told)
    assert "Une autre fenêtre" in asks.told[0]


def test_what_nobody_foresaw_is_said_without_what_it_holds(trouble, capsys):
    told, asks = trouble

    told.hook(ValueError, ValueError(PERSON), None)

    assert "plaidoyer: ValueError\n" == capsys.readouterr().err
    assert "ValueError" in asks.told[0]
    assert PERSON not in asks.told[0]


def test_an_interruption_of_the_keyboard_asks_nothing(trouble, capsys):
    told, asks = trouble

    told.hook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert [] == asks.told


def test_without_a_console_it_is_said_all_the_same(trouble):
    told, asks = trouble
    console, sys.stderr = sys.stderr, None
    try:
        told.hook(ValueError, ValueError(PERSON), None)
    finally:
        sys.stderr = console

    assert 1 == len(asks.told)


def test_a_fault_during_a_fault_is_left_alone_and_the_next_one_is_said(trouble):
    told, asks = trouble
    say, said = asks.tell, []

    def failing(title, text):
        said.append(text)
        told.tell(HomeInUse())
        say(title, text)

    asks.tell = failing
    told.tell(HomeInUse())
    told.tell(HomeInUse())

    assert 2 == len(said)
    assert 2 == len(asks.told)
