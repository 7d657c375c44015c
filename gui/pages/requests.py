"""All the requests: found by their words, opened with one key."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.models.listed import PAGE, ListedModel
from gui.navigation import Place
from gui.pages.requests_table import RequestsTable
from gui.widgets.announce import announce
from gui.widgets.buttons import primary
from gui.widgets.card import Card
from gui.widgets.editors import CheckEditor, LineEditor
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Work
from letters.services.language import _, n_
from letters.services.requests import Found, Requests

DEBOUNCE = 120
"""Milliseconds without a key before the words are looked for."""

_BELOW, _LEAST = 30, 260
"""Pixels left below the table, and those it has at least."""


class RequestsPage(Page):
    """A table of the requests, the latest begun first."""

    def __init__(self, requests: Requests, work: Work) -> None:
        new = primary(_("New request"), "plus")
        new.clicked.connect(lambda: self.wants.emit(Place.WRITE, None))
        super().__init__(_("My requests"), action=new, wide=True)
        self._requests, self._work = requests, work
        self.model = ListedModel(date.min, self._read_more)
        self.table = RequestsTable(self.model)
        self.words = LineEditor(limit=200, hint=_("Look for a body, a person, a subject…"))
        self.closed = CheckEditor(_("Show the closed ones too"))
        self.none_yet = Empty(
            _("There is no request yet."),
            detail=_("A request appears here as soon as its letter has left."),
            action=_("Write the first one"),
            icon="requests",
        )
        self.none_found = Empty(
            _("No request matches these words."), action=_("Show them all"), icon="search"
        )
        self.none_open = Empty(_("No request is open."), action=_("Show the closed ones"), icon="requests")
        self._filters = QWidget()
        self._timer = QTimer(self)
        self._sheet = Card()
        self._furnish()
        self._connect()

    def refresh(self) -> None:
        """Read the first page again."""
        self._timer.stop()
        self._work.do(self._page(0), then=self._show, key="requests")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._stretch)

    def _stretch(self) -> None:
        """Let the table have what is left of the height, once everything above it has its own."""
        top = self._sheet.mapTo(self, QPoint(0, 0)).y()
        self._sheet.setMinimumHeight(max(self.height() - top - _BELOW, _LEAST))

    def _page(self, first: int) -> Callable[[], Found]:
        words, closed = self.words.value(), bool(self.closed.value())
        return lambda: self._requests.listed_today(closed=closed, words=words, first=first, most=PAGE)

    def _read_more(self, first: int) -> None:
        self._work.do(self._page(first), then=self._add, key="requests")

    def _show(self, found: Found) -> None:
        rows, looking = found.rows, bool(self.words.value().strip())
        self.model.show_rows(rows, found.day)
        show_if(self._filters, wanted=bool(found.kept))
        show_if(self._sheet, wanted=bool(rows))
        show_if(self.none_yet, wanted=not found.kept)
        show_if(self.none_found, wanted=bool(found.kept) and not rows and looking)
        show_if(self.none_open, wanted=bool(found.kept) and not rows and not looking)
        QTimer.singleShot(0, self, self._stretch)
        if looking:
            announce(self.table, n_("{count} request", "{count} requests", len(rows)).format(count=len(rows)))

    def _add(self, found: Found) -> None:
        self.model.add(found.rows)

    def _show_closed(self) -> None:
        self.closed.set_value(True)
        self.refresh()

    def _show_all(self) -> None:
        self.words.set_value("")
        self.refresh()
        self.words.focus_here()

    def _furnish(self) -> None:
        self.words.name_it(_("Look for a request"))
        self.words.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)
        filters = FlowLayout(16)
        self._filters.setLayout(filters)
        filters.addWidget(self.words)
        filters.addWidget(self.closed)
        self.add(self._filters)
        self._sheet.body.setContentsMargins(0, 0, 0, 0)
        self._sheet.add(self.table)
        for widget in (self._sheet, self.none_yet, self.none_found, self.none_open):
            show_if(widget, wanted=False)
            self.add(widget)

    def _connect(self) -> None:
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self.refresh)
        self.words.changed.connect(self._timer.start)
        self.closed.changed.connect(self.refresh)
        self.table.opened.connect(lambda uid: self.wants.emit(Place.REQUEST, uid))
        self.none_yet.acted.connect(lambda: self.wants.emit(Place.WRITE, None))
        self.none_found.acted.connect(self._show_all)
        self.none_open.acted.connect(self._show_closed)
