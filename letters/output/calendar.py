"""Deadlines as days in the person's own calendar."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from letters.ports.agenda import CalendarDay

PRODUCT = "-//Plaidoyer//Plaidoyer//FR"
RINGS_AT = timedelta(hours=9)
"""When an alarm rings, counted from midnight where the person is."""


def deadline_event(  # noqa: PLR0913 -- each is a property of the event
    *,
    summary: str,
    description: str,
    due: date,
    uid_seed: str,
    stamp: datetime,
    sequence: int = 0,
    alarms: Sequence[int] = (3, 0),
) -> bytes:
    """A calendar of one event: see `calendar_of`."""
    day = CalendarDay(uid_seed, summary, description, due, sequence, tuple(alarms))
    return calendar_of([day], stamp)


def calendar_of(days: Sequence[CalendarDay], stamp: datetime) -> bytes:
    """A calendar (RFC 5545, UTF-8): each of *days* a whole day, private, during which one stays free.

    Each alarm rings at nine in the morning. The same *uid_seed* gives the same event: with a higher
    *sequence* it replaces the one imported before, or cancels it. *stamp*, aware, is when this was made.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for day in days:
        calendar.add_component(_event(day, stamp))
    return bytes(calendar.to_ical())


def _event(day: CalendarDay, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", f"{sha256(day.uid_seed.encode()).hexdigest()[:32]}@plaidoyer")
    event.add("dtstamp", stamp)
    event.add("sequence", day.sequence)
    event.add("dtstart", day.due)
    event.add("dtend", day.due + timedelta(days=1))
    event.add("summary", day.summary)
    event.add("description", day.description)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    if day.cancelled:
        event.add("status", "CANCELLED")
        return event
    for days in day.alarms:
        event.add_component(_alarm(day.summary, days))
    return event


def _alarm(summary: str, days: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", RINGS_AT - timedelta(days=days))
    return alarm
