"""A person at the window: they read words, press, choose and type; each of their gestures is counted."""

import re
import time
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from gui.widgets.field import Field
from letters.services.language import _

PATIENCE = 20
"""Seconds to wait for something to come into sight."""


class Hand:
    """Uses *session* as a person does; *gestures* counts what they did."""

    def __init__(self, session) -> None:
        self.session = session
        self.gestures = 0

    @property
    def sight(self) -> QWidget:
        """What the person has before their eyes: a dialog, or the window."""
        dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
        shown = [each for each in dialogs if each.isVisible()]
        return shown[-1] if shown else self.session.window

    def settle(self) -> None:
        """Wait until everything asked for is done and shown."""
        for _turn in range(4):
            self.session.work.wait()
            QTest.qWait(30)

    def press(self, words: str) -> None:
        """Press the button that says *words*, or bears them as its name."""
        button = self.sees(lambda: self._button(words), words)
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.gestures += 1
        self.settle()

    def fill(self, label: str, text: str) -> None:
        """Type *text* into the field of that label, in the place of what it holds."""
        editor = self.sees(lambda: self._editor(label), label)
        editor.setFocus()
        editor.selectAll()
        for letter in text:
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key(0)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(editor, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
        self.gestures += 1
        self.settle()

    def fill_day(self, label: str, day: date) -> None:
        """Type a day as one writes it in France."""
        self.fill(label, f"{day:%d/%m/%Y}")

    def reads(self, words: str) -> bool:
        """Say whether *words* are in sight."""
        return plain(words) in plain(self.text())

    def text(self) -> str:
        """Give every word in sight, and the names of what can be pressed."""
        labels = [each.text() for each in self.sight.findChildren(QLabel) if each.isVisible()]
        buttons = [each for each in self.sight.findChildren(QAbstractButton) if each.isVisible()]
        return "\n".join([*labels, *(each.accessibleName() or each.text() for each in buttons)])

    def sees(self, look, what):
        """Wait until *look* finds something; what is in sight is told when it never does."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := look():
                return found
            self.settle()
        raise AssertionError(f"« {what} » is not in sight:\n{self.text()}")

    def _button(self, words: str) -> QAbstractButton | None:
        buttons = [each for each in self.sight.findChildren(QAbstractButton) if each.isVisible()]
        able = [each for each in buttons if each.isEnabled()]
        exact = next((each for each in able if plain(words) in {plain(each.text()), called(each)}), None)
        return exact or next((each for each in able if called(each).startswith(plain(words))), None)

    def _editor(self, label: str) -> QLineEdit | QPlainTextEdit | None:
        for field in self.sight.findChildren(Field):
            target = field.editor.target()
            if field.isVisible() and plain(target.accessibleName()).startswith(plain(label)):
                inner = target if isinstance(target, QLineEdit | QPlainTextEdit) else None
                return inner or target.findChild(QLineEdit) or target.findChild(QPlainTextEdit)
        return None


def plain(words: str) -> str:
    """Give *words*, a msgid or not, as they are shown, without the marks of keys, every space ordinary."""
    return re.sub(r"\s+", " ", _(words).replace("&", "")).strip()


def called(button: QAbstractButton) -> str:
    """Give the name that a screen reader says."""
    return plain(button.accessibleName())
