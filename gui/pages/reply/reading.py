"""Reading an answer while it is typed: after a short rest, off the window's thread."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from gui.pages.reply.desk import Desk
from gui.work import Lane, Work
from letters.domain.replies import Proposal, ReplyKind
from letters.services.replies import Follows

REST = 300
"""Milliseconds after the last key."""


class Reading(QObject):
    """*read* gives what was found in a text, with that text; *followed* what follows from the kinds chosen.

    *unreadable* and *refused* give the error that stands against it. What is overtaken is never given.
    """

    read = Signal(str, object)
    unreadable = Signal(object)
    followed = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, work: Work) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        self._text = ""
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.read_now)

    def read_soon(self, text: str) -> None:
        """Read *text* once the person rests; no text is read at once: there is nothing in it."""
        self._text = text
        if text.strip():
            self._rest.start()
        else:
            self.read_now()

    def read_now(self) -> None:
        """Read without waiting."""
        self._rest.stop()
        text = self._text
        self._work.do(
            lambda: self._desk.read(text) if text.strip() else (),
            then=lambda proposals: self._give(text, proposals),
            failed=self.unreadable.emit,
            key="reply-reading",
            lane=Lane.LETTERS,
        )

    def follow(self, request: UUID, kinds: tuple[ReplyKind, ...], on: date) -> None:
        """Say what follows from *kinds*, answered on the day *on*; nothing from none."""
        self._work.do(
            lambda: self._desk.follows(request, kinds, on) if kinds else Follows(),
            then=self.followed.emit,
            failed=self.refused.emit,
            key="reply-follows",
        )

    def stop(self) -> None:
        """Read nothing more of what was typed."""
        self._text = ""
        self._rest.stop()

    def _give(self, text: str, proposals: tuple[Proposal, ...]) -> None:
        if text == self._text:
            self.read.emit(text, proposals)
