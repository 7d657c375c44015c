"""The list of one open letter as it is changed: looked up, sealed, written in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from uuid import UUID

from letters.domain.signature_errors import WithdrewOn
from letters.domain.signatures.chain import SALT, Chain, Link, row_text
from letters.domain.signatures.likenesses import Known, Like
from letters.domain.signatures.marks import Mark, Marked, mark_of_sameness, marks_of_withdrawal
from letters.domain.signatures.open_letters import OpenLetter
from letters.domain.signatures.signatories import Likeness, Signatory, Signature
from letters.ports.signatures import Change, SignatureRecords


@dataclass(slots=True)
class _Written:
    """What is to be written of a list."""

    added: list[Signature] = field(default_factory=list)
    changed: list[Signature] = field(default_factory=list)
    erased: list[UUID] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    unmarked: list[Mark] = field(default_factory=list)


class SignatureList:
    """The list of *letter* in *records*; nothing is written before `write`."""

    def __init__(
        self,
        letter: OpenLetter,
        records: SignatureRecords,
        new_uid: Callable[[], UUID],
        new_salt: Callable[[int], bytes],
        today: date,
    ) -> None:
        self.letter, self._records = letter, records
        self._new_uid, self._new_salt, self._today = new_uid, new_salt, today
        self.marked = Marked(letter.secret, records.marks(letter.uid))
        self._chain = Chain(letter.uid, records.last_link(letter.uid))
        self._written = _Written()

    @cached_property
    def signatures(self) -> dict[UUID, Signature]:
        """Those there are, by their identifiers."""
        return {each.uid: each for each in self._records.signatures(self.letter.uid)}

    @cached_property
    def known(self) -> Known:
        """Those there are, as they are looked up; none of them is kept whole, however many they are."""
        return Known(self._records.signatures_in_turn(self.letter.uid))

    def sign(self, told: Signatory) -> Signature:
        """Add *told* to the list."""
        made = self._sealed(self._new_uid(), told)
        self._written.added.append(made)
        self.known.add(made)
        return made

    def let_wait(self, told: Signatory, like: Like) -> Signature:
        """Keep *told* beside the list, until somebody decides whether they are who they are *like*."""
        made = Signature(self._new_uid(), told, like=like.uid, likeness=like.why)
        self._written.added.append(made)
        self.known.add(made)
        return made

    def let_in(self, waiting: Signature) -> Signature:
        """Add one that waited to the list."""
        return self._change(self._sealed(waiting.uid, waiting.signatory))

    def replace(self, signature: Signature, told: Signatory) -> Signature:
        """Let *told* stand for what *signature* told, from now on: a new leaf where its row changes."""
        self._remember(signature.signatory)
        if signature.waits or row_text(told) == row_text(signature.signatory):
            return self._change(replace(signature, signatory=told))
        self._written.links.append(self._chain.void(signature.place))
        return self._change(self._sealed(signature.uid, told))

    def drop(self, waiting: Signature) -> None:
        """Erase one that waited and was somebody of the list; the same row does not wait again."""
        self._written.erased.append(waiting.uid)
        self._remember(waiting.signatory)

    def withdraw(self, signature: Signature) -> None:
        """Erase *signature*, with its salt; a mark stays, by which an old list does not bring it back."""
        if not signature.waits:
            self._written.links.append(self._chain.void(signature.place))
        self._written.erased.append(signature.uid)
        self._written.marks.extend(marks_of_withdrawal(self.letter.secret, signature.signatory, self._today))

    def forget_withdrawal(self, told: Signatory) -> tuple[Mark, ...]:
        """Erase the marks that the withdrawal of *told* left, and give them: a list may bring them back."""
        marks = self.marked.withdrawals(told)
        self._written.unmarked.extend(marks)
        for each in marks:
            self.marked.forget(each)
        return marks

    def like(self, told: Signatory) -> Like | None:
        """Give the signature that *told* may be: the same, if a person said so of this row before.

        Raises `WithdrewOn` for somebody who withdrew.
        """
        found = self.known.like(told)
        if found and found.why is Likeness.SAME:
            return found
        if mark := self.marked.withdrawn(told):
            raise WithdrewOn(day=mark.on)
        if self.marked.same(told):
            return Like(found.uid if found else None, told.name, Likeness.SAME)
        return found

    def taken(self) -> Change:
        """Give what changed, to be written, and begin anew."""
        made, self._written = self._written, _Written()
        return Change(made.added, made.changed, made.erased, made.links, made.marks, made.unmarked)

    def write(self) -> None:
        """Write what changed, in one transaction; raises `ChangedMeanwhile`."""
        self._records.change_signatures(self.letter.uid, [self.taken()])

    def _remember(self, told: Signatory) -> None:
        """Keep the mark of a row that stands no more for somebody of the list."""
        self._written.marks.append(mark_of_sameness(self.letter.secret, told, self._today))

    def _sealed(self, uid: UUID, told: Signatory) -> Signature:
        salt = self._new_salt(SALT)
        link = self._chain.sign(salt, row_text(told))
        self._written.links.append(link)
        return Signature(uid, told, link.place, salt)

    def _change(self, signature: Signature) -> Signature:
        self._written.changed.append(signature)
        self.signatures[signature.uid] = signature
        return signature
