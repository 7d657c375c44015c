"""An answer of several lines."""

import re

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from gui.widgets.editors.base import Editor

_AROUND = 22
"""Pixels: what the frame and its padding add to the lines."""
_ENDLESS = re.compile(r"(\S{2000})(?=\S)")
"""A word that nobody reads: Qt would take seconds to find where to break its line."""


class PlainBox(QPlainTextEdit):
    """A box of *rows* lines that takes plain text only, at most *limit* characters; Tab leaves it."""

    too_long = Signal(int)

    def __init__(self, limit: int, rows: int) -> None:
        super().__init__()
        self._limit, self._rows = limit, rows
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * self._rows + _AROUND)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = _ENDLESS.sub(r"\1\n", source.text())
        cursor = self.textCursor()
        kept = len(self.toPlainText()) - len(cursor.selectedText())
        room = max(self._limit - kept, 0)
        if len(text) > room:
            self.too_long.emit(self._limit)
        cursor.insertText(text[:room])
        self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()


class TextEditor(Editor):
    """Several lines; a paste is cut to *limit* characters, so that a huge one cannot freeze the window."""

    def __init__(self, *, limit: int = 4000, rows: int = 5) -> None:
        super().__init__()
        self.box = PlainBox(limit, rows)
        self.box.textChanged.connect(self.changed)
        self.box.too_long.connect(self.cut)
        self.column.addWidget(self.box)

    def value(self) -> str:
        return self.box.toPlainText()

    def set_value(self, value: str) -> None:
        with QSignalBlocker(self.box):
            self.box.setPlainText(value)

    def target(self) -> QWidget:
        return self.box


class LinesEditor(TextEditor):
    """A few lines whose breaks stay, as those of a postal address."""

    def __init__(self, *, limit: int = 1000, rows: int = 3) -> None:
        super().__init__(limit=limit, rows=rows)
