"""One call dresses everything, also what is on screen already."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui.look.current import tokens
from gui.look.faces import FAMILY, POINTS, interface_font, weighted
from gui.look.indicators import write_indicators
from gui.look.tokens import DARK, HIGH_CONTRAST_LIGHT, LIGHT, Scheme
from gui.widgets.buttons import primary
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.toast import Toast


@pytest.mark.parametrize(
    ("scheme", "worn"),
    [
        (Scheme.LIGHT, LIGHT),
        (Scheme.DARK, DARK),
        (Scheme.CONTRAST, HIGH_CONTRAST_LIGHT),
        (Scheme.SYSTEM, LIGHT),
    ],
)
def test_a_scheme_dresses_the_application(theme, qtbot, scheme, worn):
    with qtbot.waitSignal(theme.changed):
        theme.apply(scheme)

    assert worn == tokens()
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == worn.page


def test_larger_text_reaches_what_is_on_screen_already(theme, qtbot):
    page = Page("Titre")
    label = Label("Texte")
    page.add(label)
    qtbot.addWidget(page)
    page.show()

    theme.apply(Scheme.LIGHT, 1.5)

    assert label.font().pointSizeF() == pytest.approx(POINTS * 1.5)
    assert page.title.font().pointSizeF() == pytest.approx(POINTS * 1.5 * 1.72, abs=0.1)


@pytest.mark.parametrize("role", [Role.TITLE, Role.HEADING, Role.STRONG])
def test_what_is_bold_stays_bold_once_shown_and_when_the_scheme_changes(theme, qtbot, role):
    page = Page("Titre")
    label = Label("Texte", role)
    page.add(label)
    qtbot.addWidget(page)
    page.show()
    once_shown = label.font()
    theme.apply(Scheme.DARK)

    for font in (once_shown, label.font()):
        assert font.weight() == QFont.Weight.DemiBold
        assert font.variableAxisValue(QFont.Tag("wght")) == 600


@pytest.mark.usefixtures("theme")
def test_a_label_that_changes_its_role_changes_its_face(qtbot):
    label = Label("Texte")
    qtbot.addWidget(label)
    label.show()

    label.set_role(Role.HEADING)

    assert label.font().variableAxisValue(QFont.Tag("wght")) == 600
    assert label.font().pointSizeF() > POINTS


@pytest.mark.usefixtures("theme")
def test_the_face_is_the_one_of_the_program():
    font = interface_font(1)

    assert FAMILY in font.families()
    assert weighted(font, QFont.Weight.Bold).variableAxisValue(QFont.Tag("wght")) == 700


def test_larger_text_reaches_what_is_hidden_in_a_window_never_shown(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(window)

    theme.apply(Scheme.DARK, 1.5)
    toast.say("Copié.", undo=lambda: None)

    texts = [*toast.findChildren(Label), toast.undo_button]
    assert {POINTS * 1.5} == {each.font().pointSizeF() for each in texts}


def test_a_button_on_screen_takes_the_new_colours(theme, qtbot):
    button = primary("Envoyer", "send")
    qtbot.addWidget(button)
    button.show()
    before = button.icon().cacheKey()

    theme.apply(Scheme.DARK)

    assert before != button.icon().cacheKey()


def test_the_drawings_of_two_schemes_never_meet(tmp_path):
    light, dark = write_indicators(tmp_path, LIGHT), write_indicators(tmp_path, DARK)

    assert light.keys() == dark.keys()
    assert set(light.values()).isdisjoint(dark.values())
    assert all(Path(file).is_file() for file in (*light.values(), *dark.values()))
