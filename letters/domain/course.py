"""The course of a request: of all its events, those that still count."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from letters.domain.happenings import Event, Happening, in_force

ANSWERS = frozenset({Happening.ANSWERED, Happening.REFUSED, Happening.PARTLY_GRANTED, Happening.GRANTED})
"""Events that end the wait: the body replied."""

SIGNS_OF_LIFE = ANSWERS | {Happening.ACKNOWLEDGED, Happening.IDENTITY_ASKED, Happening.EXTENDED}
"""Events that only a body which has the request can cause."""


@dataclass(frozen=True, slots=True)
class Course:
    """The events that count, each by its name; None for what did not happen, or no longer matters.

    A new sending begins everything again: what was said of the one before it is history. *sign* is the
    first sign that the body has the request; such a sign, or its receipt, undoes a *failed* told before.
    *progress* is the last news of the authority, *set_by_hand* the last day to answer that the person set.
    *closed* is None again once something happened after it. *wrote_since* is the last letter, other than an
    event of its own, that the person wrote after a complaint.
    """

    sent: Event | None = None
    failed: Event | None = None
    presented: Event | None = None
    received: Event | None = None
    returned: Event | None = None
    acknowledged: Event | None = None
    identity_asked: Event | None = None
    identity_given: Event | None = None
    extended: Event | None = None
    answer: Event | None = None
    replied: Event | None = None
    reminded: Event | None = None
    complained: Event | None = None
    complaint_acknowledged: Event | None = None
    progress: Event | None = None
    decided: Event | None = None
    sign: Event | None = None
    closed: Event | None = None
    set_by_hand: Event | None = None
    wrote_since: Event | None = None


def course_of(events: Iterable[Event]) -> Course:
    """Give the course that *events* tell, in whatever order they come."""
    course = Course()
    for event in in_force(events):
        course = _after(course, event)
    return course


def _after(course: Course, event: Event) -> Course:
    if event.kind in {Happening.NOTE, Happening.TALKED}:
        return _noted(course, event)
    if event.kind in {Happening.CLOSED, Happening.DATE_SET}:
        return replace(course, **{_PLACES[event.kind]: event})
    if event.kind is Happening.SENT:
        return Course(sent=event)
    changed = {"closed": None, "sign": course.sign or _sign(event), "failed": _failure(course, event)}
    return replace(course, **changed | {_PLACES[event.kind]: event} | _undone(course, event.kind))


def _noted(course: Course, event: Event) -> Course:
    """A note changes nothing, but for the letter that it tells of where a complaint is under way."""
    wrote = event.letter is not None and course.complained is not None
    return replace(course, wrote_since=event) if wrote else course


def _sign(event: Event) -> Event | None:
    return event if event.kind in SIGNS_OF_LIFE else None


def _failure(course: Course, event: Event) -> Event | None:
    return None if event.kind in SIGNS_OF_LIFE | {Happening.RECEIVED} else course.failed


def _undone(course: Course, kind: Happening) -> dict[str, None]:
    """A second question about identity waits for a second proof.

    What they answered without deciding is over once the person answered it: their decision is awaited again.
    """
    if kind is Happening.IDENTITY_ASKED:
        return {"identity_given": None}
    decides_nothing = course.answer is not None and course.answer.kind is Happening.ANSWERED
    return {"answer": None} if kind is Happening.REPLY_SENT and decides_nothing else {}


_PLACES = {
    Happening.PRESENTED: "presented",
    Happening.RECEIVED: "received",
    Happening.RETURNED: "returned",
    Happening.CHANNEL_FAILED: "failed",
    Happening.ACKNOWLEDGED: "acknowledged",
    Happening.IDENTITY_ASKED: "identity_asked",
    Happening.IDENTITY_GIVEN: "identity_given",
    Happening.EXTENDED: "extended",
    Happening.REPLY_SENT: "replied",
    Happening.REMINDER_SENT: "reminded",
    Happening.COMPLAINT_SENT: "complained",
    Happening.COMPLAINT_ACKNOWLEDGED: "complaint_acknowledged",
    Happening.COMPLAINT_PROGRESS: "progress",
    Happening.DECIDED: "decided",
    Happening.CLOSED: "closed",
    Happening.DATE_SET: "set_by_hand",
} | dict.fromkeys(ANSWERS, "answer")
