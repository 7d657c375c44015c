"""A text of several lines in which some words are marked."""

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from gui.look.current import tokens
from gui.look.tokens import Tone
from gui.widgets.editors.text import TextEditor

_MOST = 200
"""Marks drawn at once: more would say nothing."""
_BEYOND = "\uffff"
"""The last character that Qt counts as one; it counts each one after it as two."""
_BREAK = "\u2029"
"""How Qt writes the end of a line in what is chosen."""

Place = tuple[int, int]
"""From one code point of the text to before another."""


class MarkedTextEditor(TextEditor):
    """Several lines; the words marked are tinted and underlined, and stay so while the text changes."""

    def marks(self) -> tuple[str, ...]:
        """Give the words marked now."""
        return tuple(each.cursor.selectedText().replace(_BREAK, "\n") for each in self.box.extraSelections())

    def mark(self, places: Iterable[Place]) -> None:
        """Mark the words at *places*, and no others any more."""
        merged = _merged(places)[:_MOST]
        beyond = _beyond(self.value())
        self.box.setExtraSelections([self._mark(each, beyond) for each in merged])

    def show_words(self, place: Place) -> None:
        """Bring the words at *place* into sight, chosen, with the focus."""
        self.box.setTextCursor(self._cursor(place, _beyond(self.value())))
        self.box.ensureCursorVisible()
        self.box.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self._tint()

    def _tint(self) -> None:
        marks = self.box.extraSelections()
        for mark in marks:
            _dress(mark)
        self.box.setExtraSelections(marks)

    def _mark(self, place: Place, beyond: list[int]) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self._cursor(place, beyond)
        _dress(mark)
        return mark

    def _cursor(self, place: Place, beyond: list[int]) -> QTextCursor:
        cursor = QTextCursor(self.box.document())
        start, end = (at + bisect_left(beyond, at) for at in place)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _dress(mark: QTextEdit.ExtraSelection) -> None:
    worn = tokens()
    dress = QTextCharFormat()
    dress.setBackground(QColor(worn.soft(Tone.WARN)))
    dress.setForeground(QColor(worn.text))
    dress.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    dress.setUnderlineColor(QColor(worn.ink(Tone.WARN)))
    mark.format = dress


def _merged(places: Iterable[Place]) -> list[Place]:
    """Give *places* in their order, those that touch put together."""
    merged: list[Place] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _beyond(text: str) -> list[int]:
    """Give where the characters stand that Qt counts twice."""
    return [at for at, letter in enumerate(text) if letter > _BEYOND]
