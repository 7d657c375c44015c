"""A deadline as a day in the person's own calendar."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

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
    """A calendar (RFC 5545, UTF-8) of one event: the whole day *due*, private, during which one stays free.

    *alarms* are days before the day; each rings at nine in the morning. *summary* is also what an alarm
    shows, so the caller keeps it neutral: others may look at the screen. The same *uid_seed* gives the same
    event: with a higher *sequence* it replaces the one imported before. *stamp*, aware, is when it was made.
    """
    event = Event()
    event.add("uid", f"{sha256(uid_seed.encode()).hexdigest()[:32]}@plaidoyer")
    event.add("dtstamp", stamp)
    event.add("sequence", sequence)
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", description)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    for days in alarms:
        event.add_component(_alarm(summary, days))
    return _calendar(event)


def _alarm(summary: str, days: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", RINGS_AT - timedelta(days=days))
    return alarm


def _calendar(event: Event) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
