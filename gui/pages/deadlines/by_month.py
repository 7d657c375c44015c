"""The deadlines as a calendar: a month at a time, and what falls on the chosen day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.deadlines.legend import Legend
from gui.pages.deadlines.lines import DueLines
from gui.widgets.announce import announce
from gui.widgets.buttons import icon_only, secondary
from gui.widgets.label import Label, Role
from gui.widgets.month import DayNote, MonthGrid, turned, weeks
from gui.widgets.showing import show_if
from letters.services.deadlines import Due, Marks, Month
from letters.services.language import _, day_of_month, month_of, shown, weekdays
from letters.services.telling_due import day_words


class ByMonth(QWidget):
    """Shows a month; *month_wanted* gives the day to show with its month, *day_wanted* the day chosen."""

    month_wanted = Signal(object)
    day_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.grid = MonthGrid(weekdays())
        self.name = Label("", Role.HEADING)
        self.before, self.after = (
            icon_only("chevron-left", _("Month before")),
            icon_only("chevron-right", _("Next month")),
        )
        self.today = secondary(_("Today"))
        self.lines = DueLines("")
        self.nothing = Label("", Role.MUTED)
        self.month: Month | None = None
        self._focus: date | None = None
        self._lay_out()
        self._connect()

    def show_month(self, month: Month) -> None:
        """Show *month*; the focus goes to the day that was asked for from the keyboard."""
        self.month = month
        self.name.set_text(_capital(month_of(month.first)))
        days = [day for week in weeks(month.first) for day in week]
        notes = {day: _note(day, month) for day in days}
        self.grid.show_month(month_of(month.first), month.first, notes, month.day)
        announce(self.name, self.name.text())
        if self._focus is not None:
            self.grid.go(self._focus)
        self._focus = None

    def show_day(self, day: date, dues: Sequence[Due]) -> None:
        """Show what falls on *day*."""
        self.grid.mark(day)
        self.lines.heading.set_text(_capital(shown(day)))
        self.lines.show_dues(dues)
        self.nothing.set_text("" if dues else _("Nothing falls on {day}.").format(day=shown(day)))
        show_if(self.nothing, wanted=not dues)
        announce(self.nothing, self.nothing.text())

    def _go(self, day: date) -> None:
        self._focus = day
        self.month_wanted.emit(day)

    def _turn(self, step: int) -> None:
        if self.month is not None:
            self.month_wanted.emit(turned(self.month.first, step))

    def _come_back(self) -> None:
        if self.month is not None:
            self.month_wanted.emit(self.month.day)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.today.clicked.connect(self._come_back)
        self.grid.wanted.connect(self._go)
        self.grid.chosen.connect(self.day_wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        for button in (self.before, self.after):
            head.addWidget(button)
        head.addWidget(self.name, stretch=1)
        head.addWidget(self.today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        for widget in (self.grid, Legend(), self.lines, self.nothing):
            column.addWidget(widget)
        show_if(self.nothing, wanted=False)


def _note(day: date, month: Month) -> DayNote:
    marks = month.marks.get(day, Marks())
    if not marks.theirs and not marks.own:
        return DayNote(day_of_month(day))
    late = day < month.day
    words = f"{day_of_month(day)}, {day_words(marks, past=late)}"
    return DayNote(words, marks.theirs, marks.own, Tone.BAD if late else Tone.INFO)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
