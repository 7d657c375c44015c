"""The deadlines as a list: the person's own first, then those of others, by how near they are."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.deadlines.lines import DueLines
from gui.widgets.buttons import Button, link
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.services.deadlines import Agenda, Due, When
from letters.services.language import _
from letters.services.telling_due import group_words


class ByUrgency(QWidget):
    """Shows an agenda; *more_wanted* names the group of which more is asked."""

    more_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.own = DueLines(_("Your own last days"))
        self.groups = {when: DueLines(group_words(when)) for when in When}
        self.more: dict[When, Button] = {}
        self._own_head = Label(_("For you to act"), Role.HEADING)
        self._own_why = Label(_("After these days it may be too late for you to act."), Role.MUTED)
        self._their_head = Label(_("For them to answer"), Role.HEADING)
        self._nobody = Label(_("Nobody owes you an answer at the moment."), Role.MUTED)
        self._lay_out()

    def show_agenda(self, agenda: Agenda) -> None:
        """Show *agenda*."""
        self.own.show_dues(agenda.own)
        for widget in (self._own_head, self._own_why):
            show_if(widget, wanted=bool(agenda.own))
        for when, lines in self.groups.items():
            lines.show_dues(agenda.theirs[when])
            show_if(self.more[when], wanted=when in agenda.more)
        show_if(self._nobody, wanted=not any(agenda.theirs.values()))

    def add_to(self, when: When, dues: tuple[Due, ...], *, is_all: bool) -> None:
        """Show more of a group."""
        self.groups[when].add_dues(dues)
        show_if(self.more[when], wanted=not is_all)

    def lists(self) -> Iterator[DueLines]:
        """Give every list of lines."""
        yield self.own
        yield from self.groups.values()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for widget in (self._own_head, self._own_why, self.own, self._their_head, self._nobody):
            column.addWidget(widget)
        self.own.heading.hide()
        for when, lines in self.groups.items():
            column.addWidget(lines)
            self.more[when] = link(_("Show more"), "chevron-down", about=group_words(when))
            self.more[when].clicked.connect(lambda _checked=False, when=when: self.more_wanted.emit(when))
            column.addWidget(self.more[when])
            show_if(self.more[when], wanted=False)
