"""What a request's standing advises: the steps, the advised one first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from letters.domain import texts
from letters.domain.after_death import AFTER_DEATH, steps_after_death
from letters.domain.arrival import never_arrived
from letters.domain.date_errors import BeyondCalendar
from letters.domain.deadlines import Deadline
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
    if standing.answer is None:
        return _to_check(standing, opened_on)
    facts: dict[str, object] = {"due": standing.answer.due}
    late, until_due = days_after(standing.answer.due, 1), Said(_HAVE_UNTIL, facts)
    proof = _asked_too_late(standing)
    if standing.course.reminded is not None:
        return (_after_reminder(standing.course.reminded.on, late, facts), *proof)
    silent = Said(_SILENT, facts)
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


def _after_reminder(reminded: date, late: date, facts: dict[str, object]) -> Step:
    since = max(late, days_after(reminded, LEFT_TO_ANSWER))
    told = facts | {"reminded": reminded, "until": since}
    meanwhile = Said(_REMINDED if late < since else _HAVE_UNTIL, told)
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
    silence, appeal, decided = standing.silence, standing.appeal, standing.course.decided
    if silence is None or appeal is None:
        return _to_check(standing, opened_on)
    since = () if decided is not None else _answered_since(standing, silence.due)
    return (*since, *_of_the_authority(silence, appeal, decided))


def _answered_since(standing: Standing, silent_on: date) -> tuple[Step, ...]:
    """A refusal leaves the complaint as it is; an answer hides the silence of the authority if it grants."""
    answer, complaint = standing.course.answer, standing.course.complained
    if answer is None or complaint is None or answer.on <= complaint.on or answer.kind in _REFUSALS:
        return ()
    close = _close(answer.on, Said(_ANSWERED_SINCE, {"day": answer.on}))
    return (close if answer.kind is Happening.GRANTED else replace(close, until=silent_on),)


def _of_the_authority(silence: Deadline, appeal: Deadline, decided: Event | None) -> tuple[Step, ...]:
    if decided is not None:
        return _on_decision(decided.on, appeal.earliest)
    facts = {"due": silence.due, "until": appeal.earliest}
    born = days_after(silence.due, 1)
    ended = days_after(appeal.earliest, 1)
    return (
        _contest(born, Said(_AUTHORITY_SILENT, facts), appeal),
        _close(ended, Said(_TOO_LATE_TO_CONTEST, facts), texts.TWO_MONTHS_AFTER_SILENCE),
    )


def _on_decision(day: date, until: date) -> tuple[Step, ...]:
    source, told = texts.TWO_MONTHS_TO_SUE, Said(_DECIDED, {"day": day, "until": until})
    return (
        Step(Advice.READ_DECISION, day, told, source, until=until),
        _close(day, Said(_CONTENT_WITH_DECISION, {"day": day}), source),
    )


def _contest(since: date, why: Said, appeal: Deadline) -> Step:
    meanwhile = Said(_AUTHORITY_HAS_UNTIL, {"due": days_after(since, -1)})
    source = texts.TWO_MONTHS_AFTER_SILENCE
    return Step(Advice.CONTEST, since, why, source, until=appeal.earliest, meanwhile=meanwhile)


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

_REFUSALS = frozenset({Happening.REFUSED, Happening.PARTLY_GRANTED})

_NOT_SENT = N_("Until it is sent, the request has no effect: the month runs from the day they receive it.")
_LOST = N_("On {day} it turned out that it had not reached them: nothing runs until they have it.")
_DOUBT = N_("The dates recorded do not agree: {doubt}")
_NO_PERIOD = N_("No text gives them a time to answer this letter; close it when you expect nothing more.")
_SILENT = N_("They had until {due} to answer, and no answer is recorded.")
_STILL_SILENT = N_("They had until {due} to answer; you reminded them on {reminded}.")
_HAVE_UNTIL = N_("They have until {due} to answer: there is nothing to do before.")
_REMINDED = N_("You reminded them on {reminded}: leave them until {until} before you complain.")
_AUTHORITY_HAS_UNTIL = N_("The CNIL has until {due} to answer; after that day its silence is a rejection.")
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
_DECIDED = N_("The CNIL decided on {day}; what it refuses can be contested until {until}.")
_CONTENT_WITH_DECISION = N_("The CNIL decided on {day}. If you ask nothing more of it, close the request.")
_ANSWERED_SINCE = N_(
    "They answered on {day}, after your complaint. If it satisfies you, tell the CNIL and close the request."
)
_AUTHORITY_SILENT = N_(
    "The CNIL has not answered by {due}: its silence is a rejection, which can be contested until {until}."
)
_TOO_LATE_TO_CONTEST = N_("The time to contest the silence of the CNIL ended on {until}.")
