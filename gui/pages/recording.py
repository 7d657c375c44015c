"""Recording what happened to the request shown: the dialog, the service, and the way to undo."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.desktop.files import Files
from gui.pages.disk import Disk
from gui.pages.record_dialog import RecordDialog
from gui.work import Work
from letters.domain.happenings import Event, Happening
from letters.services.language import _
from letters.services.requests import File, Followed, Happened, Requests, last_told, told_by


class Recording(QObject):
    """Asks what happened and keeps it; *recorded* gives the request after it."""

    recorded = Signal(object)
    told = Signal(str, object)

    def __init__(self, parent: QWidget, requests: Requests, files: Files, disk: Disk, work: Work) -> None:
        super().__init__(parent)
        self._parent, self._requests, self._work = parent, requests, work
        self._files, self._disk = files, disk
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
        dialog.file.asked.connect(lambda: self._choose(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _choose(self, dialog: RecordDialog) -> None:
        path = self._files.open(_("Join a file"), [])
        if path is not None:
            dialog.file.set_path(path)

    def _record(self, uid: UUID, dialog: RecordDialog, happened: Happened) -> None:
        path = dialog.file.path

        def call() -> Followed:
            files = [File(path.name, self._disk.read(path))] if path else []
            return self._requests.record(uid, happened, *files)

        def undo(followed: Followed) -> Followed:
            return self._requests.withdraw(uid, last_told(followed.request).uid)

        self._write(dialog, call, _("Saved."), undo)

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
        def kept(followed: Followed) -> None:
            if isValid(dialog):
                dialog.accept()
            self.recorded.emit(followed)
            self.told.emit(said, lambda: self._undo(lambda: undo(followed)))

        self._work.write(call, then=kept, failed=dialog.refuse)

    def _undo(self, call: Callable[[], Followed]) -> None:
        self._work.write(call, then=self.recorded.emit)
