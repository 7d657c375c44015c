"""Values of the domain as rows of the tables, and rows as values: nothing else knows both."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from letters.domain.bodies import Gender, Recipient
from letters.domain.drafts import Draft, Edit, KeptLetter
from letters.domain.folding import body_key, folded
from letters.domain.happenings import Event, Happening, Particulars, Way
from letters.domain.household import Capacity, Member
from letters.domain.people import Person
from letters.domain.plain import PlainText
from letters.domain.projection import project
from letters.domain.proofs import Proof
from letters.domain.replies import Quote, Reply, ReplyKind
from letters.domain.requests import Kept, Listed, Request
from letters.domain.residences import residence_of
from letters.domain.stages import Outcome, Stage

Row = sa.Row[Any]
Values = dict[str, Any]

_OF_A_LETTER = (
    "uid", "kind", "edition", "language", "subject", "text", "channel", "sent_on", "proof", "pdf", "answers",
)  # fmt: skip
_OF_A_FILE = ("uid", "name", "sha256", "added_at", "label", "event")


def member_values(member: Member) -> Values:
    """Write a person of the household."""
    return asdict(member.person) | {
        "uid": member.uid,
        "details": dict(member.details),
        "represented_by": member.represented_by,
        "capacity": member.capacity.value if member.capacity else None,
        "proof": member.proof,
    }


def member_of(row: Row) -> Member:
    """Read a person of the household."""
    given, family = PlainText(row.given_name), PlainText(row.family_name)
    address = tuple(PlainText(line) for line in row.address)
    return Member(
        row.uid,
        Person(given, family, address, row.email, row.telephone),
        row.details,
        row.represented_by,
        Capacity(row.capacity) if row.capacity else None,
        row.proof,
    )


def request_values(request: Request, person_id: int, member_name: str) -> Values:
    """Write what a request is about, which never changes but for the words to search."""
    recipient = request.recipient
    return {
        "uid": request.uid,
        "person_id": person_id,
        "kind": request.kind,
        "right": request.right,
        "rule": request.rule,
        "topic": request.topic,
        "title": request.title,
        "opened_on": request.opened_on,
        "recipient_name": recipient.name,
        "recipient": asdict(recipient),
        "body_key": body_key(recipient),
        "fold": words_to_search(member_name, recipient.name, request.title),
    }


def words_to_search(member_name: str, recipient_name: str, title: str) -> str:
    """Give the text in which the words of a search are looked for."""
    return folded(f"{member_name} {recipient_name} {title}")


def told_values(request: Request) -> Values:
    """Write what the events of *request* tell: the columns that follow from them."""
    row = project(request)
    return {
        "last_seq": len(request.events),
        "stage": row.stage.value,
        "sent_on": row.sent_on,
        "started_on": row.started_on,
        "expected_on": row.expected_on,
        "due_on": row.due_on,
        "closed_on": row.closed_on,
        "outcome": row.outcome.value if row.outcome else None,
        "step": str(row.step),
        "step_on": row.step_on,
    }


def request_of(row: Row, events: Sequence[Event], home: Sequence[str] = ()) -> Request:
    """Read a request, to which *events* belong; *row* holds its columns and its member's identifier.

    *home* is the address where the member lives, where the time to go to court is to be told.
    """
    told = row.recipient
    recipient = Recipient(
        **told
        | {"address": tuple(told["address"]), "gender": Gender(told["gender"]) if told["gender"] else None}
    )
    return Request(
        row.uid,
        row.member,
        recipient,
        row.kind,
        row.right,
        row.title,
        row.opened_on,
        row.rule,
        row.topic,
        tuple(events),
        residence_of(home),
    )


def event_values(event: Event, request_id: int, seq: int) -> Values:
    """Write an event, the *seq*-th of its request."""
    return {
        "uid": event.uid,
        "request_id": request_id,
        "seq": seq,
        "kind": event.kind.value,
        "happened_on": event.on,
        "recorded_at": event.recorded_at,
        "author": event.author,
        "note": event.note,
        "channel": event.channel,
        "proof": event.proof,
        "letter": event.letter,
        "corrects": event.corrects,
        "reply": _reply_values(event.reply),
        "particulars": _particulars_values(event.particulars),
    }


def _particulars_values(told: Particulars | None) -> Values | None:
    """Write what is said alone, so that a later version may add to it."""
    if told is None:
        return None
    said = {
        "who": told.who, "day": told.day, "outcome": told.outcome, "reason": told.reason, "way": told.way,
    }  # fmt: skip
    return {
        name: value.isoformat() if isinstance(value, date) else value for name, value in said.items() if value
    }


def _reply_values(reply: Reply | None) -> Values | None:
    if reply is None:
        return None
    words = [[each.text, each.kind.value] if each.kind else each.text for each in reply.words]
    return {"kinds": [kind.value for kind in reply.kinds], "words": words}


def event_of(row: Row) -> Event:
    """Read an event."""
    return Event(
        row.uid,
        Happening(row.kind),
        row.happened_on,
        row.recorded_at,
        row.author,
        row.note,
        row.channel,
        row.proof,
        row.letter,
        row.corrects,
        _reply_of(row.reply),
        _particulars_of(row.particulars),
    )


def _particulars_of(told: Mapping[str, Any] | None) -> Particulars | None:
    if told is None:
        return None
    day, outcome, way = told.get("day"), told.get("outcome"), told.get("way")
    return Particulars(
        told.get("who", ""),
        date.fromisoformat(day) if day else None,
        Outcome(outcome) if outcome else None,
        told.get("reason", ""),
        Way(way) if way else None,
    )


def _reply_of(told: Mapping[str, Any] | None) -> Reply | None:
    if told is None:
        return None
    words = tuple(_quote_of(each) for each in told["words"])
    return Reply(tuple(ReplyKind(kind) for kind in told["kinds"]), words)


def _quote_of(told: str | list[str]) -> Quote:
    """Read words with what they say; the first files kept the words alone."""
    return Quote(told) if isinstance(told, str) else Quote(told[0], ReplyKind(told[1]))


def letter_values(letter: KeptLetter, request_id: int) -> Values:
    """Write a letter that left."""
    return {name: getattr(letter, name) for name in _OF_A_LETTER} | {
        "request_id": request_id,
        "answers": dict(letter.answers),
    }


def letter_of(row: Row, request: UUID) -> KeptLetter:
    """Read a letter that left."""
    return KeptLetter(request=request, **{name: getattr(row, name) for name in _OF_A_LETTER})


def kept_values(kept: Kept, request_id: int) -> Values:
    """Write a file joined to a request."""
    told = {name: getattr(kept, name) for name in _OF_A_FILE}
    return told | {"request_id": request_id, "proof": kept.proof.value if kept.proof else None}


def kept_of(row: Row, request: UUID) -> Kept:
    """Read a file joined to a request; *row* holds the size of its content too."""
    told = {name: getattr(row, name) for name in _OF_A_FILE}
    return Kept(request=request, size=row.size, proof=Proof(row.proof) if row.proof else None, **told)


def draft_values(draft: Draft) -> Values:
    """Write a draft."""
    return {
        "uid": draft.uid,
        "kind": draft.kind,
        "language": draft.language,
        "sections": {name: dict(section) for name, section in draft.sections.items()},
        "edits": [[edit.was, edit.now] for edit in draft.edits],
        "person": draft.member,
        "request": draft.request,
        "saved_at": draft.saved_at,
    }


def draft_of(row: Row) -> Draft:
    """Read a draft."""
    edits = tuple(Edit(was, now) for was, now in row.edits)
    return Draft(row.uid, row.kind, row.language, row.sections, edits, row.person, row.request, row.saved_at)


def listed_of(row: Row) -> Listed:
    """Read one line of a list; *row* holds the names of the member too."""
    return Listed(
        row.uid,
        f"{row.given_name} {row.family_name}".strip(),
        row.recipient_name,
        row.title,
        row.right,
        Stage(row.stage),
        row.step,
        row.step_on,
        row.expected_on,
        row.due_on,
        row.closed_on,
        row.outcome or "",
        row.opened_on,
    )
