"""Keeping what is said of an answer a moment after each change, and at once when nobody is there any more."""

from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from gui.pages.reply.desk import Desk
from gui.work import Work
from letters.services.unnoted import Unnoted

REST = 1000
"""Milliseconds after the last change."""


class Keeping(QObject):
    """*given_back* gives what was kept of an answer, *failed* the error that kept it from being kept.

    What could not be kept is tried again with the next change, and when the page is put away.
    """

    given_back = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, work: Work) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        self._latest: Unnoted | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.flush)

    def keep(self, unnoted: Unnoted) -> None:
        """Keep *unnoted* soon."""
        self._latest = unnoted
        self._rest.start()

    def flush(self) -> None:
        """Keep at once what is not kept yet."""
        self._rest.stop()
        unnoted, self._latest = self._latest, None
        if unnoted is not None:
            answers = self._desk.unnoted
            self._work.write(
                lambda: answers.keep(unnoted),
                then=lambda _kept: None,
                failed=lambda error: self._not_kept(unnoted, error),
            )

    def forget(self) -> None:
        """Keep nothing more of what was said."""
        self._rest.stop()
        self._latest = None

    def drop(self, request: UUID) -> None:
        """Throw away what was said of an answer to *request*."""
        self.forget()
        answers = self._desk.unnoted
        self._work.write(
            lambda: answers.drop(request), then=lambda _dropped: None, failed=self._work.trouble.emit
        )

    def ask(self, request: UUID) -> None:
        """Ask for what was said of an answer to *request*."""
        answers = self._desk.unnoted
        self._work.do(lambda: answers.begun(request), then=self._give, key="reply-begun")

    def _not_kept(self, unnoted: Unnoted, error: Exception) -> None:
        self._latest = self._latest or unnoted
        self.failed.emit(error)

    def _give(self, unnoted: Unnoted | None) -> None:
        if unnoted is not None:
            self.given_back.emit(unnoted)
