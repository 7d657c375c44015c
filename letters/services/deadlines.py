"""The coming days of every request: who must act, by when, in order of urgency and month by month."""

from calendar import Calendar, monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from letters.domain.advice import steps
from letters.domain.requests import Listed, Request
from letters.domain.standing import Standing, standing_of
from letters.domain.steps import Advice, Step, advised
from letters.ports.clock import Clock
from letters.ports.due import DueRecords
from letters.ports.records import RequestRecords

MOST_OWN, FIRST_OWN = 40, 12
"""Requests looked at for a last day of one's own, in a month and at first: more than anybody contests."""

_DAY = timedelta(days=1)
_CONTESTED = timedelta(days=150)
"""For how long a decision, or a silence that is one, may be brought before a court, distance included."""

_A_WEEK = 6  # the number of Sunday


class When(StrEnum):
    """How near a last day is; weeks end on Sunday."""

    OVERDUE = "overdue"
    THIS_WEEK = "this-week"
    THIS_MONTH = "this-month"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Due:
    """One request with a day to keep, as it stands on *day*, which is today.

    *next_day* is the day to look at, *own* says whether it binds the person rather than somebody else; then
    *step* is the one to take.
    """

    request: Request
    standing: Standing
    day: date
    next_day: date
    own: bool = False
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """What must be kept: *own* by the person, *theirs* by how near it is; *more* names what was cut."""

    day: date
    own: tuple[Due, ...]
    theirs: Mapping[When, tuple[Due, ...]]
    more: frozenset[When]


@dataclass(frozen=True, slots=True)
class Marks:
    """How many days of others and of one's own fall on a day."""

    theirs: int = 0
    own: int = 0


@dataclass(frozen=True, slots=True)
class Month:
    """One month: *first* is its first day, *marks* the days on which something falls."""

    day: date
    first: date
    marks: Mapping[date, Marks]


class Records(RequestRecords, DueRecords, Protocol):
    """What is asked of the encrypted file: the requests, and their coming days."""


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The days of one encrypted file."""

    records: Records
    clock: Clock

    def agenda(self, *, most: int = 6) -> Agenda:
        """Give what must be kept, at most so many of each group, and one's own days."""
        day = self.clock.today()
        groups = {when: self._lines(when, day, 0, most + 1) for when in When}
        theirs = {when: self._told(lines[:most], day) for when, lines in groups.items()}
        more = frozenset(when for when, lines in groups.items() if len(lines) > most)
        return Agenda(day, self._own(day, FIRST_OWN), theirs, more)

    def group(self, when: When, *, skip: int, most: int = 20) -> tuple[Due, ...]:
        """Give more of one group."""
        day = self.clock.today()
        return self._told(self._lines(when, day, skip, most), day)

    def month(self, of: date | None = None) -> Month:
        """Give the days of the whole weeks that the month *of* a day touches: today's without one."""
        day = self.clock.today()
        first = (of or day).replace(day=1)
        weeks = Calendar().monthdatescalendar(first.year, first.month)
        monday, sunday = weeks[0][0], weeks[-1][-1]
        theirs = self.records.awaited_days(day, first=monday, last=sunday)
        own = Counter(each.next_day for each in self._own(day) if monday <= each.next_day <= sunday)
        marks = {on: Marks(theirs.get(on, 0), own.get(on, 0)) for on in sorted({*theirs, *own})}
        return Month(day, first, marks)

    def on(self, chosen: date, *, most: int = 50) -> tuple[Due, ...]:
        """Give what falls on *chosen*, one's own first."""
        day = self.clock.today()
        own = tuple(each for each in self._own(day) if each.next_day == chosen)
        lines = self.records.awaited(day, first=chosen, last=chosen, most=most)
        return (*own, *self._told(lines, day))

    def passed(self, since: date) -> tuple[Due, ...]:
        """Give the last days of one's own that passed from *since* on, today not counted."""
        day = self.clock.today()
        return tuple(each for each in self._decided(since, day) if since <= each.next_day < day)

    def _own(self, day: date, most: int = MOST_OWN) -> tuple[Due, ...]:
        return tuple(each for each in self._decided(day, day, most) if each.own)

    def _decided(self, since: date, day: date, most: int = MOST_OWN) -> tuple[Due, ...]:
        """Give the requests with a last day of the person's own, past ones too, in order."""
        lines = self.records.to_decide(first=since - _CONTESTED, last=day, most=most)
        found = [self._due(line.uid, day) for line in lines]
        return tuple(sorted(found, key=lambda each: each.next_day))

    def _lines(self, when: When, day: date, skip: int, most: int) -> tuple[Listed, ...]:
        first, last = bounds(when, day)
        if first is not None and last is not None and last < first:
            return ()
        return self.records.awaited(day, first=first, last=last, skip=skip, most=most)

    def _told(self, lines: Iterable[Listed], day: date) -> tuple[Due, ...]:
        return tuple(replace(self._due(line.uid, day), next_day=_next_day(line, day)) for line in lines)

    def _due(self, uid: UUID, day: date) -> Due:
        request = self.records.request(uid)
        standing = standing_of(request)
        ahead = steps(standing, request.opened_on, request.topic)
        now, own = advised(ahead, day), _own_last_day(ahead)
        running = standing.running_on(day)
        last = own or (running.due if running else day)
        is_own = own is not None and own >= day and _is_own(now)
        return Due(request, standing, day, last, own=is_own, step=now if is_own else None)


OWN = frozenset({Advice.CONTEST, Advice.READ_DECISION, Advice.REFER})
"""Steps that the person must take by a day of their own."""


def bounds(when: When, day: date) -> tuple[date | None, date | None]:
    """Give the first and the last day of a group as it is on *day*; None where it has none."""
    sunday = day + timedelta(days=_A_WEEK - day.weekday())
    end = day.replace(day=monthrange(day.year, day.month)[1])
    return {
        When.OVERDUE: (None, day - _DAY),
        When.THIS_WEEK: (day, sunday),
        When.THIS_MONTH: (sunday + _DAY, end),
        When.LATER: (max(sunday, end) + _DAY, None),
    }[when]


def _own_last_day(ahead: tuple[Step, ...]) -> date | None:
    """Give the last day of the steps that have one; those that stay open after it tell it as their reason."""
    days = [step.until or step.why.facts.get("until") for step in ahead if step.advice in OWN]
    return next((day for day in days if isinstance(day, date)), None)


def _is_own(step: Step | None) -> bool:
    return step is not None and step.advice in OWN


def _next_day(line: Listed, day: date) -> date:
    """Give the earliest of the possible last days while it is ahead, then the last of them."""
    last = line.due_on or day
    return line.expected_on if line.expected_on and line.expected_on >= day else last
