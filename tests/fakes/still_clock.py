"""A clock that a test sets."""

from datetime import UTC, date, datetime, timedelta


class StillClock:
    """It is *day*, at noon; each look at the moment is a second later, so that an order can be told."""

    def __init__(self, day: date) -> None:
        self.day = day
        self._looks = 0

    def today(self) -> date:
        return self.day

    def now(self) -> datetime:
        self._looks += 1
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC) + timedelta(
            seconds=self._looks
        )
