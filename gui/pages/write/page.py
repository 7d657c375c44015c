"""The page of writing: choosing a letter, then writing it; nothing typed is ever lost."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.mail import Posting
from gui.pages.write.autosave import Autosave
from gui.pages.write.from_campaign import FromCampaign
from gui.pages.write.leaving import Leaving
from gui.pages.write.sent_form import Told
from gui.pages.write.start import Start
from gui.pages.write.view import WritingView
from gui.widgets.banner import Banner
from gui.widgets.buttons import quiet
from gui.widgets.page import Column, Page, scrolled
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.domain.bodies import Recipient
from letters.domain.channels import Channel
from letters.domain.drafts import Draft
from letters.domain.errors import PlaidoyerError
from letters.domain.household import Member
from letters.domain.kinds import Kind
from letters.services.directory import AddressBook
from letters.services.interview import Interview
from letters.services.interview_fields import Step
from letters.services.language import _, sentence
from letters.services.mailing import Mailing
from letters.services.requests import File, Followed
from letters.services.sending import Departure
from letters.services.writing import Beginnings, Opened, Writing

_READABLE = 1080


class WritePage(Page):
    """Its subject is a kind of letter (its slug), a draft or the identifier of one, or nothing: to choose.

    It may also be a `Recipient`: the letter to them is chosen.

    *sent* gives the request (`Followed`) once the person said that the letter left.
    """

    sent = Signal(object)

    def __init__(self, writing: Writing, book: AddressBook, work: Work, around: Around) -> None:
        self.start, self.view = Start(), WritingView(writing, book, work)
        self.again = Banner()
        self.to: Recipient | None = None
        self._stack = QStackedWidget()
        super().__init__(_("Write a letter"), back=True, wide=True)
        self._writing, self._work = writing, work
        self._desktop, self._disk = around.desktop, around.disk
        self._subject: object = None
        self.posting: Posting | None = None
        self.discard = quiet(_("Throw this draft away"), "trash")
        self.put_beside_title(self.discard)
        self.autosave = Autosave(writing.drafts, work)
        self.leaving = Leaving(writing, work, around.desktop, around.disk)
        self.campaign = FromCampaign(self, self.view.forms.sending, writing, work)
        self._connect()
        self._show_start()

    def serve(self, mailing: Mailing) -> None:
        """Let letters leave by e-mail from here."""
        self.posting = Posting(self, mailing, self._work)
        self.posting.noted.connect(self._marked_by_mail)
        self.posting.failed.connect(self._fail)
        self.leaving.serve(mailing)
        self.view.forms.sending.offer_mail()

    def shown_with(self, subject: object) -> None:
        """Go on with the draft *subject*, or begin the kind of letter that it names."""
        self._subject = subject

    def refresh(self) -> None:
        """Show what was asked for, or let the person choose."""
        subject, self._subject = self._subject, None
        self.to = subject if isinstance(subject, Recipient) else None
        current = self.view.interview
        if isinstance(subject, str) and current and current.draft.kind == subject:
            self._show_again(current)
        elif isinstance(subject, str):
            self._open(lambda: self._writing.begin(subject))
        elif isinstance(subject, Draft | UUID):
            self._open(lambda: self._writing.reopen(subject))
        else:
            self._show_start()

    def may_leave(self) -> bool:
        """Leave at once: what was typed is being kept."""
        self.put_away()
        return True

    def put_away(self) -> None:
        """Keep the draft as it is."""
        self.view.tabs.paper.paragraphs.keep_open_text()
        self.autosave.flush()

    def _open(self, opening: Callable[[], Opened]) -> None:
        self.autosave.flush()
        self._work.do(opening, then=self._opened, key="write")

    def _opened(self, opened: Opened) -> None:
        to, self.to = self.to, None
        self.again.say("")
        self.view.open(opened)
        if to is not None and opened.fixed is None:
            self.view.write_to(to)
        self._show_view(opened.kind)
        self.view.forms.focus_first()
        self.campaign.look(opened.interview.draft)

    def _show_view(self, kind: Kind) -> None:
        self.set_title(kind.title.partition(" — ")[0])
        self._stack.setCurrentWidget(self.view)
        show_if(self.discard, wanted=True)

    def _show_again(self, current: Interview) -> None:
        self._show_view(current.kind)
        self.again.say(_("This is the letter you had begun."), action=_("Begin another one"))

    def _begin_another(self) -> None:
        if self.view.interview:
            slug = self.view.interview.draft.kind
            self._open(lambda: self._writing.begin(slug))

    def _show_start(self) -> None:
        self.autosave.flush()
        self.set_title(_("Write a letter"))
        self._stack.setCurrentIndex(0)
        show_if(self.discard, wanted=False)
        self.again.say(_("To {name}: choose the letter.").format(name=self.to.name) if self.to else "")
        self._work.do(self._writing.beginnings, then=self._show_beginnings, key="beginnings")

    def _show_beginnings(self, beginnings: Beginnings) -> None:
        self.start.show_beginnings(_for_them(beginnings, self.to) if self.to else beginnings)

    def _choose_member(self, member: Member | None) -> None:
        interview = self.view.interview
        if interview:
            self._work.do(
                lambda: self._writing.about(interview, member),
                then=lambda chosen: self.view.change(chosen, everywhere=True),
                key="member",
            )

    def _settle(self, step: Step) -> None:
        """Keep who writes in the household, once their step is done."""
        interview = self.view.interview
        if step is Step.SENDER and interview and not interview.draft.request:
            self._work.write(lambda: self._writing.settled(interview), then=self.view.keep_member)

    def _take(self, way: str) -> None:
        interview = self.view.interview
        if interview:
            self.campaign.take(way, interview)
        if interview and way == "mail" and self.posting:
            self.autosave.flush()
            self.posting.begin(interview)
        elif interview:
            self.leaving.take(way, interview)

    def _taken(self, words: str) -> None:
        self.told.emit(words, None)
        self.campaign.offer()

    def _copy_for_form(self) -> None:
        if self.view.interview:
            self.campaign.take("form", self.view.interview)
            self.leaving.copy_for_form(self.view.interview, self.view.tabs.form.limit())

    def _fail(self, error: Exception) -> None:
        if isinstance(error, PlaidoyerError):
            self.view.forms.sending.trouble.say(sentence(error), Tone.BAD)
        else:
            self._work.trouble.emit(error)

    def _choose_proof(self) -> None:
        path = self._desktop.files.open(_("Choose the proof of sending"), [])
        if path is not None:
            self.view.forms.sending.sent.file.set_path(path)

    def _mark_sent(self, told: Told) -> None:
        interview = self.view.interview
        if interview is None:
            return
        self.autosave.flush()
        self.view.live.stop()
        # One thread at a time may put letters on paper: the last preview is waited for.
        self._work.do(lambda: None, then=lambda _done: self._note(interview, told), lane=Lane.LETTERS)

    def _note(self, interview: Interview, told: Told) -> None:
        self._work.write(
            lambda: self._writing.mark_sent(interview, self._departure(told)),
            then=lambda followed: self._marked(followed, told.channel, told.on),
            failed=self._not_marked,
        )

    def _departure(self, told: Told) -> Departure:
        file = File(told.file.name, self._disk.source(told.file)) if told.file else None
        return Departure(told.channel, told.on, told.proof, file)

    def _marked(self, followed: Followed, channel: Channel, on: date) -> None:
        self._close()
        self.told.emit(_("Noted: the letter left. Its request is followed for you."), None)
        self.sent.emit(followed)
        if not self.campaign.departed(channel, on):
            self.wants.emit(Place.REQUEST, followed.request.uid)

    def _marked_by_mail(self, followed: Followed) -> None:
        self._marked(followed, Channel.EMAIL, self._writing.today())

    def _not_marked(self, error: Exception) -> None:
        self.view.ask_preview()
        if isinstance(error, PlaidoyerError):
            self.view.forms.sending.sent.refuse(sentence(error))
        else:
            self._work.trouble.emit(error)

    def _discard(self) -> None:
        interview = self.view.interview
        if interview is None:
            return
        self._close()
        draft = interview.draft
        self._work.write(
            lambda: self._writing.drafts.discard(draft.uid), then=lambda _done: self._gone(draft)
        )

    def _gone(self, draft: Draft) -> None:
        self.told.emit(_("Draft thrown away."), lambda: self._put_back(draft))
        self._show_start()

    def _put_back(self, draft: Draft) -> None:
        self._work.write(lambda: self._writing.drafts.save(draft), then=lambda _done: self._show_start())

    def _close(self) -> None:
        self.autosave.forget()
        self.view.close_letter()

    def _connect(self) -> None:
        view = self.view
        self.start.chosen.connect(lambda slug: self._open(lambda: self._writing.begin(slug)))
        self.start.unsure.connect(lambda: self.wants.emit(Place.PLAN, None))
        self.start.reopened.connect(lambda uid: self.wants.emit(Place.WRITE, uid))
        self.again.acted.connect(self._begin_another)
        self.discard.clicked.connect(self._discard)
        view.changed.connect(self.autosave.keep)
        view.step_left.connect(self._settle)
        view.forms.writer.chosen.connect(self._choose_member)
        view.forms.sending.wanted.connect(self._take)
        view.tabs.form.copy_asked.connect(self._copy_for_form)
        view.forms.sending.sent.file_asked.connect(self._choose_proof)
        view.forms.sending.sent.told.connect(self._mark_sent)
        self.autosave.said.connect(view.foot.say_saved)
        self.autosave.failed.connect(view.foot.say_not_saved)
        self.campaign.wanted.connect(lambda subject: self.wants.emit(Place.VOLUNTEER, subject))
        self.leaving.done.connect(self._taken)
        self.leaving.failed.connect(self._fail)

    def _lay_out(self) -> None:
        """Lay out a page that does not scroll as a whole: the letter stays in sight beside its answers."""
        head = QHBoxLayout()
        head.setContentsMargins(28, 22, 28, 0)
        head.setSpacing(10)
        head.addWidget(self._back)
        head.addWidget(self.title, stretch=1)
        head.addLayout(self._beside)
        self._stack.addWidget(self._scrolled_start())
        self._stack.addWidget(self.view)
        notice = QWidget()
        above = QVBoxLayout(notice)
        above.setContentsMargins(28, 0, 28, 0)
        above.addWidget(self.again)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addWidget(notice)
        outer.addWidget(self._stack, stretch=1)

    def _scrolled_start(self) -> QWidget:
        inner = Column(_READABLE)
        column = QVBoxLayout(inner)
        column.setContentsMargins(28, 4, 28, 28)
        column.addWidget(self.start)
        column.addStretch(1)
        return scrolled(inner)


def _for_them(beginnings: Beginnings, recipient: Recipient) -> Beginnings:
    """Give the letters that may go to *recipient*, and none that was begun for somebody."""
    kinds = tuple(kind for kind in beginnings.kinds if recipient.kind in kind.to)
    return Beginnings(kinds or beginnings.kinds, ())
