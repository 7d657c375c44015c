"""What the page asks of whoever reads answers, says what follows from them, and notes them."""

from datetime import date
from typing import Protocol
from uuid import UUID

from letters.domain.replies import Proposal, ReplyKind
from letters.services.replies import Follows
from letters.services.requests import File, Followed
from letters.services.unnoted import Unnoted


class Kept(Protocol):
    """Whoever keeps answers that were begun (`letters.services.unnoted`); off the window's thread."""

    def begun(self, request: UUID) -> Unnoted | None:
        """Give what was said of an answer to *request*, or None."""

    def keep(self, unnoted: Unnoted) -> None:
        """Keep what was said; raises `PlaidoyerError`."""

    def drop(self, request: UUID) -> None:
        """Keep nothing more of an answer to *request*."""


class Desk(Protocol):
    """Whoever does so (`letters.services.replies`); off the window's thread, all but *today*."""

    @property
    def unnoted(self) -> Kept:
        """What was begun and not noted yet."""

    def read(self, text: str) -> tuple[Proposal, ...]:
        """Say what *text* seems to answer, the main kind first; raises `ReplyTooLong`."""

    def follows(self, request: UUID, kinds: tuple[ReplyKind, ...], on: date) -> Follows:
        """Say what follows when *request* was answered so on the day *on*; raises `PlaidoyerError`."""

    def record(
        self, request: UUID, kinds: tuple[ReplyKind, ...], on: date, text: str, file: File | None
    ) -> Followed:
        """Note the answer on *request*, with the *file* that came; raises `PlaidoyerError`."""

    def today(self) -> date:
        """Give the day it is."""
