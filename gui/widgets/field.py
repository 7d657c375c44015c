"""A question: its words above, its help, its answer, and what is wrong with that answer."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.announce import announce
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import CheckEditor, Editor
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture
from gui.widgets.showing import show_if
from letters.services.language import _


class Field(QWidget):
    """An editor with everything around it; *changed* when the person changed the answer."""

    changed = Signal()

    def __init__(
        self, label: str, editor: Editor, *, help_text: str = "", why: str = "", optional: bool = False
    ) -> None:
        super().__init__()
        self.editor = editor
        self._help = help_text
        self._name = _("{question} (optional)").format(question=label) if optional else label
        self._error, self._note = Label(role=Role.ERROR), Label(role=Role.MUTED)
        self._fault = self._row_of_fault()
        self._lay_out(why)
        editor.name_it(self._name, help_text)
        editor.changed.connect(self._edited)
        # Queued: the paste itself is a change, which takes the note away.
        editor.cut.connect(self._say_cut, Qt.ConnectionType.QueuedConnection)

    def value(self) -> object:
        """Give the answer."""
        return self.editor.value()

    def set_value(self, value: Any) -> None:
        """Show *value*, without a fault."""
        self.editor.set_value(value)
        self.set_error("")

    def error(self) -> str:
        """Give what is said to be wrong."""
        return self._error.text()

    def set_error(self, text: str) -> None:
        """Say beside the answer what is wrong with it; nothing when *text* is empty."""
        self._error.set_text(text)
        show_if(self._fault, wanted=bool(text))
        self.editor.mark_wrong(wrong=bool(text))
        self.editor.name_it(self._name, f"{text} {self._help}".strip())
        announce(self, text)

    def rename(self, label: str) -> None:
        """Ask in other words."""
        self._name = label
        self.title.set_text(label)
        self.editor.name_it(label, f"{self.error()} {self._help}".strip())

    def note(self) -> str:
        """Give what is said of a paste that did not fit."""
        return self._note.text()

    def is_readable(self) -> bool:
        """Whether what was typed can be read; else the field says why not."""
        problem = self.editor.problem()
        if problem:
            self.set_error(problem)
        return not problem

    def set_focus(self) -> None:
        """Let the person answer here."""
        self.editor.focus_here()

    def _edited(self) -> None:
        self._note.hide()
        if self.error():
            self.set_error("")
        self.changed.emit()

    def _say_cut(self, limit: int) -> None:
        self._note.set_text(
            _("What was pasted was too long: only {limit} characters fit here.").format(limit=limit)
        )
        show_if(self._note, wanted=True)
        announce(self, self._note.text())

    def _lay_out(self, why: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self.title = Label(self._name, Role.STRONG)
        show_if(self.title, wanted=not isinstance(self.editor, CheckEditor))
        note = Label(self._help, Role.MUTED)
        show_if(note, wanted=bool(self._help))
        for widget in (self.title, note, self.editor, self._fault, self._note):
            column.addWidget(widget)
        self._note.hide()
        if why:
            self.why = Disclosure(_("Why this question?"), why)
            column.addWidget(self.why)

    def _row_of_fault(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Picture("alert", "bad", 18), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._error, stretch=1)
        holder.hide()
        return holder
