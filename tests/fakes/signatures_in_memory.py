"""Open letters kept in memory: what `letters.storage.signature_records` promises."""

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import replace
from uuid import UUID

from letters.domain.request_errors import ChangedMeanwhile
from letters.domain.signature_errors import UnknownOpenLetter
from letters.domain.signatures.chain import Link
from letters.domain.signatures.marks import Mark
from letters.domain.signatures.open_letters import LetterText, OpenLetter
from letters.domain.signatures.signatories import Signature
from letters.ports.signatures import Change


class SignaturesInMemory:
    """Every promise of `letters.ports.signatures.SignatureRecords`."""

    def __init__(self) -> None:
        super().__init__()
        self._open_letters: dict[UUID, OpenLetter] = {}
        self._signatures: dict[UUID, dict[UUID, Signature]] = {}
        self._links: dict[UUID, list[Link]] = {}
        self._marks: dict[UUID, dict[tuple[str, bytes], Mark]] = {}

    def open_letters(self) -> tuple[OpenLetter, ...]:
        return tuple(self._open_letters.values())

    def keep_open_letter(self, letter: OpenLetter) -> None:
        known = self._open_letters.get(letter.uid)
        if known is None:
            self._signatures[letter.uid], self._links[letter.uid], self._marks[letter.uid] = {}, [], {}
            known = replace(letter, texts=())
        self._open_letters[letter.uid] = replace(letter, secret=known.secret, texts=known.texts)

    def write_open_letter_text(self, letter: UUID, text: LetterText) -> None:
        known = self._known(letter)
        self._open_letters[letter] = replace(known, texts=(*known.texts, text))

    def forget_open_letter(self, letter: UUID) -> None:
        for each in (self._open_letters, self._signatures, self._links, self._marks):
            each.pop(letter, None)

    def signatures(self, letter: UUID) -> tuple[Signature, ...]:
        self._known(letter)
        return tuple(self._signatures[letter].values())

    def signatures_in_turn(self, letter: UUID) -> Iterator[Signature]:
        return iter(self.signatures(letter))

    def count_signatures(self, letter: UUID) -> tuple[int, int]:
        waiting = [each.waits for each in self.signatures(letter)]
        return waiting.count(False), waiting.count(True)

    def links(self, letter: UUID) -> tuple[Link, ...]:
        self._known(letter)
        return tuple(self._links[letter])

    def last_link(self, letter: UUID) -> Link | None:
        return next(reversed(self.links(letter)), None)

    def marks(self, letter: UUID) -> tuple[Mark, ...]:
        self._known(letter)
        return tuple(self._marks[letter].values())

    def change_signatures(self, letter: UUID, changes: Iterable[Change]) -> None:
        self._known(letter)
        kept = self._signatures, self._links, self._marks
        before = [copy(each[letter]) for each in kept]
        try:
            for change in changes:
                self._change(letter, change)
        except BaseException:
            for each, was in zip(kept, before, strict=True):
                each[letter] = was
            raise

    def _change(self, letter: UUID, change: Change) -> None:
        theirs, links, marks = self._signatures[letter], self._links[letter], self._marks[letter]
        self._refuse_stale(letter, change)
        links.extend(change.links)
        for uid in change.erased:
            theirs.pop(uid, None)
        theirs.update({each.uid: each for each in change.changed if each.uid in theirs})
        theirs.update({each.uid: each for each in change.added})
        for mark in change.unmarked:
            marks.pop((mark.kind, mark.mark), None)
        for mark in change.marks:
            marks.setdefault((mark.kind, mark.mark), mark)

    def _refuse_stale(self, letter: UUID, change: Change) -> None:
        links = [*self._links[letter], *change.links]
        signed = {each.place for each in links if not each.voids}
        voided = [each.voids for each in links if each.voids]
        theirs = self._signatures[letter]
        moved = {each.uid for each in change.changed if theirs[each.uid].place != each.place}
        left = {theirs[uid].place for uid in {*change.erased, *moved} if uid in theirs} - {0}
        told = {each.place for each in (*change.added, *change.changed)} - {0}
        is_whole = [each.place for each in links] == list(range(1, len(links) + 1))
        is_void = len(set(voided)) == len(voided) and signed.issuperset(voided) and left <= set(voided)
        if not (is_whole and is_void and told <= signed):
            raise ChangedMeanwhile

    def _known(self, letter: UUID) -> OpenLetter:
        if letter not in self._open_letters:
            raise UnknownOpenLetter(name=str(letter))
        return self._open_letters[letter]
