"""The page on which a person says what a body answered, and sees what follows."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.navigation import Place
from gui.pages.follow_up import FollowUp
from gui.pages.papers_kept import PapersKept
from gui.pages.reply.aftermath import Aftermath
from gui.pages.reply.came_back import CameBack
from gui.pages.reply.desk import Desk
from gui.pages.reply.foot import Foot
from gui.pages.reply.keeping import Keeping
from gui.pages.reply.reading import Reading
from gui.pages.reply.seen import Seen
from gui.widgets.asking import Asks
from gui.widgets.beside import Beside
from gui.widgets.empty import Empty
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.picture import Picture
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.drafts import Draft
from letters.domain.errors import PlaidoyerError
from letters.domain.keeping_errors import KeepingFault
from letters.domain.replies import Proposal, ReplyKind, ReplyTooLong
from letters.domain.request_errors import UnknownRequest
from letters.services.language import _, sentence
from letters.services.replies import Follows
from letters.services.requests import File, Followed
from letters.services.telling import right_words
from letters.services.unnoted import Unnoted

_NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the person says was answered to a request."""

    request: UUID
    kinds: tuple[ReplyKind, ...]
    on: date
    text: str
    path: Path | None


class ReplyPage(Page):
    """Its subject is the identifier of the request that was answered."""

    def __init__(self, desk: Desk, follow_up: FollowUp, papers: PapersKept, asks: Asks, work: Work) -> None:
        super().__init__(_("They answered: what now?"), back=True)
        self._desk, self._follow_up, self._papers = desk, follow_up, papers
        self._asks, self._work, self._uid = asks, work, _NOBODY
        self.about = Label(role=Role.MUTED)
        self.came = CameBack()
        self.seen = Seen(self.came.file.drop)
        self.aftermath, self.foot = Aftermath(), Foot()
        self.reading, self.keeping = Reading(desk, work), Keeping(desk, work)
        self.whole = QWidget()
        self.gone = Empty(_("This request is no longer there."), action=_("See my requests"), icon="requests")
        self._furnish()
        self._connect()
        self._start_again()

    def shown_with(self, subject: object) -> None:
        """Take what was answered to the request whose identifier is *subject*."""
        if isinstance(subject, UUID) and subject != self._uid:
            self._uid = subject
            self._start_again()
            self.keeping.ask(subject)

    def refresh(self) -> None:
        """Say again which request it is; what was typed stays."""
        uid = self._uid
        self._work.do(
            lambda: self._papers.requests.followed(uid), then=self._show, failed=self._fail, key="reply-about"
        )

    def may_leave(self) -> bool:
        """Ask first, where something was typed that nobody noted."""
        if not self._said().is_begun:
            return True
        text = _("What you pasted, typed or ticked here is not noted yet: it would be lost.")
        leaves = self._asks.confirm(_("Leave without noting this answer?"), text, do=_("Leave"), danger=True)
        if leaves:
            self.keeping.drop(self._uid)
            self._start_again()
        return leaves

    def put_away(self) -> None:
        """Keep at once what was said: it is given back when the page is opened again."""
        self.keeping.flush()

    def _start_again(self) -> None:
        self.reading.stop()
        self.keeping.forget()
        self.came.start_again(self._desk.today())
        self.seen.start_again()
        self._show_follows(Follows())
        self.foot.wait(waiting=False)

    def _show(self, followed: Followed) -> None:
        request = followed.request
        self.about.set_text(f"{right_words(request.right)} — {request.recipient.name}")
        self._show_whole(whole=True)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UnknownRequest):
            self._show_whole(whole=False)
        else:
            self._work.trouble.emit(error)

    def _show_whole(self, *, whole: bool) -> None:
        for part in (self.whole, self.foot):
            show_if(part, wanted=whole)
        show_if(self.gone, wanted=not whole)

    def _said(self) -> Unnoted:
        day, path = self.came.day.value(), self.came.file.path
        on = day if isinstance(day, date) else None
        return Unnoted(self._uid, self.came.words.value(), self.seen.chosen(), on, str(path or ""))

    def _keep_soon(self) -> None:
        self.keeping.keep(self._said())

    def _give_back(self, unnoted: Unnoted) -> None:
        """Show what was said before, unless the person says something else already."""
        if unnoted.request != self._uid or self._said().is_begun:
            return
        self.came.give_back(unnoted.text, unnoted.on, Path(unnoted.path) if unnoted.path else None)
        self.seen.give_back(unnoted.kinds)
        self._read_soon()
        self._ask_follows()

    def _not_kept(self, error: Exception) -> None:
        if isinstance(error, PlaidoyerError):
            words = _("What you say here could not be kept. {reason}").format(reason=sentence(error))
            self.foot.state.set_text(words)
        else:
            self._work.trouble.emit(error)

    def _read_soon(self) -> None:
        self.seen.wait()
        self.reading.read_soon(self.came.words.value())

    def _read(self, _text: str, proposals: tuple[Proposal, ...]) -> None:
        self.came.mark(proposals)
        self.seen.show_proposals(proposals)

    def _not_read(self, error: Exception) -> None:
        self.seen.show_proposals(())
        if isinstance(error, ReplyTooLong):
            self.came.text.set_error(sentence(error))
        else:
            self._work.trouble.emit(error)

    def _ask_follows(self) -> None:
        kinds, day = self.seen.chosen(), self.came.came_on()
        self.foot.show_count(len(kinds))
        if day is not None:
            self.reading.follow(self._uid, kinds, day)

    def _show_follows(self, follows: Follows) -> None:
        kinds = self.seen.chosen()
        self.foot.show_count(len(kinds))
        if kinds:
            self.aftermath.show_follows(follows, self._desk.today(), self.seen.last())
        else:
            self.aftermath.show_nothing()
        self.foot.note.set_primary(primary=bool(kinds) and not self.aftermath.has_letter_now)

    def _told(self) -> _Answer | None:
        """Give what is told, or none while something is missing, which is then said in its place."""
        kinds, day = self.seen.chosen(), self.came.came_on()
        if not kinds:
            self.seen.set_error(_("Tick what they say. If you cannot tell, tick that one cannot."))
            self.seen.set_focus()
            return None
        if day is None:
            self.came.focus_day()
            return None
        return _Answer(self._uid, kinds, day, self.came.words.value().strip(), self.came.file.path)

    def _note(self, letter: str = "") -> None:
        answer = self._told()
        if answer is None:
            return
        self.foot.wait(waiting=True)
        self.keeping.forget()
        self._work.write(
            lambda: self._record(answer),
            then=lambda followed: self._noted(followed, letter),
            failed=self._refused,
        )

    def _record(self, answer: _Answer) -> Followed:
        file = File(answer.path.name, self._papers.disk.source(answer.path)) if answer.path else None
        followed = self._desk.record(answer.request, answer.kinds, answer.on, answer.text, file)
        self._desk.unnoted.drop(answer.request)
        return followed

    def _noted(self, followed: Followed, letter: str) -> None:
        self._start_again()
        uid = followed.request.uid
        self.told.emit(_("Answer noted. If something in it is wrong, correct it on the request."), None)
        if letter:
            self._follow_up.begin(uid, letter, self._write)
        else:
            self.wants.emit(Place.REQUEST, uid)

    def _write(self, draft: Draft) -> None:
        self.wants.emit(Place.WRITE, draft)

    def _refused(self, error: Exception) -> None:
        self.foot.wait(waiting=False)
        self._keep_soon()
        if isinstance(error, KeepingFault):
            self.came.file.set_fault(sentence(error))
        elif isinstance(error, ReplyTooLong):
            self.came.text.set_error(sentence(error))
        elif isinstance(error, PlaidoyerError):
            self.came.day.set_error(sentence(error))
            self.came.focus_day()
        else:
            self._work.trouble.emit(error)

    def _not_followed(self, error: Exception) -> None:
        if not isinstance(error, PlaidoyerError):
            self._work.trouble.emit(error)
            return
        self.came.day.set_error(sentence(error))
        self.aftermath.show_nothing()

    def _choose_file(self) -> None:
        path = self._papers.files.open(_("Join a file"), [])
        if path is not None:
            self.came.set_path(path)
            self._keep_soon()

    def _connect(self) -> None:
        self.came.text_changed.connect(self._read_soon)
        self.came.day_changed.connect(self._ask_follows)
        self.came.file_asked.connect(self._choose_file)
        self.seen.changed.connect(self._ask_follows)
        self.seen.words_asked.connect(self.came.show_words)
        self.reading.read.connect(self._read)
        self.reading.unreadable.connect(self._not_read)
        self.reading.followed.connect(self._show_follows)
        self.reading.refused.connect(self._not_followed)
        for changed in (
            self.came.text_changed, self.came.day_changed, self.came.file_dropped, self.seen.changed
        ):  # fmt: skip
            changed.connect(self._keep_soon)
        self.keeping.given_back.connect(self._give_back)
        self.keeping.failed.connect(self._not_kept)
        self.aftermath.prepared.connect(self._note)
        self.foot.noted.connect(self._note)
        self.gone.acted.connect(lambda: self.wants.emit(Place.REQUESTS, None))

    def _furnish(self) -> None:
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.about)
        column.addLayout(_trust())
        column.addWidget(Beside(_at_the_top(self.came), _at_the_top(self.seen)))
        column.addWidget(self.aftermath)
        self.add(self.whole)
        self.add(self.gone)
        self.set_foot(self.foot)
        for part in (self.whole, self.foot, self.gone):
            show_if(part, wanted=False)


def _trust() -> QHBoxLayout:
    words = _("Their text is read here, on this computer, without the network. You decide what it says.")
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Picture("shield", "accent", 20), alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words), stretch=1)
    return row


def _at_the_top(widget: QWidget) -> QWidget:
    """Let *widget* be as tall as it likes, however tall what stands beside it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
