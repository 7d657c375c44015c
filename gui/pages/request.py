"""One request: what to do, what happened, what it holds."""

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.navigation import Place
from gui.pages.carrying import RequestTravel
from gui.pages.closing import Closing
from gui.pages.evidence import Joining
from gui.pages.evidence.identity_left import IdentityLeft
from gui.pages.follow_up import FollowUp
from gui.pages.papers_kept import PapersKept
from gui.pages.reasoning_view import ReasoningView
from gui.pages.recording import Recording
from gui.pages.request_advice import RequestAdvice
from gui.pages.request_court import RequestCourt
from gui.pages.request_days import RequestDays
from gui.pages.request_papers import RequestPapers
from gui.pages.request_points import RequestPoints
from gui.pages.request_story import RequestStory
from gui.pages.request_ways import RequestWays
from gui.pages.told_lines import tone
from gui.widgets.asking import Asks
from gui.widgets.beside import Beside
from gui.widgets.buttons import danger, quiet
from gui.widgets.disclosure import Disclosure
from gui.widgets.drops import Drops
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.pill import Pill
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.drafts import Draft
from letters.domain.happenings import Happening
from letters.domain.request_errors import UnknownRequest
from letters.domain.requests import Kept
from letters.domain.stages import Stage
from letters.domain.steps import Advice, Step
from letters.services.language import _
from letters.services.likely import taken_by
from letters.services.requests import Followed, Requests
from letters.services.telling import of_standing, right_words
from letters.services.telling_days import reasoning, told_days
from letters.services.telling_loss import loss


