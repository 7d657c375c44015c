"""Choosing what to write, or going on with what was begun."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.write.shelf import Shelf
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.widgets.way import Way
from letters.services.drafts import Begun
from letters.services.language import _, n_
from letters.services.writing import Beginnings


class Start(QWidget):
    """*chosen* gives a kind of letter, *reopened* a draft; *unsure* when the person does not know which."""

    chosen = Signal(str)
    reopened = Signal(object)
    unsure = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._begun_heading = Label(_("Letters begun"), Role.HEADING)
        self.begun = Rows(_("Letters begun"))
        self.guide = Way(
            "scales",
            _("Which right do I have here?"),
            _("Four questions, and you know which letter has an effect, and what to expect of it."),
            _("Answer four questions"),
        )
        self.shelf = Shelf()
        self._lay_out()
        self.begun.chosen.connect(self.reopened)
        self.guide.chosen.connect(self.unsure)
        self.shelf.chosen.connect(self.chosen)

    def show_beginnings(self, beginnings: Beginnings) -> None:
        """Show the letters begun, then those that can be."""
        self.begun.show_lines([_unfinished(each) for each in beginnings.begun])
        for part in (self._begun_heading, self.begun):
            show_if(part, wanted=bool(beginnings.begun))
        self.shelf.show_kinds(beginnings.kinds)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (
            self._begun_heading,
            self.begun,
            self.guide,
            Label(_("All the letters"), Role.HEADING),
            self.shelf,
        ):
            column.addWidget(widget)
        for part in (self._begun_heading, self.begun):
            show_if(part, wanted=False)


def _unfinished(begun: Begun) -> Line:
    lacking = n_("{count} answer missing", "{count} answers missing", begun.missing).format(
        count=begun.missing
    )
    pill, tone = (lacking, Tone.WARN) if begun.missing else (_("Complete"), Tone.OK)
    if not begun.is_known:
        pill, tone = _("No longer written"), Tone.NEUTRAL
    return Line(begun.uid, begun.title, begun.recipient, pill, tone, _("Go on"), "write")
