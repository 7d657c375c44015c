"""A complaint and its exhibits in one file: the letter, the list, what happened, the exhibits stamped.

The exhibits are read by a process apart (`letters.output.pdf.binding`), which ends with the dossier. The
letter and the list keep their tags; the file as a whole does not claim to be PDF/A nor PDF/UA, since nobody
knows what the exhibits hold.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from letters.domain.keeping_errors import KeepingFault
from letters.domain.output_errors import DossierNotBound
from letters.output.nameless import delivering, nameless
from letters.output.pdf.answers import Answer, Gone, Size
from letters.output.pdf.apart import Apart
from letters.output.pdf.faces import Faces
from letters.output.pdf.listing import Listing
from letters.output.pdf.metadata import PRODUCER, Identity, pdf_date
from letters.output.pdf.paper import Paper
from letters.output.pdf.pipes import SLOTS
from letters.output.pdf.printable import printable
from letters.output.pdf.stamps import Stamp, stamp_sheet
from letters.output.pdf.styles import Styles, usual_styles
from letters.ports.binder import BoundExhibit, Contents, Dossier, DossierWords, Exhibit, State, Step


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading may cost: *memory* of the process that does it, in bytes, *seconds* for one exhibit."""

    memory: int = 2 << 30
    seconds: float = 120.0


