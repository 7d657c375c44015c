"""What a person does with requests: see what to do now, follow one, record what happened."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import BinaryIO
from uuid import UUID, uuid4

from letters.domain.advice import steps
from letters.domain.channels import Channel
from letters.domain.drafts import KeptLetter
from letters.domain.file_names import clean_name
from letters.domain.happenings import Event, Happening, Particulars, in_force
from letters.domain.proofs import Proof
from letters.domain.recording import recordable, with_event
from letters.domain.replies import Reply
from letters.domain.requests import Kept, Listed, Request
from letters.domain.standing import Standing, standing_of
from letters.domain.steps import Advice, Step, advised
from letters.ports.attachments import Attachments, Source, Stored
from letters.ports.clock import Clock
from letters.ports.records import RequestRecords
from letters.services.language import _


@dataclass(frozen=True, slots=True)
class Happened:
    """What the person says took place, on the day *on*."""

    kind: Happening
    on: date
    note: str = ""
    channel: Channel | None = None
    proof: str = ""
    letter: UUID | None = None
    reply: Reply | None = None
    particulars: Particulars | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A file to keep with a request, as it was received; *label* says what it is.

    Its *content* is here, or where a piece of it at a time is read.
    """

    name: str
    content: bytes | Source
    label: str = ""
    proof: Proof | None = None


@dataclass(frozen=True, slots=True)
class Sealed:
    """A *file* whose content is kept already: nothing rests on it yet."""

    file: File
    stored: Stored


@dataclass(frozen=True, slots=True)
class Followed:
    """One request, told whole: *events* are those that still stand, *advised* the one step of today.

    *steps* are all that is open or will be, *recordable* what may be recorded on *day*, which is today.
    """

    request: Request
    standing: Standing
    events: tuple[Event, ...]
    steps: tuple[Step, ...]
    advised: Step | None
    recordable: tuple[Happening, ...]
    letters: tuple[KeptLetter, ...]
    files: tuple[Kept, ...]
    day: date


