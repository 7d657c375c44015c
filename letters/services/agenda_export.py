"""The days of the requests for the person's own calendar: one event a request, which an update replaces."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from letters.domain.request_errors import UnknownRequest
from letters.domain.requests import Request
from letters.domain.rules import Nature, rule_named
from letters.domain.standing import Standing, standing_of
from letters.ports.agenda import CalendarDay, CalendarWriter
from letters.ports.clock import Clock
from letters.ports.records import RequestRecords, SettingRecords
from letters.services.language import _
from letters.services.telling_days import reasoning, set_by_hand

NAMES, EXPORTED = "reminders_name_bodies", "calendar_exported"
"""Settings: whether reminders name bodies, and the requests of which the calendar has a day."""

_PAGE = 200


@dataclass(frozen=True, slots=True)
class Held:
    """One request as it stands on *day*."""

    request: Request
    standing: Standing
    day: date


class OtherDays(Protocol):
    """Whoever has days of their own for the calendar."""

    def days(self, *, named: bool) -> Sequence[CalendarDay]:
        """Give them, and those to take back; people are named only where that was asked for."""


@dataclass(frozen=True, slots=True)
class AgendaExport:
    """Writes days for the calendar, and remembers for which requests, so as to take them back.

    *others* are days of something else than requests, which go with all of them.
    """

    requests: RequestRecords
    settings: SettingRecords
    write: CalendarWriter
    clock: Clock
    others: OtherDays | None = None

    def names_bodies(self) -> bool:
        """Say whether reminders name the body."""
        return self.settings.setting(NAMES) == "yes"

    def choose_names(self, *, named: bool) -> None:
        """Name the body in reminders from now on, or no more."""
        self.settings.set(NAMES, "yes" if named else "")

    def one(self, uid: UUID) -> bytes:
        """Write the day of one request: the day to keep, or that the day given before holds no more.

        Raises `UnknownRequest`.
        """
        day = self._day(uid)
        self._remember({uid})
        return self.write([day], self.clock.now())

    def all(self) -> bytes:
        """Write every day that must be kept, and take back those given before that hold no more."""
        running, given = list(self._running()), self._exported()
        days = [self._day(uid) for uid in running]
        for uid in sorted(given - set(running)):
            with suppress(UnknownRequest):
                days.append(self._day(uid))
        self._remember(set(running))
        if self.others is not None:
            days.extend(self.others.days(named=self.names_bodies()))
        return self.write(days, self.clock.now())

    def _day(self, uid: UUID) -> CalendarDay:
        request = self.requests.request(uid)
        return calendar_day(
            Held(request, standing_of(request), self.clock.today()), named=self.names_bodies()
        )

    def _running(self) -> Iterator[UUID]:
        page = self.requests.running(most=_PAGE)
        first = 0
        while page:
            yield from (line.uid for line in page)
            first += len(page)
            page = self.requests.running(first=first, most=_PAGE)

    def _exported(self) -> set[UUID]:
        return {UUID(text) for text in self.settings.setting(EXPORTED).split()}

    def _remember(self, uids: set[UUID]) -> None:
        known = self._exported()
        if not uids <= known:
            self.settings.set(EXPORTED, " ".join(sorted(str(uid) for uid in known | uids)))


def calendar_day(held: Held, *, named: bool = False) -> CalendarDay:
    """Give the day of one request, cancelled where nothing runs any more.

    One set by hand takes the place of the law's, which its description tells. The *sequence* rises with each
    event told, and once more where a silence turned into time to act.
    """
    running, request = held.standing.running_on(held.day), held.request
    told, seed = 2 * len(request.events), f"request {request.uid}"
    mark = _("Plaidoyer, request {number}").format(number=str(request.uid)[:8])
    if running is None:
        return CalendarDay(seed, _("No longer to be watched"), mark, _last_known(held), told, cancelled=True)
    is_own, by_hand = rule_named(running.rule).nature is Nature.ACTION, set_by_hand(held)
    summary = _("Last day to contest") if is_own else _("Last day for a reply")
    if by_hand is not None:
        summary = _("Last day for a reply (set by hand)")
    if named:
        summary = f"{summary} — {request.recipient.name}"
    due = by_hand or (running.earliest if is_own else running.due)
    turned = running == held.standing.appeal and held.standing.course.decided is None
    return CalendarDay(seed, summary, "\n".join((*reasoning(held), mark)), due, told + turned)


def _last_known(held: Held) -> date:
    """Give a day for an event that is cancelled: the calendar goes by its identifier."""
    counted = held.standing.silence or held.standing.answer
    return counted.due if counted else held.standing.sent_on or held.request.opened_on
