"""What happens to a request: events, never changed, that a later event may correct."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from letters.domain.replies import Reply
from letters.domain.stages import Outcome
from letters.domain.wording import N_


class Happening(StrEnum):
    """What an event tells; `WITHDRAWN` corrects one that never took place."""

    SENT = "sent"
    PRESENTED = "presented"
    RECEIVED = "received"
    RETURNED = "returned"
    CHANNEL_FAILED = "channel-failed"
    ACKNOWLEDGED = "acknowledged"
    IDENTITY_ASKED = "identity-asked"
    IDENTITY_GIVEN = "identity-given"
    EXTENDED = "extended"
    ANSWERED = "answered"
    REFUSED = "refused"
    PARTLY_GRANTED = "partly-granted"
    GRANTED = "granted"
    REPLY_SENT = "reply-sent"
    REMINDER_SENT = "reminder-sent"
    COMPLAINT_SENT = "complaint-sent"
    COMPLAINT_ACKNOWLEDGED = "complaint-acknowledged"
    COMPLAINT_PROGRESS = "complaint-progress"
    DECIDED = "decided"
    CLOSED = "closed"
    TALKED = "talked"
    DATE_SET = "date-set"
    NOTE = "note"
    WITHDRAWN = "withdrawn"


class Way(StrEnum):
    """How two people talked."""

    TELEPHONE = "telephone"
    VISIT = "visit"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Particulars:
    """What only some events tell.

    *who* was spoken to, and by which *way*; *day* is the last day to answer as the person set it by hand, or,
    of a talk, the day by which something was promised; *outcome* is what came of a request that is closed,
    and *reason* why: of a refusal, of a channel that failed, of a day set by hand.
    """

    who: str = ""
    day: date | None = None
    outcome: Outcome | None = None
    reason: str = ""
    way: Way | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, on the day *on*, written down at *recorded_at* (UTC).

    *channel* and *proof* (the number of a registered letter, of a receipt) are those of a sending;
    *letter* is the letter that left; *corrects* the event that this one stands for from now on; *reply* is
    what an answer says, as the person decided; *particulars* what only some kinds of event tell.
    """

    uid: UUID
    kind: Happening
    on: date
    recorded_at: datetime
    author: str = ""
    note: str = ""
    channel: str = ""
    proof: str = ""
    letter: UUID | None = None
    corrects: UUID | None = None
    reply: Reply | None = None
    particulars: Particulars | None = None


def in_force(events: Iterable[Event]) -> tuple[Event, ...]:
    """Give the events that still stand, in the order in which they took place.

    A corrected event gives way to its correction, the latest where there are several (two books merged);
    an event withdrawn, or corrected into a withdrawal, is gone. The order is that of the days, then of the
    moments at which each was first told, then of the identifiers: two books that hold the same events tell
    the same story, and a correction keeps the place of what it corrects.
    """
    log = sorted({event.uid: event for event in events}.values(), key=_moment)
    if not any(event.corrects for event in log):
        return tuple(sorted(_happened(log), key=_day))
    told = {event.uid: event for event in log}
    corrected = {event.corrects for event in log}
    last = {_first(event, told): event for event in log if event.uid not in corrected}
    standing = {first: event for first, event in last.items() if event.kind is not Happening.WITHDRAWN}
    in_order = sorted(standing.items(), key=lambda each: _place(each[1], told.get(each[0], each[1])))
    return tuple(event for _, event in in_order)


def _happened(log: Iterable[Event]) -> Iterable[Event]:
    return (event for event in log if event.kind is not Happening.WITHDRAWN)


def _day(event: Event) -> date:
    return event.on


def _first(event: Event, told: Mapping[UUID, Event]) -> UUID:
    """Give the event that *event* corrects in the end, through every correction of a correction."""
    seen: set[UUID] = set()
    first = event.uid
    while first in told and first not in seen:
        seen.add(first)
        first = told[first].corrects or first
    return first


def _place(event: Event, first: Event) -> tuple[date, datetime, int]:
    return event.on, *_moment(first)


def _moment(event: Event) -> tuple[datetime, int]:
    return event.recorded_at, event.uid.int


IN_CHRONOLOGY = tuple(
    kind
    for kind in Happening
    if kind not in {Happening.NOTE, Happening.DATE_SET, Happening.CLOSED, Happening.WITHDRAWN}
)
"""The events that a dossier tells: what the person noted for themselves stays with them."""

HAPPENED = {
    Happening.SENT: N_("Request sent"),
    Happening.PRESENTED: N_("Registered letter presented"),
    Happening.RECEIVED: N_("They received it"),
    Happening.RETURNED: N_("Sent back, not collected"),
    Happening.CHANNEL_FAILED: N_("It never reached them"),
    Happening.ACKNOWLEDGED: N_("They acknowledged receipt"),
    Happening.IDENTITY_ASKED: N_("They asked for proof of identity"),
    Happening.IDENTITY_GIVEN: N_("Proof of identity sent"),
    Happening.EXTENDED: N_("They announced two more months"),
    Happening.ANSWERED: N_("They answered"),
    Happening.REFUSED: N_("They refused"),
    Happening.PARTLY_GRANTED: N_("They granted a part"),
    Happening.GRANTED: N_("They granted it"),
    Happening.REPLY_SENT: N_("You answered them"),
    Happening.REMINDER_SENT: N_("Reminder sent"),
    Happening.COMPLAINT_SENT: N_("Complaint lodged with the CNIL"),
    Happening.COMPLAINT_ACKNOWLEDGED: N_("The CNIL acknowledged the complaint"),
    Happening.COMPLAINT_PROGRESS: N_("The CNIL told where the complaint stands"),
    Happening.DECIDED: N_("The CNIL decided"),
    Happening.CLOSED: N_("Request closed"),
    Happening.TALKED: N_("Telephone call or visit"),
    Happening.DATE_SET: N_("Last day set by hand"),
    Happening.NOTE: N_("Note"),
    Happening.WITHDRAWN: N_("Did not happen"),
}
"""What happened, as a list or a button says it, marked for translation."""

WAYS = {
    Way.TELEPHONE: N_("Telephone call"),
    Way.VISIT: N_("Visit, or conversation at the counter"),
    Way.VIDEO: N_("Video call"),
}
"""How they talked, as a choice says it, marked for translation."""
