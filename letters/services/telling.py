"""What a list says of a request: one sentence, one reason, how urgent, and the verb of its one action."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letters.domain.happenings import Happening
from letters.domain.requests import Listed
from letters.domain.rights import Right
from letters.domain.stages import OUTCOMES, STAGES, Outcome, Stage
from letters.domain.standing import Standing
from letters.domain.steps import Advice, Step
from letters.domain.wording import N_
from letters.services.language import _, n_, shown

SOON = 7
"""Days before a last day from which it is told as near."""


class Weight(StrEnum):
    """How much a pill weighs; its words always say it too."""

    NEUTRAL = "neutral"
    INFO = "info"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Pill:
    """Two or three words on how things are."""

    words: str
    weight: Weight = Weight.NEUTRAL


@dataclass(frozen=True, slots=True)
class Told:
    """One line: *title* says whom and what, *why* the reason in one sentence, *action* the verb."""

    title: str
    why: str
    pill: Pill
    action: str


def to_do(line: Listed, step: Step, today: date) -> Told:
    """Tell what is to be done about a request *today*, *step* being the one advised."""
    of_authority = line.stage is Stage.COMPLAINED and step.advice is Advice.WAIT
    title = _(_OF_THE_AUTHORITY if of_authority else TITLES[step.advice])
    title = title.format(recipient=line.recipient_name)
    return Told(title, shown(step.why), urgency(line, step, today), _(VERBS[step.advice]))


def urgency(line: Listed, step: Step, today: date) -> Pill:
    """Say how urgent *step* is: days late, days left, or what it waits for."""
    if line.due_on is not None and line.stage is Stage.WAITING and line.due_on < today:
        return late((today - line.due_on).days)
    if step.advice in _COUNTED_DOWN and step.until is not None:
        return left((step.until - today).days)
    if step.advice is Advice.WAIT:
        return left(((line.due_on or step.since) - today).days)
    return Pill(_(_PILLS[step.advice][0]), _PILLS[step.advice][1])


def late(days: int) -> Pill:
    """Say that a day is past by *days*."""
    return Pill(n_("{count} day late", "{count} days late", days).format(count=days), Weight.BAD)


def left(days: int) -> Pill:
    """Say how many *days* are left; the last day itself is still in time."""
    if days < 0:
        return Pill(_("Past"), Weight.NEUTRAL)
    if days <= 1:
        return Pill(_("Tomorrow") if days else _("Today"), Weight.WARN)
    words = n_("In {count} day", "In {count} days", days).format(count=days)
    return Pill(words, Weight.WARN if days <= SOON else Weight.INFO)


def of_stage(line: Listed) -> Pill:
    """Say where a request stands, or how it ended."""
    if line.stage is Stage.CLOSED and line.outcome in set(Outcome):
        outcome = Outcome(line.outcome)
        return Pill(_(OUTCOMES[outcome]), Weight.OK if outcome is Outcome.GRANTED else Weight.NEUTRAL)
    if told := _BY_STEP.get((line.stage, line.step)):
        return Pill(_(told[0]), told[1])
    return Pill(_(STAGES[line.stage]), _STAGE_WEIGHTS[line.stage])


def of_standing(standing: Standing) -> Pill:
    """Say where a request told whole stands, or what its answer was."""
    answer = standing.course.answer
    if standing.stage is Stage.CLOSED and standing.outcome is not None:
        weight = Weight.OK if standing.outcome is Outcome.GRANTED else Weight.NEUTRAL
        return Pill(_("Closed: {outcome}").format(outcome=_(OUTCOMES[standing.outcome]).lower()), weight)
    if standing.stage is Stage.ANSWERED and answer is not None:
        return Pill(_(_ANSWERS[answer.kind][0]), _ANSWERS[answer.kind][1])
    return Pill(_(STAGES[standing.stage]), _STAGE_WEIGHTS[standing.stage])


def due_words(line: Listed, today: date) -> Pill:
    """Say, for a table, how far the last day is; nothing where no period runs."""
    if line.due_on is None:
        return Pill("")
    if line.due_on < today:
        return late((today - line.due_on).days) if line.stage is Stage.WAITING else Pill(_("Past"))
    return left((line.due_on - today).days)


def right_words(right: str) -> str:
    """Name a right as a title does; one unknown here is written as it is."""
    return _(RIGHTS[Right(right)]) if right in set(Right) else right


TITLES = {
    Advice.SEND: N_("{recipient} — request to send"),
    Advice.TRY_ANOTHER_CHANNEL: N_("{recipient} — request to send again"),
    Advice.CHECK_DATES: N_("{recipient} — dates to check"),
    Advice.WAIT: N_("{recipient} — answer awaited"),
    Advice.PROVE_IDENTITY: N_("{recipient} — proof of identity to send"),
    Advice.READ_ANSWER: N_("{recipient} — answer to look at"),
    Advice.REMIND: N_("{recipient} — reminder to send"),
    Advice.COMPLAIN: N_("{recipient} — complaint to the CNIL possible"),
    Advice.ASK_PROGRESS: N_("{recipient} — ask the CNIL where the complaint stands"),
    Advice.REFER: N_("{recipient} — to bring before the CADA or the judge"),
    Advice.CONTEST: N_("{recipient} — silence of the CNIL, to contest or not"),
    Advice.READ_DECISION: N_("{recipient} — decision of the CNIL to read"),
    Advice.CLOSE: N_("{recipient} — request to close"),
}
"""What is to be done and about whom, marked for translation."""

_OF_THE_AUTHORITY = N_("{recipient} — answer of the CNIL awaited")

VERBS = {
    Advice.SEND: N_("Say that it left"),
    Advice.TRY_ANOTHER_CHANNEL: N_("Note the new sending"),
    Advice.CHECK_DATES: N_("Check the dates"),
    Advice.WAIT: N_("See"),
    Advice.PROVE_IDENTITY: N_("Note the sending"),
    Advice.READ_ANSWER: N_("Say what they answered"),
    Advice.REMIND: N_("Read the reminder"),
    Advice.COMPLAIN: N_("Prepare the complaint"),
    Advice.ASK_PROGRESS: N_("Read the letter"),
    Advice.REFER: N_("See"),
    Advice.CONTEST: N_("See the last day"),
    Advice.READ_DECISION: N_("See the last day"),
    Advice.CLOSE: N_("Close the request"),
}
"""The one action of a line, marked for translation."""

RIGHTS = {
    Right.OBJECTION: N_("Objection"),
    Right.ACCESS: N_("Access"),
    Right.ERASURE: N_("Erasure"),
    Right.RECTIFICATION: N_("Rectification"),
    Right.RESTRICTION: N_("Restriction"),
    Right.PORTABILITY: N_("Portability"),
    Right.WITHDRAWAL_OF_CONSENT: N_("Withdrawal of consent"),
    Right.REMINDER: N_("Reminder"),
    Right.COMPLAINT: N_("Complaint"),
    Right.INFORMATION: N_("Information of the CNIL"),
    Right.REPLY: N_("Answer to a body"),
    Right.REFERRAL: N_("Referral to an authority"),
    Right.PUBLIC_DOCUMENTS: N_("Public documents"),
    Right.MANDATE: N_("Mandate"),
    Right.WRITTEN_QUESTION: N_("Written question"),
    Right.MEETING: N_("Meeting with a legislator"),
    Right.FOLLOW_UP: N_("Follow-up"),
    Right.HEARING: N_("Hearing by a committee"),
    Right.THANKS: N_("Thanks"),
    Right.REQUEST_TO_MINISTER: N_("Request to a minister"),
    Right.REPORT: N_("Report of facts"),
    Right.OPEN_LETTER: N_("Open letter"),
}
"""The right as a title says it, marked for translation."""

_PILLS = {
    Advice.SEND: (N_("To send"), Weight.INFO),
    Advice.TRY_ANOTHER_CHANNEL: (N_("Never arrived"), Weight.BAD),
    Advice.CHECK_DATES: (N_("To check"), Weight.WARN),
    Advice.PROVE_IDENTITY: (N_("Time stopped"), Weight.WARN),
    Advice.READ_ANSWER: (N_("They answered"), Weight.INFO),
    Advice.REMIND: (N_("To send"), Weight.INFO),
    Advice.COMPLAIN: (N_("Complaint possible"), Weight.WARN),
    Advice.ASK_PROGRESS: (N_("To ask"), Weight.INFO),
    Advice.REFER: (N_("To contest"), Weight.WARN),
    Advice.CONTEST: (N_("To contest"), Weight.WARN),
    Advice.READ_DECISION: (N_("To read"), Weight.INFO),
    Advice.CLOSE: (N_("To put away"), Weight.OK),
}
_COUNTED_DOWN = frozenset({Advice.CONTEST, Advice.READ_DECISION})
_STAGE_WEIGHTS = {
    Stage.DRAFT: Weight.WARN,
    Stage.SENT: Weight.INFO,
    Stage.WAITING: Weight.INFO,
    Stage.SUSPENDED: Weight.WARN,
    Stage.ANSWERED: Weight.OK,
    Stage.COMPLAINED: Weight.WARN,
    Stage.CLOSED: Weight.NEUTRAL,
}
_BY_STEP = {
    (Stage.DRAFT, Advice.TRY_ANOTHER_CHANNEL.value): (N_("Never arrived"), Weight.BAD),
    (Stage.ANSWERED, Advice.COMPLAIN.value): (N_("Refused, at least in part"), Weight.WARN),
    (Stage.ANSWERED, Advice.REFER.value): (N_("Refused, at least in part"), Weight.WARN),
    (Stage.ANSWERED, Advice.CLOSE.value): (N_("They granted it"), Weight.OK),
    (Stage.ANSWERED, Advice.READ_ANSWER.value): (N_("They answered"), Weight.INFO),
}
"""What an answer was, as far as the row of a list knows."""

_ANSWERS = {
    Happening.ANSWERED: (N_("They answered"), Weight.INFO),
    Happening.GRANTED: (N_("They granted it"), Weight.OK),
    Happening.PARTLY_GRANTED: (N_("They granted a part"), Weight.WARN),
    Happening.REFUSED: (N_("They refused"), Weight.BAD),
}
