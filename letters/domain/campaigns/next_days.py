"""When to come back to a legislator: a day proposed after each contact, and why; the person decides."""

from dataclasses import dataclass
from datetime import date

from letters.domain.calendars import Territory, days_off_from
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.date_errors import BeyondCalendar
from letters.domain.deadlines import deadline
from letters.domain.periods import days_after
from letters.domain.wording import N_

QUESTION_RULE = "written-question"
"""The rule of law that counts the two months of a minister."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A day to come back on, or none; *why* is marked for translation."""

    on: date | None
    why: str


_SLOW = frozenset({ContactChannel.POST, ContactChannel.REGISTERED})
_WAITS = {
    ContactOutcome.UNREACHABLE: (2, N_("An office that nobody picked up at is tried again two days later.")),
    ContactOutcome.NOTHING: (10, N_("Without an answer in ten days, come back, by telephone rather.")),
    ContactOutcome.ACKNOWLEDGED: (15, N_("An acknowledgement is no answer: ask for one after a fortnight.")),
    ContactOutcome.UNDECIDED: (15, N_("Whoever has no settled opinion is asked again after a fortnight.")),
    ContactOutcome.FORWARDED_TO_MINISTER: (
        30,
        N_("Ask after a month what the minister answered to them."),
    ),
    ContactOutcome.FAVOURABLE: (15, N_("Ask after a fortnight what they intend to do.")),
    ContactOutcome.PROMISED: (21, N_("Ask after three weeks what became of the promise.")),
    ContactOutcome.AMENDMENT: (30, N_("Thank them, and ask after a month what became of the amendment.")),
}
_LETTER = (21, N_("A letter by post takes its time: three weeks."))
_NOT_AGAIN = {
    ContactOutcome.OFFICE_DECLINED: N_("They said no: coming back needs something new to say."),
    ContactOutcome.OPPOSED: N_("They said no: coming back needs something new to say."),
    ContactOutcome.MEETING_FIXED: N_("Give the day of the meeting."),
}
_QUESTION = N_("The minister has two months to answer: look at the end of them.")
_NONE = N_("No day is proposed.")


def proposed(channel: ContactChannel, outcome: ContactOutcome, on: date) -> Proposed:
    """Propose when to come back after a contact of the day *on*: our choice, never on a day off in France.

    After a question the day is the last one of the minister's two months.
    """
    try:
        return _proposed(channel, outcome, on)
    except BeyondCalendar:
        return Proposed(None, _NONE)


def question_due(published_on: date) -> date:
    """Give the last day of the minister's two months to answer a question published on a day.

    Raises `BeyondCalendar`.
    """
    return deadline(QUESTION_RULE, published_on).due_national


def _proposed(channel: ContactChannel, outcome: ContactOutcome, on: date) -> Proposed:
    if outcome is ContactOutcome.QUESTION_TABLED:
        return Proposed(question_due(on), _QUESTION)
    if outcome in _NOT_AGAIN:
        return Proposed(None, _NOT_AGAIN[outcome])
    is_letter = outcome is ContactOutcome.NOTHING and channel in _SLOW
    days, why = _LETTER if is_letter else _WAITS[outcome]
    return Proposed(_worked(days_after(on, days)), why)


def _worked(day: date) -> date:
    """Give *day*, or the first one after it on which an office is open."""
    off = days_off_from(day, Territory.FRANCE)
    return days_after(off[-1].day, 1) if off else day
