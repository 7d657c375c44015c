"""Requests written into one file: that it can be read is said before, how far it is meanwhile."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.job import Job, Stopped
from gui.look.tokens import Tone
from gui.pages.carrying.desk import CarryDesk, in_thousands, kinds
from gui.pages.safekeeping.faults import told
from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.showing import show_if
from gui.work import Lane
from letters.domain.portable import Portable
from letters.services.language import _
from letters.services.telling_carried import stays_words, went_words

if TYPE_CHECKING:
    from pathlib import Path


class Exporting(QWidget):
    """What is said of an export, hidden before one; *working* tells when one begins and ends.

    That of a *whole* file says what does not travel.
    """

    working = Signal(bool)

    def __init__(self, desk: CarryDesk, *, whole: bool) -> None:
        super().__init__()
        self._desk, self._whole = desk, whole
        self._job: Job | None = None
        self._target: Path | None = None
        self.said = Banner()
        self.busy = Busy(_("Writing the file…"), can_cancel=True)
        self.busy.cancelled.connect(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said)
        column.addWidget(self.busy)
        for widget in (self.busy, self):
            show_if(widget, wanted=False)

    def export(self, gather: Callable[[], Portable], suggested: str) -> None:
        """Write what *gather* gives where the person wants it, once they know that anybody may read it."""
        text = _(
            "Whoever has the file can read it: letters, joined files, and the names and addresses in them."
        )
        if not self._desk.asks.confirm(_("Export without encryption?"), text, do=_("Export a readable file")):
            return
        self._target = self._desk.files.save(_("Export requests"), suggested, kinds())
        if self._target is not None:
            self._wait(waiting=True)
            self._desk.work.do(gather, then=self._write, failed=self._fail)

    def stop(self) -> None:
        """Stop what is being written: nothing is left of it."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Say nothing more of the export before."""
        if self.busy.isHidden():
            self.said.say("")
            show_if(self, wanted=False)

    def _write(self, portable: Portable) -> None:
        target, write = self._target, self._desk.carrying.write
        if target is None:
            return

        def written(job: Job) -> str:
            write(target, portable, lambda *bytes_: job.step(*in_thousands(*bytes_)))
            return went_words(portable, target.name)

        self._job = self._desk.work.start(
            written, then=self._done, failed=self._fail, progress=self.busy.progress, lane=Lane.STORE
        )

    def _done(self, words: str) -> None:
        readable = _("It is not encrypted: keep it where only you can read it.")
        self._tell(words, Tone.OK, f"{readable}\n{stays_words()}" if self._whole else readable)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self._tell(_("Stopped: nothing was written."), Tone.INFO)
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
        show_if(self.busy, wanted=waiting)
        show_if(self, wanted=True)
        self.working.emit(waiting)
