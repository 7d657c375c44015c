"""An open letter: what it is called and about, while it may be signed, and the history of its text."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class LetterText:
    """The Markdown of a letter and of its notes, as it stands from the day *since* on."""

    since: date
    text: str
    notes: str = ""


@dataclass(frozen=True, slots=True)
class OpenLetter:
    """An open letter; *kind* is the slug of the catalogue's letter it was written with, if one was.

    *texts* are in the order in which they were written, none ever changed. It may be signed from *opens_on*
    to *closes_on*, both included. *secret* (32 bytes) keys the marks of those who withdrew: it leaves with
    no list.
    """

    uid: UUID
    title: str
    secret: bytes
    kind: str = ""
    tags: tuple[str, ...] = ()
    opens_on: date | None = None
    closes_on: date | None = None
    campaign: UUID | None = None
    texts: tuple[LetterText, ...] = ()

    def text_on(self, day: date) -> LetterText | None:
        """Give the text in force on *day*: of those that began, the last to, the newest written."""
        begun = [each for each in self.texts if each.since <= day]
        return max(reversed(begun), key=lambda each: each.since, default=None)

    def is_open(self, day: date) -> bool:
        """Say whether it may be signed on *day*."""
        return (self.opens_on or date.min) <= day <= (self.closes_on or date.max)
