"""The one place that reads the clock."""

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime


def today() -> date:
    """Give the day it is here."""
    return date.fromtimestamp(time.time())  # noqa: DTZ012 -- the person's own day is meant


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The clock of this computer; *told* is the day to take for today instead of its own."""

    told: date | None = None

    def today(self) -> date:
        """Give the day told, or the day it is here."""
        return self.told or today()

    def now(self) -> datetime:
        """Give this moment, in UTC."""
        return datetime.fromtimestamp(time.time(), UTC)
