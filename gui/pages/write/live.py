"""The preview that follows the answers: asked for after a short rest, made off the window's thread."""

from PySide6.QtCore import QObject, QTimer, Signal

from gui.work import Lane, Work
from letters.services.interview import Interview
from letters.services.writing import Writing

REST = 120
"""Milliseconds after the last key."""


class Live(QObject):
    """*shown* gives each preview; one that is overtaken by an answer is never given."""

    shown = Signal(object)

    def __init__(self, writing: Writing, work: Work) -> None:
        super().__init__()
        self._writing, self._work = writing, work
        self._interview: Interview | None = None
        self._limit: int | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.ask_now)

    def ask(self, interview: Interview, limit: int | None) -> None:
        """Show *interview* once the person rests, its form cut to *limit* characters."""
        self._interview, self._limit = interview, limit
        self._rest.start()

    def ask_now(self) -> None:
        """Show it without waiting."""
        self._rest.stop()
        interview, limit = self._interview, self._limit
        if interview is None:
            return
        self._work.do(
            lambda: self._writing.preview(interview, limit=limit),
            then=self.shown.emit,
            key="preview",
            lane=Lane.LETTERS,
        )

    def stop(self) -> None:
        """Show nothing more."""
        self._rest.stop()
        self._interview = None
