"""Asking the person something before going on: the real way, and what a test may put in its place."""

from typing import Protocol

from PySide6.QtWidgets import QDialog, QWidget

from gui.widgets.dialogs import Confirmation, Notice, Question

_YES = QDialog.DialogCode.Accepted


class Asks(Protocol):
    """Whoever can ask the person."""

    def confirm(self, title: str, text: str, *, do: str, danger: bool = False) -> bool:
        """Whether the person wants what the verb *do* says; *danger* where it cannot be undone."""

    def line(self, title: str, question: str, *, do: str, value: str = "") -> str | None:
        """Give one line from the person, or none when they would rather not."""

    def tell(self, title: str, text: str) -> None:
        """Tell the person something that they must have seen before going on."""


class Dialogs:
    """Asks in small windows above *parent*."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def confirm(self, title: str, text: str, *, do: str, danger: bool = False) -> bool:
        """Whether the person wants what the verb *do* says."""
        return Confirmation(self._parent, title, text, do=do, danger=danger).exec() == _YES

    def line(self, title: str, question: str, *, do: str, value: str = "") -> str | None:
        """Give one line, or none."""
        asked = Question(self._parent, title, question, do=do, value=value)
        return asked.editor.value() if asked.exec() == _YES else None

    def tell(self, title: str, text: str) -> None:
        """Tell the person something."""
        Notice(self._parent, title, text).exec()
