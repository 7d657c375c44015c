"""Writing one import, and undoing the last one: each is one transaction."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

import sqlalchemy as sa

from letters.domain.directory_errors import NothingToUndo
from letters.domain.entries import Correction, Entry, Imported
from letters.domain.import_reports import KEPT_UNDOABLE
from letters.domain.listed import Lent, Listed, Ref
from letters.storage.columns import json_value
from letters.storage.directory_images import (
    complete_image,
    image_of,
    keep_added,
    keep_images,
    put_back,
    replaced_by,
)
from letters.storage.directory_rows import (
    COLUMNS,
    Row,
    correction_of,
    entry_of,
    heard_text,
    imported_of,
    imported_values,
    row_of,
    said_text,
)
from letters.storage.directory_tables import correction, recipient, register_import, undo
from letters.storage.directory_words import IndexOfWords

_AT_ONCE: Final = 500
_STORED: Final = f"SELECT id, {COLUMNS} FROM recipient WHERE family = ? AND key"  # noqa: S608 -- ours
_LAST: Final = "SELECT coalesce(max(id), 0) FROM recipient"
_ADDED: Final = f"INSERT INTO recipient (id, {COLUMNS}) VALUES (?{', ?' * len(Row._fields)})"  # noqa: S608 -- ours
_CHANGED: Final = (
    "UPDATE recipient SET kind = ?, name = ?, place = ?, postcode = ?, department = ?, fold = ?,"
    " said = ?, heard = ?, import_id = ?, retired_on = ? WHERE id = ?"
)
_HEARD: Final = "UPDATE recipient SET heard = ?, import_id = ? WHERE id = ?"


class StoredEntries(Mapping[str, Entry]):
    """Bodies of *family* by their key, each read from its row when it is asked for."""

    def __init__(self, rows: Mapping[str, tuple[int, Row]], imports: Mapping[int, Imported]) -> None:
        self._rows, self._imports = rows, imports

    def __getitem__(self, key: str) -> Entry:
        """Read a body; raises `KeyError`."""
        return entry_of(self._rows[key][1], self._imports)

    def __contains__(self, key: object) -> bool:
        """Say whether a body is stored, without reading it."""
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        """Go through the keys."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Count the bodies."""
        return len(self._rows)


class WritingImport:
    """Keeps what `letters.ports.directory.Importing` promises."""

    def __init__(self, connection: sa.Connection, imported: Imported) -> None:
        self._connection = connection
        written = sa.insert(register_import).values(imported_values(imported)).returning(register_import.c.id)
        self.number = int(connection.execute(written).scalar_one())
        self._imports = imports_of(connection)
        self._corrections = corrections_of(connection)
        self._words = IndexOfWords(connection)
        self._rows: dict[str, tuple[int, Row]] = {}
        self._first = self._next = int(connection.exec_driver_sql(_LAST).scalar_one()) + 1

    def known(self, family: str, keys: Collection[str]) -> Mapping[str, Entry]:
        """Give those of *keys* that are stored, retired ones too, without what the person corrected."""
        stored = _stored_of(self._connection, family, sorted(keys))
        self._rows = {row.key: (number, row) for number, row in stored}
        return StoredEntries(self._rows, self._imports)

    def agreeing(self, register: str, told: Sequence[Listed | Lent]) -> Collection[str]:
        """Give the keys of those of *told* that stand as *register* alone said before, word for word."""
        rows = self._rows
        return {
            said.ref.key
            for said in told
            if said.ref.key in rows and _says(rows[said.ref.key][1], register, said)
        }

    def hear_again(self, register: str, keys: Collection[str]) -> None:
        """Note that *register* said again of each of *keys*, which agree, what it said before."""
        heard = heard_text(((register, self.number),))
        again = [
            (number, row)
            for number, row in map(self._rows.__getitem__, sorted(keys))
            if row.import_id != self.number
        ]
        if again:
            images = (
                (number, image_of(row, row._replace(heard=heard, import_id=self.number)))
                for number, row in again
            )
            keep_images(self._connection, self.number, images)
            self._connection.exec_driver_sql(_HEARD, [(heard, self.number, number) for number, _row in again])

    def sitting(self, family: str, kind: str) -> Collection[str]:
        """Give the keys of everyone of *kind* stored and not retired."""
        theirs = (recipient.c.family == family, recipient.c.kind == kind, recipient.c.retired_on.is_(None))
        return frozenset(self._connection.execute(sa.select(recipient.c.key).where(*theirs)).scalars())

    def put(self, entries: Sequence[Entry]) -> None:
        """Write *entries*, each in the place of the one of its identifier; `known` gave them before."""
        rows = [row_of(each, self._corrections.get(each.ref)) for each in entries]
        self._words.expect(len(rows))
        self._add([row for row in rows if row.key not in self._rows])
        self._change([(*self._rows[row.key], row) for row in rows if row.key in self._rows])

    def finish(self, counts: Mapping[str, int]) -> None:
        """Keep what was counted; what an import long ago replaced is let go."""
        self._words.finish()
        keep_added(self._connection, self.number, self._first)
        table = register_import.c
        counted = sa.update(register_import).where(table.id == self.number).values(counts=dict(counts))
        self._connection.execute(counted)
        latest = sa.select(table.id).order_by(table.id.desc()).limit(KEPT_UNDOABLE)
        old = sa.update(register_import).where(table.id.not_in(latest), table.undoable == 1)
        self._connection.execute(old.values(undoable=0))
        self._connection.execute(sa.delete(undo).where(undo.c.import_id.not_in(latest)))

    def drop(self) -> None:
        """Keep nothing of all this."""
        transaction = self._connection.get_transaction()
        if transaction is not None:
            transaction.rollback()

    def _add(self, rows: list[Row]) -> None:
        if rows:
            numbered = [(number, *row) for number, row in enumerate(rows, self._next)]
            self._next += len(rows)
            self._connection.exec_driver_sql(_ADDED, numbered)

    def _change(self, rows: list[tuple[int, Row, Row]]) -> None:
        """Write the rows that are not what they were; of whom this import added nothing is kept."""
        changed = [(number, stored, new) for number, stored, new in rows if stored != new]
        if not changed:
            return
        self._connection.exec_driver_sql(_CHANGED, [(*new[2:], number) for number, _stored, new in changed])
        fresh: list[tuple[int, str]] = []
        for number, stored, new in changed:
            if number >= self._first:
                continue
            image = image_of(stored, new)
            if self._wrote(stored):
                complete_image(self._connection, self.number, number, image)
            else:
                fresh.append((number, image))
        keep_images(self._connection, self.number, fresh)

    def _wrote(self, row: Row) -> bool:
        """Say whether this import wrote *row*, whose registers then tell its number."""
        return self.number in json_value(row.heard).values()


