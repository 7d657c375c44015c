"""The deadlines: whom one waits for, until when, and how that was counted."""

from collections.abc import Callable, Sequence

from gui.desktop.files import FileKind, Files
from gui.navigation import Place
from gui.pages.disk import Disk
from gui.pages.reasoning_view import ReasoningView
from gui.pages.told_lines import tone
from gui.widgets.buttons import quiet, secondary
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.pill import Pill
from gui.work import Work
from letters.services.language import _
from letters.services.requests import Followed, Requests
from letters.services.telling_days import Days, told_days

PAGE = 6
"""Periods shown at a time: more than a screen holds."""

Calendar = Callable[[Followed], bytes]
"""Whoever writes a deadline as a calendar (.ics)."""


class DeadlinesPage(Page):
    """One card a period that runs, the one that ends first at the head."""

    def __init__(self, requests: Requests, calendar: Calendar, files: Files, disk: Disk, work: Work) -> None:
        super().__init__(_("Deadlines"))
        self._requests, self._calendar, self._files, self._disk = requests, calendar, files, disk
        self._work = work
        self.cards: list[DeadlineCard] = []

    def refresh(self) -> None:
        """Read the periods that run, from the first."""
        self._work.do(lambda: self._requests.deadlines(most=PAGE), then=self._show, key="deadlines")

    def _show(self, running: Sequence[Followed]) -> None:
        self.clear()
        self.cards = []
        if not running:
            self._show_none()
        self._add(running)

    def _show_none(self) -> None:
        empty = Empty(
            _("No deadline runs at the moment."),
            detail=_("A deadline begins the day a body receives one of your requests."),
            action=_("See my requests"),
            icon="deadlines",
        )
        empty.acted.connect(lambda: self.wants.emit(Place.REQUESTS, None))
        self.add(empty)

    def _add(self, running: Sequence[Followed]) -> None:
        for followed in running:
            days = told_days(followed)
            if days is not None:
                self._add_card(followed, days)
        if len(running) == PAGE:
            more = secondary(_("Show more deadlines"))
            more.clicked.connect(lambda: self._read_more(more.deleteLater))
            self.add(more)

    def _add_card(self, followed: Followed, days: Days) -> None:
        card = DeadlineCard(days)
        card.see.clicked.connect(lambda: self.wants.emit(Place.REQUEST, followed.request.uid))
        card.export.clicked.connect(lambda: self._export(followed))
        self.cards.append(card)
        self.add(card)

    def _read_more(self, forget_button: Callable[[], object]) -> None:
        forget_button()
        first = len(self.cards)
        self._work.do(
            lambda: self._requests.deadlines(first=first, most=PAGE), then=self._add, key="deadlines"
        )

    def _export(self, followed: Followed) -> None:
        kinds = [FileKind(_("Calendar"), ("ics",))]
        path = self._files.save(_("Save the deadline"), _("deadline.ics"), kinds)
        if path is not None:
            self._work.do(lambda: self._disk.write(path, self._calendar(followed)), then=self._exported)

    def _exported(self, _done: object) -> None:
        self.told.emit(_("Deadline saved: open it in your calendar."), None)


class DeadlineCard(Card):
    """One period: its days, how far its end is, how it was counted."""

    def __init__(self, days: Days) -> None:
        super().__init__()
        self.days = days
        head = FlowLayout(12)
        head.addWidget(Label(days.title, Role.HEADING))
        head.addWidget(Pill(days.pill.words, tone(days.pill)))
        self.add_layout(head)
        for sentence in days.days:
            self.add(Label(sentence))
        self.reasoning = Disclosure(_("How was this day counted?"), lambda: ReasoningView(days.reasoning))
        self.add(self.reasoning)
        self.see = secondary(_("See the request"), about=days.title)
        self.export = quiet(_("Add to my calendar"), "deadlines", about=days.title)
        actions = FlowLayout()
        actions.addWidget(self.see)
        actions.addWidget(self.export)
        self.add_layout(actions)
