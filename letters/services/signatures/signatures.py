"""The signatures of an open letter: brought in, typed, decided, corrected, withdrawn, published."""

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from uuid import UUID, uuid4

from letters.domain.signature_errors import (
    AmbiguousSignatory,
    NoLongerThere,
    NoMarkOfWithdrawal,
    NoOpenLetterText,
    NotToDecide,
    RowRefused,
    SignedAlready,
    SignedBeforeWithdrawing,
    TooManyRows,
    UnknownSignatory,
)
from letters.domain.signatures.chain import Proof, Seal, row_text, seal_of, unsound
from letters.domain.signatures.columns import head_of
from letters.domain.signatures.finding import answering_to
from letters.domain.signatures.likenesses import Like
from letters.domain.signatures.marks import MarkKind
from letters.domain.signatures.ordering import french_order
from letters.domain.signatures.published import Published
from letters.domain.signatures.reading import Reading, refuse_unfit
from letters.domain.signatures.signatories import Decision, Likeness, Origin, Signatory, Signature
from letters.ports.clock import Clock
from letters.ports.signatures import Change, SignatoryTables, SignatureRecords
from letters.services.signatures.lists import SignatureList
from letters.services.signatures.open_letters import OpenLetters

MOST_ROWS = 200_000
"""Rows of one table at most."""

WHOLE = 1000
"""The steps in which a table is told to be read."""

_AT_ONCE = 100

Row = tuple[int, Sequence[str]]
Rows = Iterable[Row]
"""Rows with their numbers, that of the columns' names first."""

Step = Callable[[int, int], None]
"""Told how much is done, of how much; may raise to stop."""


