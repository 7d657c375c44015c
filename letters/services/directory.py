"""Finding whom to write to: bodies shipped and those of registers imported, found by the same words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from letters.domain.bodies import Recipient
from letters.domain.departments import department_code
from letters.domain.directory_errors import UnknownDepartment
from letters.domain.entries import Correction, Entry, Words, corrected, fold_of, identifier_of, ref_of
from letters.domain.errors import PlaidoyerError, UnknownRecipient, UnlikeAnyRecipient
from letters.domain.folding import words_of
from letters.domain.freshness import to_be_checked
from letters.domain.listed import Listed, Ref
from letters.domain.rights import BodyKind
from letters.domain.searching import ANYWHERE, Glimpse, Narrowing, Sought, distance, holds, sought_in
from letters.domain.writing_to import recipient_of
from letters.drafting.directory import Directory
from letters.ports.clock import Clock
from letters.ports.directory import DirectoryRecords, Near, Nearest, Wanted
from letters.services.shipped import FAMILY, is_house, listed_of
from letters.services.vocabulary import Vocabulary

_CANDIDATES: Final = 100
"""Bodies among which the first are chosen."""

_ALIKE: Final = 5
"""Bodies proposed in the place of one that is unknown, by the words of its identifier."""

_CHAMBERS: Final[Mapping[str, str]] = {BodyKind.DEPUTY: "assemblee-nationale", BodyKind.SENATOR: "senat"}
"""The entry of the directory that says where the members of a chamber are written to."""


@dataclass(frozen=True, slots=True)
class Found:
    """One body, as the person corrected it: *identifier* is what `write --to` takes."""

    identifier: str
    listed: Listed


@dataclass(frozen=True, slots=True)
class Answer:
    """Those *found*, the nearest first, and how many *others* match; more than these where not *counted*."""

    found: tuple[Found, ...] = ()
    others: int = 0
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """All that is known of a body, and how: where it was read, in the state of which day.

    *corrected* names the fields that the person changed, which no import changes again; *stale* that the day
    is long ago; *retired_on* the day from which no register lists it any more.
    """

    identifier: str
    listed: Listed
    source: str
    licence: str
    on: date
    stale: bool
    corrected: tuple[str, ...] = ()
    retired_on: date | None = None


class AddressBook:
    """The bodies of *directory*, and those of *records* where an encrypted file is open; *near* spells."""

    def __init__(
        self, directory: Directory, near: Near, clock: Clock, records: DirectoryRecords | None = None
    ) -> None:
        self._directory, self._near, self._clock, self._records = directory, near, clock, records
        self._last: _Known | None = None

    def search(self, text: str, kind: str = "", most: int = 20) -> tuple[Found, ...]:
        """Give the *most* bodies of *kind* (of any where it is empty) that `answer` gives for *text*."""
        return self.answer(text, Narrowing((kind,) if kind else ()), most).found

    def answer(self, text: str, narrowing: Narrowing = ANYWHERE, most: int = 20) -> Answer:
        """Give the *most* bodies that *text* means among those that *narrowing* allows, the nearest first.

        Words count in any order, without accents or capitals, and may still be being typed. Where nobody is
        found, words that none begins with may hold a typing error, then any. Nobody retired is found, nor a
        chamber itself among its members. Without a word, a département gives everybody in it.
        """
        typed = sought_in(text)
        if not typed and not narrowing.department:
            return Answer()
        known = self._known()
        for sought in _readings(typed, known):
            shipped = [each for each in known.shipped if _is_meant(each, sought, narrowing)]
            wanted = Wanted([each.beginnings for each in sought], narrowing)
            others = self._records.matching(wanted, max(most, _CANDIDATES)) if self._records else Nearest()
            if shipped or others.bodies:
                seen = [*(each.glimpse for each in shipped), *others.bodies]
                given = self._nearest(seen, sought, known, most)
                return Answer(given, len(shipped) + others.count - len(given), others.counted)
        return Answer()

    def record(self, identifier: str) -> Told:
        """Give all that is known of a body; raises `UnknownRecipient`, or `NotRecorded` of one shipped."""
        ref = self._ref(identifier)
        try:
            return self._recorded(ref, identifier)
        except UnlikeAnyRecipient:
            alike = self._alike(" ".join(words_of(ref.key)))
            if not alike:
                raise
            raise UnknownRecipient(slug=identifier, known=", ".join(alike)) from None

    def _alike(self, words: str) -> list[str]:
        """Name those who hold *words* as they are written: what mistyped ones may mean is too far-fetched."""
        found, sought = self.search(words, most=_ALIKE), sought_in(words)
        return [each.identifier for each in found if holds(frozenset(fold_of(each.listed).split()), sought)]

    def _recorded(self, ref: Ref, identifier: str) -> Told:
        theirs = self._corrections.get(ref)
        if ref.family == FAMILY:
            return self._told_shipped(ref, theirs)
        entry = self._records.entry(ref) if self._records else None
        if entry is None:
            raise UnlikeAnyRecipient(slug=identifier)
        return self._told(entry, theirs)

    def recipient(self, identifier: str) -> Recipient:
        """Give to whom one writes.

        Raises what `record` does, and `LineTooLong` or `TooManyLines` where an address does not fit.
        """
        told = self.record(identifier)
        if told.listed.ref.family == FAMILY and not told.corrected:
            return self._directory.record(identifier).recipient
        return self._recipient(told.listed, moved="address" in told.corrected)

    def recipients(self, refs: Sequence[Ref]) -> dict[Ref, Recipient | PlaidoyerError]:
        """Give to whom one writes for many of those imported, read at once; or what `recipient` would raise.

        Somebody whom no import ever listed has none.
        """
        entries = self._records.entries(refs) if self._records and refs else {}
        corrections = self._corrections
        return {ref: self._written_to(each, corrections.get(ref)) for ref, each in entries.items()}

    def _written_to(self, entry: Entry, theirs: Correction | None) -> Recipient | PlaidoyerError:
        moved = theirs is not None and "address" in theirs.fields
        try:
            return self._recipient(corrected(entry.account, theirs), moved=moved)
        except PlaidoyerError as fault:
            return fault

    def _recipient(self, listed: Listed, *, moved: bool) -> Recipient:
        """Give to whom one writes: at their chamber, unless the person *moved* them."""
        slug = _CHAMBERS.get(listed.kind)
        chamber = self._directory.record(slug).recipient if slug else None
        return recipient_of(listed, None if moved else chamber)

    def correct(self, identifier: str, fields: Mapping[str, Words | None]) -> Told:
        """Keep what the person corrects, field by field; None gives back what the register says.

        Raises what `record` does, `NotCorrectable`, and `UnknownDepartment`.
        """
        before = self.record(identifier)
        ref, records = before.listed.ref, self._records
        if records is None:
            raise UnknownRecipient(slug=identifier, known="—")
        kept = dict(self._corrections[ref].fields) if ref in self._corrections else {}
        for name, words in fields.items():
            kept.pop(name, None)
            if words is not None and (words or name != "name"):
                kept[name] = _department(str(words)) if name == "department" else words
        correction = Correction(kept, self._clock.now())
        corrected(before.listed, correction)
        records.correct(ref, correction if kept else None)
        return self.record(identifier)

    @property
    def _corrections(self) -> Mapping[Ref, Correction]:
        return self._records.corrections() if self._records else {}

    def _ref(self, identifier: str) -> Ref:
        ref = ref_of(identifier)
        return ref if ref.family else Ref(FAMILY, ref.key)

    def _told(self, entry: Entry, theirs: Correction | None) -> Told:
        voice = entry.voices[0]
        imports = self._records.imports() if self._records else ()
        imported = next(each for each in imports if each.number == voice.number)
        on = voice.on or imported.imported_at.date()
        return Told(
            identifier=identifier_of(entry.ref),
            listed=corrected(entry.account, theirs),
            source=imported.title,
            licence=imported.licence,
            on=on,
            stale=to_be_checked(on, self._clock.today()),
            corrected=tuple(theirs.fields) if theirs else (),
            retired_on=entry.retired_on,
        )

    def _told_shipped(self, ref: Ref, theirs: Correction | None) -> Told:
        record = self._directory.record(ref.key)
        return Told(
            identifier=ref.key,
            listed=corrected(listed_of(record), theirs),
            source=record.source,
            licence="",
            on=record.verified_on,
            stale=to_be_checked(record.verified_on, self._clock.today()),
            corrected=tuple(theirs.fields) if theirs else (),
        )

    def _nearest(
        self, seen: Sequence[Glimpse], sought: Sequence[Sought], known: "_Known", most: int
    ) -> tuple[Found, ...]:
        """Rank everybody by what a search compares, and read from the file only those who are given."""
        refs = [each.ref for each in sorted(seen, key=lambda each: distance(each, sought))[:most]]
        theirs = [ref for ref in refs if ref.family != FAMILY]
        entries = self._records.entries(theirs) if self._records and theirs else {}
        listed = {each.listed.ref: each.listed for each in known.shipped}
        listed |= {ref: corrected(each.account, known.corrections.get(ref)) for ref, each in entries.items()}
        return tuple(Found(_name_of(ref), listed[ref]) for ref in refs if ref in listed)

    def _known(self) -> "_Known":
        """Give what a search needs, read again when the directory changed."""
        state = self._records.state() if self._records else ""
        if self._last is None or self._last.state != state:
            corrections = self._corrections
            ours = [corrected(listed_of(each), corrections.get(Ref(FAMILY, each.slug)))
                    for each in self._directory.records()]  # fmt: skip
            shipped = tuple(map(_Shipped.of, ours))
            theirs = self._records.words() if self._records else ()
            words = (word for each in shipped for word in each.words)
            self._last = _Known(state, shipped, corrections, Vocabulary((*words, *theirs), self._near))
        return self._last


@dataclass(frozen=True, slots=True)
class _Shipped:
    """A body shipped, and its words."""

    listed: Listed
    glimpse: Glimpse
    words: frozenset[str]

    @classmethod
    def of(cls, listed: Listed) -> "_Shipped":
        fold = fold_of(listed)
        return cls(listed, Glimpse(listed.ref, listed.name, fold), frozenset(fold.split()))


@dataclass(frozen=True, slots=True)
class _Known:
    """The directory in one state: bodies shipped, corrections, every word."""

    state: str
    shipped: tuple[_Shipped, ...]
    corrections: Mapping[Ref, Correction]
    vocabulary: Vocabulary


def _is_meant(shipped: _Shipped, sought: Sequence[Sought], narrowing: Narrowing) -> bool:
    """Say whether a body is allowed, holds the words, and is no chamber where its members are meant."""
    listed = shipped.listed
    allowed = narrowing.allows(listed) and not (narrowing.kinds and is_house(listed))
    return allowed and holds(shipped.words, sought)


def _readings(typed: tuple[Sought, ...], known: "_Known") -> Iterator[tuple[Sought, ...]]:
    """Give what may be meant: what is typed, then unknown words corrected, then all of them."""
    yield typed
    corrected_ = known.vocabulary.with_unknown_corrected(typed)
    if corrected_ != typed:
        yield corrected_
    yield known.vocabulary.with_all_corrected(typed)


def _name_of(ref: Ref) -> str:
    return ref.key if ref.family == FAMILY else identifier_of(ref)


def _department(label: str) -> str:
    code = department_code(label)
    if label and not code:
        raise UnknownDepartment(label=label)
    return code
