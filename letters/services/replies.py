"""What a person does with an answer: have it read, see what follows, note it on its request."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from letters.domain import reply_follows as rules
from letters.domain.channel_failures import ChannelFailure
from letters.domain.happenings import Happening, Particulars
from letters.domain.points import Contradiction, Point, contradictions, points
from letters.domain.replies import REFUSALS, Proposal, Quote, Reply, ReplyKind
from letters.domain.reply_follows import Answer
from letters.domain.reply_quotation import quotation
from letters.domain.sources import Source
from letters.ports.clock import Clock
from letters.services.language import _, shown
from letters.services.letters import Letters
from letters.services.requests import File, Followed, Happened, Requests
from letters.services.telling_replies import WORDS
from letters.services.unnoted import UnnotedAnswers


@dataclass(frozen=True, slots=True)
class Consequence:
    """What follows from an answer, from the day *since* where it has one, and on which text it rests."""

    what: str
    since: date | None
    source: Source


@dataclass(frozen=True, slots=True)
class NextLetter:
    """A letter that is of use now, or from the day *since*; *letter* is its kind."""

    letter: str
    title: str
    since: date | None
    why: str


@dataclass(frozen=True, slots=True)
class Follows:
    """What follows from an answer, and the letters that it calls for, the main one first."""

    consequences: tuple[Consequence, ...] = ()
    letters: tuple[NextLetter, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Reads answers and says what follows from them, whatever request they are about."""

    reads: Callable[[str], tuple[Proposal, ...]]
    letters: Letters

    def read(self, text: str) -> tuple[Proposal, ...]:
        """Say what *text* seems to answer, the main kind first; raises `ReplyTooLong`."""
        return self.reads(text)

    def follows(self, answer: Answer) -> Follows:
        """Say what follows from *answer*."""
        told = (Consequence(shown(each.what), each.since, each.source) for each in rules.consequences(answer))
        called = (
            NextLetter(each.letter, self.letters.kind(each.letter).title, each.since, shown(each.why))
            for each in rules.letters_called(answer)
        )
        return Follows(tuple(told), tuple(called))


@dataclass(frozen=True, slots=True)
class Replies:
    """The answers to the requests of one encrypted file."""

    reading: Reading
    requests: Requests
    clock: Clock
    unnoted: UnnotedAnswers

    def today(self) -> date:
        """Give the day it is."""
        return self.clock.today()

    def read(self, text: str) -> tuple[Proposal, ...]:
        """Say what *text* seems to answer, the main kind first; raises `ReplyTooLong`."""
        return self.reading.read(text)

    def follows(self, request: UUID, kinds: tuple[ReplyKind, ...], on: date) -> Follows:
        """Say what follows when *request* was answered so on the day *on*; raises `UnknownRequest`."""
        return self.reading.follows(answer_to(self.requests.followed(request), kinds, on))

    def record(
        self, request: UUID, kinds: tuple[ReplyKind, ...], on: date, text: str, file: File | None
    ) -> Followed:
        """Note the answer on *request*: its text and the *file* that came are kept with it, byte for byte.

        Raises what `letters.domain.recording.with_event` does, nothing noted then.
        """
        followed = self.requests.followed(request)
        happenings = tuple(_happenings(answer_to(followed, kinds, on)))
        note = _said(kinds)
        files = tuple(_papers(text, file, note))
        reply = Reply(kinds, tuple(self._words(text, kinds)))
        happened = (
            Happened(each, on, note, reply=None if place else reply, particulars=_why(each))
            for place, each in enumerate(happenings)
        )
        return self.requests.record_all(request, tuple(happened), *files)

    def points(self, request: UUID) -> tuple[Point, ...]:
        """Give what the answers to *request* opened, with what became of it; raises `UnknownRequest`."""
        followed = self.requests.followed(request)
        return points(followed.events, followed.letters)

    def contradictions(self, request: UUID) -> tuple[Contradiction, ...]:
        """Give the answers to *request* that contradict one before them; raises `UnknownRequest`."""
        return contradictions(self.requests.followed(request).events)

    def _words(self, text: str, kinds: tuple[ReplyKind, ...]) -> Iterator[Quote]:
        """Give the sentences of *text* on which each of the kinds decided relies, each once."""
        relied_on = (
            (each.kind, words) for each in self.read(text) if each.kind in kinds for words in each.because
        )
        yield from dict.fromkeys(Quote(quotation(text, it.start, it.end), kind) for kind, it in relied_on)


def answer_to(followed: Followed, kinds: tuple[ReplyKind, ...], on: date) -> Answer:
    """Give an answer to a request as the rules read it."""
    request = followed.request
    return Answer(kinds, on, followed.standing, request.kind, request.rule, request.topic)


def _happenings(answer: Answer) -> Iterator[Happening]:
    """Give what an answer of several kinds is recorded as, a decision first; a note at least.

    What asks or says something without deciding is a note: the time to answer goes on.
    """
    found = {_recorded(kind, answer) for kind in answer.kinds}
    if found & _DECIDED:
        found.discard(Happening.ACKNOWLEDGED)
    if Happening.PARTLY_GRANTED in found:
        found -= {Happening.GRANTED, Happening.REFUSED}
    if len(found) > 1:
        found.discard(Happening.NOTE)
    yield from sorted(found or {Happening.NOTE}, key=_ORDER.index)


def _recorded(kind: ReplyKind, answer: Answer) -> Happening:
    """An extension told too late gives nobody more time: it is noted, not counted."""
    if kind is ReplyKind.EXTENDED and answer.is_late:
        return Happening.NOTE
    return _RECORDED[kind]


_RECORDED = dict.fromkeys(ReplyKind, Happening.NOTE) | dict.fromkeys(REFUSALS, Happening.REFUSED) | {
    ReplyKind.GRANTED: Happening.GRANTED,
    ReplyKind.PARTLY_GRANTED: Happening.PARTLY_GRANTED,
    ReplyKind.IDENTITY_ASKED: Happening.IDENTITY_ASKED,
    ReplyKind.EXTENDED: Happening.EXTENDED,
    ReplyKind.ACKNOWLEDGED: Happening.ACKNOWLEDGED,
    ReplyKind.BOUNCED: Happening.CHANNEL_FAILED,
    ReplyKind.SAYS_ANONYMISED: Happening.REFUSED,
    ReplyKind.SAYS_PSEUDONYMISED: Happening.REFUSED,
}  # fmt: skip
_DECIDED = {Happening.GRANTED, Happening.PARTLY_GRANTED, Happening.REFUSED}
_ORDER = (
    Happening.GRANTED, Happening.PARTLY_GRANTED, Happening.REFUSED,
    Happening.IDENTITY_ASKED, Happening.EXTENDED, Happening.CHANNEL_FAILED, Happening.ACKNOWLEDGED,
    Happening.NOTE,
)  # fmt: skip


def _why(happening: Happening) -> Particulars | None:
    """Say of a channel that failed that the message came back: no other answer tells it."""
    failed = happening is Happening.CHANNEL_FAILED
    return Particulars(reason=ChannelFailure.BOUNCED.value) if failed else None


def _said(kinds: tuple[ReplyKind, ...]) -> str:
    return " · ".join(_(WORDS[kind]) for kind in kinds)


def _papers(text: str, file: File | None, label: str) -> Iterator[File]:
    if text.strip():
        yield File(_("answer.txt"), text.encode(), label)
    if file is not None:
        yield file