def _unheard(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that nobody signs by, and why."""

    row: int
    fault: RowRefused


@dataclass(frozen=True, slots=True)
class Repeated:
    """A row that is *like* a signature: there already where it is the same, else kept to be decided."""

    row: int
    name: str
    like: Like


@dataclass(frozen=True, slots=True)
class Brought:
    """What a table brought: how many were *added*, which rows repeat somebody, which were refused.

    *ignored* are the columns of which nothing was taken.
    """

    added: int
    repeated: tuple[Repeated, ...]
    refused: tuple[Refused, ...]
    ignored: tuple[str, ...] = ()

    @property
    def to_decide(self) -> int:
        """How many wait for somebody to decide."""
        return sum(each.like.why is not Likeness.SAME for each in self.repeated)


@dataclass(frozen=True, slots=True)
class Pair:
    """A signature that *waits*, the one it is like (None once that one is gone), and why."""

    waits: Signature
    like: Signature | None
    why: Likeness


@dataclass(frozen=True, slots=True)
class Verified:
    """Whether the list and its chain say the same: the places where they do not, the count, the head."""

    faults: tuple[int, ...]
    count: int
    head: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signatures of the open letters of one encrypted file."""

    records: SignatureRecords
    clock: Clock
    tables: SignatoryTables
    new_uid: Callable[[], UUID] = uuid4
    new_salt: Callable[[int], bytes] = secrets.token_bytes
    most_rows: int = MOST_ROWS

    def bring(
        self, letter: UUID, path: Path, *, origin: Origin | None = None, step: Step = _unheard
    ) -> Brought:
        """Bring in the table at *path*, in one transaction: rows that cannot be are told, the others come.

        *origin* is where the rows come from that do not say it. *step* is told how much was read: what it
        raises stops all, and nothing is kept. Raises `ColumnsOfSignatoriesMissing`, `TwoColumnsOfOne`,
        `TooManyRows`, `UnknownOpenLetter`, and what reading a `SignatoryTable` does.
        """
        table = self.tables.rows(path)
        return self.bring_rows(
            letter, table, path.name, origin=origin, step=lambda: step(round(table.done * WHOLE), WHOLE)
        )

    def bring_rows(
        self,
        letter: UUID,
        rows: Rows,
        name: str,
        *,
        origin: Origin | None = None,
        step: Callable[[], None] = lambda: None,
    ) -> Brought:
        """Bring in *rows* of the table called *name*, as `bring` does; *step* comes before each hundred."""
        bringing = _Bringing(self._list(letter), name)
        told = iter(rows)
        head = head_of(name, next(told, (0, ()))[1])
        reading = Reading(bringing.list.letter, head, self.clock.today(), origin)
        changes = bringing.changes(reading, self._limited(told, name), step)
        self.records.change_signatures(letter, changes)
        return Brought(bringing.added, tuple(bringing.repeated), tuple(bringing.refused), head.ignored)

    def add(self, letter: UUID, told: Signatory, *, again: bool = False) -> Signature:
        """Add somebody typed in; one who is like another waits (`Signature.waits`).

        With *again*, somebody who withdrew signs anew, on the day of it at the earliest. Raises
        `SignedAlready`, `WithdrewOn`, `SignedBeforeWithdrawing`, and what `refuse_unfit` does.
        """
        refuse_unfit(OpenLetters(self.records, self.clock).letter(letter), told, self.clock.today())
        names = self._list(letter)
        for mark in names.forget_withdrawal(told) if again else ():
            if told.signed_on < mark.on:
                raise SignedBeforeWithdrawing(day=told.signed_on, withdrew=mark.on)
        like = names.like(told)
        if like and like.why is Likeness.SAME:
            raise SignedAlready(name=like.name)
        made = names.let_wait(told, like) if like else names.sign(told)
        names.write()
        return made

    def correct(self, letter: UUID, signature: UUID, told: Signatory) -> Signature:
        """Let *told* stand for what a signature told: another leaf stands for its row, if that changes.

        Raises `UnknownSignatory`, and what `refuse_unfit` does.
        """
        refuse_unfit(OpenLetters(self.records, self.clock).letter(letter), told, self.clock.today())
        names = self._list(letter)
        changed = names.replace(self._one(names, signature), told)
        names.write()
        return changed

    def withdraw(self, letter: UUID, signature: UUID) -> None:
        """Erase a signature today, its row and its salt; its mark stays. Raises `UnknownSignatory`."""
        names = self._list(letter)
        names.withdraw(self._one(names, signature))
        names.write()

    def forget_withdrawal(self, letter: UUID, told: Signatory) -> int:
        """Erase the marks that the withdrawal of *told* left, and give how many there were.

        They are found by the address, and by the name with what they do and where, as they were signed. An
        old list may then bring the person back. Raises `NoMarkOfWithdrawal`.
        """
        names = self._list(letter)
        marks = names.forget_withdrawal(told)
        if not marks:
            raise NoMarkOfWithdrawal
        names.write()
        return len(marks)

    def withdrawal_marks(self, letter: UUID) -> int:
        """Give how many marks withdrawals left; two for somebody who had an address."""
        return sum(each.kind is MarkKind.WITHDRAWN for each in self.records.marks(letter))

    def listed(self, letter: UUID) -> tuple[Signature, ...]:
        """Give the signatures in the French order, those that wait left out."""
        return tuple(self._in_order(letter))

    def duplicates(self, letter: UUID) -> tuple[Pair, ...]:
        """Give the signatures that wait to be decided, each beside the one it is like."""
        every = {each.uid: each for each in self.records.signatures(letter)}
        return tuple(
            Pair(each, every.get(each.like) if each.like else None, each.likeness or Likeness.NAME)
            for each in every.values()
            if each.waits
        )

    def decide(self, letter: UUID, waiting: UUID, decision: Decision) -> None:
        """Settle a signature that waits.

        Raises `UnknownSignatory`, `NotToDecide`, and `NoLongerThere` for one person of whom nothing stands.
        """
        names = self._list(letter)
        waits = self._one(names, waiting)
        if not waits.waits:
            raise NotToDecide(name=waits.signatory.name)
        other = names.signatures.get(waits.like) if waits.like else None
        if decision is Decision.BOTH:
            names.let_in(waits)
        elif other is None:
            raise NoLongerThere(name=waits.signatory.name)
        else:
            names.drop(waits)
            if decision is Decision.NEWER:
                names.replace(other, waits.signatory)
        names.write()

    def found(self, letter: UUID, name: str) -> Signature:
        """Give the signature of that name, e-mail address or beginning of identifier.

        Raises `UnknownSignatory`, `AmbiguousSignatory`.
        """
        found = answering_to(self.records.signatures(letter), name)
        if len(found) > 1:
            names = ", ".join(f"{each.signatory.name} ({str(each.uid)[:8]})" for each in found[:5])
            raise AmbiguousSignatory(name=name, names=names)
        if not found:
            title = OpenLetters(self.records, self.clock).letter(letter).title
            raise UnknownSignatory(letter=title, name=name)
        return found[0]

    def to_thank(self, letter: UUID) -> tuple[Signatory, ...]:
        """Give those who agreed to receive messages and have an address, in the French order."""
        told = (each.signatory for each in self._in_order(letter))
        return tuple(each for each in told if each.email and each.consent.messages)

    def published(self, letter: UUID, on: date | None = None) -> Published:
        """Give the letter as it is published today, with the text in force *on* that day.

        Raises `UnknownOpenLetter`, `NoOpenLetterText`.
        """
        day = on or self.clock.today()
        told = OpenLetters(self.records, self.clock).letter(letter)
        text = told.text_on(day)
        if text is None:
            raise NoOpenLetterText(name=told.title, day=day)
        signatories = [each.signatory for each in self._in_order(letter)]
        shown = tuple(each.shown for each in signatories if each.consent.shown)
        return Published(
            told.title,
            text.text,
            shown,
            len(signatories),
            len(signatories) - len(shown),
            day,
            self.seal(letter).head,
            text.notes,
            told.tags,
        )

    def seal(self, letter: UUID) -> Seal:
        """Give what a third person needs to count the list; raises `UnknownOpenLetter`."""
        title = OpenLetters(self.records, self.clock).letter(letter).title
        return seal_of(letter, title, self.records.links(letter))

    def proof(self, letter: UUID, signature: UUID) -> Proof:
        """Give what shows that somebody is in the list, for them alone; raises `UnknownSignatory`.

        Of one that waits there is none: raises `UnknownSignatory` too.
        """
        every = {each.uid: each for each in self.records.signatures(letter) if not each.waits}
        if signature not in every:
            raise self._unknown(letter, signature)
        found = every[signature]
        return Proof(letter, found.place, found.salt, row_text(found.signatory))

    def verify(self, letter: UUID) -> Verified:
        """Compute the whole chain anew, and compare it with the list; raises `UnknownOpenLetter`."""
        links, every = self.records.links(letter), self.records.signatures(letter)
        count = sum(not each.waits for each in every)
        return Verified(unsound(letter, links, every), count, self.seal(letter).head)

    def _limited(self, rows: Iterator[Row], name: str) -> Iterator[Row]:
        for count, row in enumerate(rows, 1):
            if count > self.most_rows:
                raise TooManyRows(file=name, limit=self.most_rows)
            yield row

    def _list(self, letter: UUID) -> SignatureList:
        told = OpenLetters(self.records, self.clock).letter(letter)
        return SignatureList(told, self.records, self.new_uid, self.new_salt, self.clock.today())

    def _in_order(self, letter: UUID) -> Iterator[Signature]:
        standing = [each for each in self.records.signatures(letter) if not each.waits]
        yield from sorted(standing, key=lambda each: french_order(each.signatory))

    def _one(self, names: SignatureList, uid: UUID) -> Signature:
        if uid not in names.signatures:
            raise UnknownSignatory(letter=names.letter.title, name=str(uid))
        return names.signatures[uid]

    def _unknown(self, letter: UUID, uid: UUID) -> UnknownSignatory:
        title = OpenLetters(self.records, self.clock).letter(letter).title
        return UnknownSignatory(letter=title, name=str(uid))


class _Bringing:
    """One table, called *name*, on its way into a list."""

    def __init__(self, names: SignatureList, name: str) -> None:
        self.list, self._name = names, name
        self.added = 0
        self.repeated: list[Repeated] = []
        self.refused: list[Refused] = []

    def changes(self, reading: Reading, rows: Iterator[Row], step: Callable[[], None]) -> Iterator[Change]:
        """Bring the rows in, and give what changes by each hundred of them."""
        while at_once := list(islice(rows, _AT_ONCE)):
            step()
            for row, cells in at_once:
                self._bring(row, reading, cells)
            yield self.list.taken()

    def _bring(self, row: int, reading: Reading, cells: Sequence[str]) -> None:
        """Bring one row in, or say why not."""
        try:
            told = reading.signatory(cells, f"{self._name} · {row}")
            like = self.list.like(told)
        except RowRefused as fault:
            self.refused.append(Refused(row, fault))
            return
        if like is None:
            self.list.sign(told)
            self.added += 1
            return
        if like.why is not Likeness.SAME:
            self.list.let_wait(told, like)
        self.repeated.append(Repeated(row, told.name, like))
