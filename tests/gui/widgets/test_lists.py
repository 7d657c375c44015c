"""Lines and moments: one stop of the Tab key, arrows within, and hundreds of them at once."""

import pytest
from PySide6.QtCore import Qt

from gui.look.tokens import Tone
from gui.widgets.rows import Line, Rows
from gui.widgets.steps import Steps
from gui.widgets.timeline import Moment, Timeline

pytestmark = pytest.mark.usefixtures("theme")


def lines(count):
    return [Line(key, f"Demande {key}", "Échéance", "En retard", Tone.BAD, "Ouvrir") for key in range(count)]


@pytest.fixture
def rows(qtbot):
    made = Rows("À faire")
    qtbot.addWidget(made)
    made.show_lines(lines(4))
    made.resize(600, 400)
    made.show()
    return made


def stops(column):
    return [
        place for place, item in enumerate(column.items()) if item.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def test_a_line_says_its_verb_with_its_object(rows):
    assert rows.items()[1].accessibleName() == "Ouvrir — Demande 1, Échéance, En retard"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_line_is_chosen_with_the_keyboard(rows, qtbot, key):
    with qtbot.waitSignal(rows.chosen) as chosen:
        qtbot.keyClick(rows.items()[2], key)

    assert chosen.args == [2]


def test_a_line_is_chosen_with_the_mouse(rows, qtbot):
    with qtbot.waitSignal(rows.chosen) as chosen:
        qtbot.mouseClick(rows.items()[3], Qt.MouseButton.LeftButton)

    assert chosen.args == [3]


MOVES = [
    (0, Qt.Key.Key_Down, 1), (1, Qt.Key.Key_Up, 0), (0, Qt.Key.Key_Up, 0), (3, Qt.Key.Key_Down, 3),
    (0, Qt.Key.Key_End, 3), (3, Qt.Key.Key_Home, 0),
]  # fmt: skip


@pytest.mark.parametrize(("here", "key", "there"), MOVES)
def test_the_arrows_go_from_line_to_line_and_tab_stops_where_one_was(rows, qtbot, here, key, there):
    rows.items()[here].setFocus()

    qtbot.keyClick(rows.items()[here], key)

    assert rows.items()[there].hasFocus()
    assert stops(rows) == [there]


def test_the_focus_stays_when_the_lines_are_shown_again(rows):
    rows.items()[2].setFocus()

    rows.show_lines([Line(key, "Autre") for key in range(3)])

    assert rows.items()[2].hasFocus()
    assert [item.line.title for item in rows.items()] == ["Autre"] * 3


def test_a_line_that_is_shown_again_gives_its_new_key(rows, qtbot):
    rows.show_lines([Line("neuf", "Autre")])

    with qtbot.waitSignal(rows.chosen) as chosen:
        rows.items()[0].click()

    assert chosen.args == ["neuf"]


def test_the_stop_of_the_tab_key_never_goes_away_with_its_line(rows):
    rows.items()[3].setFocus()

    rows.show_lines(lines(2))

    assert len(stops(rows)) == 1


def test_hundreds_of_lines_are_hundreds_of_widgets_only(qtbot):
    rows = Rows("À faire")
    qtbot.addWidget(rows)

    rows.show_lines(lines(600))

    assert len(rows.items()) == 600
    assert len(rows.findChildren(object)) < 700


def test_a_narrow_line_puts_its_state_below(rows):
    wide, narrow = rows.items()[0].heightForWidth(700), rows.items()[0].heightForWidth(330)

    assert narrow > wide


MOMENTS = [
    Moment("Envoyée", "5 octobre", "recommandé"),
    Moment("Plainte possible", "8 décembre", future=True),
]


def test_the_future_is_said_to_be_to_come(qtbot):
    timeline = Timeline("Suivi")
    qtbot.addWidget(timeline)
    timeline.show_moments(MOMENTS)

    names = [item.accessibleName() for item in timeline.items()]

    assert names == ["Envoyée, 5 octobre, recommandé", "À venir, Plainte possible, 8 décembre"]


def test_a_moment_is_chosen(qtbot):
    timeline = Timeline("Suivi")
    qtbot.addWidget(timeline)
    timeline.show_moments(MOMENTS)

    with qtbot.waitSignal(timeline.chosen) as chosen:
        qtbot.keyClick(timeline.items()[1], Qt.Key.Key_Return)

    assert chosen.args == [1]


def test_the_last_dot_is_hollow(qtbot, theme):
    timeline = Timeline("Suivi")
    qtbot.addWidget(timeline)
    timeline.show_moments(MOMENTS)
    timeline.resize(500, 200)
    timeline.show()

    centres = [item.grab().toImage().pixelColor(20, 18).name() for item in timeline.items()]

    assert centres == [theme.tokens.accent, theme.tokens.surface]


def test_only_steps_that_were_reached_can_be_pressed(qtbot):
    steps = Steps(["Destinataire", "Vous", "Envoi"])
    qtbot.addWidget(steps)

    steps.set_at(1, done={0})

    assert [step.isEnabled() for step in steps.steps] == [True, True, False]
    assert steps.steps[1].accessibleName() == "Étape 2\u00a0: Vous, étape en cours"
