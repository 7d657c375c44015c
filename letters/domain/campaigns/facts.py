"""What a book of a campaign tells: facts, never changed, that a later one may correct or replace."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from letters.domain.campaigns.words import Basis, ContactChannel, ContactOutcome, EffectKind, Stance
from letters.domain.french_names import name_order
from letters.domain.listed import Ref


@dataclass(frozen=True, slots=True)
class Aim:
    """What the campaign is for: the latest one said holds.

    *goal* is what is asked of whom; *letters* the kinds it uses, *arguments* those it gives.
    """

    title: str
    goal: str = ""
    opens_on: date | None = None
    closes_on: date | None = None
    letters: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Volunteer:
    """Somebody who contacts legislators, in the *departments* (codes) where they can; the latest holds.

    *constituencies* are those that they take for their own: « 35-3 », a code and a number.
    """

    uid: UUID
    name: str
    departments: tuple[str, ...] = ()
    constituencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mailbox:
    """How to write to a volunteer: told apart from their name, since no other volunteer needs it.

    The latest holds; an empty one says that there is none any more.
    """

    volunteer: UUID
    email: str


@dataclass(frozen=True, slots=True)
class Target:
    """A legislator whom the campaign is aimed at, as the directory told when chosen.

    *kind* is a `BodyKind`: deputy, senator or MEP; *constituency* is 0 where there is none.
    """

    ref: Ref
    kind: str
    name: str
    department: str = ""
    constituency: int = 0
    group: str = ""
    committees: tuple[str, ...] = ()
    family_name: str = ""

    @property
    def filed(self) -> tuple[str, ...]:
        """What a list is sorted by: the family name first, where it is known."""
        family = self.family_name
        given = self.name.removesuffix(family).strip() if family else ""
        return name_order(given, family or self.name)


@dataclass(frozen=True, slots=True)
class Left:
    """A target whose mandate ended on the day *on*, or who is no longer aimed at; what was done stays."""

    ref: Ref
    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Assigned:
    """Whose target a legislator is: *volunteer* None gives them back to all.

    *replaces* are the assignments known when it was made: two that replace the same one, made apart from each
    other, both hold until a third replaces them both.
    """

    ref: Ref
    volunteer: UUID | None
    replaces: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What a volunteer wrote for one legislator and no other: the latest one of each volunteer holds."""

    ref: Ref
    volunteer: UUID
    text: str


@dataclass(frozen=True, slots=True)
class Contact:
    """One act of one volunteer towards one legislator, on the day *on*; *next_on* is when to chase it."""

    ref: Ref
    volunteer: UUID
    on: date
    channel: ContactChannel
    outcome: ContactOutcome
    note: str = ""
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """Where a legislator stood on the day *on*, and what shows it; the latest day holds."""

    ref: Ref
    stance: Stance
    on: date
    basis: Basis
    source: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """Something public, of the day *on*, to which the contacts *after* may have contributed: no more is said.

    A question has its *number*, its *author*, and the day of its answer once there is one.
    """

    kind: EffectKind
    on: date
    title: str
    source: str = ""
    number: str = ""
    author: str = ""
    answered_on: date | None = None
    after: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Nothing: what the fact it corrects told never took place."""


Fact = (
    Aim | Volunteer | Mailbox | Target | Left | Assigned | Paragraph | Contact | Position | Effect | Withdrawn
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact as a book keeps it: *by* whom and *at* which moment (UTC) it was written down.

    *by* is the identifier of a volunteer, or empty: a log whose volunteer is forgotten keeps no name.
    *corrects* is the entry that this one stands for from now on.
    """

    uid: UUID
    campaign: UUID
    at: datetime
    fact: Fact
    by: str = ""
    corrects: UUID | None = None
