"""Finding whom to write to: bodies shipped and those of registers imported, found by the same words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from letters.domain.bodies import Recipient
from letters.domain.departments import department_code
from letters.domain.directory_errors import UnknownDepartment
from letters.domain.entries import Correction, Entry, Words, corrected, fold_of, identifier_of, ref_of
from letters.domain.errors import UnknownRecipient
from letters.domain.freshness import to_be_checked
from letters.domain.listed import Listed, Ref
from letters.domain.rights import BodyKind
from letters.domain.searching import Sought, distance, holds, sought_in
from letters.domain.writing_to import recipient_of
from letters.drafting.directory import Directory
from letters.ports.clock import Clock
from letters.ports.directory import DirectoryRecords, Near
from letters.services.shipped import FAMILY, listed_of
from letters.services.vocabulary import Vocabulary

_CANDIDATES: Final = 100
"""Bodies among which the first are chosen."""

_CHAMBERS: Final[Mapping[str, str]] = {BodyKind.DEPUTY: "assemblee-nationale", BodyKind.SENATOR: "senat"}
"""The entry of the directory that says where the members of a chamber are written to."""


@dataclass(frozen=True, slots=True)
class Found:
    """One body, as the person corrected it: *identifier* is what `write --to` takes."""

    identifier: str
    listed: Listed


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
        """Give the *most* bodies of *kind* (of any where it is empty) that *text* means, the nearest first.

        Words count in any order, without accents or capitals, and may still be being typed. Where nobody is
        found, words that none begins with may hold a typing error, then any. Nobody retired is found.
        """
        typed = sought_in(text)
        if not typed:
            return ()
        known = self._known()
        found: dict[Ref, Listed] = {}
        for sought in _readings(typed, known):
            matching = [each for each in self._matching(sought, kind, known) if each.ref not in found]
            matching.sort(key=lambda each: distance(each, sought))
            found.update((each.ref, each) for each in matching)
            if found:
                break
        return tuple(Found(_name_of(ref), listed) for ref, listed in list(found.items())[:most])

    def record(self, identifier: str) -> Told:
        """Give all that is known of a body; raises `UnknownRecipient`, or `NotRecorded` of one shipped."""
        ref = self._ref(identifier)
        theirs = self._corrections.get(ref)
        if ref.family == FAMILY:
            return self._told_shipped(ref, theirs)
        entry = self._records.entry(ref) if self._records else None
        if entry is None:
            raise UnknownRecipient(slug=identifier, known=", ".join(self._directory.alone))
        return self._told(entry, theirs)

    def recipient(self, identifier: str) -> Recipient:
        """Give to whom one writes.

        Raises what `record` does, and `LineTooLong` or `TooManyLines` where an address does not fit.
        """
        told = self.record(identifier)
        if told.listed.ref.family == FAMILY and not told.corrected:
            return self._directory.record(identifier).recipient
        slug = _CHAMBERS.get(told.listed.kind)
        chamber = self._directory.record(slug).recipient if slug else None
        return recipient_of(told.listed, None if "address" in told.corrected else chamber)

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

    def _matching(self, sought: Sequence[Sought], kind: str, known: "_Known") -> list[Listed]:
        found = [each for each, words in known.shipped if holds(words, sought)]
        if self._records:
            entries = self._records.matching([each.beginnings for each in sought], kind, _CANDIDATES)
            found += [corrected(each.account, known.corrections.get(each.ref)) for each in entries]
        return [each for each in found if not kind or each.kind == kind]

    def _known(self) -> "_Known":
        """Give what a search needs, read again when the directory changed."""
        state = self._records.state() if self._records else ""
        if self._last is None or self._last.state != state:
            corrections = self._corrections
            ours = [corrected(listed_of(each), corrections.get(Ref(FAMILY, each.slug)))
                    for each in self._directory.records()]  # fmt: skip
            shipped = tuple((each, frozenset(fold_of(each).split())) for each in ours)
            theirs = self._records.words() if self._records else ()
            words = (word for _listed, its in shipped for word in its)
            self._last = _Known(state, shipped, corrections, Vocabulary((*words, *theirs), self._near))
        return self._last


@dataclass(frozen=True, slots=True)
class _Known:
    """The directory in one state: bodies shipped with their words, corrections, every word."""

    state: str
    shipped: tuple[tuple[Listed, frozenset[str]], ...]
    corrections: Mapping[Ref, Correction]
    vocabulary: Vocabulary


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
