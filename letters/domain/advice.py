"""What a request's standing advises: the steps, the advised one first."""

from collections.abc import Callable
from datetime import date
from types import MappingProxyType

from letters.domain import texts
from letters.domain.after_death import AFTER_DEATH, steps_after_death
from letters.domain.arrival import never_arrived
from letters.domain.complaint_steps import steps_of_complaint
from letters.domain.date_errors import BeyondCalendar
from letters.domain.errors import PlaidoyerError
from letters.domain.happenings import Event, Happening
from letters.domain.periods import days_after
from letters.domain.public_documents import PUBLIC_DOCUMENT, steps_for_documents
from letters.domain.sources import Source
from letters.domain.stages import Stage
from letters.domain.standing import Standing
from letters.domain.steps import COMPLAINT, REMINDER, Advice, Step
from letters.domain.wording import N_, Said

_ELSEWHERE = MappingProxyType({AFTER_DEATH: steps_after_death, PUBLIC_DOCUMENT: steps_for_documents})
"""The topics that neither the GDPR nor the CNIL rule."""

LEFT_TO_ANSWER = 15
"""Days that a reminder leaves before the complaint: our advice, no text sets them."""

LEFT_TO_CLOSE = 60
"""Days after which a letter that nobody must answer may be put away: our advice."""


def steps(standing: Standing, opened_on: date, topic: str = "") -> tuple[Step, ...]:
    """Give what can be done next, in the order advised; nothing once the request is closed.

    *opened_on* is the day the request was prepared, *topic* its own. Each step says from which day it is
    open: which of them is the one to take is for `letters.domain.steps.advised` to tell, once the day is
    known. Dates that lead nowhere are to be checked: it never fails.
    """
    try:
        ahead = _STEPS[standing.stage](standing, opened_on)
        return _ELSEWHERE[topic](ahead, standing) if topic in _ELSEWHERE else ahead
    except BeyondCalendar as doubt:
        return (_check(standing.sent_on or opened_on, doubt),)


def _to_send(standing: Standing, opened_on: date) -> tuple[Step, ...]:
    lost = never_arrived(standing.course) if standing.course.sent else None
    if lost is not None:
        why = Said(_LOST, {"day": lost.on})
        return (Step(Advice.TRY_ANOTHER_CHANNEL, lost.on, why, texts.ARRIVAL),)
    return (Step(Advice.SEND, opened_on, Said(_NOT_SENT), texts.GDPR_MONTH),)


def _to_check(standing: Standing, opened_on: date) -> tuple[Step, ...]:
    sent_on = standing.sent_on or opened_on
    if standing.doubt is not None:
        return (_check(sent_on, standing.doubt),)
    return (_close(days_after(sent_on, LEFT_TO_CLOSE), Said(_NO_PERIOD), texts.NO_PERIOD),)


def _check(since: date, doubt: PlaidoyerError) -> Step:
    return Step(Advice.CHECK_DATES, since, Said(_DOUBT, {"doubt": doubt}), texts.ARRIVAL)


def _to_wait(standing: Standing, opened_on: date) -> tuple[Step, ...]:
    if standing.answer is None or standing.late_after is None:
        return _to_check(standing, opened_on)
    facts: dict[str, object] = {"due": standing.answer.due, "given": standing.late_after}
    late = days_after(standing.late_after, 1)
    more = standing.late_after > standing.answer.due
    until_due = Said(_GIVEN_UNTIL if more else _HAVE_UNTIL, facts)
    proof = _asked_too_late(standing)
    if standing.course.reminded is not None:
        return (_after_reminder(standing.course.reminded.on, late, facts, until_due), *proof)
    silent = Said(_SILENT_SINCE_GIVEN if more else _SILENT, facts)
    return (
        Step(Advice.REMIND, late, silent, texts.GDPR_MONTH, REMINDER, meanwhile=until_due),
        Step(Advice.COMPLAIN, late, silent, texts.RIGHT_TO_COMPLAIN, COMPLAINT, meanwhile=until_due),
        *proof,
    )


def _asked_too_late(standing: Standing) -> tuple[Step, ...]:
    """Offer the proof of identity they asked for after their last day: it excuses nothing, but may help."""
    asked = standing.course.identity_asked
    if asked is None or standing.course.identity_given is not None:
        return ()
    why = Said(_ASKED_TOO_LATE, {"day": asked.on})
    return (Step(Advice.PROVE_IDENTITY, asked.on, why, texts.IDENTITY_SUSPENDS),)


