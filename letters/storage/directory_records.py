"""The directory that imports fill, in the encrypted file: found by words, corrected by the person."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from letters.domain.entries import Correction, Entry, Imported
from letters.domain.listed import Ref
from letters.ports.directory import Nearest, Wanted
from letters.storage.directory_imports import (
    WritingImport,
    corrections_of,
    imports_of,
    show_corrected,
    stored_entries,
    stored_row,
    undo_last,
)
from letters.storage.directory_rows import entry_of
from letters.storage.directory_search import nearest
from letters.storage.directory_tables import correction, register_import
from letters.storage.kept_in import KeptIn

_WORDS: Final = sa.text("SELECT term FROM recipient_words WHERE col = 'fold' ORDER BY term")


class StoredDirectory(KeptIn):
    """Keeps what `letters.ports.directory.DirectoryRecords` promises."""

    __slots__ = ()

    def imports(self) -> tuple[Imported, ...]:
        """Give every import that was not undone, the last one first."""
        with self._database.reading() as connection:
            return tuple(sorted(imports_of(connection).values(), key=lambda each: -each.number))

    @contextmanager
    def importing(self, imported: Imported) -> Iterator[WritingImport]:
        """Write one import in one transaction, undone by any error."""
        with self._database.writing() as connection:
            yield WritingImport(connection, imported)

    def undo_last(self) -> Imported:
        """Make the directory what it was before the last import; raises `NothingToUndo`."""
        with self._database.writing() as connection:
            return undo_last(connection)

    def entry(self, ref: Ref) -> Entry | None:
        """Give one body, without what the person corrected."""
        with self._database.reading() as connection:
            row = stored_row(connection, ref)
            return entry_of(row, imports_of(connection)) if row is not None else None

    def corrections(self) -> Mapping[Ref, Correction]:
        """Give all that the person corrected."""
        with self._database.reading() as connection:
            return corrections_of(connection)

    def correct(self, ref: Ref, correction_: Correction | None) -> None:
        """Keep what the person corrected of a body in the place of what was before, or take it away."""
        its = (correction.c.family == ref.family, correction.c.key == ref.key)
        with self._database.writing() as connection:
            connection.execute(sa.delete(correction).where(*its))
            if correction_ is not None and correction_.fields:
                values = {"fields": dict(correction_.fields), "corrected_at": correction_.corrected_at}
                connection.execute(insert(correction).values(family=ref.family, key=ref.key, **values))
            show_corrected(connection, ref)

    def matching(self, wanted: Wanted, most: int) -> Nearest:
        """Give at least the *most* bodies not retired that *wanted* means, if so many match, in any order."""
        with self._database.reading() as connection:
            return nearest(connection, wanted, most)

    def entries(self, refs: Sequence[Ref]) -> Mapping[Ref, Entry]:
        """Give those of *refs* that are stored, without what the person corrected."""
        with self._database.reading() as connection:
            return stored_entries(connection, refs)

    def words(self) -> Sequence[str]:
        """Give every word by which a body is found, in order."""
        with self._database.reading() as connection:
            return connection.execute(_WORDS).scalars().all()

    def state(self) -> str:
        """Give what changes whenever `words` may."""
        table = register_import.c
        last = sa.select(sa.func.count(), sa.func.max(sa.type_coerce(table.imported_at, sa.Text)))
        corrected = sa.select(
            sa.func.count(), sa.func.max(sa.type_coerce(correction.c.corrected_at, sa.Text))
        )
        with self._database.reading() as connection:
            told = (*connection.execute(last).one(), *connection.execute(corrected).one())
        return " ".join(map(str, told))
