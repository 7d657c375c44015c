"""The days of one request: the law's and the one set by hand, and what can be done with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.day_desk import DayDesk
from gui.widgets.buttons import quiet
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.happenings import Happening
from letters.services.language import _
from letters.services.requests import Followed
from letters.services.telling_days import set_by_hand, told_days


class RequestDays(QWidget):
    """Says both days and offers what a `DayDesk` does; *recorded* gives the request after it."""

    recorded = Signal(object)
    told = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._desk: DayDesk | None = None
        self._followed: Followed | None = None
        self.both = Label()
        self.export = quiet(_("Add to my calendar"), "deadlines")
        self.set_day = quiet(_("Set another last day"), "edit")
        self.take_back = quiet(_("Take back the day set by hand"), "undo")
        actions = FlowLayout()
        for button in (self.export, self.set_day, self.take_back):
            actions.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.both)
        column.addLayout(actions)
        self.both.set_role(Role.BODY)
        show_if(self, wanted=False)
        self.export.clicked.connect(self._export)
        self.set_day.clicked.connect(self._set)
        self.take_back.clicked.connect(self._take_back)

    def serve(self, desk: DayDesk) -> None:
        """Let *desk* do what is asked here."""
        self._desk = desk
        desk.recorded.connect(self.recorded)
        desk.told.connect(self.told)

    def show_days(self, followed: Followed) -> None:
        """Show the days of *followed*; nothing where none runs and none was in a calendar."""
        self._followed = followed
        days, by_hand = told_days(followed), set_by_hand(followed) is not None
        self.both.set_text("\n".join(days.days) if days and by_hand else "")
        show_if(self.both, wanted=by_hand)
        self.export.set_words(_("Add to my calendar") if days else _("Take it out of my calendar"))
        may_set = Happening.DATE_SET in followed.recordable
        show_if(self.set_day, wanted=may_set)
        show_if(self.take_back, wanted=by_hand)
        ended = days is None and followed.standing.sent_on is not None
        show_if(self, wanted=self._desk is not None and (days is not None or ended))

    def _export(self) -> None:
        if self._desk and self._followed:
            self._desk.export(self._followed.request.uid)

    def _set(self) -> None:
        if self._desk and self._followed:
            self._desk.set_day(self._followed.request.uid, self._followed.standing, self._followed.day)

    def _take_back(self) -> None:
        if self._desk and self._followed:
            self._desk.take_back(self._followed.request.uid, self._followed.standing)
