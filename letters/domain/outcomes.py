"""What came of requests: each told as one line, and counted with others, waits apart from answers."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median

from letters.domain.complaint_periods import news_of
from letters.domain.course import ANSWERS
from letters.domain.departments import department_of_postcode
from letters.domain.happenings import Event, Happening, in_force
from letters.domain.postcodes import postcode_of
from letters.domain.replies import REFUSALS, ReplyKind
from letters.domain.requests import Request
from letters.domain.stages import Outcome, Stage
from letters.domain.standing import Standing, standing_of
from letters.domain.wording import N_


class Timing(StrEnum):
    """How the body kept the time it had; a wait that is not over is no answer, and no fault either."""

    IN_TIME = "in-time"
    LATE = "late"
    AWAITED = "awaited"
    OVERDUE = "overdue"
    UNCOUNTED = "uncounted"


class Fate(StrEnum):
    """What became of a complaint."""

    PENDING = "pending"
    SILENT = "silent"
    DECIDED = "decided"


TIMINGS = {
    Timing.IN_TIME: N_("Answered in time"),
    Timing.LATE: N_("Answered late"),
    Timing.AWAITED: N_("Still within their time"),
    Timing.OVERDUE: N_("Time over, no answer"),
    Timing.UNCOUNTED: N_("No time counted"),
}
"""The timing as the head of a column, marked for translation."""

FATES = {
    Fate.PENDING: N_("Complaint pending"),
    Fate.SILENT: N_("Complaint rejected by silence"),
    Fate.DECIDED: N_("Complaint decided by the CNIL"),
}
"""What became of the complaint, marked for translation."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What is counted of one request that was sent.

    *late_by* is the number of days between the last day to answer and the first answer, or the day of the
    count while there is none; 0 within the time. *reasons* are those of a refusal, as the person read them.
    *department* is that of the body's postcode, empty where it has none; *reminders* counts those sent.
    """

    body: str
    kind: str
    right: str
    sent_on: date
    timing: Timing
    late_by: int = 0
    outcome: Outcome | None = None
    reasons: tuple[ReplyKind, ...] = ()
    fate: Fate | None = None
    department: str = ""
    reminders: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the *sent* requests of one *name* met which end, sent from *first* to *last*.

    *timings* adds up to *sent*; *outcomes* counts what is known of the end, closed or not; *reasons* counts
    each reason of a refusal once a request; *fates* adds up to the complaints. *late_median* and *late_most*
    are days, of the answers that came late; None where none did.
    """

    name: str
    sent: int
    first: date
    last: date
    timings: Mapping[Timing, int]
    outcomes: Mapping[Outcome, int]
    reasons: Mapping[ReplyKind, int]
    fates: Mapping[Fate, int]
    late_median: float | None = None
    late_most: int | None = None

    @property
    def complaints(self) -> int:
        """How many of them led to a complaint."""
        return sum(self.fates.values())

    @property
    def judged(self) -> int:
        """Of how many it is known whether the time was kept: no wait that goes on, none uncounted."""
        return sum(self.timings.get(timing, 0) for timing in JUDGED)

    @property
    def late(self) -> int:
        """How many answers came late."""
        return self.timings.get(Timing.LATE, 0)

    @property
    def unknown(self) -> int:
        """Of how many nothing is known yet of what came of them."""
        return self.sent - sum(self.outcomes.values())


JUDGED = (Timing.IN_TIME, Timing.LATE, Timing.OVERDUE)
"""Whether the time was kept is known: these alone stand in a share of answers in time."""


def matter_of(request: Request, today: date) -> Matter | None:
    """Tell what came of *request* by *today*; None when it was never sent."""
    standing = standing_of(request)
    if standing.sent_on is None:
        return None
    told = in_force(request.events)
    answer = _first_answer(told, standing.sent_on)
    timing, late_by = _timing(standing, answer, today)
    return Matter(
        request.recipient.name,
        request.recipient.kind,
        request.right,
        standing.sent_on,
        timing,
        late_by,
        _end(standing),
        _reasons(told),
        _fate(standing, today),
        department_of_postcode(postcode_of(request.recipient.address)),
        sum(each.kind is Happening.REMINDER_SENT for each in told),
    )


