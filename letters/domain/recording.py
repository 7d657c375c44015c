"""What may be recorded of a request, and what would contradict what is known."""

from dataclasses import replace
from datetime import date

from letters.domain.closing import checked, proposed
from letters.domain.happenings import HAPPENED, Event, Happening, in_force
from letters.domain.periods import days_after
from letters.domain.request_errors import (
    BeforeComplaint,
    BeforeSending,
    InTheFuture,
    NoLastDay,
    NotALastDay,
    NothingToCorrect,
    NotNow,
)
from letters.domain.requests import Request
from letters.domain.stages import Stage
from letters.domain.standing import Standing, standing_of

ANY_TIME = frozenset({Happening.NOTE, Happening.TALKED, Happening.CLOSED, Happening.WITHDRAWN})
"""Events that need nothing before them."""

MOST_GIVEN = 366
"""Days after the law's last day that one set by hand may still be: beyond it is a slip of the keyboard."""

_NEEDS = {
    Happening.IDENTITY_GIVEN: "identity_asked",
    Happening.COMPLAINT_ACKNOWLEDGED: "complained",
    Happening.COMPLAINT_PROGRESS: "complained",
    Happening.DECIDED: "complained",
}


def recordable(standing: Standing) -> tuple[Happening, ...]:
    """Give what may be recorded now, in the order of a matter that goes its whole way."""
    if standing.course.sent is None:
        return (Happening.SENT, Happening.CLOSED, Happening.TALKED, Happening.NOTE)
    lacking = {kind for kind, before in _NEEDS.items() if getattr(standing.course, before) is None}
    if standing.stage is not Stage.WAITING:
        lacking.add(Happening.DATE_SET)
    return tuple(kind for kind in Happening if kind not in lacking | {Happening.WITHDRAWN})


def with_event(request: Request, event: Event, today: date) -> Request:
    """Give *request* with *event* added, if it can be.

    Raises `InTheFuture`, `NotNow` (nothing was sent yet, nothing was asked), `BeforeSending`,
    `BeforeComplaint`, `NothingToCorrect`, `NoSuchEnding` and `NoSuchReason` (of a closing), `NoLastDay` and
    `NotALastDay` (of a day set by hand), or the date fault that the event would cause.
    """
    before = standing_of(request)
    after = replace(request, events=(*request.events, event))
    if event.corrects is not None or event.kind is Happening.WITHDRAWN:
        _refuse_unknown(request, event)
    elif event.kind not in ANY_TIME and event.kind not in recordable(before):
        raise NotNow(event=HAPPENED[event.kind])
    if event.on > today:
        raise InTheFuture(day=event.on)
    if event.kind is Happening.CLOSED and event.corrects is None:
        _refuse_ending(request, event)
    if event.kind is Happening.DATE_SET:
        _refuse_day(after, event)
    _refuse_order(request, after, event)
    doubt = standing_of(after).doubt
    if doubt is not None and before.doubt is None:
        raise doubt
    return after


def _refuse_ending(request: Request, event: Event) -> None:
    """Refuse an outcome that contradicts what was recorded, and a reason that is none of a refusal."""
    said, likely = event.particulars, proposed(request).outcome
    outcome = (said.outcome or likely) if said else None
    if said is not None and outcome is not None:
        checked(standing_of(request), outcome, said.reason)


def _refuse_day(after: Request, event: Event) -> None:
    """Refuse a last day that is missing, that comes before the period begins, or years after its end."""
    day = event.particulars.day if event.particulars else None
    if day is None:
        raise NoLastDay
    answer = standing_of(after).answer
    if answer is not None and not answer.start < day <= days_after(answer.due, MOST_GIVEN):
        raise NotALastDay(day=day, start=answer.start, most=days_after(answer.due, MOST_GIVEN))


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
    since = (course.complaint_acknowledged, course.progress, course.decided)
    return {event.on for event in since if event and course.complained and event.on < course.complained.on}


def _before_any_sending(request: Request) -> set[date]:
    told = [event for event in in_force(request.events) if event.kind not in ANY_TIME]
    kinds = [event.kind for event in told]
    first = kinds.index(Happening.SENT) if Happening.SENT in kinds else len(told)
    return {event.on for event in told[:first]}
