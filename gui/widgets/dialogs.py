"""The small windows that ask or tell one thing; Enter takes the safe way, Esc leaves everything as it was."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.buttons import Button, Kind, primary, secondary
from gui.widgets.editors import LineEditor
from gui.widgets.label import Label, Role
from letters.services.language import _

_MARGIN, _WIDTH = 24, 460


class Dialog(QDialog):
    """A title, a text, then the buttons, the last at the right; what it is about is said in plain text."""

    def __init__(self, parent: QWidget | None, title: str, text: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self.setMinimumWidth(_WIDTH)
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._whole = outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        outer.setSpacing(20)
        outer.addLayout(self.column)
        outer.addLayout(self._buttons)
        self.column.addWidget(Label(title, Role.HEADING))
        if text:
            self.column.addWidget(Label(text))

    def event(self, event: QEvent) -> bool:
        """Grow with what is said in it: a fault told under a field takes no room from the field."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return done

    def _grow(self) -> None:
        needed = max(self._whole.totalHeightForWidth(self.width()), self.minimumSizeHint().height())
        if needed > self.height():
            self.resize(self.width(), needed)

    def add_button(self, button: Button, *, accepts: bool, default: bool = False) -> None:
        """Put *button* at the right; it closes the dialog, and Enter presses the default one."""
        button.clicked.connect(self.accept if accepts else self.reject)
        button.setDefault(default)
        self._buttons.addWidget(button)
        if default:
            button.setFocus()


class Confirmation(Dialog):
    """Whether to do what the verb *do* says; not to is the default where it cannot be undone."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, *, do: str, danger: bool = False
    ) -> None:
        super().__init__(parent, title, text)
        self.add_button(secondary(_("Cancel")), accepts=False, default=danger)
        self.add_button(Button(do, Kind.DANGER if danger else Kind.PRIMARY), accepts=True, default=not danger)


class Question(Dialog):
    """One line to type."""

    def __init__(
        self, parent: QWidget | None, title: str, question: str, *, do: str, value: str = ""
    ) -> None:
        super().__init__(parent, title, question)
        self.editor = LineEditor()
        self.editor.set_value(value)
        self.editor.name_it(question)
        self.column.addWidget(self.editor)
        self.add_button(secondary(_("Cancel")), accepts=False)
        self.add_button(primary(do), accepts=True, default=True)
        self.editor.focus_here()


class Notice(Dialog):
    """Something to know."""

    def __init__(self, parent: QWidget | None, title: str, text: str) -> None:
        super().__init__(parent, title, text)
        self.add_button(primary(_("Close")), accepts=True, default=True)
