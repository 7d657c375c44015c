"""Counting a period of law in days and months, before any day off is looked at."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from letters.domain.date_errors import BeyondCalendar


@dataclass(frozen=True, slots=True)
class Period:
    """So many *months*, or so many *days*; *franc* when neither its first nor its last day counts.

    The day of the event is never counted (Regulation 1182/71, art. 3(1); code de procédure civile,
    art. 641): a period in days ends that many days later, a period in months on the same date.
    """

    months: int = 0
    days: int = 0
    franc: bool = False

    def last_day(self, start: date) -> date:
        """The last day of the period that the event of *start* sets off, days off not yet looked at.

        Raises `BeyondCalendar` after the year 9999.
        """
        end = months_after(start, self.months)
        return days_after(end, self.days + self.franc)

    def longer(self, months: int) -> "Period":
        """The same period with *months* more."""
        return replace(self, months=self.months + months)


def months_after(day: date, count: int) -> date:
    """The same date *count* months later, or the last day of a month that lacks it.

    Regulation 1182/71, art. 3(2)(c). Raises `BeyondCalendar` after the year 9999.
    """
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    if year > date.max.year:
        raise BeyondCalendar(start=day)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_after(day: date, count: int) -> date:
    """The day *count* days later. Raises `BeyondCalendar` after the year 9999."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        raise BeyondCalendar(start=day) from None
