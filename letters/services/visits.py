"""What became due while the program was closed: told first at the next start, whatever the time between."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol
from uuid import UUID

from letters.domain.advice import steps
from letters.domain.requests import Listed
from letters.domain.standing import standing_of
from letters.domain.steps import Step, advised
from letters.ports.clock import Clock
from letters.ports.due import DueRecords
from letters.ports.records import RequestRecords, SettingRecords
from letters.services.deadlines import Deadlines, Due

VISITED, BEFORE = "visited_on", "visited_before"
"""Settings: the day of this visit, and of the one before it."""

MOST = 30
"""Lines told at once of what became due; the lists below hold the rest."""

_DAY = timedelta(days=1)


class Records(RequestRecords, DueRecords, SettingRecords, Protocol):
    """What is asked of the encrypted file."""


@dataclass(frozen=True, slots=True)
class Became:
    """A request of which a step opened meanwhile: *step* is the one of today."""

    line: Listed
    step: Step


@dataclass(frozen=True, slots=True)
class Since:
    """What happened to the days since the last visit, on *visited*: what is to be done, what was missed."""

    visited: date
    today: date
    due: tuple[Became, ...]
    passed: tuple[Due, ...]

    @property
    def uids(self) -> frozenset[UUID]:
        """The requests that it tells of."""
        return frozenset(each.line.uid for each in self.due)


@dataclass(frozen=True, slots=True)
class Visits:
    """The days on which the file was open."""

    records: Records
    clock: Clock

    def since_last(self) -> Since | None:
        """Say what became due since the last visit, and that one visits today; None where nothing did.

        All day long the visit before is the one of another day: who opens the program twice is told twice.
        A clock that went back changes nothing.
        """
        today = self.clock.today()
        before = self._note(today)
        if before is None or before >= today:
            return None
        due = tuple(self._became(before + _DAY, today))
        passed = Deadlines(self.records, self.clock).passed(before)
        return Since(before, today, due, passed) if due or passed else None

    def _became(self, first: date, today: date) -> list[Became]:
        lines = self.records.opening(first=first, last=today, most=MOST)
        told = [(line, self._step(line.uid, today)) for line in lines]
        return [Became(line, step) for line, step in told if step is not None and step.since <= today]

    def _step(self, uid: UUID, today: date) -> Step | None:
        request = self.records.request(uid)
        return advised(steps(standing_of(request), request.opened_on, request.topic), today)

    def _note(self, today: date) -> date | None:
        """Note the visit of *today*, and give the day of the one before it."""
        visited = _read(self.records.setting(VISITED))
        if visited is None or visited < today:
            self.records.set(BEFORE, visited.isoformat() if visited else "")
            self.records.set(VISITED, today.isoformat())
        return _read(self.records.setting(BEFORE))


def _read(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
