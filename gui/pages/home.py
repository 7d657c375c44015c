"""Home: what must be done now, what comes, and how to begin."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.navigation import Place
from gui.pages.beginnings import Beginnings
from gui.pages.follow_up import FollowUp
from gui.pages.home_chases import HomeChases
from gui.pages.home_since import HomeSince
from gui.pages.mail import WaitingMail
from gui.pages.told_lines import line
from gui.widgets.buttons import link, primary
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.drafts import Draft
from letters.domain.steps import Advice
from letters.services.language import _, n_
from letters.services.requests import Requests, Today
from letters.services.telling import to_do
from letters.services.visits import Since, Visits

MOST = 15
"""Lines of each list: more than anybody does in a day."""


class Unfinished(Protocol):
    """A letter that was begun: its title, to whom, and how many answers it still lacks."""

    @property
    def uid(self) -> UUID: ...

    @property
    def title(self) -> str: ...

    @property
    def recipient(self) -> str: ...

    @property
    def missing(self) -> int | None: ...


class Drafts(Protocol):
    """Whoever keeps the letters that were begun."""

    def all(self) -> Sequence[Unfinished]:
        """Give them, the last saved first."""


class HomePage(Page):
    """What to do now, what comes, what was begun, and the ways to begin."""

    def __init__(
        self,
        requests: Requests,
        drafts: Drafts,
        follow_up: FollowUp,
        work: Work,
        visits: Visits | None = None,
    ) -> None:
        new = primary(_("New request"), "plus")
        new.clicked.connect(lambda: self.wants.emit(Place.WRITE, None))
        super().__init__(_("What must I do now?"), action=new)
        self._requests, self._drafts, self._follow_up, self._work = requests, drafts, follow_up, work
        self._visits, self.since = visits, HomeSince()
        self._today: Today | None = None
        self.mail, self.chases = WaitingMail(), HomeChases()
        self._welcome = Label(_("Choose how to begin; you can stop at any time, nothing typed is lost."))
        self.now = Lines(_("To do now"), _("Nothing to do today."))
        self.coming = Lines(_("Coming up"))
        self.begun = Lines(_("Letters begun"))
        self.all = link(_("See all my requests"))
        self.beginnings = Beginnings()
        self._ways = Label(_("Begin"), Role.HEADING)
        self._furnish()
        self._hide_unknown()

    def refresh(self) -> None:
        """Read what is to be done today."""
        self.mail.refresh()
        self.chases.refresh()
        self._work.do(self._read, then=self._show, key="home")

    def _hide_unknown(self) -> None:
        """Show nothing before it is known."""
        for part in (self._welcome, self.since, self.now, self.coming, self.all, self.begun):
            show_if(part, wanted=False)

    def _read(self) -> tuple[Today, Sequence[Unfinished], Since | None]:
        since = self._visits.since_last() if self._visits else None
        return self._requests.today(most=MOST), self._drafts.all(), since

    def _show(self, read: tuple[Today, Sequence[Unfinished], Since | None]) -> None:
        today, begun, since = read
        self._today = today
        self.since.show_since(since)
        nothing_yet = not (today.open_requests or today.closed_requests or begun)
        show_if(self._welcome, wanted=nothing_yet)
        told = since.uids if since else frozenset()
        now = [each for each in _lines(today, now=True) if each.key not in told]
        self.now.show_lines(now, always=not nothing_yet and not told)
        self.coming.show_lines(_lines(today, now=False))
        self.begun.show_lines([_unfinished(each) for each in begun])
        show_if(self.all, wanted=MOST in {len(today.to_do), len(today.coming)})

    def _furnish(self) -> None:
        for widget in (
            self.mail,
            self._welcome,
            self.since,
            self.now,
            self.chases,
            self.coming,
            self.all,
            self.begun,
            self._ways,
            self.beginnings,
        ):
            self.add(widget)
        self.all.clicked.connect(lambda: self.wants.emit(Place.REQUESTS, None))
        self.mail.noted.connect(lambda followed: self.wants.emit(Place.REQUEST, followed.request.uid))
        self.since.chosen.connect(self._act)
        self.now.chosen.connect(self._act)
        self.chases.chosen.connect(lambda uid: self.wants.emit(Place.VOLUNTEER, uid))
        self.coming.chosen.connect(lambda uid: self.wants.emit(Place.REQUEST, uid))
        self.begun.chosen.connect(lambda uid: self.wants.emit(Place.WRITE, uid))
        self.beginnings.chosen.connect(lambda slug: self.wants.emit(Place.WRITE, slug))

    def _act(self, uid: UUID) -> None:
        advised = self._today.advised if self._today else {}
        step = self.since.steps.get(uid) or advised.get(uid)
        if step is not None and step.advice is Advice.COMPLAIN:
            self.wants.emit(Place.COMPLAINT, uid)
        elif step is not None and step.letter:
            self._follow_up.begin(uid, step.letter, self._write)
        elif step is not None and step.advice is Advice.READ_ANSWER:
            self.wants.emit(Place.REPLY, uid)
        else:
            self.wants.emit(Place.REQUEST, uid)

    def _write(self, draft: Draft) -> None:
        self.wants.emit(Place.WRITE, draft)


class Lines(QWidget):
    """Lines under a heading; *chosen* gives the key of one. Without lines, hidden or the words *none*."""

    chosen = Signal(object)

    def __init__(self, heading: str, none: str = "") -> None:
        super().__init__()
        self.rows = Rows(heading)
        self.rows.chosen.connect(self.chosen)
        self._none = Label(none, Role.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (Label(heading, Role.HEADING), self._none, self.rows):
            column.addWidget(widget)

    def show_lines(self, lines: Sequence[Line], *, always: bool = False) -> None:
        """Show *lines*; with none of them, nothing unless *always*."""
        self.rows.show_lines(lines)
        show_if(self.rows, wanted=bool(lines))
        show_if(self._none, wanted=not lines)
        show_if(self, wanted=bool(lines) or always)


def _lines(today: Today, *, now: bool) -> list[Line]:
    listed = today.to_do if now else today.coming
    steps = ((each, today.advised.get(each.uid)) for each in listed)
    return [line(each.uid, to_do(each, step, today.day)) for each, step in steps if step is not None]


def _unfinished(draft: Unfinished) -> Line:
    title = f"{draft.recipient} — {draft.title}" if draft.recipient else draft.title
    return Line(draft.uid, title, _lacking(draft.missing), action=_("Go on"), icon="write")


def _lacking(missing: int | None) -> str:
    """Say how many answers are missing; nothing when that is not known."""
    if missing is None:
        return ""
    words = n_("{count} answer missing", "{count} answers missing", missing).format(count=missing)
    return words if missing else _("Ready to be read again and sent.")
