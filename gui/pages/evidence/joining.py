"""Joining files to the request shown: chosen, dropped, asked about, kept."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.desktop.files import Files
from gui.pages.disk import Disk
from gui.pages.evidence.join_dialog import JoinDialog
from gui.pages.evidence.sealing import Sealing
from gui.work import Work
from letters.domain.happenings import Happening
from letters.services.language import _, n_
from letters.services.requests import Followed, Happened, Requests, Sealed


class Joining(QObject):
    """Asks what the files are and keeps them, all or none; *joined* gives the request after it."""

    joined = Signal(object)
    told = Signal(str, object)

    def __init__(self, parent: QWidget, requests: Requests, files: Files, disk: Disk, work: Work) -> None:
        super().__init__(parent)
        self._parent, self._requests, self._files, self._disk = parent, requests, files, disk
        self._sealing = Sealing(requests, work)
        self.dialog: JoinDialog | None = None
        self._stop: Callable[[], object] = lambda: None

    def choose(self, followed: Followed, event: UUID | None = None) -> None:
        """Let the person choose files, then ask what they are."""
        paths = self._files.several(_("Join files"), [])
        if paths:
            self.ask(followed, paths, event)

    def ask(self, followed: Followed, paths: Sequence[Path], event: UUID | None = None) -> None:
        """Ask what the files at *paths* are."""
        self.dialog = dialog = JoinDialog(self._parent, followed, event)
        self._add(dialog, paths)
        dialog.files.asked.connect(lambda: self._add(dialog, self._files.several(_("Join files"), [])))
        dialog.drops.dropped.connect(lambda dropped: self._add(dialog, dropped))
        dialog.given.connect(lambda: self._keep(followed.request.uid, dialog))
        dialog.stopped.connect(self._halt)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add(self, dialog: JoinDialog, paths: Sequence[Path]) -> None:
        dialog.files.add([self._disk.source(path) for path in paths])

    def _halt(self) -> None:
        self._stop()

    def _keep(self, uid: UUID, dialog: JoinDialog) -> None:
        files, event, received_on = dialog.files.files(), dialog.about, dialog.received_on

        def write(sealed: Sequence[Sealed]) -> Followed:
            if received_on is not None:
                return self._requests.record(uid, Happened(Happening.RECEIVED, received_on), *sealed)
            return self._requests.join(uid, sealed, event)

        def kept(followed: Followed) -> None:
            if isValid(dialog):
                dialog.accept()
            self.joined.emit(followed)
            self.told.emit(
                n_("{count} file joined.", "{count} files joined.", len(files)).format(count=len(files)), None
            )

        def refused(error: Exception) -> None:
            if isValid(dialog):
                dialog.refuse(error)

        self._stop = self._sealing.keep(files, write, then=kept, failed=refused, progress=dialog.progress)
