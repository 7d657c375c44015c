"""What is asked of the encrypted file about coming days: who must answer when, and what opens when."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from letters.domain.requests import Listed


class DueRecords(Protocol):
    """The days of the requests, read from their rows.

    The *next day* of a request that somebody else must answer is the earliest of its possible last days while
    that is ahead of *today*, then its last day. After a decision, or once the silence of the authority has
    become one, nobody else must answer any more.
    """

    def awaited(
        self, today: date, *, first: date | None, last: date | None, skip: int = 0, most: int = 50
    ) -> tuple[Listed, ...]:
        """Give the requests whose next day lies from *first* to *last* (None: without end), soonest first."""

    def awaited_days(self, today: date, *, first: date, last: date) -> Mapping[date, int]:
        """Give how many requests have each day from *first* to *last* as their next one."""

    def to_decide(self, *, first: date, last: date, most: int = 50) -> tuple[Listed, ...]:
        """Give the requests whose step, open from *first* to *last* on, has a last day of its own.

        Those that most likely can still be acted upon come before those that cannot; each by their day.
        """

    def opening(self, *, first: date, last: date, most: int = 50) -> tuple[Listed, ...]:
        """Give the open requests whose advised step opens from *first* to *last*, the soonest first."""

    def opening_days(self, *, last: date, most: int) -> tuple[date, ...]:
        """Give the days until *last* on which an advised step opens, one for each request, in order."""
