"""The window: places, the way back, the keys, and nothing of the person in its title."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.navigation import Place
from gui.widgets.editors import LineEditor
from gui.widgets.label import Label
from gui.widgets.page import Page
from gui.window import Window
from plaidoyer import language

pytestmark = pytest.mark.usefixtures("theme")


class Plain(Page):
    """A page that remembers what it was asked."""

    made = 0

    def __init__(self, name):
        super().__init__(name)
        type(self).made += 1
        self.subjects, self.refreshed, self.lets_go = [], 0, True
        self.add(LineEditor())

    def shown_with(self, subject):
        self.subjects.append(subject)

    def refresh(self):
        self.refreshed += 1

    def may_leave(self):
        return self.lets_go


@pytest.fixture
def window(qtbot):
    Plain.made = 0
    made = Window({place: lambda place=place: Plain(place.value) for place in Place})
    qtbot.addWidget(made)
    made.go(Place.HOME)
    made.show()
    return made


def test_a_page_is_made_on_its_first_visit_only(window):
    assert Plain.made == 1

    for place in (Place.WRITE, Place.HOME, Place.WRITE):
        window.go(place)

    assert Plain.made == 2


def test_a_page_gets_its_subject(window):
    window.go(Place.REQUEST, "demande 7")

    assert window.page.subjects == ["demande 7"]
    assert window.sidebar.buttons()[Place.REQUESTS].isChecked()


def test_a_page_asks_for_another_place(window):
    window.page.wants.emit(Place.REQUEST, "demande 7")

    assert window.place is Place.REQUEST


def test_one_goes_back_the_way_one_came(window):
    window.go(Place.REQUEST, "demande 7")
    window.go(Place.REQUEST, "demande 8")
    window.go(Place.WRITE)

    window.back()
    window.back()

    assert window.place is Place.REQUEST
    assert window.page.subjects[-1] == "demande 7"


def test_a_page_that_would_lose_something_stays(window):
    window.page.lets_go = False

    assert not window.go(Place.WRITE)
    window.sidebar.buttons()[Place.WRITE].click()

    assert window.place is Place.HOME
    assert window.sidebar.buttons()[Place.HOME].isChecked()
    assert not window.close()


KEYS = [
    (1, Place.HOME), (2, Place.WRITE), (3, Place.REQUESTS), (4, Place.DEADLINES), (5, Place.OUTCOMES),
    (6, Place.DIRECTORY), (7, Place.CAMPAIGNS), (8, Place.OPEN_LETTERS), (9, Place.SETTINGS),
]  # fmt: skip


@pytest.mark.parametrize(("number", "place"), KEYS)
def test_a_key_leads_to_each_place(window, qtbot, number, place):
    window.go(Place.REQUEST)
    window.activateWindow()

    qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)

    assert place == window.place


BACK = [
    (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
]


@pytest.mark.parametrize(("key", "modifier"), BACK)
def test_a_key_leads_back(window, qtbot, key, modifier):
    window.go(Place.WRITE)

    qtbot.keyClick(window, key, modifier)

    assert window.place is Place.HOME


def test_the_arrows_go_along_the_rail(window, qtbot):
    buttons = window.sidebar.buttons()
    buttons[Place.HOME].setFocus()

    qtbot.keyClick(buttons[Place.HOME], Qt.Key.Key_Down)

    assert buttons[Place.WRITE].hasFocus()


def test_enter_goes_where_the_arrows_led(window, qtbot):
    button = window.sidebar.buttons()[Place.SETTINGS]
    button.setFocus()

    qtbot.keyClick(button, Qt.Key.Key_Return)

    assert window.place is Place.SETTINGS


def test_the_rail_folds_where_there_is_little_room(window):
    wide = window.sidebar.width()

    window.resize(760, 600)
    QApplication.processEvents()

    assert window.sidebar.width() < wide / 2
    assert window.sidebar.buttons()[Place.HOME].accessibleName() == "Accueil"


def test_the_first_page_stands_alone_without_keys_to_elsewhere(window, qtbot):
    window.show_alone(Plain("Bienvenue"))
    assert not window.sidebar.isVisible()

    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    window.show_places()

    assert window.place is Place.HOME
    assert window.sidebar.isVisible()


def test_another_language_is_spoken_where_one_was(window):
    window.go(Place.REQUEST, "demande 7")
    language.use("en")

    window.rebuild()

    assert window.place is Place.REQUEST
    assert window.page.subjects == ["demande 7"]
    assert window.sidebar.buttons()[Place.HOME].accessibleName() == "Home"
    assert window.sidebar.buttons()[Place.REQUESTS].isChecked()


def test_what_was_done_is_told_and_undone(window):
    undone = []

    window.page.told.emit("Brouillon effacé", lambda: undone.append(1))
    window.toast.undo_button.click()

    assert window.toast.text() == "Brouillon effacé"
    assert undone == [1]
    assert not window.toast.isVisible()


def test_the_line_of_trust_is_below(window):
    window.tell("Fichier chiffré, sur cet ordinateur seulement")

    assert "Fichier chiffré, sur cet ordinateur seulement" in {
        each.text() for each in window.findChildren(Label)
    }


def test_the_title_says_nothing_of_the_person(window):
    window.go(Place.REQUEST, "Camille Moreau")

    assert window.windowTitle() == "Plaidoyer"


def test_the_keys_are_told(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1)

    dialog = QApplication.activeModalWidget()
    told = {label.text() for label in dialog.findChildren(Label)}
    dialog.close()

    assert {"F1", "Alt+←"} <= told


def test_it_can_be_used_at_1024_by_700_with_larger_text(window, theme):
    theme.apply(theme.scheme, 1.5)

    window.resize(1024, 700)

    assert (window.width(), window.height()) == (1024, 700)


def test_heavy_things_are_not_read_before_the_first_paint():
    heavy = "{'reportlab', 'pypdfium2', 'sqlalchemy', 'keyring', 'jinja2', 'babel', 'PySide6.QtPrintSupport'}"
    code = f"import sys, gui.window, gui.desktop, gui.work, gui.look.theme; print({heavy} & set(sys.modules))"

    said = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True,
                          text=True, check=True)  # fmt: skip

    assert said.stdout == "set()\n"