def _after_reminder(reminded: date, late: date, facts: dict[str, object], until_due: Said) -> Step:
    since = max(late, days_after(reminded, LEFT_TO_ANSWER))
    told = facts | {"reminded": reminded, "until": since}
    meanwhile = Said(_REMINDED, told) if late < since else until_due
    why = Said(_STILL_SILENT, told)
    return Step(Advice.COMPLAIN, since, why, texts.RIGHT_TO_COMPLAIN, COMPLAINT, meanwhile=meanwhile)


def _to_prove(standing: Standing, opened_on: date) -> tuple[Step, ...]:
    asked = standing.course.identity_asked
    since = asked.on if asked else opened_on
    return (Step(Advice.PROVE_IDENTITY, since, Said(_SUSPENDED, {"day": since}), texts.IDENTITY_SUSPENDS),)


def _to_judge(standing: Standing, opened_on: date) -> tuple[Step, ...]:
    answer = standing.course.answer
    return _ON_ANSWER[answer.kind](answer) if answer is not None else _to_send(standing, opened_on)


def _unread(answer: Event) -> tuple[Step, ...]:
    return (Step(Advice.READ_ANSWER, answer.on, Said(_UNREAD, {"day": answer.on}), texts.GDPR_MONTH),)


def _granted(answer: Event) -> tuple[Step, ...]:
    complain = Step(Advice.COMPLAIN, answer.on, Said(_NOT_DONE), texts.RIGHT_TO_COMPLAIN, COMPLAINT)
    return (_close(answer.on, Said(_GRANTED, {"day": answer.on})), complain)


def _refused(answer: Event) -> tuple[Step, ...]:
    why = Said(_REFUSED, {"day": answer.on})
    return (
        Step(Advice.COMPLAIN, answer.on, why, texts.RIGHT_TO_COMPLAIN, COMPLAINT),
        _close(answer.on, Said(_CONTENT)),
    )


def _close(day: date, why: Said, source: Source = texts.GDPR_MONTH) -> Step:
    return Step(Advice.CLOSE, day, why, source)


def _after_complaint(standing: Standing, opened_on: date) -> tuple[Step, ...]:
    return steps_of_complaint(standing) or _to_check(standing, opened_on)


def _nothing(standing: Standing, opened_on: date) -> tuple[Step, ...]:
    del standing, opened_on
    return ()


_STEPS: dict[Stage, Callable[[Standing, date], tuple[Step, ...]]] = {
    Stage.DRAFT: _to_send,
    Stage.SENT: _to_check,
    Stage.WAITING: _to_wait,
    Stage.SUSPENDED: _to_prove,
    Stage.ANSWERED: _to_judge,
    Stage.COMPLAINED: _after_complaint,
    Stage.CLOSED: _nothing,
}

_ON_ANSWER: dict[Happening, Callable[[Event], tuple[Step, ...]]] = {
    Happening.ANSWERED: _unread,
    Happening.GRANTED: _granted,
    Happening.PARTLY_GRANTED: _refused,
    Happening.REFUSED: _refused,
}

_NOT_SENT = N_("Until it is sent, the request has no effect: the month runs from the day they receive it.")
_LOST = N_("On {day} it turned out that it had not reached them: nothing runs until they have it.")
_DOUBT = N_("The dates recorded do not agree: {doubt}")
_NO_PERIOD = N_("No text gives them a time to answer this letter; close it when you expect nothing more.")
_SILENT = N_("They had until {due} to answer, and no answer is recorded.")
_STILL_SILENT = N_("They had until {due} to answer; you reminded them on {reminded}.")
_HAVE_UNTIL = N_("They have until {due} to answer: there is nothing to do before.")
_GIVEN_UNTIL = N_("The law gave them until {due}; you leave them until {given}: nothing to do before.")
_SILENT_SINCE_GIVEN = N_(
    "The law gave them until {due}, you left them until {given}, and no answer is recorded."
)
_REMINDED = N_("You reminded them on {reminded}: leave them until {until} before you complain.")
_SUSPENDED = N_("On {day} they asked who was writing: the period waits for your answer.")
_ASKED_TOO_LATE = N_(
    "On {day}, their time over, they asked who was writing: it excuses nothing, but the proof may bring "
    "their answer."
)
_UNREAD = N_("They answered on {day}. What they said decides what follows.")
_GRANTED = N_("They granted it on {day}. Keep their answer, and close the request if they did what they say.")
_NOT_DONE = N_("If they did not do what they say, you may complain.")
_REFUSED = N_("On {day} they refused, in whole or in part: you may complain at once.")
_CONTENT = N_("If their reasons satisfy you, close the request.")
