"""A table of signatories on its way in: how far it is, stopped with nothing kept, what it brought."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.desktop.files import FileKind
from gui.job import Job, Stopped
from gui.pages.around import Around
from gui.pages.open_letters.desk import OpenLettersDesk
from gui.widgets.busy import Busy
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.services.language import _, n_
from letters.services.signatures.publishing import count_words
from letters.services.signatures.signatures import Brought

_ENDINGS = ("csv", "tsv", "txt", "xlsx")


class Bringing(QObject):
    """*begun* when a table is read, *brought* gives what it brought and its name, *failed* what went wrong.

    *told* says that the person wanted no more of it, or what came into a letter that was left meanwhile.
    """

    begun = Signal()
    brought = Signal(object, str)
    failed = Signal(object)
    told = Signal(str)

    def __init__(self, page: QWidget, desk: OpenLettersDesk, around: Around, work: Work) -> None:
        super().__init__(page)
        self._desk, self._around, self._work = desk, around, work
        self._uid: UUID | None = None
        self._into: UUID | None = None
        self._job: Job | None = None
        self.busy = Busy(
            _("The table is being read…"),
            can_cancel=True,
            detail=_("Nothing is kept before all of it was read."),
        )
        self.busy.cancelled.connect(self._stop)

    def show_letter(self, uid: UUID) -> None:
        """Bring tables into the letter *uid* from now on."""
        self._uid = uid

    def choose(self) -> None:
        """Let a table be chosen."""
        kinds = [FileKind(_("Tables of signatories"), _ENDINGS)]
        path = self._around.desktop.files.open(_("Choose the table of signatories"), kinds)
        if path is not None:
            self.take(path)

    def dropped(self, paths: Sequence[Path]) -> bool:
        """Take the table that was dropped; say whether it was one."""
        if len(paths) == 1:
            self.take(paths[0])
        return len(paths) == 1

    def take(self, path: Path) -> None:
        """Bring in the table at *path*, one at a time."""
        uid, signatures = self._uid, self._desk.signatures
        if uid is None or not self.busy.isHidden():
            return
        self._into = uid
        self.begun.emit()
        show_if(self.busy, wanted=True)
        self.busy.progress(0, 0)
        self._job = self._work.start(
            lambda job: (signatures.bring(uid, path, step=job.step), path.name),
            then=self._done, failed=self._failed, progress=self.busy.progress, lane=Lane.FILE,
        )  # fmt: skip

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _done(self, brought: tuple[Brought, str]) -> None:
        show_if(self.busy, wanted=False)
        if self._into == self._uid:
            self.brought.emit(*brought)
            return
        came, name = brought
        words = n_(
            "« {name} » was read: {count} signature came into the other letter.",
            "« {name} » was read: {count} signatures came into the other letter.",
            came.added,
        )
        self.told.emit(words.format(name=name, count=count_words(came.added)))

    def _failed(self, error: Exception) -> None:
        show_if(self.busy, wanted=False)
        if isinstance(error, Stopped):
            self.told.emit(_("Stopped: nothing of the table was kept."))
        else:
            self.failed.emit(error)
