"""Binding a letter and what shows it into one file: the exhibits proposed, chosen, put in order, told."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from hashlib import sha256
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from letters.domain.drafts import KeptLetter
from letters.domain.errors import PlaidoyerError
from letters.domain.file_names import clean_name, shortened
from letters.domain.happenings import IN_CHRONOLOGY, Event, Happening
from letters.domain.kinds import Wording
from letters.domain.proofs import Proof
from letters.domain.requests import Kept
from letters.domain.rights import Right
from letters.domain.wording import N_
from letters.drafting.catalogue import LANGUAGE
from letters.drafting.dates import in_full
from letters.ports.binder import Contents, Dossier, DossierWords, Exhibit, Moment, Step
from letters.services.drafts import Drafts
from letters.services.household import Household
from letters.services.letters import Letters, noon
from letters.services.requests import Followed, Requests

LONGEST_NAME = 120
"""Characters of the name of a file that a list shows."""

NOT_MASKED = N_("An identity paper that was not masked is left out: mask it first, if it is needed at all.")

_WORDS_OF_LABELS = (
    "exhibit_short",
    "letter",
    "paper",
    "request",
    "person",
    "body",
    "opened",
    "made",
    "talked",
)
"""Words of a dossier that are filled in here, and not by the binder."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What may become an exhibit: a letter that left or a file, of the day *on*.

    *size* is in bytes, 0 where it is not known: a letter is small.
    *title* is what the list will call it, empty for its *name*; *reason* says why it is proposed to be left
    out, marked for translation. *password* opens it; it is kept nowhere.
    """

    uid: UUID
    title: str
    name: str
    sha256: str
    size: int
    on: date
    copy_to: Callable[[BinaryIO], None]
    included: bool = True
    reason: str = ""
    password: str = field(default="", repr=False)
    event: UUID | None = None

    def exhibit(self) -> Exhibit:
        """Give it as the binder takes it."""
        return Exhibit(self.title, self.name, self.sha256, self.size, self.copy_to, self.password)


@dataclass(frozen=True, slots=True)
class Cover:
    """A letter that may stand first, and its paper; one that has not left yet has no day *on*."""

    uid: UUID
    title: str
    on: date | None
    paper: Callable[[], bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """A dossier to be: the letters that may be its *covers*, the one chosen, the *pieces* in their order.

    Without a *cover*, a page of ours stands first.
    """

    followed: Followed
    covers: tuple[Cover, ...]
    cover: Cover | None
    pieces: tuple[Piece, ...]

    @property
    def exhibits(self) -> tuple[Piece, ...]:
        """Give the pieces that will be exhibits: those included, but the letter that stands first."""
        first = self.cover.uid if self.cover else None
        return tuple(piece for piece in self.pieces if piece.included and piece.uid != first)


@dataclass(frozen=True, slots=True)
class Dossiers:
    """The dossiers of the requests of one encrypted file."""

    letters: Letters
    requests: Requests
    household: Household
    drafts: Drafts

    def plan(self, uid: UUID) -> Plan:
        """Propose a dossier: the complaint being written first, or the latest that left, the rest by the day.

        Raises `UnknownRequest`.
        """
        followed = self.requests.followed(uid)
        unsent = tuple(self._unsent(followed))
        kept = [letter for letter in followed.letters if letter.pdf]
        covers = (*unsent, *map(self._sent, kept))
        first = (*unsent, *(self._sent(letter) for letter in reversed(kept) if _complains(letter.kind)))
        cover = first[0] if first else None
        letters = [self._of_letter(letter, followed) for letter in followed.letters]
        files = [self._of_file(kept, followed) for kept in followed.files]
        pieces = sorted((*letters, *files), key=attrgetter("on"))
        return Plan(followed, covers, cover, tuple(pieces))

    def bind(self, plan: Plan, target: Path, step: Step) -> Dossier:
        """Write the dossier of *plan* into the file *target*; *step* hears of bytes, and may stop it.

        Raises `NotWritten`, `DossierNotBound`, `NoGlyph` or `RightToLeft` for a title, a `KeepingFault` for
        the letter that stands first.
        """
        wording = self.letters.catalogue.wording(LANGUAGE)
        exhibits = plan.exhibits
        chronology = _chronology(plan.followed.events, exhibits, wording)
        cover = plan.cover.paper() if plan.cover else b""
        given = tuple(piece.exhibit() for piece in exhibits)
        facts = () if cover else self._facts(plan, wording)
        return self.letters.outputs.binder().bind(
            Contents(given, cover, facts, chronology),
            target,
            created=noon(plan.followed.day),
            words=words_of(wording, LANGUAGE),
            step=step,
        )

    def _facts(self, plan: Plan, wording: Wording) -> tuple[tuple[str, str], ...]:
        request, words = plan.followed.request, wording.dossier
        member = self.household.member(request.member)
        return (
            (words["person"], member.person.name),
            (words["body"], request.recipient.name),
            (words["request"], request.title),
            (words["opened"], in_full(_made_on(plan.followed), LANGUAGE)),
            (words["made"], in_full(plan.followed.day, LANGUAGE)),
        )

    def _sent(self, letter: KeptLetter) -> Cover:
        return Cover(letter.uid, letter.subject, letter.sent_on, lambda: self.requests.paper(letter))

    def _unsent(self, followed: Followed) -> Iterator[Cover]:
        """Give the complaints of this request that are being written and lack nothing."""
        for draft in self.drafts.records.drafts():
            if draft.request == followed.request.uid and _complains(draft.kind):
                with suppress(PlaidoyerError):
                    interview = self.drafts.interview(draft)
                    paper = interview.export("pdf", followed.day).content
                    yield Cover(draft.uid, interview.kind.title, None, partial(bytes, paper))

    def _of_letter(self, letter: KeptLetter, followed: Followed) -> Piece:
        words = self.letters.catalogue.wording(LANGUAGE).dossier
        title = words["letter"].format(subject=letter.subject, day=in_full(letter.sent_on, LANGUAGE))
        event = next((each.uid for each in followed.events if each.letter == letter.uid), None)
        if not letter.pdf:
            return replace(
                of_bytes(title, "letter.txt", letter.text.encode(), letter.uid, letter.sent_on), event=event
            )
        files = self.requests.files
        return Piece(
            letter.uid,
            title,
            "letter.pdf",
            letter.pdf,
            0,
            letter.sent_on,
            lambda file: files.copy_to(letter.pdf, file),
            event=event,
        )

    def _of_file(self, kept: Kept, followed: Followed) -> Piece:
        event = next((each for each in followed.events if each.uid == kept.event), None)
        on = event.on if event else kept.added_at.date()
        bare = kept.proof is Proof.IDENTITY
        return Piece(
            kept.uid,
            self._title(kept, on),
            shortened(clean_name(kept.name), LONGEST_NAME),
            kept.sha256,
            kept.size,
            on,
            lambda file: self.requests.files.copy_to(kept.sha256, file),
            included=not bare,
            reason=NOT_MASKED if bare else "",
            event=kept.event,
        )

    def _title(self, kept: Kept, on: date) -> str:
        wording = self.letters.catalogue.wording(LANGUAGE)
        if kept.label or kept.proof in {None, Proof.OTHER}:
            return kept.label
        title = wording.told["proofs"][kept.proof]
        return wording.dossier["paper"].format(title=title, day=in_full(on, LANGUAGE))


def bind_letter(desk: Letters, cover: bytes, pieces: Sequence[Piece], target: Path, *, day: date) -> Dossier:
    """Write into *target* a letter, on paper as *cover*, and *pieces*; raises what `Dossiers.bind` does."""
    words = words_of(desk.catalogue.wording(LANGUAGE), LANGUAGE)
    contents = Contents(tuple(piece.exhibit() for piece in pieces), cover)
    return desk.outputs.binder().bind(
        contents, target, created=noon(day), words=words, step=lambda _done, _whole: None
    )


def of_bytes(title: str, name: str, content: bytes, uid: UUID, on: date) -> Piece:
    """Give a piece whose *content* is at hand."""
    digest = sha256(content).hexdigest()

    def copy(file: BinaryIO) -> None:
        file.write(content)

    return Piece(uid, title, name, digest, len(content), on, copy)


def _complains(kind: str) -> bool:
    return kind.startswith(f"{Right.COMPLAINT}/")


def words_of(wording: Wording, language: str) -> DossierWords:
    """Give the words that the binder prints."""
    words = {name: said for name, said in wording.dossier.items() if name not in _WORDS_OF_LABELS}
    return DossierWords(language=language, **words)


def _chronology(events: Iterable[Event], exhibits: Sequence[Piece], wording: Wording) -> tuple[Moment, ...]:
    shown: dict[UUID, list[int]] = {}
    for number, piece in enumerate(exhibits, 1):
        if piece.event:
            shown.setdefault(piece.event, []).append(number)
    return tuple(
        _moment(event, shown.get(event.uid, ()), wording) for event in events if event.kind in IN_CHRONOLOGY
    )


def _moment(event: Event, numbers: Sequence[int], wording: Wording) -> Moment:
    exhibit = wording.dossier["exhibit_short"]
    return Moment(
        in_full(event.on, LANGUAGE),
        _happened(event, wording),
        wording.told["ways"].get(event.channel, ""),
        event.proof.replace(" ", "\u00a0"),
        ", ".join(exhibit.format(number=number) for number in numbers),
    )


def _made_on(followed: Followed) -> date:
    """Give the day on which the request was sent, or opened while it is not."""
    sent = followed.standing.course.sent
    return sent.on if sent else followed.request.opened_on


def _happened(event: Event, wording: Wording) -> str:
    """Say what happened; of what the person noted, only what was said to them is told."""
    told = wording.told["events"][event.kind]
    if event.kind is not Happening.TALKED:
        return told
    if event.particulars and event.particulars.who:
        told = wording.dossier["talked"].format(event=told, who=event.particulars.who)
    return f"{told}. {event.note}" if event.note else told