def undo_last(connection: sa.Connection) -> Imported:
    """Make the directory what it was before the last import; raises `NothingToUndo`."""
    imports = imports_of(connection)
    last = imports.get(max(imports, default=0))
    if last is None or not last.undoable:
        raise NothingToUndo
    words = IndexOfWords(connection)
    words.expect(replaced_by(connection, last.number))
    put_back(connection, last.number)
    connection.execute(sa.delete(register_import).where(register_import.c.id == last.number))
    for ref in corrections_of(connection):
        show_corrected(connection, ref)
    words.finish()
    return last


def show_corrected(connection: sa.Connection, ref: Ref) -> None:
    """Write again what is shown and searched of a body, after what the person corrected."""
    stored = _stored(connection, ref)
    if stored is not None:
        number, row = stored
        theirs = corrections_of(connection).get(ref)
        shown = row_of(entry_of(row, imports_of(connection)), theirs)
        connection.exec_driver_sql(_CHANGED, (*shown[2:], number))


def stored_row(connection: sa.Connection, ref: Ref) -> Row | None:
    """Give the row of a body, if it is stored."""
    stored = _stored(connection, ref)
    return stored[1] if stored else None


def stored_entries(connection: sa.Connection, refs: Sequence[Ref]) -> dict[Ref, Entry]:
    """Read those of *refs* that are stored."""
    imports = imports_of(connection)
    found: dict[Ref, Entry] = {}
    for family in {ref.family for ref in refs}:
        for _number, row in _stored_of(connection, family, [ref.key for ref in refs if ref.family == family]):
            found[Ref(family, row.key)] = entry_of(row, imports)
    return found


def imports_of(connection: sa.Connection) -> dict[int, Imported]:
    """Give every import by its number."""
    return {row.id: imported_of(row) for row in connection.execute(sa.select(register_import))}


def corrections_of(connection: sa.Connection) -> dict[Ref, Correction]:
    """Give all that the person corrected."""
    rows = connection.execute(sa.select(correction))
    return {Ref(row.family, row.key): correction_of(row) for row in rows}


def _stored(connection: sa.Connection, ref: Ref) -> tuple[int, Row] | None:
    found = connection.exec_driver_sql(f"{_STORED} = ?", (ref.family, ref.key)).one_or_none()
    return (found[0], Row._make(found[1:])) if found else None


def _stored_of(connection: sa.Connection, family: str, keys: list[str]) -> Iterator[tuple[int, Row]]:
    for some in _portions(keys):
        asked = f"{_STORED} IN ({', '.join('?' * len(some))})"
        for number, *values in connection.exec_driver_sql(asked, (family, *some)):
            yield number, Row._make(values)


def _says(row: Row, register: str, said: Listed | Lent) -> bool:
    return row.retired_on is None and row.said == f"[{said_text(register, said)}]"


def _portions(keys: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(keys), _AT_ONCE):
        yield keys[first : first + _AT_ONCE]
