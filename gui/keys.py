"""The keys of the window, and the dialog that names them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.widgets.buttons import primary
from gui.widgets.dialogs import Dialog
from gui.widgets.label import Label, Role
from letters.domain.wording import N_
from letters.services.language import _

NAMED = (
    ("Ctrl+1 … Ctrl+6", N_("go to a place of the rail")),
    ("Alt+←", N_("go back")),
    ("Tab", N_("go to the next control")),
    ("↑ ↓", N_("go from line to line")),
    (N_("Enter"), N_("open the line, press the button")),
    (N_("Ctrl + Enter"), N_("go on to the next step of a letter, note an answer")),
    ("F6", N_("go from the rail to the page, and back")),
    (N_("Ctrl + and Ctrl −"), N_("enlarge or reduce the letter")),
    ("F1", N_("show these keys")),
    ("Ctrl+Q", N_("leave the program")),
)
"""Each key and what it does (msgids)."""


def bind(owner: QWidget, keys: str, action: Callable[[], object]) -> QShortcut:
    """Let *keys*, anywhere in the window of *owner*, do *action*."""
    shortcut = QShortcut(QKeySequence(keys), owner)
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.activated.connect(action)
    return shortcut


class KeysDialog(Dialog):
    """Every key and what it does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Keys"))
        table = QGridLayout()
        table.setHorizontalSpacing(24)
        table.setVerticalSpacing(10)
        table.setColumnStretch(1, 1)
        for row, (keys, meaning) in enumerate(NAMED):
            table.addWidget(Label(_(keys), Role.STRONG), row, 0)
            table.addWidget(Label(_(meaning)), row, 1)
        self.column.addLayout(table)
        self.add_button(primary(_("Close")), accepts=True, default=True)
