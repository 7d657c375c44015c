"""A text to paste into one field of the form: how long it is, and the button that copies it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.write.reading_box import ReadingBox
from gui.widgets.announce import announce
from gui.widgets.buttons import Button, secondary
from gui.widgets.label import Label, Role
from letters.services.complaints import Filled
from letters.services.language import _, n_, sentence

_LONG = 200
"""Characters from which a text is shown in a box of its own."""


class FieldBox(QWidget):
    """One field; *copied* gives the text that the person wants in the clipboard."""

    copied = Signal(str)

    def __init__(self, filled: Filled) -> None:
        super().__init__()
        self._field = filled.field
        self.buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(filled.field.label, Role.STRONG))
        if filled.field.help:
            column.addWidget(Label(filled.field.help, Role.MUTED))
        if not filled.text:
            column.addWidget(Label(_("Not known here: answer on the site, or leave it empty."), Role.MUTED))
            return
        if filled.misfit is not None:
            column.addWidget(Label(sentence(filled.misfit), Role.ERROR))
        brief = filled.brief
        column.addWidget(self._text(filled.text, _counted(filled), _("Whole text") if brief else ""))
        if brief:
            told = _of_limit(filled.brief_characters, filled.brief_limit)
            column.addWidget(self._text(brief, told, _("Short text")))

    def _text(self, text: str, counted: str, which: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(4)
        name = f"{self._field.label} — {which}" if which else self._field.label
        row = QHBoxLayout()
        row.setSpacing(12)
        button = self._button(text, name)
        count = Label(f"{which} · {counted}" if which else counted, Role.MUTED)
        if len(text) > _LONG:
            row.addWidget(count, stretch=1)
            row.addWidget(button)
            column.addLayout(row)
            column.addWidget(_boxed(text, name))
        else:
            row.addWidget(Label(text), stretch=1)
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
            column.addWidget(count)
        return holder

    def _button(self, text: str, about: str) -> Button:
        button = secondary(_("Copy"), "copy", about=about)
        button.clicked.connect(lambda: self._copy(button, text))
        self.buttons.append(button)
        return button

    def _copy(self, button: Button, text: str) -> None:
        self.copied.emit(text)
        for each in self.buttons:
            each.set_words(_("Copy"))
            each.set_icon("copy")
        button.set_words(_("Copied"))
        button.set_icon("check")
        announce(self, _("Copied: {field}").format(field=self._field.label))

    def forget(self) -> None:
        """Say no more that something of this field is in the clipboard."""
        for each in self.buttons:
            each.set_words(_("Copy"))
            each.set_icon("copy")


def _boxed(text: str, name: str) -> ReadingBox:
    box = ReadingBox(name)
    box.show_text(text)
    box.setMinimumHeight(box.fontMetrics().lineSpacing() * 9)
    return box


def _counted(filled: Filled) -> str:
    if filled.field.limit is not None:
        return _of_limit(filled.characters, filled.field.limit)
    count = filled.characters
    words = n_("{count} character", "{count} characters", count).format(count=count)
    return " · ".join((words, _("limit not known")))


def _of_limit(count: int, limit: int) -> str:
    return _("{count} characters of {limit}").format(count=count, limit=limit)
