"""The points that answers open and settle: several at once, each followed to its end."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from letters.domain.drafts import KeptLetter
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
    PointState.OPEN: N_("Not settled"),
    PointState.PERSISTING: N_("Said again"),
    PointState.CHANGED: N_("Changed since"),
    PointState.RESOLVED: N_("Settled"),
}
"""The state as a pill says it, marked for translation."""


@dataclass(frozen=True, slots=True)
class Point:
    """Something that an answer left to be settled, from *opened_on* to *settled_on*.

    *words* are those in which it was said on the first day, *words_again* those of *last_on*, the day it was
    last said, where that was another answer.
    """

    kind: ReplyKind
    opened_on: date
    last_on: date
    words: tuple[str, ...] = ()
    words_again: tuple[str, ...] = ()
    state: PointState = PointState.OPEN
    settled_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be settled."""
        return self.state in {PointState.OPEN, PointState.PERSISTING}


class Clash(StrEnum):
    """What two answers say that cannot both be true."""

    GRANTED_THEN_REFUSED = "granted-then-refused"
    NOT_FOUND_THEN_HELD = "not-found-then-held"
    ANONYMOUS_THEN_FOUND = "anonymous-then-found"


CLASHES = {
    Clash.GRANTED_THEN_REFUSED: N_("On {day} they granted it, on {then} they refuse."),
    Clash.NOT_FOUND_THEN_HELD: N_("On {day} they found nothing, on {then} they hold data."),
    Clash.ANONYMOUS_THEN_FOUND: N_("On {day} the data were anonymous, on {then} they can be found."),
}
"""A contradiction in one sentence with its two days, marked for translation."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two answers, of two days, that cannot both be true."""

    first_on: date
    then_on: date
    clash: Clash

    @property
    def why(self) -> Said:
        """What they say, in one sentence."""
        return Said(CLASHES[self.clash], {"day": self.first_on, "then": self.then_on})


DEMANDS = frozenset(
    {ReplyKind.IDENTITY_ASKED, ReplyKind.REASONS_ASKED, ReplyKind.FEE_ASKED, ReplyKind.OWN_FORM_ONLY}
)
"""What a body asks for before it decides."""

OF_THE_DATA = frozenset({ReplyKind.SAYS_ANONYMISED, ReplyKind.SAYS_PSEUDONYMISED, ReplyKind.NOT_FOUND})
"""What a body says of the data."""

PROOF_OF_IDENTITY = "reply/identity-asked"
"""The letter that gives proof of identity: a period waits for it, when it waits."""

REASONS = "reply/reasons-asked"
"""The letter about reasons: it gives some, or says why none is owed."""

DECISIONS = REFUSALS | {ReplyKind.GRANTED, ReplyKind.PARTLY_GRANTED}
"""What settles every demand: they decided without it."""

KINDS = DEMANDS | OF_THE_DATA | REFUSALS | {
    ReplyKind.PARTLY_GRANTED, ReplyKind.NOT_COMPETENT, ReplyKind.EXTENDED, ReplyKind.UNCLEAR,
}  # fmt: skip
"""What opens a point: the other answers leave nothing to settle."""

_GROUPS = (REFUSALS, OF_THE_DATA)
_GIVING = frozenset({Happening.IDENTITY_GIVEN, Happening.REPLY_SENT})
_NOTHING: frozenset[ReplyKind] = frozenset()
_HOLDS = frozenset({ReplyKind.PARTLY_GRANTED, ReplyKind.GRANTED, ReplyKind.REFUSED_LEGAL_OBLIGATION})
"""What nobody says who holds no data."""


def points(events: Iterable[Event], letters: Iterable[KeptLetter] = ()) -> tuple[Point, ...]:
    """Give the points that *events* tell, in the order in which they opened; a new sending begins again.

    A demand is settled by what was given of it in one of the *letters* of the request: proof of identity
    (GDPR art. 12(6)), reasons that then have to be weighed (art. 21(1)). A letter that says why nothing is
    owed settles nothing: they may insist.
    """
    given = {letter.uid: _given(letter) for letter in letters}
    told: tuple[Point, ...] = ()
    for event in in_force(events):
        if event.kind is Happening.SENT:
            told = ()
        elif event.kind in _GIVING:
            kinds = _given_by(event, given)
            told = tuple(_settled(each, event.on, kinds) for each in told)
        elif event.reply is not None:
            told = (
                *(_after(each, event.reply, event.on) for each in told),
                *_opened(told, event.reply, event.on),
            )
    return told


def _given_by(event: Event, given: Mapping[UUID, frozenset[ReplyKind]]) -> frozenset[ReplyKind]:
    kinds = given.get(event.letter, _NOTHING) if event.letter else _NOTHING
    return kinds | {ReplyKind.IDENTITY_ASKED} if event.kind is Happening.IDENTITY_GIVEN else kinds


def _given(letter: KeptLetter) -> frozenset[ReplyKind]:
    """Give the demands that *letter* grants, rather than contests."""
    if letter.kind == PROOF_OF_IDENTITY:
        return frozenset({ReplyKind.IDENTITY_ASKED})
    if letter.kind == REASONS and letter.answers.get("has_situation"):
        return frozenset({ReplyKind.REASONS_ASKED})
    return _NOTHING


def contradictions(events: Iterable[Event]) -> tuple[Contradiction, ...]:
    """Give the first answers that contradict one before them, one a clash; a new sending begins again."""
    told: list[tuple[date, ReplyKind]] = []
    found: dict[Clash, Contradiction] = {}
    for event in in_force(events):
        if event.kind is Happening.SENT:
            told, found = [], {}
        kinds = event.reply.kinds if event.reply else ()
        found = {each.clash: each for kind in kinds for each in _against(told, kind, event.on)} | found
        told.extend((event.on, kind) for kind in kinds)
    return tuple(sorted(found.values(), key=lambda each: (each.then_on, each.first_on)))


def _against(told: Iterable[tuple[date, ReplyKind]], kind: ReplyKind, on: date) -> Iterator[Contradiction]:
    for before_on, before in told:
        clash = _clash(before, kind)
        if clash is not None and before_on < on:
            yield Contradiction(before_on, on, clash)


def _clash(before: ReplyKind, kind: ReplyKind) -> Clash | None:
    if before is ReplyKind.GRANTED and kind in REFUSALS:
        return Clash.GRANTED_THEN_REFUSED
    if before is ReplyKind.NOT_FOUND and kind in _HOLDS:
        return Clash.NOT_FOUND_THEN_HELD
    if before is ReplyKind.SAYS_ANONYMISED and kind in _HOLDS | {ReplyKind.SAYS_PSEUDONYMISED}:
        return Clash.ANONYMOUS_THEN_FOUND
    return None


def _after(point: Point, reply: Reply, on: date) -> Point:
    """Give *point* as a later answer leaves it."""
    if not point.is_open:
        return point
    if point.kind in reply.kinds:
        again = reply.said(point.kind)
        return replace(point, state=PointState.PERSISTING, last_on=on, words_again=again)
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
        if kind in KINDS - known:
            yield Point(kind, on, on, reply.said(kind))


def _settled(point: Point, on: date, kinds: frozenset[ReplyKind]) -> Point:
    settles = point.is_open and point.kind in kinds
    return replace(point, state=PointState.RESOLVED, settled_on=on) if settles else point
