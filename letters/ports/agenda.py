"""What is asked of whoever writes days for the person's own calendar."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One whole day to remember; the same *uid_seed* is the same event, and its highest *sequence* holds.

    *alarms* are days before *due*. *summary* is what an alarm shows, so it names nobody unless asked to.
    *cancelled* says that the day imported before holds no more.
    """

    uid_seed: str
    summary: str
    description: str
    due: date
    sequence: int = 0
    alarms: tuple[int, ...] = (3, 0)
    cancelled: bool = False


CalendarWriter = Callable[[Sequence[CalendarDay], datetime], bytes]
"""Writes a calendar of days, all of them stamped with an aware moment."""
