"""Closing the request shown: what came of it is asked, kept, and undone if need be."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.pages.close_dialog import CloseDialog
from gui.work import Work
from letters.domain.closing import endings, proposed
from letters.domain.happenings import Event
from letters.services.language import _
from letters.services.requests import Followed, Happened, Requests, last_told, told_by

Undo = Callable[[Followed], Followed]


class Closing(QObject):
    """Asks what came of a request and closes it; *recorded* gives the request after it."""

    recorded = Signal(object)
    told = Signal(str, object)

    def __init__(self, parent: QWidget, requests: Requests, work: Work) -> None:
        super().__init__(parent)
        self._parent, self._requests, self._work = parent, requests, work
        self.dialog: CloseDialog | None = None

    def ask(self, followed: Followed) -> None:
        """Ask what came of *followed*, proposing what its course tells."""
        dialog = self._opened(followed, None)
        dialog.given.connect(lambda happened: self._close(followed.request.uid, dialog, happened))

    def correct(self, followed: Followed, event: Event) -> None:
        """Ask what the closing *event* should have said, or whether the request is closed at all."""
        uid, dialog = followed.request.uid, self._opened(followed, event)
        dialog.given.connect(lambda happened: self._correct(uid, event, dialog, happened))
        dialog.withdrawn.connect(lambda: self._withdraw(uid, event, dialog))

    def _opened(self, followed: Followed, event: Event | None) -> CloseDialog:
        said = event.particulars if event else None
        proposal = said if said and said.outcome else proposed(followed.request)
        told = told_by(event) if event else None
        dialog = CloseDialog(self._parent, endings(followed.standing), proposal, followed.day, told)
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _close(self, uid: UUID, dialog: CloseDialog, happened: Happened) -> None:
        def undo(followed: Followed) -> Followed:
            return self._requests.withdraw(uid, last_told(followed.request).uid)

        self._write(dialog, lambda: self._requests.record(uid, happened), _("Request closed."), undo)

    def _correct(self, uid: UUID, event: Event, dialog: CloseDialog, happened: Happened) -> None:
        def undo(followed: Followed) -> Followed:
            return self._requests.correct(uid, last_told(followed.request).uid, told_by(event))

        self._write(dialog, lambda: self._requests.correct(uid, event.uid, happened), _("Corrected."), undo)

    def _withdraw(self, uid: UUID, event: Event, dialog: CloseDialog) -> None:
        def undo(_followed: Followed) -> Followed:
            return self._requests.record(uid, told_by(event))

        self._write(dialog, lambda: self._requests.withdraw(uid, event.uid), _("Taken back."), undo)

    def _write(self, dialog: CloseDialog, call: Callable[[], Followed], said: str, undo: Undo) -> None:
        def kept(followed: Followed) -> None:
            if isValid(dialog):
                dialog.accept()
            self.recorded.emit(followed)
            self.told.emit(said, lambda: self._work.write(lambda: undo(followed), then=self.recorded.emit))

        self._work.write(call, then=kept, failed=dialog.refuse)
