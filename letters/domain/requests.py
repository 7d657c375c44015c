"""A request: one exercise of one right towards one body, and the papers that belong to it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from letters.domain.bodies import Recipient
from letters.domain.happenings import Event
from letters.domain.proofs import Proof
from letters.domain.stages import Stage


@dataclass(frozen=True, slots=True)
class Request:
    """What a request is about, from its first day; what became of it is told by its *events*.

    *kind* is the letter that exercises the *right*, *rule* the period the body has to answer
    (`letters.domain.rules`), *topic* what sets it apart from another request for the same right to the
    same body. *member* is the data subject, *recipient* the body as it was written to. *residence* is where
    the member lives now, told where it is far from the courts (`letters.domain.residences`): it is no part of
    what the request is.
    """

    uid: UUID
    member: UUID
    recipient: Recipient
    kind: str
    right: str
    title: str
    opened_on: date
    rule: str = "controller-answer"
    topic: str = ""
    events: tuple[Event, ...] = ()
    residence: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of requests: what a table shows without reading the log.

    *step* is the advised step and *step_on* the first day on which it can be taken; both empty once closed.
    *due_on* is the last day to answer, *expected_on* the earliest of the possible last days.
    """

    uid: UUID
    member_name: str
    recipient_name: str
    title: str
    right: str
    stage: Stage
    step: str = ""
    step_on: date | None = None
    expected_on: date | None = None
    due_on: date | None = None
    closed_on: date | None = None
    outcome: str = ""
    opened_on: date | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A file joined to a request: *sha256* is that of its content, *size* in bytes, *proof* what it is."""

    uid: UUID
    request: UUID
    name: str
    sha256: str
    size: int
    added_at: datetime
    label: str = ""
    event: UUID | None = None
    proof: Proof | None = None
