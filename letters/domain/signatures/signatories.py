"""Somebody who signs an open letter, what they consented to, and their place in the list."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from letters.domain.signatures.published import Shown


class Origin(StrEnum):
    """Where a signature came from."""

    PAPER = "paper"
    WEB = "web"
    TYPED = "typed"


class Likeness(StrEnum):
    """Why a signature may be one that is there already."""

    SAME = "same"
    EMAIL = "email"
    NAME = "name"


class Decision(StrEnum):
    """What a person decides of two signatures that are alike.

    SAME: one person, the first signature stays as it was; NEWER: one person, as the second one says;
    BOTH: two people, who both sign.
    """

    SAME = "same"
    NEWER = "newer"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody consented to *on* a day, and what shows it.

    To sign goes without saying: there is no signature without it, for it may reveal opinions (GDPR, art.
    9(2)(a)). *shown*: their name may be published; *messages*: they may be written to. *proof* says where the
    consent was told (art. 7(1)).
    """

    on: date
    shown: bool = False
    messages: bool = False
    origin: Origin = Origin.WEB
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signs: *email* is normalised, and empty only where they signed on paper."""

    first_name: str
    last_name: str
    function: str
    organisation: str
    email: str
    signed_on: date
    consent: Consent

    @property
    def name(self) -> str:
        """First name, then last name."""
        return f"{self.first_name} {self.last_name}"

    @property
    def shown(self) -> Shown:
        """What a list shows of them."""
        return Shown(self.name, self.function, self.organisation)


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature of the list at its *place* in the chain, or one that waits to be decided (place 0).

    *salt* (32 bytes) is what hides the row in its leaf; a waiting one has none. *like* is the signature that
    a waiting one may be, and *likeness* why.
    """

    uid: UUID
    signatory: Signatory
    place: int = 0
    salt: bytes = b""
    like: UUID | None = None
    likeness: Likeness | None = None

    @property
    def waits(self) -> bool:
        """Say whether somebody must decide before it counts."""
        return self.place == 0
