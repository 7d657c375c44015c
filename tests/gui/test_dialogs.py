"""The small windows: the safe way is the one that Enter takes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from gui.widgets.buttons import Button
from gui.widgets.dialogs import Confirmation, Notice, Question

pytestmark = pytest.mark.usefixtures("theme")


def opened(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


@pytest.mark.parametrize(
    ("danger", "result"), [(False, QDialog.DialogCode.Accepted), (True, QDialog.DialogCode.Rejected)]
)
def test_enter_takes_the_safe_way(qtbot, danger, result):
    dialog = opened(qtbot, Confirmation(None, "Effacer ?", "Tout sera perdu.", do="Effacer", danger=danger))

    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert dialog.result() == result


def test_enter_presses_the_button_that_has_the_focus(qtbot):
    dialog = opened(qtbot, Confirmation(None, "Envoyer ?", "La lettre part.", do="Envoyer"))
    cancel, _send = dialog.findChildren(Button)

    cancel.setFocus()
    qtbot.keyClick(cancel, Qt.Key.Key_Return)

    assert dialog.result() == QDialog.DialogCode.Rejected


def test_esc_leaves_everything_as_it_was(qtbot):
    dialog = opened(qtbot, Confirmation(None, "Envoyer ?", "La lettre part.", do="Envoyer"))

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.result() == QDialog.DialogCode.Rejected


def test_the_buttons_are_verbs(qtbot):
    dialog = opened(qtbot, Confirmation(None, "Effacer ?", "Tout sera perdu.", do="Effacer", danger=True))

    assert ["Annuler", "Effacer"] == [button.words for button in dialog.findChildren(Button)]


def test_a_question_is_answered_by_typing_and_enter(qtbot):
    dialog = opened(qtbot, Question(None, "Nom", "Quel nom ?", do="Enregistrer", value="Ma"))

    dialog.editor.line.end(False)  # noqa: FBT003 -- as Qt has it
    qtbot.keyClicks(dialog.editor.line, " demande")
    qtbot.keyClick(dialog.editor.line, Qt.Key.Key_Return)

    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.editor.value() == "Ma demande"


def test_a_hostile_text_stays_text_and_its_window_small(qtbot):
    dialog = opened(qtbot, Notice(None, "<b>x</b>", "<img src=x>" + "y" * 5000))

    assert dialog.width() < 700
