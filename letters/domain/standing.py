"""Where a request stands: the one fold of its events, on which lists, reminders and letters rely."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from letters.domain.arrival import never_arrived, start_of
from letters.domain.calendars import Territory
from letters.domain.complaint_periods import complaint_periods
from letters.domain.course import Course, course_of
from letters.domain.date_errors import PeriodSuspended
from letters.domain.deadlines import Deadline, deadline
from letters.domain.errors import PlaidoyerError
from letters.domain.happenings import Event, Happening
from letters.domain.postcodes import territory_of
from letters.domain.receipt import Start
from letters.domain.requests import Request
from letters.domain.rules import rule_named
from letters.domain.stages import Outcome, Stage


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a request stands, whatever the day it is.

    *start* is the day the answer's period is counted from, *answer* that period, *silence* the supervisory
    authority's and *appeal* the time to contest its decision, or its silence; None for what does not run.
    *doubt* says why the dates told cannot be counted.
    """

    stage: Stage
    course: Course
    start: Start | None = None
    answer: Deadline | None = None
    silence: Deadline | None = None
    appeal: Deadline | None = None
    outcome: Outcome | None = None
    doubt: PlaidoyerError | None = None

    @property
    def running(self) -> Deadline | None:
        """The period that runs now, if any: the body's, the authority's, then the time to contest."""
        of_complaint = self.appeal if self.course.decided else self.silence
        return {Stage.WAITING: self.answer, Stage.COMPLAINED: of_complaint}.get(self.stage)

    def running_on(self, day: date) -> Deadline | None:
        """The period that runs on *day*: once the authority's silence rejects, the time to contest it."""
        running = self.running
        is_silent = running is not None and running == self.silence and running.due < day
        return self.appeal if is_silent else running

    @property
    def set_by_hand(self) -> date | None:
        """The last day to answer as the person set it; the law's own stays in *answer*, which it never moves.

        None where no answer is counted, or where what was set comes before the period begins.
        """
        told = self.course.set_by_hand.particulars if self.course.set_by_hand else None
        if told is None or told.day is None or self.answer is None or told.day <= self.answer.start:
            return None
        return told.day

    @property
    def late_after(self) -> date | None:
        """The day after which they are late: the law's last day, or the one set by hand where it is later.

        Nobody is accused too early: an earlier day set by hand is a day to look at the matter, and makes
        neither a reminder nor a complaint possible sooner; a later one is time that the person gave them.
        """
        if self.answer is None:
            return None
        return max(self.answer.due, self.set_by_hand or self.answer.due)

    @property
    def sent_on(self) -> date | None:
        """The day of the sending that counts."""
        return self.course.sent.on if self.course.sent else None

    @property
    def closed_on(self) -> date | None:
        """The day the request was closed."""
        return self.course.closed.on if self.course.closed else None


def standing_of(request: Request) -> Standing:
    """Fold the events of *request*; the holidays are those of the place of its recipient."""
    territory = territory_of(request.recipient.address)
    return fold(request.events, rule=request.rule, territory=territory, residence=request.residence)


def fold(
    events: Iterable[Event], *, rule: str, territory: Territory = Territory.FRANCE, residence: str = ""
) -> Standing:
    """Say where a request stands after *events*, in whatever order they come.

    It never fails: dates that contradict one another leave the request *sent*, with the *doubt* to clear.
    *rule* is the period the body has to answer (`letters.domain.rules`), empty where no text gives one; one
    that another event than the receipt sets off (a question's publication) does not run. *residence* is the
    home of the person where it is far from the courts (`letters.domain.residences`).
    """
    course = course_of(events)
    standing = _open(course, rule, territory)
    if standing.course.complained is not None and standing.stage is not Stage.DRAFT:
        standing = _complained(standing, residence)
    return _ended(standing) if course.closed is not None else standing


def _ended(standing: Standing) -> Standing:
    return replace(standing, stage=Stage.CLOSED, outcome=_outcome(standing.course))


def _open(course: Course, rule: str, territory: Territory) -> Standing:
    if course.sent is None or never_arrived(course) is not None:
        return Standing(Stage.DRAFT, course)
    standing = _counted(course, rule, territory)
    return replace(standing, stage=Stage.ANSWERED) if course.answer is not None else standing


def _counted(course: Course, rule: str, territory: Territory) -> Standing:
    start = None
    try:
        start = start_of(course)
        if not rule or not rule_named(rule).from_receipt:
            return Standing(Stage.SENT, course, start)
        return Standing(Stage.WAITING, course, start, _answer(course, start, rule, territory))
    except PeriodSuspended:
        return Standing(Stage.SUSPENDED, course, start)
    except PlaidoyerError as doubt:
        return Standing(Stage.SENT, course, start, doubt=doubt)


def _complained(standing: Standing, residence: str) -> Standing:
    complained = replace(standing, stage=Stage.COMPLAINED)
    try:
        silence, appeal = complaint_periods(standing.course, residence)
    except PlaidoyerError as doubt:
        return replace(complained, doubt=doubt)
    return replace(complained, silence=silence, appeal=appeal)


def _answer(course: Course, start: Start, rule: str, territory: Territory) -> Deadline:
    if rule_named(rule).extension is None:
        return deadline(rule, start.day, territory=territory)
    asked, given = course.identity_asked, course.identity_given
    return deadline(
        rule,
        start.day,
        territory=territory,
        extended_on=course.extended.on if course.extended else None,
        identity_asked=asked.on if asked else None,
        identity_given=given.on if given and asked else None,
    )


_BY_ANSWER = {
    Happening.GRANTED: Outcome.GRANTED,
    Happening.PARTLY_GRANTED: Outcome.PARTLY_GRANTED,
    Happening.REFUSED: Outcome.REFUSED,
    Happening.ANSWERED: Outcome.ANSWERED,
}


def _outcome(course: Course) -> Outcome:
    said = course.closed.particulars if course.closed else None
    if said is not None and said.outcome is not None:
        return said.outcome
    if course.decided is not None:
        return Outcome.DECIDED
    if course.answer is not None:
        return _BY_ANSWER[course.answer.kind]
    return Outcome.NO_ANSWER if course.sent is not None else Outcome.ABANDONED
