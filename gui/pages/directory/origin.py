"""Where what is said of a body comes from: source, licence, day, what the person corrected."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from letters.services.directory import Told
from letters.services.language import _, shown
from letters.services.telling_bodies import FIELDS, seat_words


class Origin(Card):
    """The source of a record; then who sits where, and the note of the register."""

    def __init__(self) -> None:
        super().__init__(_("Where this comes from"))

    def show_told(self, told: Told) -> None:
        """Show the source of *told*."""
        self.clear()
        licence = _(told.licence) if told.licence else _("Shipped with the program")
        self.add(_said(_("Source"), _(told.source)))
        self.add(_said(_("Licence"), licence))
        self.add(_said(_("State of"), shown(told.on)))
        if told.corrected:
            fields = ", ".join(_(FIELDS[name]) for name in told.corrected)
            self.add(_said(_("Corrected by you"), fields))
        if told.listed.seat and (lines := seat_words(told.listed.seat)):
            self.add(_said(_("Seat"), "\n".join(lines)))
        if told.listed.note:
            self.add(_said(_("Note"), told.listed.note))


def _said(name: str, words: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Label(name, Role.MUTED))
    column.addWidget(Label(words))
    return holder
