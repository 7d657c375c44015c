"""A quiet line at the bottom that says what was done, and offers to undo it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.widgets.announce import announce
from gui.widgets.buttons import secondary
from gui.widgets.label import Label
from gui.widgets.showing import show_if
from letters.services.language import _

_STAYS, _STAYS_TO_UNDO = 6_000, 12_000
"""Milliseconds; while the pointer or the focus is on it, it stays."""
_MARGIN, _ABOVE, _WIDEST = 24, 56, 620


class Toast(QFrame):
    """The line, above *parent*; it goes away by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._text, self.undo_button = Label(), secondary(_("Undo"))
        self._text.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._action: Callable[[], object] | None = None
        self.undo_button.clicked.connect(self._undone)
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self._leave)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 12, 10)
        row.setSpacing(14)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self.undo_button)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say *text*; *undo* is called when the person would rather not."""
        self._text.set_text(text)
        self._action = undo
        show_if(self.undo_button, wanted=undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._end.start(_STAYS_TO_UNDO if undo else _STAYS)
        announce(self, text)

    def text(self) -> str:
        """Give what is said now."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _undone(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action:
            action()

    def _leave(self) -> None:
        if self.underMouse() or self.undo_button.hasFocus():
            self._end.start(_STAYS)
        else:
            self.hide()

    def _place(self) -> None:
        widest = min(self._around.width() - 2 * _MARGIN, _WIDEST)
        width = min(self._row.sizeHint().width() + 2, widest)
        height = max(self._row.heightForWidth(width), self._row.minimumSize().height())
        left = (self._around.width() - width) // 2
        self.setGeometry(left, self._around.height() - height - _ABOVE, width, height)
