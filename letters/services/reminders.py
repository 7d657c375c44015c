"""When to call the person back, at most once a day, and in which words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from letters.ports.clock import Clock
from letters.ports.due import DueRecords
from letters.ports.records import RequestRecords, SettingRecords
from letters.ports.reminding import DaysAhead, DaysFile
from letters.services.agenda_export import NAMES
from letters.services.deadlines import Deadlines
from letters.services.language import _, n_

TOLD = "reminded_on"
"""The setting that holds the day of the last notification."""

AHEAD = timedelta(days=400)
MOST = 1000
BEFORE_LAST = (timedelta(days=7), timedelta(days=1), timedelta())
"""How long before a last day of one's own one is called back."""

_NAMED = 3


class Records(RequestRecords, DueRecords, SettingRecords, Protocol):
    """What is asked of the encrypted file."""


@dataclass(frozen=True, slots=True)
class Call:
    """What calls the person back: how many requests wait; *names* of bodies only where asked for.

    *again* is how many legislators are to be contacted again; they are never named.
    """

    waiting: int
    last_days: int
    names: tuple[str, ...] = ()
    again: int = 0


@dataclass(frozen=True, slots=True)
class Reminders:
    """The reminders of one open file, and the *file* of days for when it is closed.

    *chasing* gives the days on which legislators of a campaign are to be contacted again.
    """

    records: Records
    file: DaysFile
    clock: Clock
    chasing: Callable[[], Sequence[date]] = tuple

    def days(self) -> DaysAhead:
        """Give the days as they are now, without a word of what they are about."""
        today = self.clock.today()
        waiting = self.records.opening_days(last=today + AHEAD, most=MOST)
        own = Deadlines(self.records, self.clock).agenda(most=1).own
        last = tuple(sorted(each.next_day for each in own))
        again = tuple(sorted(day for day in self.chasing() if day <= today + AHEAD))[:MOST]
        return DaysAhead(waiting, last, self._told(), again)

    def call(self) -> Call | None:
        """Say what to tell now; None where nothing is new, or today was told already."""
        called = call_on(self.days(), self.clock.today())
        if called is None or self.records.setting(NAMES) != "yes":
            return called
        return replace(called, names=self._names())

    def note_told(self) -> None:
        """Note that the person was told, or saw by themselves, what waits today."""
        self.records.set(TOLD, self.clock.today().isoformat())

    def keep_days(self, *, wanted: bool) -> None:
        """Keep the days in clear where they are *wanted*, or nothing at all; raises `NotKept`."""
        if wanted:
            self.file.write(self.days())
        else:
            self.file.remove()

    def take_told(self) -> None:
        """Learn from the file of days whether the person was told while the encrypted file was closed."""
        kept = self.file.read()
        told = self._told()
        if kept is not None and kept.told is not None and (told is None or told < kept.told):
            self.records.set(TOLD, kept.told.isoformat())

    def _names(self) -> tuple[str, ...]:
        lines = self.records.to_do(self.clock.today(), most=_NAMED)
        return tuple(dict.fromkeys(line.recipient_name for line in lines))

    def _told(self) -> date | None:
        try:
            return date.fromisoformat(self.records.setting(TOLD))
        except ValueError:
            return None


def call_on(days: DaysAhead, today: date) -> Call | None:
    """Say what to tell on *today*: what waits, if something new does since the day last *told*.

    Something is new that opened since then, a legislator to contact again too, or a last day of one's own
    that came within a week, within a day, or is today. One notification a day at most.
    """
    if days.told is not None and days.told >= today:
        return None
    since = days.told or date.min
    near = [last for last in days.last if last >= today and _came_near(last, since, today)]
    waiting = [day for day in days.waiting if day <= today]
    again = [day for day in days.again if day <= today]
    if not near and not any(day > since for day in (*waiting, *again)):
        return None
    return Call(len(waiting), len(near), again=len(again))


def words(called: Call) -> str:
    """Say it in one sentence or two, without a name unless there are *names*."""
    said = []
    if called.waiting:
        said.append(
            n_("{count} request awaits you.", "{count} requests await you.", called.waiting).format(
                count=called.waiting
            )
        )
    if called.last_days:
        said.append(_("A last day to act is near."))
    if called.again:
        said.append(
            n_(
                "{count} legislator is to be contacted again.",
                "{count} legislators are to be contacted again.",
                called.again,
            ).format(count=called.again)
        )
    if called.names:
        said.append(_list(called.names))
    return " ".join(said)


def _came_near(last: date, since: date, today: date) -> bool:
    return any(since < last - before <= today for before in BEFORE_LAST if last - before > date.min)


def _list(names: Sequence[str]) -> str:
    return _("({names})").format(names=", ".join(names))
