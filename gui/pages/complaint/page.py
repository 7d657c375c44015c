"""The page that follows the online form of the CNIL, from « can it be taken up? » to « I have sent it »."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.complaint.foot import Foot
from gui.pages.complaint.form_page import FormPageView
from gui.pages.complaint.joining import Joining
from gui.pages.complaint.leaving import Leaving
from gui.pages.complaint.requirements import RequirementsView
from gui.pages.write.sent_form import Told
from gui.widgets.clearing import clear
from gui.widgets.empty import Empty
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.widgets.steps import Steps
from gui.work import Work
from letters.domain.complaint_papers import ROLES, Paper
from letters.domain.errors import PlaidoyerError
from letters.domain.request_errors import UnknownRequest
from letters.services.complaints import Complaint, Complaints, file_name
from letters.services.language import _, n_, sentence
from letters.services.requests import File, Followed
from letters.services.sending import Departure
from letters.services.telling import right_words

_NOBODY = UUID(int=0)


class ComplaintPage(Page):
    """Its subject is the identifier of the request; *dossier_asked* gives it, to be bound into one file."""

    dossier_asked = Signal(object)

    def __init__(self, complaints: Complaints, work: Work, around: Around) -> None:
        super().__init__(_("Complain to the CNIL, step by step"), back=True)
        self._complaints, self._work, self._around = complaints, work, around
        self._uid, self._place, self._seen = _NOBODY, 0, {0}
        self.complaint: Complaint | None = None
        self._binds = False
        self.about = Label(role=Role.MUTED)
        self.requirements, self.leaving, self.foot = RequirementsView(), Leaving(), Foot()
        self.gone = Empty(_("This request is no longer there."), action=_("See my requests"), icon="requests")
        self.whole, self._head, self._middle = QWidget(), QVBoxLayout(), QVBoxLayout()
        self.steps, self.pages = Steps(()), list[FormPageView]()
        self._furnish()
        self._connect()

    def shown_with(self, subject: object) -> None:
        """Prepare the complaint about the request whose identifier is *subject*."""
        if isinstance(subject, UUID) and subject != self._uid:
            self._uid, self._place, self._seen, self.complaint = subject, 0, {0}, None

    def refresh(self) -> None:
        """Prepare it again: the letter may have been completed, a paper joined."""
        uid = self._uid
        self._work.do(
            lambda: self._complaints.prepared(uid), then=self._show, failed=self._fail, key="complaint"
        )

    def offer_dossier(self) -> None:
        """Offer to bind the papers into one file: somebody listens to *dossier_asked*."""
        self._binds = True
        show_if(self.leaving.dossier, wanted=True)
        self.refresh()

    def go_to(self, place: int) -> None:
        """Show the step at *place*, from 0."""
        self._place = min(max(place, 0), len(self._sections()) - 1)
        self._seen.add(self._place)
        self._show_place()
        self.scroll_up()
        self._sections()[self._place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, complaint: Complaint) -> None:
        is_first, self.complaint = self.complaint is None, complaint
        request = complaint.followed.request
        self.about.set_text(f"{right_words(request.right)} — {request.recipient.name}")
        self.requirements.show_requirements(complaint.requirements)
        if is_first:
            self.leaving.ask(complaint.followed.day)
        self._make_pages(complaint)
        self._show_whole(whole=True)
        self._show_place()

    def _make_pages(self, complaint: Complaint) -> None:
        clear(self._middle)
        clear(self._head)
        self.pages = [self._made(each, complaint) for each in range(len(complaint.pages))]
        for page in self.pages:
            self._middle.addWidget(page)
        self.steps = Steps(self._names())
        self.steps.chosen.connect(self.go_to)
        self._head.addWidget(self.steps)

    def _made(self, place: int, complaint: Complaint) -> FormPageView:
        filled = complaint.pages[place]
        page = FormPageView(filled, complaint)
        page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        page.setAccessibleName(filled.page.title)
        page.copied.connect(self._around.desktop.clipboard.copy)
        page.site_asked.connect(self._around.desktop.links.open)
        page.letter_asked.connect(self._write)
        if filled.page.takes_files:
            joining = Joining(complaint.papers, has_complaint=complaint.letter is not None)
            show_if(joining.dossier, wanted=self._binds)
            joining.saved.connect(self._save)
            joining.joined.connect(self._join)
            joining.dossier_asked.connect(self._bind)
            joining.letter_asked.connect(self._write)
            page.add(joining)
        return page

    def _names(self) -> tuple[str, ...]:
        pages = self.complaint.pages if self.complaint else ()
        return (_("Can it be taken up?"), *(each.page.title for each in pages), _("Sent"))

    def _sections(self) -> list[QWidget]:
        return [self.requirements, *self.pages, self.leaving]

    def _show_place(self) -> None:
        for place, section in enumerate(self._sections()):
            show_if(section, wanted=place == self._place)
        self.steps.set_at(self._place, done=self._seen - {self._place})
        self.foot.show_place(self._place, self._names())

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UnknownRequest):
            self._show_whole(whole=False)
        else:
            self._work.trouble.emit(error)

    def _show_whole(self, *, whole: bool) -> None:
        for part in (self.whole, self.foot):
            show_if(part, wanted=whole)
        show_if(self.gone, wanted=not whole)

    def _write(self) -> None:
        if self.complaint is not None:
            self.wants.emit(Place.WRITE, self.complaint.draft)

    def _bind(self) -> None:
        self.dossier_asked.emit(self._uid)

    def _save(self, papers: tuple[Paper, ...]) -> None:
        """Save *papers* one by one under names that tell their order; nothing where no folder is chosen."""
        complaint = self.complaint
        folder = self._around.desktop.files.folder(_("Folder for the papers")) if complaint else None
        if complaint is None or folder is None:
            return
        names = [file_name(number, each, _(ROLES[each.role])) for number, each in enumerate(papers, 1)]

        def write() -> int:
            for paper, name in zip(papers, names, strict=True):
                self._around.disk.write(folder / name, self._complaints.content(complaint, paper))
            return len(names)

        self._work.do(write, then=self._saved)

    def _saved(self, count: int) -> None:
        self.told.emit(n_("{count} paper saved.", "{count} papers saved.", count).format(count=count), None)

    def _join(self) -> None:
        path = self._around.desktop.files.open(_("Join a file"), [])
        if path is not None:
            uid, requests = self._uid, self._complaints.requests
            self._work.write(
                lambda: requests.attach(uid, File(path.name, self._around.disk.source(path))),
                then=lambda _kept: self.refresh(),
            )

    def _choose_file(self) -> None:
        path = self._around.desktop.files.open(_("Join a file"), [])
        if path is not None:
            self.leaving.form.file.set_path(path)

    def _sent(self, told: Told) -> None:
        complaint = self.complaint
        if complaint is None:
            return

        def keep() -> Followed:
            file = _file(told.file, self._around) if told.file else None
            departure = Departure(told.channel, told.on, told.proof, file)
            return self._complaints.sent(complaint, departure)

        self._work.write(keep, then=self._kept, failed=self._refused)

    def _kept(self, followed: Followed) -> None:
        self.complaint, self._place, self._seen = None, 0, {0}
        self.told.emit(_("Complaint noted. Its three months are followed for you."), None)
        self.wants.emit(Place.REQUEST, followed.request.uid)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, PlaidoyerError):
            self.leaving.form.refuse(sentence(error))
        else:
            self._work.trouble.emit(error)

    def _connect(self) -> None:
        self.foot.moved.connect(lambda by: self.go_to(self._place + by))
        self.requirements.request_asked.connect(lambda: self.wants.emit(Place.REQUEST, self._uid))
        self.leaving.told.connect(self._sent)
        self.leaving.file_asked.connect(self._choose_file)
        self.leaving.letter_asked.connect(self._write)
        self.leaving.dossier_asked.connect(self._bind)
        self.gone.acted.connect(lambda: self.wants.emit(Place.REQUESTS, None))

    def _furnish(self) -> None:
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.about)
        column.addLayout(self._head)
        column.addWidget(self.requirements)
        column.addLayout(self._middle)
        column.addWidget(self.leaving)
        for section in (self.requirements, self.leaving):
            section.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.requirements.setAccessibleName(_("Can it be taken up?"))
        self.leaving.setAccessibleName(_("Sent"))
        self.add(self.whole)
        self.add(self.gone)
        self.set_foot(self.foot)
        for part in (self.whole, self.foot, self.gone):
            show_if(part, wanted=False)


def _file(path: Path, around: Around) -> File:
    return File(path.name, around.disk.source(path))
