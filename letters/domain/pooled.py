"""What a person gives to the common count: a request without its person, its days, its words."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from uuid import UUID

from letters.domain.errors import PlaidoyerError
from letters.domain.outcomes import Fate, Matter, Tally, Timing
from letters.domain.replies import ReplyKind
from letters.domain.rights import BodyKind
from letters.domain.stages import Outcome
from letters.domain.wording import N_

VERSION = 1
"""The version of the records; another one is refused rather than guessed at."""

FEWEST = 5
"""Requests of a group that may be published: of fewer, somebody could be recognised."""

_LONGEST = 300
_MOST_DAYS = 36_525


class PoolFault(PlaidoyerError):
    """A file that adds nothing to the common count."""


class NotPooled(PoolFault):
    """A file of pooled outcomes that is damaged, or none at all."""

    sentence = N_("« {name} » cannot be read as pooled outcomes (line {line}); ask for the file again.")


class PooledLater(PoolFault):
    """A file that a later version of the program wrote."""

    sentence = N_(
        "« {name} » was written by a later version of Plaidoyer (records of version {version}); update "
        "Plaidoyer, then merge it."
    )


@dataclass(frozen=True, slots=True)
class Pooled:
    """One request as the common count knows it; *uid* is chance and says nothing of the request.

    *month* is the first day of the month of sending, *as_of* the day on which this was true. *late_by* is
    told of answers alone: of a wait that goes on, it would give the day of sending away.
    """

    uid: UUID
    as_of: date
    body: str
    kind: str
    right: str
    month: date
    timing: Timing
    late_by: int = 0
    outcome: Outcome | None = None
    reasons: tuple[ReplyKind, ...] = ()
    fate: Fate | None = None
    reminders: int = 0


def pooled_of(matter: Matter, uid: UUID, as_of: date) -> Pooled | None:
    """Give what may be pooled of *matter*; None where it was written to somebody close."""
    if matter.kind == BodyKind.PERSON:
        return None
    return Pooled(
        uid,
        as_of,
        matter.body[:_LONGEST],
        matter.kind,
        matter.right,
        matter.sent_on.replace(day=1),
        matter.timing,
        matter.late_by if matter.timing is Timing.LATE else 0,
        matter.outcome,
        matter.reasons,
        matter.fate,
        matter.reminders,
    )


def matter_pooled(pooled: Pooled) -> Matter:
    """Give *pooled* as what is counted; its day of sending is the first of the month."""
    return Matter(
        pooled.body,
        pooled.kind,
        pooled.right,
        pooled.month,
        pooled.timing,
        pooled.late_by,
        pooled.outcome,
        pooled.reasons,
        pooled.fate,
        reminders=pooled.reminders,
    )


def merged(kept: Iterable[Pooled], *others: Iterable[Pooled]) -> tuple[Pooled, ...]:
    """Give everything once, the latest telling of each; the same in whatever order they come, and twice."""
    told = [each for records in (kept, *others) for each in records]
    latest = {each.uid: each for each in sorted(told, key=lambda each: (each.as_of, repr(each)))}
    return tuple(sorted(latest.values(), key=lambda each: each.uid.int))


def to_the_end_of_the_month(tally: Tally) -> Tally:
    """Give *tally* with the last day of its last month: the day itself was never told."""
    last = tally.last
    return replace(tally, last=last.replace(day=monthrange(last.year, last.month)[1]))


def fields_of(pooled: Pooled) -> dict[str, object]:
    """Write *pooled* as plain values."""
    return {
        "uid": str(pooled.uid),
        "as_of": pooled.as_of.isoformat(),
        "body": pooled.body,
        "kind": pooled.kind,
        "right": pooled.right,
        "month": pooled.month.isoformat()[:7],
        "timing": pooled.timing.value,
        "late_by": pooled.late_by,
        "outcome": pooled.outcome.value if pooled.outcome else None,
        "reasons": [reason.value for reason in pooled.reasons],
        "complaint": pooled.fate.value if pooled.fate else None,
        "reminders": pooled.reminders,
    }


def pooled_from(told: Mapping[str, object]) -> Pooled:
    """Read what `fields_of` wrote; raises `ValueError`, `KeyError` or `TypeError` for anything else."""
    if len(told) != len(fields(Pooled)):
        raise ValueError
    outcome, fate, reasons = told["outcome"], told["complaint"], told["reasons"]
    if not isinstance(reasons, list):
        raise TypeError
    return Pooled(
        UUID(_text(told["uid"])),
        date.fromisoformat(_text(told["as_of"])),
        _text(told["body"]),
        _text(told["kind"]),
        _text(told["right"]),
        date.fromisoformat(f"{_text(told['month'])}-01"),
        Timing(_text(told["timing"])),
        _count(told["late_by"]),
        Outcome(_text(outcome)) if outcome is not None else None,
        tuple(ReplyKind(_text(reason)) for reason in reasons),
        Fate(_text(fate)) if fate is not None else None,
        _count(told["reminders"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise TypeError
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MOST_DAYS:
        raise TypeError
    return value
