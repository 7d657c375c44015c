"""One letter being written: its steps, its answers at the left, the letter at the right."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.directory.seeker import SeekerForLetter
from gui.pages.write.foot import Foot
from gui.pages.write.forms import Forms
from gui.pages.write.halves import Halves
from gui.pages.write.live import Live
from gui.pages.write.preview_tabs import PreviewTabs
from gui.pages.write.problems import words_beside
from gui.widgets.showing import show_if
from gui.widgets.steps import Steps
from gui.work import Work
from letters.domain.bodies import Recipient
from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_
from letters.services.directory import AddressBook
from letters.services.interview import Interview, step_of
from letters.services.interview_fields import STEPS, Step
from letters.services.language import _, sentence
from letters.services.previews import Preview
from letters.services.telling_answers import beside
from letters.services.writing import Opened, Writing

NAMES = {
    Step.RECIPIENT: N_("Recipient"),
    Step.SENDER: N_("You"),
    Step.QUESTIONS: N_("Your request"),
    Step.SENDING: N_("Sending"),
}
_WHOLE = ("letter", "request")
_SHOWS_WHOLE = (Step.QUESTIONS, Step.SENDING)


class WritingView(QWidget):
    """*changed* gives the draft after each change; *step_left* the step that the person has done with."""

    changed = Signal(object)
    step_left = Signal(object)

    def __init__(self, writing: Writing, book: AddressBook, work: Work) -> None:
        super().__init__()
        self._writing, self._book, self._work = writing, book, work
        self.opened: Opened | None = None
        self.interview: Interview | None = None
        self.preview: Preview | None = None
        self._faults: Mapping[str, PlaidoyerError] = {}
        self._touched: set[str] = set()
        self._furthest, self._insisting = 0, False
        self.steps = Steps([_(NAMES[step]) for step in STEPS])
        self.forms, self.tabs, self.foot = Forms(SeekerForLetter(book, work)), PreviewTabs(), Foot()
        self.halves, self._rail = Halves(self.forms, self.tabs), QWidget()
        self.live = Live(writing, work)
        self._lay_out()
        self._connect()

    def open(self, opened: Opened) -> None:
        """Begin, or go on, where something is missing first."""
        self.opened, self.interview, self.preview = opened, opened.interview, None
        self._touched, self._faults = set(), opened.sketch.faults
        value = opened.interview.value
        self.forms.recipient.show_known(opened.known)
        self.forms.recipient.show_fixed(opened.fixed)
        self.forms.recipient.show_kinds(opened.kind.to, fixed=opened.fixed is not None)
        draft = opened.interview.draft
        self.forms.writer.show_members(() if draft.request else opened.members, draft.member)
        self.forms.sending.show_expected(opened.kind.expect)
        self._show_capacity(opened.interview)
        self.forms.show_fields(opened.fields, value)
        self.forms.show_values(value)
        self.tabs.show_kind(opened.kind)
        self.halves.show_answers()
        missing = [step for step in STEPS if opened.sketch.faults_of(step)]
        self._furthest = STEPS.index(missing[0] if missing else Step.SENDING)
        self.show_step(STEPS[self._furthest])
        self.ask_preview(now=True)

    def change(self, interview: Interview, *, everywhere: bool = False) -> None:
        """Go on with *interview*; *everywhere* when more than the field being typed in changed."""
        self.interview = interview
        self._insist(insisting=False)
        if everywhere:
            self._show_capacity(interview)
            self.forms.show_values(interview.value)
        self.ask_preview()
        self.changed.emit(interview.draft)

    def keep_member(self, interview: Interview) -> None:
        """Take from *interview* whom the letter is about; what was typed meanwhile stays."""
        if self.interview and self.interview.draft.uid == interview.draft.uid:
            self.interview = self.interview.about(interview.draft.member)
            self.changed.emit(self.interview.draft)

    def write_to(self, recipient: Recipient) -> None:
        """Address the letter to *recipient*, of the directory; a kind that it is not for is left open."""
        if self.interview and self.opened:
            kinds = self.opened.kind.to
            kind = recipient.kind if recipient.kind in kinds or not kinds else ""
            self.change(self.interview.to(replace(recipient, kind=kind)), everywhere=True)
            self.forms.recipient.take(recipient)

    def close_letter(self) -> None:
        """Let go of the letter: it left, or was thrown away."""
        self.live.stop()
        self.interview = self.opened = self.preview = None

    def show_step(self, step: Step) -> None:
        """Go to *step*."""
        place = STEPS.index(step)
        self._furthest = max(self._furthest, place)
        self.forms.show_step(step)
        self.foot.show_place(first=place == 0, last=step is Step.SENDING)
        self._insist(insisting=False)
        self._show_progress()
        self.halves.show_answers()
        if step is Step.SENDING:
            self._offer_departure()

    def go_on(self) -> None:
        """Go to the next step; what is missing here is said first, once."""
        if self.interview is None:
            return
        step = self.forms.step
        faults = self._writing.sketch(self.interview).faults_of(step)
        if faults and not self._insisting:
            self._say_missing(faults)
            return
        self.step_left.emit(step)
        self.show_step(STEPS[STEPS.index(step) + 1])
        self.forms.focus_first()

    def go_back(self) -> None:
        """Go to the step before."""
        self.show_step(STEPS[max(STEPS.index(self.forms.step) - 1, 0)])
        self.forms.focus_first()

    def go_to(self, name: str) -> None:
        """Go to where the fault *name* is mended."""
        if name == "edits":
            self.halves.tabs.setCurrentIndex(1)
            self.tabs.show_paragraphs()
            return
        self.show_step(step_of(name))
        self._touched.add(name)
        self._show_faults()
        self.forms.focus_on(name)

    def show_preview(self, preview: Preview) -> None:
        """Show the letter as it stands."""
        if self.interview is None:
            return
        self.preview, self._faults = preview, preview.sketch.faults
        self.forms.show_fields(preview.fields, self.interview.value)
        chosen = self.interview.value("answers", "arguments")
        self.forms.questions.arguments.show_arguments(preview.arguments, chosen)
        self.tabs.basis.show_arguments(preview.arguments, chosen)
        self.forms.sending.show_faults(preview.sketch.faults, preview.fields)
        self.tabs.show_preview(preview)
        self._show_faults()
        self._show_progress()

    def _say_missing(self, faults: Mapping[str, PlaidoyerError]) -> None:
        self._faults = {**self._faults, **faults}
        self._touched |= set(faults)
        self._show_faults()
        self._insist(insisting=True)
        first = next((asked.name for asked in self.forms.asked() if asked.name in faults), None)
        if first:
            self.forms.focus_on(first)

    def _insist(self, *, insisting: bool) -> None:
        self._insisting = insisting
        self.foot.insist(insisting=insisting)

    def _show_faults(self) -> None:
        fields = self.preview.fields if self.preview else self.opened.fields if self.opened else {}
        touched = {name: fault for name, fault in self._faults.items() if name in self._touched}
        self.forms.show_faults(words_beside(touched, fields))
        whole = [beside(self._faults[name]) for name in _WHOLE if name in self._faults]
        self.forms.say_whole("\n".join(whole) if self.forms.step in _SHOWS_WHOLE else "")

    def _show_progress(self) -> None:
        done = set(STEPS) - {step_of(name) for name in self._faults}
        reached = {place for place in range(self._furthest + 1) if STEPS[place] in done}
        self.steps.set_at(STEPS.index(self.forms.step), done=reached)
        self._show_faults()

    def _show_capacity(self, interview: Interview) -> None:
        self.forms.writer.show_capacity(
            can_act=interview.can_act_for_another, for_another=interview.for_another
        )

    def _offer_departure(self) -> None:
        if self.opened and self.interview:
            channel, number = (
                str(self.interview.value("sending", key) or "") for key in ("channel", "number")
            )
            channels = self.opened.kind.channels
            self.forms.sending.sent.show_channels(channels, channel, self._writing.today(), number)

    def ask_preview(self, *, now: bool = False) -> None:
        """Show the letter as it stands, at once or after a rest."""
        if self.interview:
            self.live.ask(self.interview, self.tabs.form.limit())
            if now:
                self.live.ask_now()

    def _answer(self, section: str, key: str, value: object) -> None:
        if self.interview is None:
            return
        self._touched.discard(key if section == "answers" else f"{section}.{key}")
        try:
            self.change(self.interview.answered(section, key, value))
        except PlaidoyerError as error:
            self.forms.show_faults({key if section == "answers" else f"{section}.{key}": sentence(error)})

    def _leave(self, name: str) -> None:
        self._touched.add(name)
        self._show_faults()

    def _rewrite(self, place: int, text: str) -> None:
        if self.interview is None:
            return
        try:
            self.change(self._writing.rewritten(self.interview, place, text))
        except PlaidoyerError as error:
            self.tabs.paper.paragraphs.refuse(sentence(error))
            return
        self.tabs.paper.paragraphs.show_list()
        self.live.ask_now()

    def _drop(self, edit: object) -> None:
        kept = [each for each in self.interview.draft.edits if each == edit] if self.interview else []
        if self.interview and kept:
            self.change(self.interview.without_edit(kept[0]))

    def _connect(self) -> None:
        self.forms.answered.connect(self._answer)
        self.forms.left.connect(self._leave)
        self.forms.recipient.chosen.connect(self._write_to)
        self.forms.recipient.found.connect(self._write_to_found)
        self.forms.writer.for_another_chosen.connect(
            lambda chosen: self._answer("letter", "for_another", chosen or None)
        )
        self.forms.questions.arguments.changed.connect(
            lambda chosen: self._answer("answers", "arguments", chosen)
        )
        self.forms.sending.problem_chosen.connect(self.go_to)
        self.steps.chosen.connect(lambda place: self.show_step(STEPS[place]))
        self.foot.on.connect(self.go_on)
        self.foot.back.connect(self.go_back)
        self.live.shown.connect(self.show_preview)
        self.halves.turned.connect(self._make_room)
        self.tabs.form.limit_changed.connect(self.ask_preview)
        self.tabs.paper.paragraphs.rewritten.connect(self._rewrite)
        self.tabs.paper.paragraphs.dropped.connect(self._drop)

    def _write_to(self, recipient: object) -> None:
        if self.interview and self.opened:
            for body in self.opened.known:
                if body == recipient:
                    self.change(self.interview.to(body), everywhere=True)

    def _write_to_found(self, identifier: str) -> None:
        self._work.do(
            lambda: self._book.recipient(identifier),
            then=self.write_to,
            failed=self._not_found,
            key="recipient",
        )

    def _not_found(self, error: Exception) -> None:
        if isinstance(error, PlaidoyerError):
            self.forms.recipient.refuse(sentence(error))
        else:
            self._work.trouble.emit(error)

    def _make_room(self, letter_alone: bool) -> None:  # noqa: FBT001 -- what the signal gives
        """Leave the height of the page to a letter that stands alone."""
        for widget in (self._rail, self.foot, self.tabs.line):
            show_if(widget, wanted=not letter_alone)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = QVBoxLayout(self._rail)
        row.setContentsMargins(22, 0, 28, 0)
        row.addWidget(self.steps)
        column.addWidget(self._rail)
        column.addWidget(self.halves, stretch=1)
        column.addWidget(self.foot)
