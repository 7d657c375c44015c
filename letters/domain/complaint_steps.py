"""What can be done once a complaint was lodged, for as many years as it lasts."""

from dataclasses import replace
from datetime import date

from letters.domain import complaint_texts, texts
from letters.domain.complaint_periods import news_of
from letters.domain.course import Course
from letters.domain.deadlines import Deadline
from letters.domain.happenings import Event, Happening
from letters.domain.periods import days_after, months_after
from letters.domain.sources import Source
from letters.domain.standing import Standing
from letters.domain.steps import STATE_OF_PROGRESS, Advice, Step
from letters.domain.wording import N_, Said

BETWEEN_LETTERS = 12
"""Months between two letters that ask the authority where a complaint stands: our advice, no text sets it."""


def steps_of_complaint(standing: Standing) -> tuple[Step, ...]:
    """Give the steps after a complaint whose periods are counted; raises `BeyondCalendar`.

    A decision of the authority takes the place of its silence.
    """
    silence, appeal, decided = standing.silence, standing.appeal, standing.course.decided
    if silence is None or appeal is None:
        return ()
    if decided is not None:
        return _on_decision(decided.on, appeal.earliest)
    return (*_answered_since(standing.course, silence.due), *_on_silence(standing.course, silence, appeal))


def _answered_since(course: Course, silent_on: date) -> tuple[Step, ...]:
    """A refusal leaves the complaint as it is; an answer hides the silence of the authority if it grants."""
    answer, complaint = course.answer, course.complained
    if answer is None or complaint is None or answer.on <= complaint.on or answer.kind in _REFUSALS:
        return ()
    close = _close(answer.on, Said(_ANSWERED_SINCE, {"day": answer.on}), texts.GDPR_MONTH)
    return (close if answer.kind is Happening.GRANTED else replace(close, until=silent_on),)


def _on_silence(course: Course, silence: Deadline, appeal: Deadline) -> tuple[Step, ...]:
    news = news_of(course)
    ended = days_after(appeal.earliest, 1)
    told = {"due": silence.due, "until": appeal.earliest}
    ask_on = max(ended, months_after(_last_contact(course), BETWEEN_LETTERS))
    asking = Step(
        Advice.ASK_PROGRESS,
        ask_on,
        Said(_ASK_AGAIN, {"day": _last_contact(course)}),
        complaint_texts.ONCE_A_YEAR,
        STATE_OF_PROGRESS,
    )
    return (
        _contest(silence, appeal, news),
        *_waiting_on(ended, ask_on, told),
        asking,
        _close(ended, Said(_TOO_LATE_TO_CONTEST, told), texts.TWO_MONTHS_AFTER_SILENCE),
    )


def _contest(silence: Deadline, appeal: Deadline, news: Event | None) -> Step:
    counted_anew = news is not None and silence.start == news.on
    told: dict[str, object] = {"due": silence.due, "until": appeal.earliest, "day": silence.start}
    return Step(
        Advice.CONTEST,
        days_after(silence.due, 1),
        Said(_PERHAPS_SILENT if counted_anew else _AUTHORITY_SILENT, told),
        complaint_texts.COUNTED_ANEW if counted_anew else texts.TWO_MONTHS_AFTER_SILENCE,
        until=appeal.earliest,
        meanwhile=Said(_TOLD_NEWS if counted_anew else _AUTHORITY_HAS_UNTIL, told),
        rests_on=complaint_texts.COUNTED_ANEW if counted_anew else texts.CNIL_SILENCE,
    )


def _waiting_on(ended: date, ask_on: date, told: dict[str, date]) -> tuple[Step, ...]:
    """Wait between the last day to contest and the next letter: the authority decides late, but decides."""
    if ask_on == ended:
        return ()
    why = Said(_STILL_AWAITED, told | {"day": ask_on})
    return (Step(Advice.WAIT, ended, why, complaint_texts.TOLD_OF_PROGRESS, until=days_after(ask_on, -1)),)


def _last_contact(course: Course) -> date:
    """Give the day of the last thing that the person or the authority wrote about the complaint."""
    told = (course.complained, course.complaint_acknowledged, news_of(course), course.wrote_since)
    return max(event.on for event in told if event is not None)


def _on_decision(day: date, until: date) -> tuple[Step, ...]:
    source, told = texts.TWO_MONTHS_TO_SUE, Said(_DECIDED, {"day": day, "until": until})
    return (
        Step(Advice.READ_DECISION, day, told, source, until=until),
        _close(day, Said(_CONTENT_WITH_DECISION, {"day": day}), source),
    )


def _close(day: date, why: Said, source: Source) -> Step:
    return Step(Advice.CLOSE, day, why, source)


_REFUSALS = frozenset({Happening.REFUSED, Happening.PARTLY_GRANTED})

_AUTHORITY_HAS_UNTIL = N_("The CNIL has until {due} to answer; after that day its silence is a rejection.")
_TOLD_NEWS = N_(
    "On {day} the CNIL told where your complaint stands: wait for what follows. Whether its silence until "
    "{due} would be a rejection is not settled."
)
_AUTHORITY_SILENT = N_(
    "No answer of the CNIL is recorded by {due}: its silence is then a rejection, which can be contested "
    "until {until}. No lawyer is compulsory, but see one before you decide."
)
_PERHAPS_SILENT = N_(
    "Nothing more of the CNIL is recorded since {day}. Whether this is a rejection is not settled: to go to "
    "the judge, see a lawyer before {until}."
)
_STILL_AWAITED = N_(
    "The time to contest the silence of the CNIL is taken to have ended on {until}; if the CNIL never told "
    "you of that time, a lawyer can say whether it still runs. It may still decide, sometimes after years, "
    "and its decision can then be contested. Ask it where it stands on {day}."
)
_ASK_AGAIN = N_("Nothing is recorded about your complaint since {day}: ask the CNIL where it stands.")
_ANSWERED_SINCE = N_(
    "They answered on {day}, after your complaint. If it satisfies you, tell the CNIL and close the request."
)
_TOO_LATE_TO_CONTEST = N_(
    "The time to contest the silence of the CNIL is taken to have ended on {until}. Close the request only "
    "if you expect nothing more: the CNIL may still decide."
)
_DECIDED = N_(
    "The CNIL decided on {day}; what it refuses can be contested until {until}. No lawyer is compulsory, but "
    "see one before you decide."
)
_CONTENT_WITH_DECISION = N_("The CNIL decided on {day}. If you ask nothing more of it, close the request.")
