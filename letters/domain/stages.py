"""Where a request stands, and how it may end."""

from enum import StrEnum

from letters.domain.wording import N_


class Stage(StrEnum):
    """Where a request stands. Overdue is no stage: it depends on the day, and is never stored."""

    DRAFT = "draft"
    SENT = "sent"
    WAITING = "waiting"
    SUSPENDED = "suspended"
    ANSWERED = "answered"
    COMPLAINED = "complained"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How a closed request ended."""

    GRANTED = "granted"
    PARTLY_GRANTED = "partly-granted"
    REFUSED = "refused"
    ANSWERED = "answered"
    DECIDED = "decided"
    NO_ANSWER = "no-answer"
    ABANDONED = "abandoned"


STAGES = {
    Stage.DRAFT: N_("To send"),
    Stage.SENT: N_("Sent"),
    Stage.WAITING: N_("Answer awaited"),
    Stage.SUSPENDED: N_("Identity asked"),
    Stage.ANSWERED: N_("Answered"),
    Stage.COMPLAINED: N_("Complaint lodged"),
    Stage.CLOSED: N_("Closed"),
}
"""The stage as a pill says it, marked for translation."""

OUTCOMES = {
    Outcome.GRANTED: N_("Granted"),
    Outcome.PARTLY_GRANTED: N_("Partly granted"),
    Outcome.REFUSED: N_("Refused"),
    Outcome.ANSWERED: N_("Answered"),
    Outcome.DECIDED: N_("Decided by the CNIL"),
    Outcome.NO_ANSWER: N_("Never answered"),
    Outcome.ABANDONED: N_("Given up"),
}
"""The outcome as a pill says it, marked for translation."""
