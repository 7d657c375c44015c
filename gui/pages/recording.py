"""Recording what happened to the request shown: the dialog, the service, and the way to undo."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.desktop.files import Files
from gui.pages.disk import Disk
from gui.pages.evidence import Sealing
from gui.pages.record_dialog import RecordDialog
from gui.work import Work
from letters.domain.happenings import Event, Happening
from letters.services.language import _
from letters.services.requests import Followed, Happened, Requests, Sealed, last_told, told_by


class Recording(QObject):
    """Asks what happened and keeps it; *recorded* gives the request after it."""

    recorded = Signal(object)
    told = Signal(str, object)

    def __init__(self, parent: QWidget, requests: Requests, files: Files, disk: Disk, work: Work) -> None:
        super().__init__(parent)
        self._parent, self._requests, self._work = parent, requests, work
        self._files, self._disk, self._sealing = files, disk, Sealing(requests, work)
        self._stop: Callable[[], object] = lambda: None
        self.dialog: RecordDialog | None = None

    def ask(self, uid: UUID, kinds: Sequence[Happening], day: date) -> None:
        """Ask which of *kinds* happened to the request *uid*, *day* being today."""
        dialog = self._opened(RecordDialog(self._parent, kinds, day))
        dialog.given.connect(lambda happened: self._record(uid, dialog, happened))

    def correct(self, uid: UUID, event: Event, kinds: Sequence[Happening]) -> None:
        """Ask what *event* should have said, or whether it took place at all."""
        dialog = self._opened(RecordDialog(self._parent, kinds, event.on, told_by(event)))
        dialog.given.connect(lambda happened: self._correct(uid, event, dialog, happened))
        dialog.withdrawn.connect(lambda: self._withdraw(uid, event, dialog))

    def _opened(self, dialog: RecordDialog) -> RecordDialog:
        self.dialog = dialog
        dialog.file.asked.connect(lambda: self._add(dialog, self._files.several(_("Join files"), [])))
        dialog.drops.dropped.connect(lambda paths: self._add(dialog, paths))
        dialog.stopped.connect(self._halt)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _add(self, dialog: RecordDialog, paths: Sequence[Path]) -> None:
        if paths:
            dialog.take([self._disk.source(path) for path in paths])

    def _halt(self) -> None:
        self._stop()

    def _record(self, uid: UUID, dialog: RecordDialog, happened: Happened) -> None:
        def write(sealed: Sequence[Sealed]) -> Followed:
            return self._requests.record(uid, happened, *sealed)

        def undo(followed: Followed) -> Followed:
            return self._requests.withdraw(uid, last_told(followed.request).uid)

        self._stop = self._sealing.keep(
            dialog.file.files(),
            write,
            then=lambda followed: self._kept(dialog, followed, _("Saved."), undo),
            failed=lambda error: self._refused(dialog, error),
            progress=dialog.progress,
        )

    def _correct(self, uid: UUID, event: Event, dialog: RecordDialog, happened: Happened) -> None:
        def undo(followed: Followed) -> Followed:
            return self._requests.correct(uid, last_told(followed.request).uid, told_by(event))

        self._write(dialog, lambda: self._requests.correct(uid, event.uid, happened), _("Corrected."), undo)

    def _withdraw(self, uid: UUID, event: Event, dialog: RecordDialog) -> None:
        def undo(_followed: Followed) -> Followed:
            return self._requests.record(uid, told_by(event))

        self._write(dialog, lambda: self._requests.withdraw(uid, event.uid), _("Taken back."), undo)

    def _write(
        self,
        dialog: RecordDialog,
        call: Callable[[], Followed],
        said: str,
        undo: Callable[[Followed], Followed],
    ) -> None:
        self._work.write(
            call, then=lambda followed: self._kept(dialog, followed, said, undo), failed=dialog.refuse
        )

    def _kept(
        self, dialog: RecordDialog, followed: Followed, said: str, undo: Callable[[Followed], Followed]
    ) -> None:
        if isValid(dialog):
            dialog.accept()
        self.recorded.emit(followed)
        self.told.emit(said, lambda: self._undo(lambda: undo(followed)))

    def _refused(self, dialog: RecordDialog, error: Exception) -> None:
        if isValid(dialog):
            dialog.refuse(error)

    def _undo(self, call: Callable[[], Followed]) -> None:
        self._work.write(call, then=self.recorded.emit)
