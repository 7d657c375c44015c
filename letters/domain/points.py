"""The points that answers open and settle: several at once, each followed to its end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from letters.domain.happenings import Event, Happening, in_force
from letters.domain.replies import REFUSALS, Reply, ReplyKind
from letters.domain.wording import N_, Said


class PointState(StrEnum):
    """What became of a point.

    *Persisting*: they said it again. *Changed*: they gave another reason, or said something else of the data.
    """

    OPEN = "open"
    PERSISTING = "persisting"
    CHANGED = "changed"
    RESOLVED = "resolved"


STATES = {
    PointState.OPEN: N_("open"),
    PointState.PERSISTING: N_("said again"),
    PointState.CHANGED: N_("changed since"),
    PointState.RESOLVED: N_("settled"),
}
"""The state as a list says it, marked for translation."""


@dataclass(frozen=True, slots=True)
class Point:
    """Something that an answer left to be settled, with its *words*: from *opened_on* to *settled_on*.

    *last_on* is the day it was last said.
    """

    kind: ReplyKind
    opened_on: date
    last_on: date
    words: tuple[str, ...] = ()
    state: PointState = PointState.OPEN
    settled_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be settled."""
        return self.state in {PointState.OPEN, PointState.PERSISTING}


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two answers that cannot both be true, and why."""

    first_on: date
    then_on: date
    why: Said


DEMANDS = frozenset(
    {ReplyKind.IDENTITY_ASKED, ReplyKind.REASONS_ASKED, ReplyKind.FEE_ASKED, ReplyKind.OWN_FORM_ONLY}
)
"""What a body asks for before it decides."""

OF_THE_DATA = frozenset({ReplyKind.SAYS_ANONYMISED, ReplyKind.SAYS_PSEUDONYMISED, ReplyKind.NOT_FOUND})
"""What a body says of the data."""

DECISIONS = REFUSALS | {ReplyKind.GRANTED, ReplyKind.PARTLY_GRANTED}
"""What settles every demand: they decided without it."""

_POINTS = DEMANDS | OF_THE_DATA | REFUSALS | {
    ReplyKind.PARTLY_GRANTED, ReplyKind.NOT_COMPETENT, ReplyKind.EXTENDED, ReplyKind.UNCLEAR,
}  # fmt: skip
_GROUPS = (REFUSALS, OF_THE_DATA)
_HOLDS = frozenset({ReplyKind.PARTLY_GRANTED, ReplyKind.GRANTED, ReplyKind.REFUSED_LEGAL_OBLIGATION})
"""What nobody says who holds no data."""


def points(events: Iterable[Event]) -> tuple[Point, ...]:
    """Give the points that *events* tell, in the order in which they opened; a new sending begins again."""
    told: tuple[Point, ...] = ()
    for event in in_force(events):
        if event.kind is Happening.SENT:
            told = ()
        elif event.kind is Happening.IDENTITY_GIVEN:
            told = tuple(_settled(each, event.on, {ReplyKind.IDENTITY_ASKED}) for each in told)
        elif event.reply is not None:
            told = (
                *(_after(each, event.reply, event.on) for each in told),
                *_opened(told, event.reply, event.on),
            )
    return told


def contradictions(events: Iterable[Event]) -> tuple[Contradiction, ...]:
    """Give the answers that contradict one before them, in their order."""
    told: list[tuple[date, ReplyKind]] = []
    found: dict[tuple[date, date, str], Contradiction] = {}
    for event in in_force(events):
        if event.kind is Happening.SENT:
            told = []
        for kind in event.reply.kinds if event.reply else ():
            found |= {(e.first_on, e.then_on, e.why.sentence): e for e in _against(told, kind, event.on)}
        told.extend((event.on, kind) for kind in (event.reply.kinds if event.reply else ()))
    return tuple(found.values())


def _against(told: Iterable[tuple[date, ReplyKind]], kind: ReplyKind, on: date) -> Iterator[Contradiction]:
    for before_on, before in told:
        sentence = _contradicted(before, kind)
        if sentence and before_on < on:
            yield Contradiction(before_on, on, Said(sentence, {"day": before_on, "then": on}))


def _contradicted(before: ReplyKind, kind: ReplyKind) -> str:
    if before is ReplyKind.GRANTED and kind in REFUSALS:
        return _GRANTED_THEN_REFUSED
    if before is ReplyKind.NOT_FOUND and kind in _HOLDS:
        return _NOT_FOUND_THEN_HELD
    if before is ReplyKind.SAYS_ANONYMISED and kind in _HOLDS | {ReplyKind.SAYS_PSEUDONYMISED}:
        return _ANONYMOUS_THEN_FOUND
    return ""


def _after(point: Point, reply: Reply, on: date) -> Point:
    """Give *point* as a later answer leaves it."""
    if not point.is_open:
        return point
    if point.kind in reply.kinds:
        words = tuple(dict.fromkeys((*point.words, *reply.words)))
        return replace(point, state=PointState.PERSISTING, last_on=on, words=words)
    if ReplyKind.GRANTED in reply.kinds and ReplyKind.PARTLY_GRANTED not in reply.kinds:
        return replace(point, state=PointState.RESOLVED, settled_on=on)
    if any(point.kind in group and group.intersection(reply.kinds) for group in _GROUPS):
        return replace(point, state=PointState.CHANGED, settled_on=on)
    if DECISIONS.intersection(reply.kinds):
        return _decided(point, on)
    return point


def _decided(point: Point, on: date) -> Point:
    """A decision drops every demand; a refusal that becomes a part granted is another one."""
    if point.kind in REFUSALS | {ReplyKind.PARTLY_GRANTED}:
        return replace(point, state=PointState.CHANGED, settled_on=on)
    return point if point.kind in OF_THE_DATA else replace(point, state=PointState.RESOLVED, settled_on=on)


def _opened(told: Iterable[Point], reply: Reply, on: date) -> Iterator[Point]:
    known = {each.kind for each in told if each.is_open}
    for kind in reply.kinds:
        if kind in _POINTS - known:
            yield Point(kind, on, on, reply.words)


def _settled(point: Point, on: date, kinds: set[ReplyKind]) -> Point:
    settles = point.is_open and point.kind in kinds
    return replace(point, state=PointState.RESOLVED, settled_on=on) if settles else point


_GRANTED_THEN_REFUSED = N_("On {day} they granted it, on {then} they refuse.")
_NOT_FOUND_THEN_HELD = N_("On {day} they found nothing, on {then} they hold data.")
_ANONYMOUS_THEN_FOUND = N_("On {day} the data were anonymous, on {then} they can be found.")