@dataclass(frozen=True, slots=True)
class Today:
    """What Home shows: what to do now, what comes, how many requests there are.

    *advised* gives the step of the day for each of those lines.
    """

    day: date
    to_do: tuple[Listed, ...]
    coming: tuple[Listed, ...]
    open_requests: int
    closed_requests: int
    advised: Mapping[UUID, Step] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A page of the requests as they are on *day*; *kept* is how many there are in all, closed ones too."""

    rows: tuple[Listed, ...]
    day: date
    kept: int


@dataclass(frozen=True, slots=True)
class Requests:
    """The requests of one encrypted file."""

    records: RequestRecords
    files: Attachments
    clock: Clock

    def today(self, *, most: int = 50) -> Today:
        """Say what must be done now, and what comes next: at most so many lines of each."""
        day = self.clock.today()
        open_requests, closed = self.records.count()
        to_do, coming = self.records.to_do(day, most=most), self.records.coming(day, most=most)
        steps_of_today = ((line.uid, self._advised(line.uid, day)) for line in (*to_do, *coming))
        advised_now = {uid: step for uid, step in steps_of_today if step is not None}
        waiting = {uid for uid, step in advised_now.items() if step.advice is Advice.WAIT}
        now = tuple(line for line in to_do if line.uid not in waiting)
        later = (*coming, *(line for line in to_do if line.uid in waiting))
        return Today(day, now, later, open_requests, closed, advised_now)

    def _advised(self, uid: UUID, day: date) -> Step | None:
        request = self.records.request(uid)
        return advised(steps(standing_of(request), request.opened_on, request.topic), day)

    def listed(
        self, *, closed: bool = False, words: str = "", first: int = 0, most: int = 100
    ) -> tuple[Listed, ...]:
        """Give a page of the requests, the latest opened first; *words* are looked for in names and title."""
        return self.records.listed(closed=closed, words=words, first=first, most=most)

    def listed_today(self, *, closed: bool, words: str, first: int, most: int) -> Found:
        """Give a page of the requests as `listed` does, and what is needed to say it."""
        rows = self.listed(closed=closed, words=words, first=first, most=most)
        return Found(rows, self.clock.today(), sum(self.records.count()))

    def running(self, *, first: int = 0, most: int = 100) -> tuple[Listed, ...]:
        """Give the requests of which a period runs, the one that ends first at the head."""
        return self.records.running(first=first, most=most)

    def deadlines(self, *, first: int = 0, most: int = 100) -> tuple[Followed, ...]:
        """Tell whole the requests of which a period runs, the one that ends first at the head."""
        return tuple(self.followed(line.uid) for line in self.running(first=first, most=most))

    def found(self, beginning: str) -> UUID:
        """Give the request whose identifier begins so; raises `UnknownRequest`, `AmbiguousRequest`."""
        return self.records.found(beginning)

    def followed(self, uid: UUID) -> Followed:
        """Tell one request whole; raises `UnknownRequest`."""
        request = self.records.request(uid)
        standing = standing_of(request)
        ahead, day = steps(standing, request.opened_on, request.topic), self.clock.today()
        return Followed(
            request,
            standing,
            in_force(request.events),
            ahead,
            advised(ahead, day),
            recordable(standing),
            self.records.letters(uid),
            self.records.attachments(uid),
            day,
        )

    def open(self, request: Request, letters: Sequence[KeptLetter] = ()) -> Followed:
        """Keep a new request; raises `AlreadyOpen` and what `with_event` does for each of its events."""
        checked = replace(request, events=())
        for event in request.events:
            checked = with_event(checked, event, self.clock.today())
        self.records.open_request(request, letters)
        return self.followed(request.uid)

    def record(self, uid: UUID, happened: Happened, *files: File | Sealed) -> Followed:
        """Record what happened, with the *files* that show it; raises what `with_event` does.

        The files are on the disk before the event that rests on them.
        """
        return self.record_all(uid, (happened,), *files)

    def record_all(self, uid: UUID, happened: Sequence[Happened], *files: File | Sealed) -> Followed:
        """Record all that happened or nothing, the *files* with the first; raises what `record` does."""
        request, events = self.records.request(uid), list[Event]()
        for each in happened:
            events.append(self._event(request, each))
            request = with_event(request, events[-1], self.clock.today())
        return self._write(uid, tuple(events), files)

    def correct(self, uid: UUID, event: UUID, happened: Happened) -> Followed:
        """Put *happened* in the place of an event recorded wrongly; the first telling stays in the log.

        The letter that the event tells of never changes; what an answer says stays unless it is told again.
        """
        request = self.records.request(uid)
        told = next((each for each in request.events if each.uid == event), None)
        correction = replace(self._event(request, happened), corrects=event)
        if told is not None:
            correction = replace(correction, letter=told.letter, reply=happened.reply or told.reply)
        with_event(request, correction, self.clock.today())
        return self._write(uid, (correction,), ())

    def withdraw(self, uid: UUID, event: UUID) -> Followed:
        """Say that an event never took place; it stays in the log, and counts no more."""
        happened = Happened(Happening.WITHDRAWN, self.clock.today())
        request = self.records.request(uid)
        withdrawal = replace(self._event(request, happened), corrects=event)
        with_event(request, withdrawal, self.clock.today())
        return self._write(uid, (withdrawal,), ())

    def refuse(self, uid: UUID, happened: Happened) -> None:
        """Raise what recording *happened* would raise, and record nothing."""
        request = self.records.request(uid)
        with_event(request, self._event(request, happened), self.clock.today())

    def follow_up(self, uid: UUID, happened: Happened, letter: KeptLetter) -> Followed:
        """Record that a letter of this request left: reminder or complaint."""
        request = self.records.request(uid)
        event = replace(self._event(request, happened), letter=letter.uid)
        with_event(request, event, self.clock.today())
        self.records.append(uid, (event,), (letter,))
        return self.followed(uid)

    def seal(self, file: File, step: Callable[[int], object]) -> Sealed:
        """Keep the content of *file* before anything rests on it; nothing of the records is touched.

        *step* hears of each byte twice, and stops everything by what it raises. Raises `FileTooLarge`,
        `FileUnreadable`, `ChangedWhileRead`, `NotKept`.
        """
        if isinstance(file.content, bytes):
            return Sealed(file, Stored(self.files.put(file.content), len(file.content)))
        return Sealed(file, self.files.put_from(file.content, step))

    def let_go(self, sealed: Sequence[Sealed]) -> None:
        """Remove what was sealed in vain."""
        self._let_go({each.stored.sha256 for each in sealed})

    def join(self, uid: UUID, files: Sequence[File | Sealed], event: UUID | None = None) -> Followed:
        """Keep *files* with a request, to show *event* of it: all or none; raises what `seal` does."""
        self.records.append(uid, (), (), self._joined(uid, files, event))
        return self.followed(uid)

    def attach(self, uid: UUID, file: File, event: UUID | None = None) -> Kept:
        """Keep a file with a request, byte for byte; raises `UnknownRequest` and what `seal` does."""
        (kept,) = self._joined(uid, (file,), event)
        self.records.attach(kept)
        return kept

    def copy_to(self, kept: Kept, file: BinaryIO) -> None:
        """Write the content of a kept file into *file*, a piece at a time; raises `DamagedAttachment`."""
        self.files.copy_to(kept.sha256, file)

    def content(self, kept: Kept) -> bytes:
        """Give the content of a kept file, exactly as it was received; raises `DamagedAttachment`."""
        return self.files.get(kept.sha256)

    def paper(self, letter: KeptLetter) -> bytes:
        """Give the paper of a letter as it left; raises `MissingAttachment`, `DamagedAttachment`."""
        return self.files.get(letter.pdf)

    def detach(self, *files: Kept) -> None:
        """Take files away from their request; a content is deleted unless something else rests on it."""
        for kept in files:
            self.records.detach(kept.uid)
        self._let_go({kept.sha256 for kept in files})

    def forget(self, uid: UUID) -> None:
        """Delete a request with everything about it, contents included; raises `UnknownRequest`."""
        papers = {letter.pdf for letter in self.records.letters(uid) if letter.pdf}
        joined = {kept.sha256 for kept in self.records.attachments(uid)}
        self.records.forget_request(uid)
        self._let_go(papers | joined)

    def _let_go(self, digests: set[str]) -> None:
        for digest in digests - self.records.contents():
            self.files.remove(digest)

    def _event(self, request: Request, happened: Happened) -> Event:
        return Event(
            uuid4(),
            happened.kind,
            happened.on,
            _after(request, self.clock.now()),
            note=happened.note,
            channel=happened.channel.value if happened.channel else "",
            proof=happened.proof,
            letter=happened.letter,
            reply=happened.reply,
            particulars=happened.particulars,
        )

    def _write(self, uid: UUID, events: Sequence[Event], files: Sequence[File | Sealed]) -> Followed:
        self.records.append(uid, events, (), self._joined(uid, files, events[0].uid))
        return self.followed(uid)

    def _joined(self, uid: UUID, files: Sequence[File | Sealed], event: UUID | None) -> list[Kept]:
        return [self._kept(uid, self._sealed(each), event) for each in files]

    def _sealed(self, file: File | Sealed) -> Sealed:
        """Seal *file*, or again if what was sealed has gone: another request let go of the same content."""
        if isinstance(file, File):
            return self.seal(file, _unheard)
        return file if self.files.has(file.stored.sha256) else self.seal(file.file, _unheard)

    def _kept(self, uid: UUID, sealed: Sealed, event: UUID | None) -> Kept:
        file, stored = sealed.file, sealed.stored
        name = clean_name(file.name) or _("file without a name")
        return Kept(
            uuid4(), uid, name, stored.sha256, stored.size, self.clock.now(), file.label, event, file.proof
        )


def _unheard(_read: int) -> None:
    """Hear how much was read, and do nothing."""


def _after(request: Request, now: datetime) -> datetime:
    """Give *now*; where the clock went back, the moment after the last telling: a log keeps its order."""
    return max([now, *(event.recorded_at + timedelta(microseconds=1) for event in request.events)])


def last_told(request: Request) -> Event:
    """Give the event that was written down last, whatever day it is of."""
    return max(request.events, key=lambda event: event.recorded_at)


def told_by(event: Event) -> Happened:
    """Give what *event* tells, to be told again: corrected, or put back after it was withdrawn."""
    channel = Channel(event.channel) if event.channel in set(Channel) else None
    return Happened(
        event.kind, event.on, event.note, channel, event.proof, event.letter, event.reply, event.particulars
    )
