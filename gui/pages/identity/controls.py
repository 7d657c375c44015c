"""Beside the paper: what to mask, what stands across the copy, what it becomes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.buttons import quiet, secondary
from gui.widgets.card import Card
from gui.widgets.editors import Choice, ChoiceEditor, LineEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from letters.domain.wording import N_
from letters.ports.masking import CopyForm
from letters.services.language import _

_FORMS = {CopyForm.PDF: N_("PDF"), CopyForm.JPEG: N_("Picture (JPEG)")}
_LONGEST = 160


class Controls(QWidget):
    """*add_asked* and *remove_asked* change the masks, *other_asked* chooses another paper."""

    add_asked = Signal()
    remove_asked = Signal()
    other_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.add, self.remove = secondary(_("Add a mask"), "plus"), quiet(_("Remove this mask"), "trash")
        self.other = quiet(_("Choose another paper"), "folder")
        self._words = LineEditor(limit=_LONGEST)
        self._form = ChoiceEditor([Choice(form.value, _(words)) for form, words in _FORMS.items()])
        self.words = Field(
            _("Written across the copy"), self._words, help_text=_("So that it serves nobody else.")
        )
        self.form = Field(_("The copy is a"), self._form)
        self.form.set_value(CopyForm.PDF.value)
        self.add.clicked.connect(self.add_asked)
        self.remove.clicked.connect(self.remove_asked)
        self.other.clicked.connect(self.other_asked)
        self._lay_out()

    @property
    def copy_form(self) -> CopyForm:
        """Give what the copy will be."""
        return CopyForm(self._form.value() or CopyForm.PDF)

    def propose(self, words: str) -> None:
        """Let *words* stand across it, read from their beginning."""
        self.words.set_value(words)
        self._words.line.setCursorPosition(0)

    def across(self) -> str:
        """Give what will stand across it, or nothing while it is missing: the field says so."""
        words = self._words.value().strip()
        self.words.set_error("" if words else _("Say for whom the copy is."))
        return words

    def show_masks(self, *, chosen: bool) -> None:
        """Let the mask chosen be taken away, if there is one."""
        self.remove.setEnabled(chosen)

    def _lay_out(self) -> None:
        masks = Card(_("What they do not need"))
        what = _(
            "Draw a rectangle over the number of the paper, the photograph, the signature, your height "
            "and the lines of signs at the bottom. Leave your name, and what they must check."
        )
        keys = _(
            "With the keyboard: Insert adds a mask, the arrows move it, Shift and the arrows resize it, "
            "Delete removes it."
        )
        masks.add(Label(what))
        masks.add(Label(keys, Role.MUTED))
        row = FlowLayout()
        row.addWidget(self.add)
        row.addWidget(self.remove)
        masks.add_layout(row)
        copy = Card(_("The copy"))
        copy.add(self.words)
        copy.add(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(masks)
        column.addWidget(copy)
        column.addWidget(self.other)
        column.addStretch(1)