@dataclass(frozen=True, slots=True)
class _Taken:
    """What became of an exhibit, and the size of each of its pages as it is seen."""

    exhibit: Exhibit
    title: str
    state: State
    sizes: tuple[Size, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class _Asked:
    """An exhibit that is being read."""

    number: int
    exhibit: Exhibit
    title: str


class _GoneReading(Gone):
    """The process ended on the exhibit *number*."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class PdfBinder:
    """Binds dossiers on *paper*. One thread at a time may use it: it keeps the faces it has read."""

    def __init__(self, paper: Paper, limits: Limits | None = None) -> None:
        self._paper = paper
        self._styles = usual_styles(Faces())
        self._limits = limits or Limits()

    def bind(
        self,
        contents: Contents,
        target: Path,
        *,
        created: datetime,
        words: DossierWords,
        step: Step,
    ) -> Dossier:
        """Write the file *target*; an exhibit on which the reading ends is left out, and all begun again.

        Raises `NotWritten`, `DossierNotBound`, what *step* raises, `NoGlyph` and `RightToLeft` for a title.
        """
        fatal: set[int] = set()
        desk = _Desk(self._paper, self._styles, words, Identity(words.title, words.language, created))
        while True:
            try:
                with delivering(target) as output, ExitStack() as held:
                    given = [held.enter_context(nameless(target)) for _ in range(SLOTS)]
                    run = _Run(desk, self._limits, output, given)
                    return run.bind(contents, frozenset(fatal), step)
            except _GoneReading as gone:
                fatal.add(gone.number)
            except Gone:
                raise DossierNotBound from None


class _Desk:
    """What sets the pages of ours."""

    def __init__(self, paper: Paper, styles: Styles, words: DossierWords, identity: Identity) -> None:
        self.words, self.identity, self.styles = words, identity, styles
        self.listing = Listing(paper, styles, words)

    def title(self, exhibit: Exhibit) -> str:
        """What the list calls *exhibit*; a name that cannot be printed is printed as far as it can."""
        return exhibit.title or printable(exhibit.name, self.styles.body)

    def remark(self, taken: _Taken) -> str:
        """What must be known of an exhibit."""
        words = self.words
        told = {
            State.REPAIRED: words.repaired.format(pages=len(taken.sizes)),
            State.LOCKED: words.locked,
            State.TOO_LARGE: words.too_large,
            State.UNREADABLE: words.left_out,
            State.LOST: words.lost,
        }.get(taken.state, "")
        return told or taken.remark

    def stamps(self, taken: Sequence[_Taken]) -> bytes:
        """The stamps that the pages of *taken* need, in the order in which they come."""
        needed = dict.fromkeys((number, size) for number, each in enumerate(taken, 1) for size in each.sizes)
        stamps = [Stamp(self.words.exhibit.format(number=number), *size) for number, size in needed]
        return stamp_sheet(stamps, self.styles.name, self.identity)

    def bound(self, taken: Sequence[_Taken], *, first: int) -> tuple[BoundExhibit, ...]:
        """Each exhibit with its number; the first page of the first one is *first*."""
        bound: list[BoundExhibit] = []
        page = first
        for number, each in enumerate(taken, 1):
            count, digest = len(each.sizes), each.exhibit.sha256
            place = page if count else 0
            remark = self.remark(each)
            bound.append(BoundExhibit(number, each.title, digest, count, place, remark, each.state))
            page += count
        return tuple(bound)


class _Run:
    """One attempt at a dossier, its pages written into *output*, each exhibit put into one of *given*."""

    def __init__(self, desk: _Desk, limits: Limits, output: BinaryIO, given: Sequence[BinaryIO]) -> None:
        self._desk, self._limits, self._output, self._given = desk, limits, output, given

    def bind(self, contents: Contents, fatal: frozenset[int], step: Step) -> Dossier:
        """Read the exhibits but those of *fatal* numbers, then write all; raises `Gone`."""
        desk = self._desk
        with Apart(self._limits.memory, self._limits.seconds) as apart:
            apart.begin(*self._given, self._output)
            titled = [(exhibit, desk.title(exhibit)) for exhibit in contents.exhibits]
            taken = list(self._taken(apart, titled, fatal, step))
            parts, own = self._first_parts(apart, contents)
            pages = desk.listing.typeset(desk.bound(taken, first=1), desk.identity).pages
            bound = desk.bound(taken, first=sum(own) + pages + 1)
            parts.insert(1, desk.listing.typeset(bound, desk.identity).content)
            order = self._order(bound, [own[0], pages, *own[1:]], with_letter=bool(contents.cover))
            in_all = self._ask(apart, order, desk.stamps(taken), *parts).pages
        return Dossier(in_all, self._output.seek(0, 2), bound)

    def _taken(
        self, apart: Apart, exhibits: Sequence[tuple[Exhibit, str]], fatal: frozenset[int], step: Step
    ) -> Iterator[_Taken]:
        """Have each exhibit read, while the next one is put into the other slot."""
        done, whole = 0, sum(exhibit.size for exhibit, _ in exhibits)
        asked: _Asked | None = None
        for number, (exhibit, title) in enumerate(exhibits, 1):
            step(done, whole)
            done += exhibit.size
            state = State.UNREADABLE if number in fatal else self._put(exhibit, number)
            if asked is not None:
                yield self._answered(apart, asked)
            asked = _Asked(number, exhibit, title)
            if state is None:
                self._tell(apart, asked)
            else:
                asked = None
                yield _Taken(exhibit, title, state)
        if asked is not None:
            yield self._answered(apart, asked)
        step(whole, whole)

    def _put(self, exhibit: Exhibit, number: int) -> State | None:
        """Put an exhibit into its slot; say what became of it if it cannot be."""
        given = self._given[number % SLOTS]
        given.seek(0)
        given.truncate()
        try:
            exhibit.copy_to(given)
        except KeepingFault:
            return State.LOST
        return None

    def _tell(self, apart: Apart, asked: _Asked) -> None:
        slot = asked.number % SLOTS
        order = {
            "do": "read", "number": asked.number, "slot": slot, "size": self._given[slot].tell(),
            "name": asked.exhibit.name, "password": asked.exhibit.password,
        }  # fmt: skip
        try:
            apart.tell(order)
        except Gone:
            raise _GoneReading(asked.number) from None

    def _answered(self, apart: Apart, asked: _Asked) -> _Taken:
        try:
            told = apart.answer(self._limits.seconds)
            if told.text:
                taken = _Taken(asked.exhibit, asked.title, State.WHOLE)
                return self._add_text(apart, asked.number, taken, told)
            return _Taken(asked.exhibit, asked.title, told.state, told.sizes)
        except Gone:
            raise _GoneReading(asked.number) from None

    def _add_text(self, apart: Apart, number: int, taken: _Taken, read: Answer) -> _Taken:
        desk, text = self._desk, read.text
        seen = printable(text, desk.styles.sender)
        content = desk.listing.typeset_text(seen, taken.title, desk.identity).content
        told = self._ask(apart, {"do": "add", "number": number}, content)
        names = printable(", ".join(read.joined), desk.styles.furniture)
        remarks = (
            desk.words.joined.format(names=names) if names else "",
            desk.words.unprinted if seen != text else "",
        )
        remark = " ".join(filter(None, remarks))
        return replace(taken, sizes=told.sizes, remark=remark)

    def _first_parts(self, apart: Apart, head: Contents) -> tuple[list[bytes], list[int]]:
        """What stands before the exhibits, but their list, and how many pages each part has."""
        listing, identity = self._desk.listing, self._desk.identity
        if head.cover:
            parts, own = [head.cover], [self._ask(apart, {"do": "count"}, head.cover).pages]
        else:
            first = listing.typeset_facts(head.facts, identity)
            parts, own = [first.content], [first.pages]
        if head.chronology:
            told = listing.typeset_chronology(head.chronology, identity)
            parts.append(told.content)
            own.append(told.pages)
        return parts, own

    def _order(
        self, bound: Sequence[BoundExhibit], own: Sequence[int], *, with_letter: bool
    ) -> dict[str, object]:
        words, identity = self._desk.words, self._desk.identity
        names = (words.cover if with_letter else words.title, words.list, words.chronology)
        marks = [(name, sum(own[:place])) for place, name in zip(range(len(own)), names, strict=False)]
        marks += [
            (f"{words.exhibit.format(number=each.number)} – {each.title}", each.first_page - 1)
            for each in bound
            if each.pages
        ]
        moment = pdf_date(identity.created)
        told = "".join(each.sha256 for each in bound) + moment
        return {
            "do": "finish",
            "parts": len(own) + 1,
            "bookmarks": marks,
            "packet": identity.packet(archival=False).decode(),
            "info": {
                "Title": identity.title, "Producer": PRODUCER, "CreationDate": moment, "ModDate": moment
            },
            "identifier": hashlib.blake2b(told.encode(), digest_size=16).hexdigest(),
        }  # fmt: skip

    def _ask(self, apart: Apart, order: dict[str, object], *parts: bytes) -> Answer:
        return apart.ask(order, *parts, seconds=self._limits.seconds)
