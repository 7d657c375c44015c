"""A letter being written: what was answered so far, and what was rewritten by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Edit:
    """A block of the letter rewritten by hand: its text as `letters.domain.editing` shows it, and the new."""

    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter of *kind* on the way; it may lack anything.

    *sections* holds what a file of answers holds, section by section (``sender``, ``recipient``,
    ``request``, ``sending``, ``answers``), values as they were typed, wrong ones included: nothing typed is
    ever lost. *member* is the person of the household it is about, *request* the request that it follows
    up, *saved_at* (UTC) the moment of its last saving.
    """

    uid: UUID
    kind: str
    language: str = "fr"
    sections: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    member: UUID | None = None
    request: UUID | None = None
    saved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter as it left: its exact text, from which text of the catalogue it came, and its digest.

    *pdf* is the SHA-256 of the paper kept among the attachments, or empty; *answers* those it was written
    from, for the letters that follow it up. Once kept it never changes.
    """

    uid: UUID
    request: UUID
    kind: str
    edition: str
    language: str
    subject: str
    text: str
    channel: str
    sent_on: date
    proof: str = ""
    pdf: str = ""
    answers: Mapping[str, object] = field(default_factory=dict)
