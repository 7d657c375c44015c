"""The open letters of one encrypted file: begun, written, tagged, found."""

import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from letters.domain.folding import folded
from letters.domain.plain import plain_text
from letters.domain.signature_errors import (
    AmbiguousOpenLetter,
    ClosesBeforeItOpens,
    OpenLetterTitleTaken,
    OpenLetterWithoutTitle,
    UnknownOpenLetter,
)
from letters.domain.signatures.open_letters import LetterText, OpenLetter
from letters.ports.clock import Clock
from letters.ports.signatures import SignatureRecords

TITLE, TAG, TAGS, TEXT = 200, 40, 20, 100_000
"""Characters of a title and of a tag, tags of a letter, characters of a text, at most."""

_SECRET = 32


@dataclass(frozen=True, slots=True)
class About:
    """What is told of a letter when it begins, and may change: its dates, its kind in the catalogue, tags."""

    kind: str = ""
    tags: tuple[str, ...] = ()
    opens_on: date | None = None
    closes_on: date | None = None
    campaign: UUID | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A letter of the list: how many signed, how many wait to be decided."""

    letter: OpenLetter
    signatures: int
    waiting: int


@dataclass(frozen=True, slots=True)
class OpenLetters:
    """The open letters of one encrypted file."""

    records: SignatureRecords
    clock: Clock
    new_uid: Callable[[], UUID] = uuid4
    new_secret: Callable[[int], bytes] = secrets.token_bytes

    def begin(self, title: str, about: About | None = None) -> UUID:
        """Begin a letter.

        Raises `OpenLetterWithoutTitle`, `OpenLetterTitleTaken`, `ClosesBeforeItOpens`, `UnusableText`.
        """
        uid = self.new_uid()
        letter = OpenLetter(uid, self._title(title), self.new_secret(_SECRET))
        self.records.keep_open_letter(_told(letter, about or About()))
        return uid

    def listed(self, tags: Collection[str] = ()) -> tuple[Listed, ...]:
        """Give the letters that have each of *tags*, the one whose text began last first."""
        wanted = set(map(folded, tags))
        chosen = [each for each in self.records.open_letters() if wanted.issubset(map(folded, each.tags))]
        in_order = sorted(enumerate(chosen), key=lambda each: (_newest(each[1]), each[0]), reverse=True)
        return tuple(Listed(each, *self.records.count_signatures(each.uid)) for _, each in in_order)

    def tags(self) -> tuple[str, ...]:
        """Give every tag that a letter has, in alphabetical order."""
        known = {tag for letter in self.records.open_letters() for tag in letter.tags}
        return tuple(sorted(known, key=folded))

    def letter(self, uid: UUID) -> OpenLetter:
        """Give one; raises `UnknownOpenLetter`."""
        found = next((each for each in self.records.open_letters() if each.uid == uid), None)
        if found is None:
            raise UnknownOpenLetter(name=str(uid))
        return found

    def found(self, name: str) -> OpenLetter:
        """Give the letter called *name*, or whose identifier begins so.

        Raises `UnknownOpenLetter`, `AmbiguousOpenLetter`.
        """
        letters = self.records.open_letters()
        exact = [each for each in letters if folded(each.title) == folded(name)]
        matching = exact or [each for each in letters if name and str(each.uid).startswith(name.lower())]
        if not matching:
            raise UnknownOpenLetter(name=name)
        if len(matching) > 1:
            raise AmbiguousOpenLetter(name=name, names=", ".join(str(each.uid)[:8] for each in matching))
        return matching[0]

    def tell(self, uid: UUID, title: str, about: About) -> None:
        """Say anew what a letter is called and about, both or neither.

        Raises what `begin` does, and `UnknownOpenLetter`.
        """
        renamed = replace(self.letter(uid), title=self._title(title, but=uid))
        self.records.keep_open_letter(_told(renamed, about))

    def tag(self, uid: UUID, add: Collection[str] = (), remove: Collection[str] = ()) -> tuple[str, ...]:
        """Add tags to a letter, or take some away, and give those it has.

        Raises `UnusableText`, `UnknownOpenLetter`.
        """
        letter = self.letter(uid)
        gone = set(map(folded, remove))
        kept = tuple(each for each in letter.tags if folded(each) not in gone)
        changed = replace(letter, tags=_tags((*kept, *add)))
        self.records.keep_open_letter(changed)
        return changed.tags

    def write(self, uid: UUID, text: str, notes: str = "", since: date | None = None) -> LetterText:
        """Write the text that is in force from *since* (today) on; what was written before stays to be read.

        Markdown. Raises `UnknownOpenLetter`, `UnusableText`.
        """
        written = LetterText(
            since or self.clock.today(),
            plain_text(text, limit=TEXT, lines=True),
            plain_text(notes, limit=TEXT, lines=True),
        )
        self.records.write_open_letter_text(uid, written)
        return written

    def forget(self, uid: UUID) -> None:
        """Delete a letter with its texts and everybody who signed it, if it is there."""
        self.records.forget_open_letter(uid)

    def _title(self, title: str, *, but: UUID | None = None) -> str:
        told = plain_text(title, limit=TITLE)
        if not told:
            raise OpenLetterWithoutTitle
        others = (each for each in self.records.open_letters() if each.uid != but)
        if any(folded(each.title) == folded(told) for each in others):
            raise OpenLetterTitleTaken(name=told)
        return told


def _told(letter: OpenLetter, about: About) -> OpenLetter:
    if about.opens_on and about.closes_on and about.closes_on < about.opens_on:
        raise ClosesBeforeItOpens(opens=about.opens_on, closes=about.closes_on)
    return replace(
        letter,
        kind=about.kind,
        tags=_tags(about.tags),
        opens_on=about.opens_on,
        closes_on=about.closes_on,
        campaign=about.campaign,
    )


def _tags(tags: Collection[str]) -> tuple[str, ...]:
    """Give each tag once, as it was first written."""
    read = [plain_text(each.strip().lstrip("#"), limit=TAG) for each in tags]
    told: dict[str, str] = {}
    for each in filter(None, read):
        told.setdefault(folded(each), each)
    return tuple(told.values())[:TAGS]


def _newest(letter: OpenLetter) -> date:
    return max((each.since for each in letter.texts), default=letter.opens_on or date.min)
