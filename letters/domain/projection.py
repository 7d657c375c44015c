"""What a list shows of a request without reading its events: computed with each event, never by hand."""

from dataclasses import dataclass
from datetime import date

from letters.domain.advice import steps
from letters.domain.requests import Request
from letters.domain.stages import Outcome, Stage
from letters.domain.standing import standing_of


@dataclass(frozen=True, slots=True)
class Projection:
    """The columns of a request that follow from its events, and from nothing else.

    *started_on*, *expected_on* and *due_on* are those of the period that somebody else must keep now;
    *step* the advised step, open from *step_on*. None of them depends on the day it is: what is overdue is
    worked out when it is shown.
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
    standing = standing_of(request)
    running = standing.running
    first = next(iter(steps(standing, request.opened_on, request.topic)), None)
    return Projection(
        stage=standing.stage,
        sent_on=standing.sent_on,
        started_on=running.start if running else None,
        expected_on=running.earliest if running else None,
        due_on=running.due if running else None,
        closed_on=standing.closed_on,
        outcome=standing.outcome,
        step=first.advice if first else "",
        step_on=first.since if first else None,
    )
