"""What the files of a request prove, by the event that each shows; and which serve no more."""

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from letters.domain.channels import Channel
from letters.domain.happenings import Happening
from letters.domain.proofs import ERASED_WHEN_CLOSED, PROOFS
from letters.domain.requests import Kept, Request
from letters.domain.stages import Stage
from letters.services.language import _
from letters.services.requests import Followed

_REGISTERED = {Channel.REGISTERED_POST, Channel.ELECTRONIC_REGISTERED_POST}


def shown_by(request: Request, files: tuple[Kept, ...]) -> Mapping[UUID, tuple[Kept, ...]]:
    """Give the files of each event that stands; what showed one corrected since shows its correction."""
    later = {event.corrects: event.uid for event in request.events if event.corrects}
    found: dict[UUID, tuple[Kept, ...]] = {}
    for kept in files:
        if kept.event is not None:
            standing = _last(kept.event, later)
            found[standing] = (*found.get(standing, ()), kept)
    return found


def _last(event: UUID, later: Mapping[UUID, UUID]) -> UUID:
    seen: set[UUID] = set()
    while event in later and event not in seen:
        seen.add(event)
        event = later[event]
    return event


def told_proofs(files: tuple[Kept, ...]) -> str:
    """Say in a few words what *files* are, each kind once."""
    counts = Counter(what_it_is(kept) for kept in files)
    several = _("{what} ({count})")
    return ", ".join(
        words if count == 1 else several.format(what=words, count=count) for words, count in counts.items()
    )


def what_it_is(kept: Kept) -> str:
    """Name a file by its label, else by what it proves."""
    if kept.label:
        return kept.label
    return _(PROOFS[kept.proof]) if kept.proof else _("File")


def to_erase(followed: Followed) -> tuple[Kept, ...]:
    """Give the identity papers that a closed request still holds; none while it goes on."""
    if followed.standing.stage is not Stage.CLOSED:
        return ()
    return tuple(kept for kept in followed.files if kept.proof in ERASED_WHEN_CLOSED)


def may_be_received(followed: Followed) -> bool:
    """Say whether a registered letter is on its way, whose receipt would tell the day it was received."""
    course = followed.standing.course
    return (
        course.sent is not None
        and course.sent.channel in _REGISTERED
        and course.received is None
        and Happening.RECEIVED in followed.recordable
    )