class RequestPage(Page):
    """Shows the request it was asked for; its subject is the identifier of one."""

    def __init__(
        self, requests: Requests, follow_up: FollowUp, papers: PapersKept, asks: Asks, work: Work
    ) -> None:
        super().__init__(_("Request"), back=True)
        self._requests, self._follow_up, self._asks, self._work = requests, follow_up, asks, work
        self._kept, self._uid = papers, UUID(int=0)
        self.followed: Followed | None = None
        self.title_of_letter = Label(role=Role.MUTED)
        self.stage, self.days = Pill(""), Pill("")
        self.advice, self.story, self.papers = RequestAdvice(), RequestStory(), RequestPapers()
        self.points = RequestPoints()
        self.recording = Recording(self, requests, papers.files, papers.disk, work)
        self.closing = Closing(self, requests, work)
        self.joining = Joining(self, requests, papers.files, papers.disk, work)
        self.identity_left = IdentityLeft()
        self.counted = ReasoningView()
        self.reasoning = Disclosure(_("How was the last day counted?"), self.counted)
        self.court, self.kept_days = RequestCourt(), RequestDays()
        self.ways, self.travel = RequestWays(), RequestTravel()
        self.delete = danger(_("Delete this request"), "trash")
        self.answered = quiet(_("They answered: what now?"), "mail")
        self.put_beside_title(self.answered)
        self.dossier = quiet(_("Dossier"), "folder")
        self.close_request = quiet(_("Close the request"), "check-circle")
        self.whole = QWidget()
        self.gone = Empty(_("This request is no longer there."), action=_("See my requests"), icon="requests")
        self._furnish()
        self.drops = Drops(self, _("Drop the files here to join them to this request"))
        self._connect()

    def shown_with(self, subject: object) -> None:
        """Show the request whose identifier is *subject*."""
        if isinstance(subject, UUID):
            self._uid = subject

    def refresh(self) -> None:
        """Read the request again."""
        uid = self._uid
        self._work.do(lambda: self._requests.followed(uid), then=self._show, failed=self._fail, key="request")

    def put_away(self) -> None:
        """Stop what is being written: nobody is there any more."""
        self.travel.put_away()

    def _show(self, followed: Followed) -> None:
        self.followed = followed
        request = followed.request
        self.set_title(f"{right_words(request.right)} — {request.recipient.name}")
        self.title_of_letter.set_text(request.title)
        pill, days = of_standing(followed.standing), told_days(followed)
        self.stage.show_state(pill.words, tone(pill))
        self.days.show_state(days.pill.words if days else "", tone(days.pill if days else pill))
        self.advice.show_steps(followed)
        self.story.show_story(followed)
        self.papers.show_papers(followed)
        self.identity_left.show_left(followed)
        self.points.show_points(followed, self.reasoning.head)
        self.counted.show_steps(reasoning(followed))
        self.court.show_court(followed)
        self.ways.show_ways(followed)
        self.kept_days.show_days(followed)
        self.travel.show_request(followed)
        show_if(self.reasoning, wanted=days is not None)
        self._show_whole(whole=True)
        for button in (self.answered, self.dossier):
            show_if(button, wanted=followed.standing.sent_on is not None)
        show_if(self.close_request, wanted=followed.standing.stage is not Stage.CLOSED)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UnknownRequest):
            self._show_whole(whole=False)
        else:
            self._work.trouble.emit(error)

    def _show_whole(self, *, whole: bool) -> None:
        show_if(self.whole, wanted=whole)
        show_if(self.gone, wanted=not whole)
        for button in (self.answered, self.dossier, self.close_request):
            show_if(button, wanted=False)

    def _take(self, step: Step) -> None:
        if self.followed is None:
            return
        if step.advice is Advice.COMPLAIN:
            self.wants.emit(Place.COMPLAINT, self._uid)
        elif step.letter:
            self._begin(step.letter)
        elif step.advice is Advice.READ_ANSWER:
            self._say_answer()
        elif step.advice is Advice.CLOSE:
            self.closing.ask(self.followed)
        elif kinds := taken_by(step.advice):
            self.recording.ask(self._uid, kinds, self.followed.day)
        elif step.advice in {Advice.REFER, Advice.CONTEST, Advice.READ_DECISION}:
            self.reasoning.set_open(is_open=True)
            self.court.set_open(is_open=True)
        else:
            self.story.timeline.setFocus()

    def _begin(self, letter: str) -> None:
        self._follow_up.begin(self._uid, letter, self._write)

    def _say_answer(self) -> None:
        self.wants.emit(Place.REPLY, self._uid)

    def _write(self, draft: Draft) -> None:
        self.wants.emit(Place.WRITE, draft)

    def _correct(self, uid: UUID) -> None:
        if self.followed is None:
            return
        event = next(each for each in self.followed.events if each.uid == uid)
        if event.kind is Happening.CLOSED:
            self.closing.correct(self.followed, event)
            return
        kinds = (event.kind,) if event.letter else dict.fromkeys((event.kind, *self.followed.recordable))
        self.recording.correct(self._uid, event, tuple(kinds))

    def _ask(self, kinds: tuple[Happening, ...]) -> None:
        if kinds == (Happening.ANSWERED,):
            self._say_answer()
        elif self.followed is not None and kinds == (Happening.CLOSED,):
            self.closing.ask(self.followed)
        elif self.followed is not None:
            self.recording.ask(self._uid, kinds, self.followed.day)

    def _join(self) -> None:
        if self.followed is not None:
            self.joining.choose(self.followed)

    def _drop(self, paths: tuple[Path, ...]) -> None:
        if self.followed is not None:
            self.joining.ask(self.followed, paths)

    def _erase(self, files: tuple[Kept, ...]) -> None:
        text = _("They leave your file for good, and cannot be brought back but from a backup made before.")
        if self._asks.confirm(_("Erase the identity papers?"), text, do=_("Erase"), danger=True):
            self._kept.remove(self._erased, *files)

    def _erased(self, _done: object) -> None:
        self._say(_("Identity papers erased."))

    def _close(self) -> None:
        if self.followed is not None:
            self.closing.ask(self.followed)

    def _remove(self, kept: Kept) -> None:
        text = _("« {name} » will be deleted from your file; it cannot be brought back.").format(
            name=kept.name
        )
        if self._asks.confirm(_("Remove this file?"), text, do=_("Remove"), danger=True):
            self._kept.remove(self._removed, kept)

    def _removed(self, _done: object) -> None:
        self._say(_("File removed."))

    def _saved(self, _done: object) -> None:
        self.told.emit(_("Saved."), None)

    def _say(self, text: str) -> None:
        self.told.emit(text, None)
        self.refresh()

    def _delete(self) -> None:
        if self.followed is None:
            return
        uid = self._uid
        if self._asks.confirm(_("Delete this request?"), loss(self.followed), do=_("Delete"), danger=True):
            self._work.write(lambda: self._requests.forget(uid), then=self._deleted)

    def _deleted(self, _done: object) -> None:
        self.told.emit(_("Request deleted."), None)
        self.wants.emit(Place.REQUESTS, None)

    def _furnish(self) -> None:
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        pills = FlowLayout()
        pills.addWidget(self.stage)
        pills.addWidget(self.days)
        pills.addWidget(self.dossier)
        pills.addWidget(self.close_request)
        column.addWidget(self.title_of_letter)
        column.addLayout(pills)
        column.addWidget(self.advice)
        column.addWidget(self.identity_left)
        column.addWidget(self.ways)
        column.addWidget(self.kept_days)
        column.addWidget(self.reasoning)
        column.addWidget(self.court)
        column.addWidget(self.points)
        column.addWidget(Beside(self.story, self.papers, shares=(3, 2)))
        column.addWidget(self.travel)
        column.addWidget(self.delete)
        self.add(self.whole)
        self.add(self.gone)
        show_if(self.whole, wanted=False)
        show_if(self.gone, wanted=False)
        for button in (self.answered, self.dossier):
            show_if(button, wanted=False)

    def _connect(self) -> None:
        self.advice.taken.connect(self._take)
        self.points.wanted.connect(self._begin)
        self.story.happened.connect(self._ask)
        self.story.chosen.connect(self._correct)
        for keeper in (self.recording, self.closing):
            keeper.recorded.connect(self._show)
            keeper.told.connect(self.told)
        self.close_request.clicked.connect(self._close)
        self.kept_days.recorded.connect(self._show)
        self.kept_days.told.connect(self.told)
        self.papers.pdf_asked.connect(lambda letter: self._kept.save_letter(letter, self._saved))
        files = self.papers.files
        files.copy_asked.connect(lambda kept: self._kept.save_copy(kept, self._saved))
        files.removal_asked.connect(self._remove)
        files.join_asked.connect(self._join)
        files.mask_asked.connect(lambda: self.wants.emit(Place.IDENTITY, self._uid))
        self.joining.joined.connect(self._show)
        self.joining.told.connect(self.told)
        self.drops.dropped.connect(self._drop)
        self.identity_left.erase_asked.connect(self._erase)
        self.answered.clicked.connect(self._say_answer)
        for asked in (self.dossier.clicked, self.travel.dossier_asked):
            asked.connect(lambda: self.wants.emit(Place.DOSSIER, self._uid))
        self.delete.clicked.connect(self._delete)
        self.gone.acted.connect(lambda: self.wants.emit(Place.REQUESTS, None))
