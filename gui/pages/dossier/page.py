"""The page on which a dossier is put together from a request, and saved."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.desktop.files import FileKind, Files
from gui.job import Job, Stopped
from gui.look.tokens import Tone
from gui.pages.dossier.outcome import Outcome
from gui.pages.dossier.piece_list import PieceList
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import primary
from gui.widgets.card import Card
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.errors import PlaidoyerError
from letters.ports.binder import Dossier
from letters.services.dossiers import Dossiers, Plan
from letters.services.language import _, n_, sentence, shown
from letters.services.telling import right_words

if TYPE_CHECKING:
    from pathlib import Path

_OURS = "page"
_KILO = 1000
_AROUND_FOOT = (28, 10, 28, 12)


class DossierPage(Page):
    """Its subject is the identifier of the request."""

    def __init__(self, dossiers: Dossiers, files: Files, work: Work) -> None:
        super().__init__(_("Dossier"), back=True)
        self._dossiers, self._files, self._work = dossiers, files, work
        self._uid = UUID(int=0)
        self._plan: Plan | None = None
        self._job: Job | None = None
        self._target: Path | None = None
        self.about = Label(role=Role.MUTED)
        self.first = Card(_("First page"))
        self.cover: Field | None = None
        self.list = PieceList()
        self.summary = Label(role=Role.MUTED)
        self.assemble = primary(_("Assemble and save…"), "folder")
        self.busy = Busy(_("Assembling the dossier…"), can_cancel=True)
        self.fault, self.outcome = Banner(), Outcome()
        self._furnish()
        self._connect()

    def shown_with(self, subject: object) -> None:
        """Put together the dossier of the request whose identifier is *subject*."""
        if isinstance(subject, UUID) and subject != self._uid:
            self._uid, self._plan = subject, None
            for part in (self.outcome, self.fault):
                show_if(part, wanted=False)

    def refresh(self) -> None:
        """Read the request again, unless the person began to choose."""
        uid = self._uid
        if self._plan is None and uid.int:
            self._work.do(lambda: self._dossiers.plan(uid), then=self._show, key="dossier")

    def chosen(self) -> Plan | None:
        """Give the dossier as the person wants it."""
        if self._plan is None:
            return None
        key = self.cover.value() if self.cover else _OURS
        cover = next((letter for letter in self._plan.covers if str(letter.uid) == key), None)
        return replace(self._plan, cover=cover, pieces=self.list.pieces())

    def _show(self, plan: Plan) -> None:
        self._plan = plan
        request = plan.followed.request
        self.about.set_text(f"{right_words(request.right)} — {request.recipient.name}")
        self._show_covers(plan)
        self.list.show_pieces(plan.pieces)

    def _show_covers(self, plan: Plan) -> None:
        self.first.clear()
        choices = [
            Choice(str(each.uid), each.title, shown(each.on) if each.on else _("not sent yet"))
            for each in plan.covers
        ]
        ours = Choice(_OURS, _("A page that says who asked what of whom"))
        self.cover = Field(_("What stands first"), ChoiceEditor([*choices, ours]))
        self.cover.set_value(str(plan.cover.uid) if plan.cover else _OURS)
        self.cover.changed.connect(self._sum_up)
        self.first.add(self.cover)
        if plan.cover is None:
            self.first.add(
                Label(_("A complaint to the CNIL may stand first once it is complete."), Role.MUTED)
            )

    def _sum_up(self) -> None:
        plan = self.chosen()
        if plan is None:
            return
        count = len(plan.exhibits)
        told = n_("{count} exhibit will be joined.", "{count} exhibits will be joined.", count)
        self.summary.set_text(told.format(count=count))

    def _save(self) -> None:
        kinds = [FileKind(_("PDF"), ("pdf",))]
        self._target = self._files.save(_("Save the dossier"), _("dossier.pdf"), kinds)
        self._begin(self.chosen())

    def _again(self) -> None:
        """Assemble once more, each locked exhibit with the password typed for it."""
        plan = self.chosen()
        typed = self.outcome.passwords()
        if plan is None:
            return
        unlocked = {piece.uid: typed.get(number, "") for number, piece in enumerate(plan.exhibits, 1)}
        pieces = tuple(replace(each, password=unlocked.get(each.uid, "")) for each in plan.pieces)
        self._begin(replace(plan, pieces=pieces))

    def _begin(self, plan: Plan | None) -> None:
        target = self._target
        if plan is None or target is None:
            return
        self._wait(waiting=True)

        def bind(job: Job) -> Dossier:
            return self._dossiers.bind(
                plan, target, lambda done, whole: job.step(done // _KILO, max(whole // _KILO, 1))
            )

        self._job = self._work.start(bind, then=self._done, failed=self._failed, progress=self.busy.progress)

    def _wait(self, *, waiting: bool) -> None:
        self.assemble.setEnabled(not waiting)
        self.outcome.retry.setEnabled(not waiting)
        show_if(self.busy, wanted=waiting)
        if waiting:
            for part in (self.fault, self.outcome):
                show_if(part, wanted=False)

    def _done(self, dossier: Dossier) -> None:
        self._wait(waiting=False)
        self.outcome.show_dossier(dossier, self._target.name if self._target else "")
        show_if(self.outcome, wanted=True)
        self.scroll_up()

    def _failed(self, error: Exception) -> None:
        self._wait(waiting=False)
        self.scroll_up()
        if isinstance(error, Stopped):
            self.fault.say(_("Stopped: nothing was written."), Tone.INFO)
        elif isinstance(error, PlaidoyerError):
            self.fault.say(sentence(error), Tone.BAD)
        else:
            self._work.trouble.emit(error)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _furnish(self) -> None:
        exhibits = Card(_("Exhibits"))
        help_text = _(
            "In the order of their days. Tick what goes in, write the title that the list will show, and "
            "move an exhibit with its arrows, or with Alt and an arrow of the keyboard."
        )
        exhibits.add(Label(help_text, Role.MUTED))
        exhibits.add(self.list)
        for widget in (self.about, self.fault, self.outcome, self.first, exhibits):
            self.add(widget)
        self.set_foot(self._foot())
        for part in (self.busy, self.fault, self.outcome):
            show_if(part, wanted=False)

    def _foot(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.assemble)
        row.addWidget(self.summary, stretch=1)
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(*_AROUND_FOOT)
        column.addWidget(self.busy)
        column.addLayout(row)
        return foot

    def _connect(self) -> None:
        self.assemble.clicked.connect(self._save)
        self.list.changed.connect(self._sum_up)
        self.busy.cancelled.connect(self._stop)
        self.outcome.again.connect(self._again)
