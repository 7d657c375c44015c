"""What a list shows of a request without reading its events: computed with each event, never by hand."""

from dataclasses import dataclass, replace
from datetime import date

from letters.domain.advice import steps
from letters.domain.requests import Request
from letters.domain.stages import Outcome, Stage
from letters.domain.standing import Standing, standing_of
from letters.domain.steps import Advice


@dataclass(frozen=True, slots=True)
class Projection:
    """The columns of a request that follow from its events, and from nothing else.

    *started_on*, *expected_on* and *due_on* are those of the period that somebody else must keep now; a last
    day set by hand counts among the possible ones, so that *due_on* is never earlier than the law's.
    *step* is the advised step, open from *step_on*. None of them depends on the day it is: what is overdue
    is worked out when it is shown; nor on where the person lives, who may move: no month is added for the
    distance, which is the safe side.
    """

    stage: Stage
    sent_on: date | None
    started_on: date | None
    expected_on: date | None
    due_on: date | None
    closed_on: date | None
    outcome: Outcome | None
    step: str
    step_on: date | None


def project(request: Request) -> Projection:
    """Give the columns of *request*: the same for the same events, in whatever order they were written."""
    standing = standing_of(replace(request, residence=""))
    running = standing.running
    by_hand = _set_by_hand(standing)
    ahead = steps(standing, request.opened_on, request.topic)
    first = next((step for step in ahead if step.advice is not Advice.WAIT), None)
    return Projection(
        stage=standing.stage,
        sent_on=standing.sent_on,
        started_on=running.start if running else None,
        expected_on=min((running.earliest, *by_hand)) if running else None,
        due_on=max((running.due, *by_hand)) if running else None,
        closed_on=standing.closed_on,
        outcome=standing.outcome,
        step=first.advice if first else "",
        step_on=first.since if first else None,
    )


def _set_by_hand(standing: Standing) -> tuple[date, ...]:
    """Give the last day set by hand while the answer is awaited, which alone it is about."""
    is_awaited = standing.running is not None and standing.running == standing.answer
    return (standing.set_by_hand,) if standing.set_by_hand and is_awaited else ()
