"""What a person brings to a letter: who they are, whom they write to, what they asked, their answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from letters.domain.bodies import Recipient
from letters.domain.calendars import Territory
from letters.domain.people import Person


@dataclass(frozen=True, slots=True)
class EarlierRequest:
    """What is known of a request already made: enough to say when its answer was due.

    *territory* is the one whose holidays count for the body (None: that of its postcode); *rule* the period
    that applied (empty: the one that the letter says, `letters.domain.kinds.Kind.earlier`).
    """

    sent_on: date | None = None
    received_on: date | None = None
    extended_on: date | None = None
    identity_asked: date | None = None
    identity_given: date | None = None
    channel: str = ""
    rule: str = ""
    territory: Territory | None = None
    reference: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """How the letter leaves: its channel, and the number of a registered letter."""

    channel: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a letter is written from; *answers* are as the person gave them, not yet checked."""

    sender: Person
    recipient: Recipient | None = None
    request: EarlierRequest = EarlierRequest()
    dispatch: Dispatch = Dispatch()
    answers: Mapping[str, object] = field(default_factory=dict)
    dated: date | None = None
    acting_for: str = ""
