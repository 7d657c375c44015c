"""What can be done next for a request: from which day, why, and on which text it rests."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letters.domain.sources import Source
from letters.domain.wording import N_, Said


class Advice(StrEnum):
    """A step that the program advises."""

    SEND = "send"
    TRY_ANOTHER_CHANNEL = "try-another-channel"
    CHECK_DATES = "check-dates"
    WAIT = "wait"
    PROVE_IDENTITY = "prove-identity"
    READ_ANSWER = "read-answer"
    REMIND = "remind"
    COMPLAIN = "complain"
    ASK_PROGRESS = "ask-progress"
    REFER = "refer"
    CONTEST = "contest"
    READ_DECISION = "read-decision"
    CLOSE = "close"


REMINDER = "reminder/no-reply-after-one-month"
COMPLAINT = "complaint/cnil"
STATE_OF_PROGRESS = "complaint/cnil-state-of-progress"


@dataclass(frozen=True, slots=True)
class Step:
    """One step, open from the day *since* (to the day *until*, where it has a last one).

    *letter* is the kind of letter that takes it, where there is one; *meanwhile* says why one waits for it,
    and *rests_on* on which text that wait rests, where it is another than that of the step.
    """

    advice: Advice
    since: date
    why: Said
    source: Source
    letter: str = ""
    until: date | None = None
    meanwhile: Said | None = None
    rests_on: Source | None = None


def advised(steps: tuple[Step, ...], today: date) -> Step | None:
    """Give the one step to take *today*: the first that is open, or the wait for the first that will be.

    None when nothing is left to do.
    """
    for step in steps:
        if step.since <= today and (step.until is None or today <= step.until):
            return step
    coming = [step for step in steps if step.since > today]
    if not coming:
        return None
    first = min(coming, key=lambda step: step.since)
    return Step(Advice.WAIT, first.since, first.meanwhile or first.why, first.rests_on or first.source)


WORDS = {
    Advice.SEND: N_("Send the request"),
    Advice.TRY_ANOTHER_CHANNEL: N_("Send it again by another way"),
    Advice.CHECK_DATES: N_("Check the dates"),
    Advice.WAIT: N_("Wait for the answer"),
    Advice.PROVE_IDENTITY: N_("Send the proof of identity they asked for"),
    Advice.READ_ANSWER: N_("Say what they answered"),
    Advice.REMIND: N_("Send a reminder"),
    Advice.COMPLAIN: N_("Complain to the CNIL"),
    Advice.ASK_PROGRESS: N_("Ask the CNIL where the complaint stands"),
    Advice.REFER: N_("Go to the CADA, or to the civil judge"),
    Advice.CONTEST: N_("Decide whether to go to the Conseil d’État"),
    Advice.READ_DECISION: N_("Read what the CNIL decided"),
    Advice.CLOSE: N_("Close the request"),
}
"""The step as a button or a title says it, marked for translation."""
