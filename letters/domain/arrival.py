"""The day from which the time to answer a request is counted, as its course tells it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from letters.domain import texts
from letters.domain.channels import Channel
from letters.domain.course import Course
from letters.domain.happenings import Event
from letters.domain.receipt import Sending, Start, estimated_start, start_of_period
from letters.domain.wording import N_

REGISTERED = (Channel.REGISTERED_POST, Channel.ELECTRONIC_REGISTERED_POST)


def never_arrived(course: Course) -> Event | None:
    """Give the event that says the sending did not reach the body: another way must be found.

    A registered letter that was sent back was presented, and counts; any other that comes back does not.
    """
    if course.failed is not None:
        return course.failed
    back = course.returned if _channel(course.sent) not in REGISTERED else None
    return None if back is not None and _wrote_since(course, back) else back


def _wrote_since(course: Course, lost: Event) -> bool:
    told = (course.acknowledged, course.identity_asked, course.extended, course.answer)
    return any(event is not None and event.on >= lost.on for event in told)


def start_of(course: Course) -> Start:
    """Say from which day the period runs; the body had the request at the latest when it wrote about it.

    Raises what `letters.domain.receipt.start_of_period` does. The course has a sending.
    """
    return _seen_by(_told(course), course)


def complaint_start(course: Course) -> Start:
    """Say from which day the silence of the supervisory authority is counted."""
    estimated = estimated_start(_channel(course.complained), _day(course.complained) or date.min)
    if course.complaint_acknowledged is None:
        return estimated
    day = course.complaint_acknowledged.on
    earliest = min(estimated.earliest, day)
    return Start(day, earliest, proven=True, reason=_ACKNOWLEDGED, source=texts.POSTAL_RECEIPT)


def _told(course: Course) -> Start:
    channel, posted = _channel(course.sent), _day(course.sent) or date.min
    sending = _SENDINGS[channel](course, Sending(channel, posted))
    known = replace(sending, posted=None) != Sending(sending.channel)
    return start_of_period(sending) if known else estimated_start(channel, posted)


def _seen_by(start: Start, course: Course) -> Start:
    if course.sign is None or start.proven or start.day <= course.sign.on:
        return start
    seen = course.sign.on
    return Start(seen, min(start.earliest, seen), proven=True, reason=_WROTE, source=texts.ARRIVAL)


def _by_post(course: Course, sending: Sending) -> Sending:
    proof = course.received is not None and bool(course.received.proof)
    acknowledged = _day(course.acknowledged) or (_day(course.received) if proof else None)
    return replace(sending, arrived=_day(course.received), acknowledged=acknowledged)


def _registered(course: Course, sending: Sending) -> Sending:
    if course.received is None and course.returned is None and course.acknowledged is not None:
        return Sending(Channel.POST, sending.posted, acknowledged=course.acknowledged.on)
    return replace(
        sending,
        presented=_day(course.presented),
        collected=_day(course.received),
        returned=_day(course.returned),
    )


def _by_email(course: Course, sending: Sending) -> Sending:
    return replace(sending, arrived=_day(course.received) or _day(course.acknowledged))


def _by_form(course: Course, sending: Sending) -> Sending:
    return replace(sending, acknowledged=_day(course.acknowledged) or _day(course.received))


def _at_the_counter(course: Course, sending: Sending) -> Sending:
    return Sending(Channel.COUNTER, handed_over=_day(course.received) or sending.posted)


_SENDINGS: dict[Channel, Callable[[Course, Sending], Sending]] = {
    Channel.POST: _by_post,
    Channel.REGISTERED_POST: _registered,
    Channel.ELECTRONIC_REGISTERED_POST: _registered,
    Channel.EMAIL: _by_email,
    Channel.WEB_FORM: _by_form,
    Channel.COUNTER: _at_the_counter,
}


def _channel(event: Event | None) -> Channel:
    known = event is not None and event.channel in set(Channel)
    return Channel(event.channel) if known and event is not None else Channel.POST


def _day(event: Event | None) -> date | None:
    return event.on if event is not None else None


_WROTE = N_("They wrote about your request that day: they had it by then.")
_ACKNOWLEDGED = N_("The acknowledgement gives this day of receipt.")
