"""Why a legislator is left alone for today."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letters.domain.campaigns.facts import Contact, Position, Target
from letters.domain.campaigns.folding import Campaign
from letters.domain.listed import Ref


class Rest(StrEnum):
    """Why somebody is not to be contacted today."""

    CONVINCED = "convinced"
    WAITING = "waiting"
    ANSWERED = "answered"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Resting:
    """Somebody left alone, why, and the day that goes with it, if any."""

    target: Target
    why: Rest
    on: date | None = None
    position: Position | None = None
    reason: str = ""


def resting_of(told: Campaign, ref: Ref, latest: Contact | None) -> Resting:
    """Say why *ref*, of whom nothing is to be done today, is left alone; *latest* is their last contact."""
    target = told.targets[ref]
    if ref in told.left:
        left = told.left[ref]
        return Resting(target, Rest.LEFT, left.on, reason=left.reason)
    if told.is_convinced(ref):
        position = told.positions[ref]
        return Resting(target, Rest.CONVINCED, position.on, position)
    if latest is not None and latest.next_on:
        return Resting(target, Rest.WAITING, latest.next_on)
    return Resting(target, Rest.ANSWERED, latest.on if latest else None)
