"""What may be recorded of a request, and what would contradict what is known."""

from dataclasses import replace
from datetime import date

from letters.domain.happenings import Event, Happening, in_force
from letters.domain.request_errors import BeforeSending, InTheFuture, NothingToCorrect, NotNow
from letters.domain.requests import Request
from letters.domain.stages import Stage
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
    `NothingToCorrect`, or the date fault that the event would cause.
    """
    before = standing_of(request)
    after = replace(request, events=(*request.events, event))
    if event.corrects is not None:
        _refuse_unknown(request, event)
    elif event.kind not in ANY_TIME and event.kind not in recordable(before):
        raise NotNow(event=event.kind.value)
    _refuse_day(after, event, today)
    doubt = standing_of(after).doubt
    if doubt is not None and before.doubt is None:
        raise doubt
    return after


def _refuse_unknown(request: Request, event: Event) -> None:
    if event.corrects not in {each.uid for each in in_force(request.events)}:
        raise NothingToCorrect(event=str(event.corrects))


def _refuse_day(after: Request, event: Event, today: date) -> None:
    if event.on > today:
        raise InTheFuture(day=event.on)
    if event.kind in ANY_TIME | {Happening.SENT}:
        return
    standing = standing_of(after)
    if standing.sent_on is not None and event.on < standing.sent_on and standing.stage is not Stage.DRAFT:
        raise BeforeSending(day=event.on, sent=standing.sent_on)
