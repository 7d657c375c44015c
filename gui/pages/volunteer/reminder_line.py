"""When one will be reminded, in sight beside the buttons, with the way to change it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.announce import announce
from gui.widgets.buttons import link
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.services.language import _, day_of_month


class ReminderLine(QWidget):
    """*asked* when another day is wanted."""

    asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.words, self.change = Label(role=Role.STRONG), link(_("Choose another day"), "edit")
        flow = FlowLayout(10)
        flow.addWidget(self.words)
        flow.addWidget(self.change)
        self.setLayout(flow)
        self.change.clicked.connect(self.asked)
        show_if(self, wanted=False)

    def show_day(self, day: date | None, *, is_known: bool) -> None:
        """Say that one is reminded on *day*, or on none; nothing before anything *is_known* of it."""
        words = self._words(day)
        is_new = is_known and words != self.words.text()
        self.words.set_text(words)
        self.change.set_words(_("Choose another day") if day else _("Choose a day"))
        show_if(self, wanted=is_known)
        if is_new:
            announce(self, words)

    def _words(self, day: date | None) -> str:
        if day is None:
            return _("No reminder is planned.")
        if day < self._today:
            return _("To come back to since {day}.").format(day=day_of_month(day))
        return _("You will be reminded on {day}.").format(day=day_of_month(day))
