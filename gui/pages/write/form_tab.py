"""The letter as the text of a web form, cut to what the form takes."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.write.reading_box import ReadingBox
from gui.widgets.buttons import secondary
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import LineEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.services.language import _, n_, sentence
from letters.services.previews import Preview

_LONGEST = 7
_SPACES = re.compile(r"[\s.,']")


class FormTab(QWidget):
    """*limit_changed* when the person says how much the form takes; *copy_asked* for its text."""

    limit_changed = Signal()
    copy_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.limit_field = Field(
            _("How many characters does the form take?"),
            LineEditor(limit=_LONGEST),
            help_text=_(
                "The site says it beside the box, or once you typed too much. Empty: as many as needed."
            ),
            optional=True,
        )
        self.limit_field.changed.connect(self._changed)
        self.count, self._fault = Label(role=Role.STRONG), Label(role=Role.ERROR)
        self.text = ReadingBox(_("Text for the form"))
        self._left_out = Label(role=Role.MUTED)
        self.left_out = Disclosure(_("What was left out for want of room"), self._left_out)
        self.copy = secondary(_("Copy this text"), "copy")
        self.copy.clicked.connect(self.copy_asked)
        self._lay_out()

    def limit(self) -> int | None:
        """Give how many characters the form takes, or None where that was not said."""
        figures = _SPACES.sub("", str(self.limit_field.value()))
        return int(figures) or None if figures.isascii() and figures.isdigit() else None

    def show_preview(self, preview: Preview) -> None:
        """Show the text, and what had to be left out."""
        form = preview.form
        self._fault.set_text(sentence(preview.misfit) if preview.misfit else "")
        show_if(self._fault, wanted=preview.misfit is not None)
        self.text.show_text(form.text if form else "")
        self.count.set_text(self._counted(form.characters if form else 0))
        self._left_out.set_text("\n\n".join(form.left_out) if form else "")
        show_if(self.left_out, wanted=bool(form and form.left_out))
        show_if(self.copy, wanted=preview.sketch.is_complete and form is not None)

    def _counted(self, characters: int) -> str:
        limit = self.limit()
        if limit:
            return _("{count} characters of {limit}").format(count=characters, limit=limit)
        return n_("{count} character", "{count} characters", characters).format(count=characters)

    def _changed(self) -> None:
        if str(self.limit_field.value()).strip() and not self.limit():
            self.limit_field.set_error(_("Write a number, for example 2000."))
        self.limit_changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        for widget in (self.limit_field, self.count, self._fault):
            column.addWidget(widget)
        column.addWidget(self.text, stretch=1)
        column.addWidget(self.left_out)
        column.addWidget(self.copy)
