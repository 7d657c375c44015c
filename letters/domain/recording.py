"""What may be recorded of a request, and what would contradict what is known."""

from dataclasses import replace
from datetime import date

from letters.domain.happenings import HAPPENED, Event, Happening, in_force
from letters.domain.request_errors import (
    BeforeComplaint,
    BeforeSending,
    InTheFuture,
    NothingToCorrect,
    NotNow,
)
from letters.domain.requests import Request
from letters.domain.standing import Standing, standing_of

ANY_TIME = frozenset({Happening.NOTE, Happening.CLOSED, Happening.WITHDRAWN})
"""Events that need nothing before them."""

_NEEDS = {
    Happening.IDENTITY_GIVEN: "identity_asked",
    Happening.COMPLAINT_ACKNOWLEDGED: "complained",
    Happening.DECIDED: "complained",
}


def recordable(standing: Standing) -> tuple[Happening, ...]:
    """Give what may be recorded now, in the order of a matter that goes its whole way."""
    if standing.course.sent is None:
        return (Happening.SENT, Happening.CLOSED, Happening.NOTE)
    lacking = {kind for kind, before in _NEEDS.items() if getattr(standing.course, before) is None}
    return tuple(kind for kind in Happening if kind not in lacking | {Happening.WITHDRAWN})


def with_event(request: Request, event: Event, today: date) -> Request:
    """Give *request* with *event* added, if it can be.

    Raises `InTheFuture`, `NotNow` (nothing was sent yet, nothing was asked), `BeforeSending`,
    `BeforeComplaint`, `NothingToCorrect`, or the date fault that the event would cause.
    """
    before = standing_of(request)
    after = replace(request, events=(*request.events, event))
    if event.corrects is not None or event.kind is Happening.WITHDRAWN:
        _refuse_unknown(request, event)
    elif event.kind not in ANY_TIME and event.kind not in recordable(before):
        raise NotNow(event=HAPPENED[event.kind])
    if event.on > today:
        raise InTheFuture(day=event.on)
    _refuse_order(request, after, event)
    doubt = standing_of(after).doubt
    if doubt is not None and before.doubt is None:
        raise doubt
    return after


def _refuse_unknown(request: Request, event: Event) -> None:
    if event.corrects not in {each.uid for each in in_force(request.events)}:
        raise NothingToCorrect(event=str(event.corrects))


def _refuse_order(before: Request, after: Request, event: Event) -> None:
    """Refuse what would leave an event before the sending it rests on, this one or one told earlier."""
    course = standing_of(after).course
    if event.kind not in ANY_TIME | {Happening.SENT} and course.sent and event.on < course.sent.on:
        raise BeforeSending(day=event.on, sent=course.sent.on)
    lost = _before_any_sending(after) - _before_any_sending(before)
    if lost and course.sent:
        raise BeforeSending(day=min(lost), sent=course.sent.on)
    early = _before_complaint(after) - _before_complaint(before)
    if early and course.complained:
        raise BeforeComplaint(day=min(early), complained=course.complained.on)


def _before_complaint(request: Request) -> set[date]:
    course = standing_of(request).course
    since = (course.complaint_acknowledged, course.decided)
    return {event.on for event in since if event and course.complained and event.on < course.complained.on}


def _before_any_sending(request: Request) -> set[date]:
    told = [event for event in in_force(request.events) if event.kind not in ANY_TIME]
    kinds = [event.kind for event in told]
    first = kinds.index(Happening.SENT) if Happening.SENT in kinds else len(told)
    return {event.on for event in told[:first]}
