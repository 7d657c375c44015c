"""The page of the deadlines: by urgency or by month, each line with its reasoning."""

from datetime import date

from PySide6.QtWidgets import QTabBar

from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.day_desk import DayDesk, DaysKept
from gui.pages.deadlines.by_month import ByMonth
from gui.pages.deadlines.by_urgency import ByUrgency
from gui.pages.deadlines.lines import DueLines
from gui.widgets.buttons import secondary
from gui.widgets.empty import Empty
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Work
from letters.services.deadlines import Agenda, Due, Month, When
from letters.services.language import _

PAGE = 5
"""Lines of a group shown at first: with more of them, what is near would hide what comes."""

MORE = 20


class DeadlinesPage(Page):
    """Two ways to see the same days; each line opens how its day was counted."""

    def __init__(self, kept: DaysKept, around: Around, work: Work) -> None:
        self.export_all = secondary(_("Add all to my calendar"), "deadlines")
        super().__init__(_("Deadlines"), action=self.export_all)
        self._deadlines, self._work = kept.deadlines, work
        self.desk = DayDesk(self, kept, around.desktop.files, around.disk, work)
        self.ways = QTabBar()
        self.urgency, self.month = ByUrgency(), ByMonth()
        self.none = Empty(
            _("No deadline runs at the moment."),
            detail=_("A deadline begins the day a body receives one of your requests."),
            action=_("See my requests"),
            icon="deadlines",
        )
        self._chosen: date | None = None
        self._furnish()
        self._connect()

    def refresh(self) -> None:
        """Read the days again."""
        self._work.do(lambda: self._deadlines.agenda(most=PAGE), then=self._show, key="deadlines")
        if self._is_month():
            self._read_month(self.month.month.first if self.month.month else None)

    def _show(self, agenda: Agenda) -> None:
        self.urgency.show_agenda(agenda)
        nothing = not agenda.own and not any(agenda.theirs.values())
        for widget in (self.none, self.ways, self.export_all):
            show_if(widget, wanted=nothing if widget is self.none else not nothing)
        self._show_way(nothing=nothing)

    def _show_way(self, *, nothing: bool = False) -> None:
        show_if(self.urgency, wanted=not nothing and not self._is_month())
        show_if(self.month, wanted=not nothing and self._is_month())

    def _is_month(self) -> bool:
        return self.ways.currentIndex() == 1

    def _turn(self, _index: int) -> None:
        self._show_way()
        if self._is_month() and self.month.month is None:
            self._read_month(None)

    def _read_month(self, day: date | None) -> None:
        self._work.do(lambda: self._deadlines.month(day), then=self._show_month, key="month")

    def _show_month(self, month: Month) -> None:
        first = self.month.month is None
        self.month.show_month(month)
        if self._chosen or first:
            self._read_day(self._chosen or month.day)

    def _read_day(self, day: date) -> None:
        self._chosen = day
        self._work.do(
            lambda: self._deadlines.on(day), then=lambda dues: self.month.show_day(day, dues), key="day"
        )

    def _read_more(self, when: When) -> None:
        shown = len(self.urgency.groups[when].dues)

        def show(dues: tuple[Due, ...]) -> None:
            self.urgency.add_to(when, dues[:MORE], is_all=len(dues) <= MORE)

        call = self._deadlines.group
        self._work.do(lambda: call(when, skip=shown, most=MORE + 1), then=show, key="more")

    def _serve(self, lines: DueLines) -> None:
        lines.seen.connect(lambda due: self.wants.emit(Place.REQUEST, due.request.uid))
        lines.exported.connect(lambda due: self.desk.export(due.request.uid))
        lines.set_wanted.connect(lambda due: self.desk.set_day(due.request.uid, due.standing, due.day))
        lines.back_wanted.connect(lambda due: self.desk.take_back(due.request.uid, due.standing))

    def _furnish(self) -> None:
        self.ways.setAccessibleName(_("How to show the deadlines"))
        self.ways.setExpanding(False)
        self.ways.setDrawBase(False)
        for words in (_("By urgency"), _("Calendar")):
            self.ways.addTab(words)
        for widget in (self.none, self.ways, self.urgency, self.month):
            self.add(widget)
            show_if(widget, wanted=False)

    def _connect(self) -> None:
        for lines in (*self.urgency.lists(), self.month.lines):
            self._serve(lines)
        self.urgency.more_wanted.connect(self._read_more)
        self.month.month_wanted.connect(self._read_month)
        self.month.day_wanted.connect(self._read_day)
        self.ways.currentChanged.connect(self._turn)
        self.desk.recorded.connect(lambda _followed: self.refresh())
        self.desk.told.connect(self.told)
        self.export_all.clicked.connect(self.desk.export_all)
        self.none.acted.connect(lambda: self.wants.emit(Place.REQUESTS, None))
