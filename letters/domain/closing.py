"""Closing a request: what may be said to have come of it, and what its course already tells."""

from letters.domain.happenings import Event, Happening, Particulars, in_force
from letters.domain.outcomes import OUTCOME_OF
from letters.domain.replies import REFUSALS, ReplyKind
from letters.domain.request_errors import NoSuchEnding, NoSuchReason
from letters.domain.requests import Request
from letters.domain.stages import Outcome
from letters.domain.standing import Standing, standing_of

REASONS = (
    ReplyKind.REFUSED_LEGAL_OBLIGATION,
    ReplyKind.REFUSED_PUBLIC_INTEREST,
    ReplyKind.REFUSED_RESEARCH,
    ReplyKind.REFUSED_OTHER,
)
"""The reasons of a refusal, in the order in which they are offered."""


def endings(standing: Standing) -> tuple[Outcome, ...]:
    """Give what may have come of a request that stands so: nothing that contradicts what was recorded.

    The authority decides only on a complaint, and a body that answered did not stay silent. A request that
    never left can only be given up. What the body granted or refused may be told on closing alone.
    """
    if standing.course.sent is None:
        return (Outcome.ABANDONED,)
    denied = set[Outcome]()
    if standing.course.complained is None:
        denied.add(Outcome.DECIDED)
    if standing.course.answer is not None:
        denied.add(Outcome.NO_ANSWER)
    return tuple(outcome for outcome in Outcome if outcome not in denied)


def proposed(request: Request) -> Particulars:
    """Give what seems to have come of *request*: what its closing would say if nothing were told."""
    standing = standing_of(request)
    told = standing.course
    if told.decided is not None:
        return Particulars(outcome=Outcome.DECIDED)
    if told.answer is not None:
        reason = _reason(told.answer, request) if told.answer.kind is Happening.REFUSED else ""
        return Particulars(outcome=OUTCOME_OF[told.answer.kind], reason=reason)
    return Particulars(outcome=Outcome.NO_ANSWER if told.sent is not None else Outcome.ABANDONED)


def checked(standing: Standing, outcome: Outcome, reason: str) -> Particulars:
    """Give what a closing tells; raises `NoSuchEnding` and `NoSuchReason` for what it cannot be."""
    possible = endings(standing)
    if outcome not in possible:
        raise NoSuchEnding(outcome=outcome, possible=", ".join(possible))
    if reason and (outcome is not Outcome.REFUSED or reason not in REASONS):
        raise NoSuchReason(reason=reason, possible=", ".join(REASONS))
    return Particulars(outcome=outcome, reason=reason)


def _reason(answer: Event, request: Request) -> str:
    """Give the one reason read in the refusals; none where there are several, or none was read."""
    replies = [each.reply for each in in_force(request.events) if each.reply and each.kind is answer.kind]
    found = {kind for reply in replies for kind in reply.kinds if kind in REFUSALS}
    return found.pop().value if len(found) == 1 else ""
