"""Requests brought in from a file: how far it is, then what came, what was there, what was refused."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.job import Job, Stopped
from gui.look.tokens import Tone
from gui.pages.carrying.desk import CarryDesk, in_thousands, kinds
from gui.pages.safekeeping.faults import told
from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.work import Lane
from letters.domain.portable import Brought
from letters.services.language import _, sentence
from letters.services.telling_carried import brought_details, brought_words, stays_words


class BringingIn(QWidget):
    """What is said of an import, hidden before one.

    *working* tells when one begins and ends, *brought* that something may have changed.
    """

    working = Signal(bool)
    brought = Signal()

    def __init__(self, desk: CarryDesk) -> None:
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        self.said = Banner()
        self.refused = Rows(_("Requests that were not brought in"))
        self.busy = Busy(
            _("Bringing requests in…"), can_cancel=True,
            detail=_("Stopped, what was brought in stays; the same file goes on from there."),
        )  # fmt: skip
        self.busy.cancelled.connect(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.said, self.refused, self.busy):
            column.addWidget(widget)
        for part in (self.refused, self.busy, self):
            show_if(part, wanted=False)

    def bring(self) -> None:
        """Bring in the requests of a file that the person chooses."""
        path = self._desk.files.open(_("Bring requests in"), kinds())
        if path is not None:
            self._wait(waiting=True)
            self._begin(path)

    def stop(self) -> None:
        """Stop: what was brought in stays."""
        if self._job is not None:
            self._job.cancel()

    def may_leave(self) -> bool:
        """Whether nothing is being brought in, or the person would rather stop it."""
        if self.busy.isHidden():
            return True
        text = _("What was brought in stays. Choose the same file again to go on.")
        wanted = self._desk.asks.confirm(_("Stop bringing requests in?"), text, do=_("Stop"))
        if wanted:
            self.stop()
        return wanted

    def _begin(self, path: Path) -> None:
        bring = self._desk.carrying.bring
        self._job = self._desk.work.start(
            lambda job: bring(path, lambda *bytes_: job.step(*in_thousands(*bytes_))),
            then=self._show,
            failed=self._fail,
            progress=self.busy.progress,
            lane=Lane.FILE,
        )

    def _show(self, brought: Brought) -> None:
        tone = Tone.WARN if brought.refused else Tone.OK
        self._tell(brought_words(brought), tone, "\n".join((*brought_details(brought), stays_words())))
        lines = [
            Line(place, title, sentence(fault), icon="alert")
            for place, (title, fault) in enumerate(brought.refused)
        ]
        self.refused.show_lines(lines)
        show_if(self.refused, wanted=bool(lines))
        self.brought.emit()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            again = _("What was brought in stays. Choose the same file again to go on.")
            self._tell(_("Stopped."), Tone.INFO, again)
            self.brought.emit()
        else:
            self._tell(told(error), Tone.BAD)

    def _tell(self, text: str, tone: Tone, detail: str = "") -> None:
        self._wait(waiting=False)
        self.said.say(text, tone, detail=detail)
        bring_into_sight(self.said)

    def _wait(self, *, waiting: bool) -> None:
        self._job = None
        if waiting:
            self.said.say("")
            show_if(self.refused, wanted=False)
        show_if(self.busy, wanted=waiting)
        show_if(self, wanted=True)
        self.working.emit(waiting)
