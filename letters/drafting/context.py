"""What a letter knows without asking: its day, who writes to whom, the earlier request and its dates."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from letters.domain.bodies import Gender, Recipient
from letters.domain.cases import Case, EarlierRequest
from letters.domain.channels import Channel
from letters.domain.date_errors import PeriodSuspended
from letters.domain.deadlines import deadline
from letters.domain.forms_of_address import closing, closing_together, greeting, name_alone
from letters.domain.kinds import Kind
from letters.domain.postcodes import territory_of
from letters.domain.receipt import estimated_start
from letters.domain.rights import Right
from letters.drafting.language import Value
from letters.drafting.typography import typeset

CONTROLLER_ANSWER: Final = "controller-answer"
"""The period of a request unless another is told: the controller's month."""


def around(case: Case, recipient: Recipient, today: date, kind: Kind) -> dict[str, Value]:
    """Give the values of the names that every letter may use.

    Raises the errors of `letters.domain.deadlines` when the dates of the earlier request contradict one
    another.
    """
    request, language = case.request, kind.language
    return {
        "today": today,
        "sender_name": case.sender.name,
        "sender_address": case.sender.address,
        "recipient_name": name_alone(recipient),
        "recipient_kind": recipient.kind,
        "greeting": typeset(greeting(recipient), language),
        "closing": typeset(closing(recipient), language),
        "closing_together": typeset(closing_together(recipient), language),
        "leaves_by": case.dispatch.channel,
        "feminine": recipient.gender is Gender.FEMININE,
        "masculine": recipient.gender is Gender.MASCULINE,
        "joined": False,
        "sent_on": request.sent_on,
        "received_on": request.received_on,
        "extended_on": request.extended_on,
        "channel": request.channel,
        "due_on": _due_on(case, recipient, kind),
        "reference": request.reference,
        "proof": request.proof,
        "acting_for": case.acting_for,
    }


def _due_on(case: Case, recipient: Recipient, kind: Kind) -> date | None:
    """Give the last day to answer; none for the very letter that sets a suspended period going again."""
    try:
        return due_on(case, recipient, kind.earlier)
    except PeriodSuspended:
        if kind.right == Right.REPLY:
            return None
        raise


def due_on(case: Case, body: Recipient, earlier: str = "") -> date | None:
    """Give the last day to answer the earlier request: the latest defensible, to accuse nobody too early.

    The holidays are those of the place of *body*, unless the case names a territory. When only the day of
    posting is known, the day of receipt is estimated (law.md §1.3). *earlier* is the period that the letter
    follows up, when it is not the one that the request started.
    """
    request = case.request
    start = request.received_on or _estimated(request)
    if start is None:
        return None
    return deadline(
        earlier or request.rule or CONTROLLER_ANSWER,
        start,
        territory=request.territory or territory_of(_address_written_to(case, body)),
        extended_on=request.extended_on,
        identity_asked=request.identity_asked,
        identity_given=request.identity_given,
    ).due


def _address_written_to(case: Case, body: Recipient) -> Sequence[str]:
    """Give the address of the body that was asked: a complaint names it among its answers."""
    named = case.answers.get("controller_address")
    return named.splitlines() if isinstance(named, str) else body.address


def _estimated(request: EarlierRequest) -> date | None:
    if request.sent_on is None:
        return None
    channel = Channel(request.channel) if request.channel in set(Channel) else Channel.POST
    return estimated_start(channel, request.sent_on).day
