"""Importing a register: look at what a file would change, do it in one transaction, undo it."""

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from letters.domain.chambers import CHAMBERS, EVERY_KIND
from letters.domain.directory_errors import Unconfirmed
from letters.domain.entries import Imported
from letters.domain.import_reports import Doubt, Report
from letters.domain.rights import BodyKind
from letters.ports.clock import Clock
from letters.ports.directory import DirectoryRecords, Importing
from letters.ports.registers import Dropped, Edition, Keep, Register
from letters.services.import_doubts import Count, doubts_about
from letters.services.import_rows import Rows

Progress = Callable[[int, int], object]
"""Hears how much of how much is done; what it raises stops the import, and nothing is changed."""

WHOLE: Final = 1000
"""What `Progress` is told of a file wholly read."""

_BLOCK: Final = 1 << 20


def in_silence(_done: int, _of: int) -> None:
    """Hear nothing."""


@dataclass(frozen=True, slots=True)
class DirectoryImports:
    """The registers that are read into *records*; *recognised* knows a file by what is in it."""

    records: DirectoryRecords
    clock: Clock
    recognised: Callable[[Dropped], Register]

    def imports(self) -> tuple[Imported, ...]:
        """Give every import that was not undone, the last one first."""
        return self.records.imports()

    def examine(self, file: Dropped, keep: Keep | None = None, progress: Progress = in_silence) -> Report:
        """Say what importing *file* would change; nothing is kept. Raises `RegisterFault`."""
        reading = self._reading(file, keep, progress)
        with self.records.importing(reading.imported) as writing:
            report = reading.written(writing)
            writing.drop()
        return report

    def apply(
        self,
        file: Dropped,
        keep: Keep | None = None,
        confirmed: Collection[Doubt] = (),
        progress: Progress = in_silence,
    ) -> Report:
        """Import *file*, all or nothing; a file already imported that changes nothing leaves no trace.

        Raises `Unconfirmed` with the first question that *confirmed* does not answer, and `RegisterFault`.
        """
        reading = self._reading(file, keep, progress)
        with self.records.importing(reading.imported) as writing:
            report = reading.written(writing)
            for question in report.questions:
                if question.doubt not in confirmed:
                    raise Unconfirmed(file=file.name, question=question.sentence)
            if report.changes_something or not reading.was_imported:
                writing.finish(report.counts)
            else:
                writing.drop()
        return report

    def undo(self) -> Imported:
        """Make the directory what it was before the last import; raises `NothingToUndo`."""
        return self.records.undo_last()

    def _reading(self, file: Dropped, keep: Keep | None, progress: Progress) -> "_Reading":
        register = self.recognised(file)
        edition = register.edition(file)
        imported = Imported(
            number=0,
            register=register.name,
            title=register.title,
            family=register.family,
            chamber=register.chamber,
            edition=edition.words,
            on=edition.on,
            term=edition.term,
            licence=register.licence,
            lends=register.lends,
            file_name=file.name,
            sha256=sha256_of(file),
            imported_at=self.clock.now(),
        )
        # A chamber is read whole: who is left out would be taken for gone.
        kept = Keep() if register.chamber in CHAMBERS else keep or Keep()
        return _Reading(file, register, edition, imported, self.imports(), kept, progress, self.clock)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One file, with all that is needed to write it."""

    file: Dropped
    register: Register
    edition: Edition
    imported: Imported
    before: tuple[Imported, ...]
    keep: Keep
    progress: Progress
    clock: Clock

    @property
    def was_imported(self) -> bool:
        """Whether the last import of this register was this very file."""
        last = next((each for each in self.before if each.register == self.register.name), None)
        return last is not None and last.sha256 == self.imported.sha256

    @property
    def only_lends(self) -> bool:
        """Whether the chamber is stored from a register that tells better who sits."""
        register = self.register
        return register.lends and any(
            each.family == register.family and each.chamber == register.chamber and not each.lends
            for each in self.before
        )

    def written(self, writing: Importing) -> Report:
        """Write every row, retire who is gone, and say what changed."""
        sitting = self._sitting(writing) if self.register.lends else frozenset()
        rows = Rows(writing, self.register, self.edition, only_lends=self.only_lends, again=self.was_imported)
        self.progress(0, WHOLE)
        for _read in rows.write(self.register.rows(self.file, self.keep)):
            self.progress(int(self.file.done * WHOLE), WHOLE)
        gone = self._gone(writing, rows)
        return self._report(rows, rows.retire(gone, self.clock.today()), sitting)

    def _gone(self, writing: Importing, rows: Rows) -> Collection[str]:
        # Of a list that was read in part nobody is gone: who was not asked for is left as they are.
        if not self.register.chamber or self.only_lends or self.keep != Keep():
            return ()
        return self._sitting(writing) - rows.tally.since.keys()

    def _sitting(self, writing: Importing) -> frozenset[str]:
        family, chamber = self.register.family, self.register.chamber
        kinds = tuple(BodyKind) if chamber == EVERY_KIND else (chamber,)
        return frozenset[str]().union(*(writing.sitting(family, kind) for kind in kinds))

    def _report(self, rows: Rows, gone: tuple[str, ...], sitting: frozenset[str]) -> Report:
        tally, register, edition = rows.tally, self.register, self.edition
        count = Count(
            listed=tally.listed,
            new=tally.became_so("new"),
            gone=len(gone),
            sitting=len(sitting),
            known=len(sitting & tally.told_of),
            only_lends=self.only_lends,
        )
        return Report(
            file=self.file.name,
            register=register.name,
            title=register.title,
            licence=register.licence,
            edition=edition.words,
            on=edition.on,
            term=edition.term,
            read=tally.read,
            kept=len(tally.became),
            new=count.new,
            changed=tally.became_so("changed"),
            gone=count.gone,
            gone_names=gone,
            new_names=tally.first_names("new"),
            changed_names=tally.first_names("changed"),
            without_email=tally.without_email,
            skipped=dict(tally.skipped),
            remarks=dict(tally.remarks),
            unknown=tuple(tally.unknown),
            questions=tuple(doubts_about(register, edition, self.before, count)),
        )


def sha256_of(file: Dropped) -> str:
    """Give what tells *file* from every other one."""
    with file.raw() as content:
        digest = hashlib.sha256()
        while block := content.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
