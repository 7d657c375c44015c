"""A letter that leaves by e-mail: looked at, kept, given to the server, then noted on its request."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.pages.mail.dialog import MailDialog
from gui.pages.safekeeping.faults import told
from gui.work import Lane, Work
from letters.domain.mail_errors import FateUnknown
from letters.services.interview import Interview
from letters.services.mailing import Mailing, Prepared


class Posting(QObject):
    """*noted* gives the request (`Followed`) that tells that it left, *failed* the error of what cannot.

    *doubtful* when a message may have left.
    """

    noted = Signal(object)
    failed = Signal(object)
    doubtful = Signal()

    def __init__(self, parent: QWidget, mailing: Mailing, work: Work) -> None:
        super().__init__(parent)
        self._parent, self._mailing, self._work = parent, mailing, work
        self.dialog: MailDialog | None = None
        self._is_kept = False

    def begin(self, interview: Interview) -> None:
        """Show what would leave of *interview*; nothing leaves before the person agrees."""
        self._work.do(
            lambda: self._mailing.prepared(interview),
            then=lambda prepared: self._show(prepared, is_kept=False),
            failed=self.failed.emit,
            lane=Lane.LETTERS,
            key="mail",
        )

    def resume(self, uid: UUID) -> None:
        """Show a message that waits, to be sent now."""
        self._work.do(
            lambda: self._mailing.resumed(uid),
            then=lambda prepared: self._show(prepared, is_kept=True),
            failed=self.failed.emit,
        )

    def note(self, uid: UUID) -> None:
        """Note on its request that a message left; the letters being typed are waited for."""
        self._work.do(
            lambda: None,
            then=lambda _done: self._work.write(
                lambda: self._mailing.noted(uid), then=self._noted, failed=self._not_noted
            ),
            lane=Lane.LETTERS,
        )

    def _show(self, prepared: Prepared, *, is_kept: bool) -> None:
        self._is_kept = is_kept
        self.dialog = dialog = MailDialog(self._parent, prepared)
        dialog.finished.connect(dialog.deleteLater)
        dialog.agreed.connect(self._agreed)
        dialog.open()

    def _agreed(self, password: str, remember: bool) -> None:  # noqa: FBT001 -- what a signal gives
        prepared = self.dialog.prepared if self.dialog else None
        if prepared is None or self._is_kept:
            self._send(password, remember=remember)
            return
        self._work.write(
            lambda: self._mailing.queue(prepared),
            then=lambda _item: self._queued(password, remember=remember),
            failed=self._refused,
        )

    def _queued(self, password: str, *, remember: bool) -> None:
        self._is_kept = True
        self._send(password, remember=remember)

    def _send(self, password: str, *, remember: bool) -> None:
        if self.dialog is None:
            return
        uid = self.dialog.prepared.uid
        self._work.start(
            lambda job: self._mailing.send_all((uid,), job.step, password),
            then=lambda _done: self._sent(uid, password if remember else ""),
            failed=self._refused,
            lane=Lane.MAIL,
        )

    def _sent(self, uid: UUID, password: str) -> None:
        if password:
            remember = self._mailing.accounts.remember
            self._work.write(lambda: remember(password), then=_nothing_more, failed=self.failed.emit)
        self.note(uid)

    def _noted(self, followed: object) -> None:
        self._close()
        self.noted.emit(followed)

    def _not_noted(self, error: Exception) -> None:
        self._close()
        self.failed.emit(error)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, FateUnknown):
            self.doubtful.emit()
        if self.dialog is not None and isValid(self.dialog):
            (self.dialog.doubt if isinstance(error, FateUnknown) else self.dialog.refuse)(told(error))
        else:
            self.failed.emit(error)

    def _close(self) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.accept()
        self.dialog = None


def _nothing_more(_nothing: None) -> None:
    """The keyring says nothing."""