def sent_between(matters: Iterable[Matter], since: date | None, until: date | None) -> tuple[Matter, ...]:
    """Give the *matters* sent from *since* to *until*, both days included; None is without end."""
    first, last = since or date.min, until or date.max
    return tuple(each for each in matters if first <= each.sent_on <= last)


def tallies(matters: Iterable[Matter], by: Callable[[Matter], str]) -> tuple[Tally, ...]:
    """Count *matters* by the name that *by* gives each, the name most often met first, then by name."""
    groups: dict[str, list[Matter]] = {}
    for matter in matters:
        groups.setdefault(by(matter), []).append(matter)
    return tuple(sorted((_tally(*each) for each in groups.items()), key=lambda each: (-each.sent, each.name)))


def _tally(name: str, matters: list[Matter]) -> Tally:
    days, late = (
        [each.sent_on for each in matters],
        [each.late_by for each in matters if each.timing is Timing.LATE],
    )
    return Tally(
        name,
        len(matters),
        min(days),
        max(days),
        Counter(each.timing for each in matters),
        Counter(each.outcome for each in matters if each.outcome),
        Counter(reason for each in matters for reason in each.reasons),
        Counter(each.fate for each in matters if each.fate),
        median(late) if late else None,
        max(late, default=None),
    )


def _first_answer(told: Iterable[Event], sent_on: date) -> Event | None:
    """Give the first answer to the sending that counts: a later one changes the end, never the wait."""
    return next((each for each in told if each.kind in ANSWERS and each.on >= sent_on), None)


def _timing(standing: Standing, answer: Event | None, today: date) -> tuple[Timing, int]:
    if standing.stage is Stage.SUSPENDED:
        return Timing.AWAITED, 0
    if standing.answer is None:
        return Timing.UNCOUNTED, 0
    late_by = max(0, ((answer.on if answer else today) - standing.answer.due).days)
    if answer is not None:
        return (Timing.LATE if late_by else Timing.IN_TIME), late_by
    return (Timing.OVERDUE if late_by else Timing.AWAITED), late_by


OUTCOME_OF = {
    Happening.GRANTED: Outcome.GRANTED,
    Happening.PARTLY_GRANTED: Outcome.PARTLY_GRANTED,
    Happening.REFUSED: Outcome.REFUSED,
    Happening.ANSWERED: Outcome.ANSWERED,
}
"""What an answer is the end of, while nothing follows it."""


def _end(standing: Standing) -> Outcome | None:
    """Give what came of it: what its closing says, else what they answered."""
    if standing.outcome is not None:
        return standing.outcome
    answer = standing.course.answer
    return OUTCOME_OF[answer.kind] if answer is not None else None


def _reasons(told: Iterable[Event]) -> tuple[ReplyKind, ...]:
    """Give the reasons of refusal that the person read in the answers, or gave on closing, each once."""
    reasons = [kind for each in told for kind in _told_by(each) if kind in REFUSALS]
    return tuple(dict.fromkeys(reasons))


def _told_by(event: Event) -> tuple[ReplyKind, ...]:
    tells_why = event.kind in {Happening.REFUSED, Happening.CLOSED}
    said = event.particulars.reason if event.particulars and tells_why else ""
    given = (ReplyKind(said),) if said in REFUSALS else ()
    return (*(event.reply.kinds if event.reply else ()), *given)


def _fate(standing: Standing, today: date) -> Fate | None:
    """Count no silence as a rejection once the authority gave news: no text read says that it is one."""
    if standing.course.complained is None:
        return None
    if standing.course.decided is not None:
        return Fate.DECIDED
    is_silent = standing.silence is not None and standing.silence.due < today
    return Fate.SILENT if is_silent and news_of(standing.course) is None else Fate.PENDING
