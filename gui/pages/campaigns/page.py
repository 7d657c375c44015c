"""One campaign: its board, its map, whom it is aimed at, its volunteers, its aim."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.campaigns.aim_view import AimView
from gui.pages.campaigns.board_view import BoardView
from gui.pages.campaigns.bringing import Bringing
from gui.pages.campaigns.campaign_card import days_words
from gui.pages.campaigns.choosing import Choosing
from gui.pages.campaigns.desk import CampaignsDesk
from gui.pages.campaigns.doings import Doings
from gui.pages.campaigns.gauge import Gauge
from gui.pages.campaigns.map_view import MapView
from gui.pages.campaigns.series_view import SeriesView
from gui.pages.campaigns.volunteers_view import VolunteersView
from gui.pages.safekeeping.faults import told
from gui.widgets.banner import Banner
from gui.widgets.buttons import quiet, secondary
from gui.widgets.drops import Drops
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.domain.campaign_errors import UnknownCampaign
from letters.domain.campaigns.board_rows import Row
from letters.domain.campaigns.facts import Aim, Target
from letters.domain.campaigns.words import ContactChannel
from letters.domain.errors import PlaidoyerError
from letters.domain.listed import Ref
from letters.services.campaigns.aims import change_aim, offered
from letters.services.campaigns.boards import Seen
from letters.services.language import _, n_

_BELOW, _LEAST = 34, 340
_TABLES = {".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods"}
_NAMED = 8
"""Names that are given of those whose mandate ended."""


class Tab(IntEnum):
    """What of the campaign is looked at."""

    BOARD = 0
    MAP = 1
    CHOOSING = 2
    VOLUNTEERS = 3
    AIM = 4


class CampaignPage(Page):
    """Its subject is the identifier of a campaign."""

    def __init__(self, desk: CampaignsDesk, around: Around, work: Work) -> None:
        super().__init__(_("Campaign"), back=True, wide=True)
        self._desk, self._around, self._work = desk, around, work
        self._uid: UUID | None = None
        self._looks_again = False
        self.seen: Seen | None = None
        self.series: SeriesView | None = None
        self.bringing = Bringing(desk.books, around.desktop.files, work)
        self.report, self.mine = secondary(_("Report"), "sheet"), secondary(_("My legislators"), "person")
        self.take_back = quiet(_("Undo the last addition…"), "undo")
        self.put_beside_title(self.report)
        self.days, self.gauge, self.tabs = Label(role=Role.MUTED), Gauge(), QTabBar()
        self.gone, self.trouble = Banner(), Banner()
        self.missing = Empty(_("This campaign is not in this file any more."), icon="campaigns")
        self.board, self.map = BoardView(), MapView()
        self.choosing = Choosing(desk, around.asks, work)
        self.volunteers = VolunteersView(desk, around, work)
        self.about, self.doings = AimView(), Doings(desk, around, work)
        self.aim = self.about.form
        self._head = QWidget()
        self._views: dict[Tab, QWidget] = {
            Tab.BOARD: self.board, Tab.MAP: self.map, Tab.CHOOSING: self.choosing,
            Tab.VOLUNTEERS: self.volunteers, Tab.AIM: self.about,
        }  # fmt: skip
        self._furnish()
        self._connect()
        self.drops = Drops(self, _("Drop the books here, or a table of volunteers"))
        self.drops.dropped.connect(self._take)

    def shown_with(self, subject: object) -> None:
        """Show the campaign whose identifier is *subject*."""
        if isinstance(subject, UUID) and subject != self._uid:
            self._uid, self.seen, self._looks_again = subject, None, True
            self.bringing.forget()
            for banner in (self.gone, self.trouble):
                banner.say("")
            self.tabs.setCurrentIndex(Tab.BOARD)
            self.scroll_up()

    def refresh(self) -> None:
        """Read the campaign again; the first time, whose mandate ended since is written down."""
        uid = self._uid
        if uid is None:
            return
        if self._looks_again:
            self._looks_again = False
            seen = self._desk.boards.seen
            self._work.write(lambda: seen(uid, looking_again=True), then=self._show, failed=self._lost)
        else:
            self._work.do(
                lambda: self._desk.boards.seen(uid), then=self._show, failed=self._lost, key="campaign"
            )

    def may_leave(self) -> bool:
        """Whether the aim is kept as it was typed, or the person gives what they typed up."""
        if self.seen is None or not self.aim.is_changed():
            return True
        text = _("What you changed of the aim is not kept.")
        leaves = self._around.asks.confirm(_("Leave without keeping it?"), text, do=_("Leave"))
        if leaves:
            self.aim.show_aim(self.seen.campaign.aim)
        return leaves

    def show_tab(self, tab: Tab) -> None:
        """Show one part of the campaign."""
        if self.tabs.currentIndex() != tab:
            self.tabs.setFocus()  # before: what is hidden would hand the focus to the rail
        self.tabs.setCurrentIndex(tab)

    def serve_series(self, series: SeriesView) -> None:
        """Offer to write to those that are marked, in *series*."""
        self.series, self.board.bulk.may_write = series, True
        self.add(series)
        show_if(series, wanted=False)
        series.left.connect(partial(self._turn, whole=True))
        series.posted.connect(self._note_posted)
        self.board.bulk.letters.connect(self._write_series)

    def put_away(self) -> None:
        """Write no more letters: nobody is there any more."""
        if self.series is not None:
            self.series.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._stretch)

    def _stretch(self) -> None:
        """Let the table have what is left of the height, once everything above it has its own."""
        top = self.board.sheet.mapTo(self, QPoint(0, 0)).y()
        self.board.sheet.setMinimumHeight(max(self.height() - top - _BELOW, _LEAST))

    def _show(self, seen: Seen) -> None:
        if seen.uid != self._uid:
            return
        first = self.seen is None
        self.seen = seen
        aim = seen.campaign.aim
        self.set_title(aim.title)
        self.days.set_text(days_words(aim))
        show_if(self.days, wanted=bool(self.days.text()))
        self.gauge.show_progress(*seen.progress)
        self.board.show_seen(seen)
        self.map.show_seen(seen)
        self.volunteers.show_seen(seen)
        self.choosing.show_campaign(seen.uid, seen.campaign.targets.keys())
        if first or not self.aim.is_changed():
            self.aim.show_aim(aim)
        if first:
            self._offer_letters()
        if seen.gone:
            self.gone.say(_gone_words(seen.gone), Tone.WARN, detail=_("What was done with them stays."))
        self._work.do(lambda: self._desk.books.unmerging.is_kept(seen.uid), then=self._offer_undo, key="undo")
        self._show_whole(whole=True)

    def _offer_undo(self, kept: object) -> None:
        show_if(self.take_back, wanted=bool(kept))

    def _offer_letters(self) -> None:
        letters, clock = self._desk.letters, self._desk.logs.clock
        self._work.do(
            lambda: offered(letters, clock.today()), then=self.aim.offer, key="offered", lane=Lane.LETTERS
        )

    def _lost(self, error: Exception) -> None:
        if isinstance(error, UnknownCampaign):
            self._show_whole(whole=False)
        else:
            self._work.trouble.emit(error)

    def _show_whole(self, *, whole: bool) -> None:
        for part in (self._head, self.tabs, self.report):
            show_if(part, wanted=whole)
        show_if(self.missing, wanted=not whole)
        self._turn(whole=whole)

    def _turn_to(self, tab: int) -> None:
        self._turn()
        if tab == Tab.CHOOSING:
            self.choosing.read()

    def _turn(self, *, whole: bool = True) -> None:
        for tab, view in self._views.items():
            show_if(view, wanted=whole and self.seen is not None and tab == self.tabs.currentIndex())
        if self.series is not None:
            show_if(self.series, wanted=False)
        QTimer.singleShot(0, self, self._stretch)

    def _write_series(self) -> None:
        if self.series is not None and self.seen is not None:
            self.series.show_for(self.seen, self.board.marked())
            show_if(self.board, wanted=False)
            show_if(self.series, wanted=True)
            self.series.back.setFocus()

    def _note_posted(self, refs: tuple[Ref, ...], way: ContactChannel, day: date) -> None:
        uid, series = self._uid, self.series
        if uid is not None and series is not None:
            self.doings.note_posted(uid, lambda by: series.letters.sent(uid, refs, way, day, by=by))

    def _open(self, row: Row) -> None:
        if len(row.taken_by) == 1:
            self._see_volunteer(row.taken_by[0])
        elif row.taken_by:
            self.show_tab(Tab.VOLUNTEERS)
        else:
            words = _("Nobody has {name} yet: mark them, and give them to a volunteer.")
            self.told.emit(words.format(name=row.target.name), None)

    def _see_volunteer(self, volunteer: UUID) -> None:
        self.wants.emit(Place.VOLUNTEER, (self._uid, volunteer))

    def _see_department(self, code: str) -> None:
        self.board.filters.show_department(code)
        self.show_tab(Tab.BOARD)
        self.board.table.setFocus()

    def _give(self, volunteer: UUID | None) -> None:
        if self._uid is not None:
            self.doings.give(self._uid, self.board.marked(), volunteer)

    def _take_out(self) -> None:
        if self._uid is not None:
            self.doings.take_out(self._uid, self.board.marked())

    def _export(self, volunteer: UUID | None) -> None:
        if self._uid is not None:
            self.doings.export(self._uid, volunteer)

    def _erase(self) -> None:
        if self.seen is not None:
            self.doings.erase(self.seen.uid, self.seen.campaign.aim.title)

    def _keep_aim(self, aim: Aim) -> None:
        uid, logs = self._uid, self._desk.logs
        if uid is None:
            return

        def refused(error: Exception) -> None:
            if not (isinstance(error, PlaidoyerError) and self.aim.refuse(error)):
                self._fail(error)

        def kept(_done: None) -> None:
            self.aim.show_aim(aim)
            self._changed(_("The aim is kept."))

        self.doings.write(uid, lambda by: change_aim(logs, uid, aim, by=by), kept, refused)

    def _added(self, new: tuple[Target, ...]) -> None:
        words = n_("{count} legislator added.", "{count} legislators added.", len(new))
        self._changed(words.format(count=len(new)))
        self.show_tab(Tab.BOARD)

    def _changed(self, words: str, undo: Callable[[], object] | None = None) -> None:
        self.trouble.say("")
        self.told.emit(words, undo)
        self.refresh()

    def _fail(self, error: Exception) -> None:
        self.trouble.say(told(error), Tone.BAD)

    def _take(self, paths: Sequence[Path]) -> None:
        """Read what was dropped: a table of volunteers, or books."""
        tables = [path for path in paths if path.suffix.lower() in _TABLES]
        for path in tables:
            self.show_tab(Tab.VOLUNTEERS)
            self.volunteers.take_table(path)
        books = [path for path in paths if path not in tables]
        if books:  # after the tables: what is told of these stays in sight
            self.bringing.take(books, sight=self.volunteers.said if tables else None)

    def _brought(self, campaign: UUID) -> None:
        if campaign == self._uid:
            self.refresh()

    def _decide(self, campaign: UUID) -> None:
        if campaign != self._uid:
            self.wants.emit(Place.CAMPAIGN, campaign)
        self.show_tab(Tab.VOLUNTEERS)

    def _furnish(self) -> None:
        self.tabs.setAccessibleName(_("Parts of the campaign"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for words in (_("Board"), _("Map"), _("Choose legislators"), _("Volunteers"), _("Aim")):
            self.tabs.addTab(words)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        ways = FlowLayout(10)
        for widget in (self.mine, self.bringing.button, self.take_back, self.days):
            ways.addWidget(widget)
        head.addWidget(self.gauge)
        head.addLayout(ways)
        for part in (self._head, self.gone, self.trouble, self.bringing, self.missing, self.tabs):
            self.add(part)
        for view in self._views.values():
            self.add(view)
            show_if(view, wanted=False)
        for hidden in (self._head, self.missing, self.tabs):
            show_if(hidden, wanted=False)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn_to)
        self.report.clicked.connect(lambda: self.wants.emit(Place.CAMPAIGN_REPORT, self._uid))
        self.take_back.clicked.connect(lambda: self.doings.undo_merge(self._uid) if self._uid else None)
        self.mine.clicked.connect(lambda: self.wants.emit(Place.VOLUNTEER, self._uid))
        self.doings.changed.connect(self._changed)
        self.doings.told.connect(lambda words: self.told.emit(words, None))
        self.doings.failed.connect(self._fail)
        self.board.opened.connect(self._open)
        self.board.choosing.connect(lambda: self.show_tab(Tab.CHOOSING))
        bulk = self.board.bulk
        bulk.given.connect(self._give)
        bulk.left.connect(self._take_out)
        bulk.book.connect(self._export)
        self.map.chosen.connect(self._see_department)
        self.choosing.added.connect(self._added)
        self.choosing.import_wanted.connect(lambda: self.wants.emit(Place.IMPORT, None))
        self.volunteers.opened.connect(self._see_volunteer)
        self.volunteers.exported.connect(self._export)
        self.volunteers.told.connect(lambda words: self.told.emit(words, None))
        self.volunteers.changed.connect(self.refresh)
        self.aim.kept.connect(self._keep_aim)
        self.about.erased.connect(self._erase)
        self.doings.erased.connect(lambda: self.wants.emit(Place.CAMPAIGNS, None))
        self.bringing.brought.connect(self._brought)
        self.bringing.working.connect(lambda uid: self.wants.emit(Place.VOLUNTEER, uid))
        self.bringing.deciding.connect(self._decide)


def _gone_words(gone: tuple[Target, ...]) -> str:
    names = ", ".join(each.name for each in gone[:_NAMED]) + (", …" if len(gone) > _NAMED else "")
    words = n_("{count} mandate ended: {names}.", "{count} mandates ended: {names}.", len(gone))
    return words.format(count=len(gone), names=names)
