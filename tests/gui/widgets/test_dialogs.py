"""The small windows that ask one thing hold all that is said in them."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.widgets.dialogs import Dialog
from gui.widgets.editors import LineEditor
from gui.widgets.field import Field

pytestmark = pytest.mark.usefixtures("theme")


def test_a_fault_told_under_a_field_takes_no_room_from_it(qtbot):
    dialog, field = Dialog(None, "Que s’est-il passé ?"), Field("Quel jour ?", LineEditor())
    dialog.column.addWidget(field)
    qtbot.addWidget(dialog)
    dialog.show()
    room = field.editor.height()

    field.set_error("Ce jour n’est pas encore arrivé ; donnez celui où cela s’est passé. " * 4)
    qtbot.wait(50)
    QApplication.processEvents()

    assert room == field.editor.height()
    assert dialog.height() >= dialog.layout().totalHeightForWidth(dialog.width())
