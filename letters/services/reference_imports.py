"""Importing a table of reference: look at what a file holds, replace the one stored, remove it."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from letters.domain.directory_errors import Unconfirmed
from letters.domain.geography import Commune, ConstituencyAbroad, ConstituencyOf, Reference
from letters.domain.import_reports import Doubt
from letters.domain.listed import Skipped, UnknownLabel
from letters.domain.reference_tables import (
    COMMUNES,
    CONSTITUENCIES,
    COUNTRIES,
    POSTCODES,
    StoredTable,
    TableReport,
    doubts_about,
)
from letters.ports.clock import Clock
from letters.ports.reference import ReferenceRecords
from letters.ports.registers import Dropped, Keep, ReferenceTable
from letters.services.directory_imports import WHOLE, Progress, in_silence, sha256_of

AT_ONCE: Final = 1000
"""Rows written at a time, between two signs of progress."""

_MOST_LABELS: Final = 100


@dataclass(frozen=True, slots=True)
class ReferenceImports:
    """The tables of reference that are read into *records*; *known* tells a table by what is in a file."""

    records: ReferenceRecords
    clock: Clock
    known: Callable[[Dropped], ReferenceTable | None]

    def stored(self) -> tuple[StoredTable, ...]:
        """Give the tables that are stored, in order of name."""
        return self.records.stored_tables()

    def examine(self, file: Dropped, table: ReferenceTable, progress: Progress = in_silence) -> TableReport:
        """Say what *file* holds and would replace; nothing is kept. Raises `RegisterFault`."""
        reading = _Reading(table, self._told(file, table))
        for _portion in reading.portions(file, progress):
            pass
        return reading.report(self._replaced(table))

    def apply(
        self,
        file: Dropped,
        table: ReferenceTable,
        confirmed: Collection[Doubt] = (),
        progress: Progress = in_silence,
    ) -> TableReport:
        """Put *file* in the place of the table of its name, all or nothing; the same file changes nothing.

        Raises `Unconfirmed` with the question that *confirmed* does not answer, and `RegisterFault`.
        """
        replaced, reading = self._replaced(table), _Reading(table, self._told(file, table))
        if replaced is not None and not reading.report(replaced).changes_something:
            return self.examine(file, table, progress)
        with self.records.replacing(reading.told) as writing:
            for portion in reading.portions(file, progress):
                writing.put(portion)
            report = reading.report(replaced)
            for question in report.questions:
                if question.doubt not in confirmed:
                    raise Unconfirmed(file=file.name, question=question.sentence)
            writing.finish(report.table.counts)
        return report

    def remove(self, name: str) -> StoredTable:
        """Take the table *name* away whole; raises `NoTable`."""
        return self.records.remove_table(name)

    def _replaced(self, table: ReferenceTable) -> StoredTable | None:
        return next((each for each in self.stored() if each.name == table.name), None)

    def _told(self, file: Dropped, table: ReferenceTable) -> StoredTable:
        edition = table.edition(file)
        return StoredTable(
            name=table.name,
            title=table.title,
            licence=table.licence,
            edition=edition.words,
            on=edition.on,
            term=edition.term,
            file_name=file.name,
            sha256=sha256_of(file),
            imported_at=self.clock.now(),
        )


@dataclass(frozen=True, slots=True)
class OneTable:
    """Imports the files of one *table*, asked as `DirectoryImports` is; a table is always read whole."""

    imports: ReferenceImports
    table: ReferenceTable

    def examine(
        self, file: Dropped, keep: Keep | None = None, progress: Progress = in_silence
    ) -> TableReport:
        """Say what *file* holds and would replace; raises `RegisterFault`."""
        del keep
        return self.imports.examine(file, self.table, progress)

    def apply(
        self,
        file: Dropped,
        keep: Keep | None = None,
        confirmed: Collection[Doubt] = (),
        progress: Progress = in_silence,
    ) -> TableReport:
        """Put *file* in the place of the one stored; raises `Unconfirmed`, `RegisterFault`."""
        del keep
        return self.imports.apply(file, self.table, confirmed, progress)


@dataclass(slots=True)
class _Reading:
    """One file going by, and what was counted of it."""

    table: ReferenceTable
    told: StoredTable
    read: int = 0
    kept: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    unknown: dict[str, None] = field(default_factory=dict)
    held: dict[str, set[object]] = field(default_factory=dict)

    def portions(self, file: Dropped, progress: Progress) -> Iterator[list[Reference]]:
        """Give the rows that are kept, some at a time."""
        progress(0, WHOLE)
        portion: list[Reference] = []
        for row in self.table.rows(file):
            kept = self._counted(row)
            if kept is not None:
                portion.append(kept)
            if self.read % AT_ONCE == 0:
                yield portion
                portion = []
                progress(int(file.done * WHOLE), WHOLE)
        yield portion
        progress(WHOLE, WHOLE)

    def report(self, replaced: StoredTable | None) -> TableReport:
        """Say what was counted."""
        counts = {what: len(each) for what, each in self.held.items()}
        table = replace(self.told, counts=counts)
        told = TableReport(
            table=table,
            read=self.read,
            kept=self.kept,
            skipped=dict(self.skipped),
            unknown=tuple(self.unknown),
            replaced=replaced,
        )
        questions = tuple(doubts_about(table, replaced)) if told.changes_something else ()
        return replace(told, questions=questions)

    def _counted(self, row: Reference | Skipped | UnknownLabel) -> Reference | None:
        self.read += 1
        if isinstance(row, Skipped):
            self.skipped[row.reason] += 1
            return None
        if isinstance(row, UnknownLabel):
            if len(self.unknown) < _MOST_LABELS:
                self.unknown[row.label] = None
            return None
        self.kept += 1
        for what, each in _held(row):
            self.held.setdefault(what, set()).update(each)
        return row


def _held(row: Reference) -> Iterable[tuple[str, Iterable[object]]]:
    """Give what a row holds, by what it is: told apart, they are counted once each."""
    match row:
        case Commune():
            return ((COMMUNES, (row.code,)), (POSTCODES, row.postcodes))
        case ConstituencyOf():
            return ((COMMUNES, (row.commune,)), (CONSTITUENCIES, ((row.department, row.number),)))
        case ConstituencyAbroad():
            return ((COUNTRIES, (row.country,)), (CONSTITUENCIES, (row.number,)))
