"""Whether a personal paragraph makes a letter of its own, and in which words to say why it does not."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from letters.domain.listed import Ref
from letters.domain.wording import N_, Said

_NONE: Final = N_("Write a paragraph for {name}: why this matters to you, in your own words.")
_NONE_OF_THEIRS: Final = N_("The paragraph of {volunteer} for {name} is still to be written.")
_PERCENT: Final = N_("{percent} %")


@dataclass(frozen=True, slots=True)
class Like:
    """Another paragraph, and which part of the shorter of the two the other one repeats (0 to 1)."""

    ref: Ref
    volunteer: UUID
    share: float


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether a paragraph is *ready*, *why* it is not, and those it is *like*, the most like first."""

    ready: bool
    why: tuple[Said, ...] = ()
    like: tuple[Like, ...] = ()


def percent(share: float) -> Said:
    """Write a part (0 to 1) in hundredths."""
    return Said(_PERCENT, {"percent": round(share * 100)})


def missing(name: str, volunteer: str = "") -> Said:
    """Say that no paragraph was written for *name*: to whoever writes it, or of the *volunteer* who does."""
    return Said(_NONE_OF_THEIRS if volunteer else _NONE, {"name": name, "volunteer": volunteer})
