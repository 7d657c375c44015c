"""« Which right do I have here? »: the situation somebody is in, and the plan that answers it."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from itertools import product
from types import MappingProxyType
from typing import TypeVar

from letters.domain.errors import UnknownChoice
from letters.domain.kinds import Kind
from letters.domain.rights import BodyKind
from letters.domain.sources import Source


class Holder(StrEnum):
    """Who holds the data."""

    HEALTH_INSURER = "health-insurer"
    MUTUAL_INSURER = "mutual-insurer"
    HOSPITAL = "hospital"
    PRACTITIONER = "practitioner"
    PHARMACIST = "pharmacist"
    COHORT = "cohort"
    RESEARCH_STUDY = "research-study"
    PRIVATE_WAREHOUSE = "private-warehouse"
    GENERAL_PRACTICE_WAREHOUSE = "general-practice-warehouse"
    SOS_MEDECINS = "sos-medecins"
    HEALTH_DATA_HUB = "health-data-hub"
    PERSONAL_HEALTH_SPACE = "personal-health-space"
    OTHER = "other"


class Purpose(StrEnum):
    """What the data are used for."""

    CARE = "care"
    REIMBURSEMENT = "reimbursement"
    FEEDING_THE_MAIN_BASE = "feeding-the-main-base"
    RESEARCH_REUSE = "research-reuse"
    WAREHOUSE = "warehouse"
    MARKETING = "marketing"
    AUTOMATED_DECISION = "automated-decision"
    TRANSFER_OUTSIDE_EU = "transfer-outside-eu"
    UNKNOWN = "unknown"


class Wish(StrEnum):
    """What the person wants."""

    STOP = "stop"
    KNOW = "know"
    TRACE = "trace"
    ERASE = "erase"
    CORRECT = "correct"
    RESTRICT = "restrict"
    RECEIVE = "receive"
    WITHDRAW_CONSENT = "withdraw-consent"
    SEE_MEDICAL_RECORD = "see-medical-record"


class Acting(StrEnum):
    """For whom one acts: oneself, or another person, and on what ground."""

    SELF = "self"
    CHILD = "child"
    MINOR_15 = "minor-15"
    PROTECTED_ADULT = "protected-adult"
    DECEASED = "deceased"
    MANDATE = "mandate"


class Role(StrEnum):
    """What a letter of a plan is there for.

    To prepare the others (`FIRST`), to do what is wished (`MAIN`), to say the same to another body (`WITH`),
    to give what the law gives in the place of what is wished (`INSTEAD`), or as one likes (`OPTIONAL`).
    """

    FIRST = "first"
    MAIN = "main"
    WITH = "with"
    INSTEAD = "instead"
    OPTIONAL = "optional"


BODIES: Mapping[Holder, BodyKind] = MappingProxyType(
    {
        **{Holder(each.value): each for each in BodyKind if each.value in tuple(Holder)},
        Holder.OTHER: BodyKind.CONTROLLER,
    }
)
"""The kind of body one writes to; nobody writes to a personal health space, which is closed online."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Who holds the data, what for, what is wished, and for whom."""

    holder: Holder
    purpose: Purpose
    wish: Wish
    acting_for: Acting = Acting.SELF


@dataclass(frozen=True, slots=True)
class Proposed:
    """A letter of a plan, in its place (*order*, from 1); *refusal_foreseen* is empty where none is."""

    order: int
    letter: Kind
    role: Role
    to: tuple[BodyKind, ...]
    why: str
    refusal_foreseen: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Guidance:
    """What to know or to do besides letters, with the texts it rests on."""

    text: str
    sources: tuple[Source, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class NotOffered:
    """A kind of letter that would have no effect here, and why; *title* is its name where it is known."""

    kind: str
    why: str
    sources: tuple[Source, ...]
    rule: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to write, in this order, what to know, and what not to write; *rule* names those that said so."""

    situation: Situation
    letters: tuple[Proposed, ...]
    guidance: tuple[Guidance, ...]
    not_offered: tuple[NotOffered, ...]

    @property
    def grants_the_wish(self) -> bool:
        """Whether a letter does what is wished; if none does, those there are give something else."""
        return any(each.role is Role.MAIN for each in self.letters)


def every_situation() -> tuple[Situation, ...]:
    """Give each of the 6,318 situations once."""
    return tuple(Situation(*each) for each in product(Holder, Purpose, Wish, Acting))


def situation(holder: str, purpose: str, wish: str, acting_for: str = Acting.SELF) -> Situation:
    """Read a situation from its words; raises `UnknownChoice` at the first that is not known."""
    return Situation(
        chosen("holder", holder, Holder),
        chosen("purpose", purpose, Purpose),
        chosen("wish", wish, Wish),
        chosen("acting-for", acting_for, Acting),
    )


_Choice = TypeVar("_Choice", bound=StrEnum)


def chosen(name: str, value: str, among: type[_Choice]) -> _Choice:
    """Give the choice that *value* writes, among those of *name*; raises `UnknownChoice`."""
    known = [each.value for each in among]
    if value in known:
        return among(value)
    near = get_close_matches(value, known, 1)
    raise UnknownChoice(
        name=name, value=value, nearest=f" ({near[0]} ?)" if near else "", known=", ".join(known)
    )
