"""Writing one import, and undoing the last one: each is one transaction."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

import sqlalchemy as sa

from letters.domain.directory_errors import NothingToUndo
from letters.domain.entries import Correction, Entry, Imported
from letters.domain.listed import Ref
from letters.storage.directory_rows import (
    Values,
    correction_of,
    entry_of,
    entry_values,
    imported_of,
    imported_values,
)
from letters.storage.directory_tables import correction, recipient, register_import, undo

KEPT_UNDOABLE: Final = 5
"""Imports that can be undone, the last one first; what older ones replaced is not kept."""

_AT_ONCE: Final = 500
_COLUMNS: Final = tuple(column.name for column in recipient.columns if column.name != "id")
_ADDED = sa.insert(undo).values(
    import_id=sa.bindparam("import_id"), recipient_id=sa.bindparam("recipient_id"), before=sa.null()
)
_CHANGED = (
    sa.update(recipient)
    .where(recipient.c.id == sa.bindparam("row"))
    .values({name: sa.bindparam(name) for name in _COLUMNS if name not in {"family", "key"}})
)


class WritingImport:
    """Keeps what `letters.ports.directory.Importing` promises."""

    def __init__(self, connection: sa.Connection, imported: Imported) -> None:
        self._connection = connection
        written = sa.insert(register_import).values(imported_values(imported)).returning(register_import.c.id)
        self.number = int(connection.execute(written).scalar_one())
        self._imports = imports_of(connection)
        self._corrections = corrections_of(connection)
        self._rows: dict[Ref, Values] = {}
        last = connection.execute(sa.select(sa.func.max(recipient.c.id))).scalar()
        self._next = int(last or 0) + 1

    def known(self, family: str, keys: Collection[str]) -> Mapping[str, Entry]:
        """Give those of *keys* that are stored, retired ones too, without what the person corrected."""
        self._rows.clear()
        for some in _portions(sorted(keys)):
            stored = sa.select(recipient).where(recipient.c.family == family, recipient.c.key.in_(some))
            for row in self._connection.execute(stored).mappings():
                self._rows[Ref(family, row["key"])] = dict(row)
        return {ref.key: entry_of(row, self._imports) for ref, row in self._rows.items()}

    def sitting(self, family: str, kind: str) -> Collection[str]:
        """Give the keys of everyone of *kind* stored and not retired."""
        theirs = (recipient.c.family == family, recipient.c.kind == kind, recipient.c.retired_on.is_(None))
        return frozenset(self._connection.execute(sa.select(recipient.c.key).where(*theirs)).scalars())

    def put(self, entries: Sequence[Entry]) -> None:
        """Write *entries*, each in the place of the one of its identifier; `known` gave them before."""
        told = [(each.ref, entry_values(each, self._corrections.get(each.ref))) for each in entries]
        self._add([values for ref, values in told if ref not in self._rows])
        self._change([(self._rows[ref], values) for ref, values in told if ref in self._rows])

    def finish(self, counts: Mapping[str, int]) -> None:
        """Keep what was counted; what an import long ago replaced is let go."""
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

    def _add(self, rows: list[Values]) -> None:
        if not rows:
            return
        numbered = [values | {"id": self._next + place} for place, values in enumerate(rows)]
        self._next += len(rows)
        self._connection.execute(sa.insert(recipient), numbered)
        self._connection.execute(
            _ADDED, [{"import_id": self.number, "recipient_id": values["id"]} for values in numbered]
        )

    def _change(self, rows: list[tuple[Values, Values]]) -> None:
        changed = [each for each in rows if _image(*each)]
        if not changed:
            return
        self._connection.execute(_CHANGED, [_new(stored["id"], values) for stored, values in changed])
        again = [each for each in changed if self.number in each[0]["heard"].values()]
        first = [each for each in changed if self.number not in each[0]["heard"].values()]
        images = [
            {"import_id": self.number, "recipient_id": stored["id"], "before": _image(stored, values)}
            for stored, values in first
        ]
        if images:
            self._connection.execute(sa.insert(undo), images)
        for stored, values in again:
            self._remember_more(stored["id"], _image(stored, values))

    def _remember_more(self, number: int, image: Values) -> None:
        """Complete what undoes a row that this import wrote before: what it was first is what counts."""
        its = (undo.c.import_id == self.number, undo.c.recipient_id == number, undo.c.before.is_not(None))
        before = self._connection.execute(sa.select(undo.c.before).where(*its)).scalar_one_or_none()
        if before is not None:
            self._connection.execute(sa.update(undo).where(*its).values(before=image | before))


def undo_last(connection: sa.Connection) -> Imported:
    """Make the directory what it was before the last import; raises `NothingToUndo`."""
    imports = imports_of(connection)
    last = imports.get(max(imports, default=0))
    if last is None or not last.undoable:
        raise NothingToUndo
    for row in list(_images(connection, last.number)):
        stored = sa.update(recipient).where(recipient.c.id == row.recipient_id)
        connection.execute(stored.values(row.before))
    added = sa.select(undo.c.recipient_id).where(undo.c.import_id == last.number, undo.c.before.is_(None))
    connection.execute(sa.delete(recipient).where(recipient.c.id.in_(added)))
    connection.execute(sa.delete(register_import).where(register_import.c.id == last.number))
    for ref in corrections_of(connection):
        show_corrected(connection, ref)
    return last


def show_corrected(connection: sa.Connection, ref: Ref) -> None:
    """Write again what is shown and searched of a body, after what the person corrected."""
    row = stored_row(connection, ref)
    if row is not None:
        theirs = corrections_of(connection).get(ref)
        values = entry_values(entry_of(row, imports_of(connection)), theirs)
        connection.execute(_CHANGED, [_new(row["id"], values)])


def stored_row(connection: sa.Connection, ref: Ref) -> Values | None:
    """Give the row of a body, if it is stored."""
    its = sa.select(recipient).where(recipient.c.family == ref.family, recipient.c.key == ref.key)
    row = connection.execute(its).mappings().one_or_none()
    return dict(row) if row is not None else None


def imports_of(connection: sa.Connection) -> dict[int, Imported]:
    """Give every import by its number."""
    return {row.id: imported_of(row) for row in connection.execute(sa.select(register_import))}


def corrections_of(connection: sa.Connection) -> dict[Ref, Correction]:
    """Give all that the person corrected."""
    rows = connection.execute(sa.select(correction))
    return {Ref(row.family, row.key): correction_of(row) for row in rows}


def _image(stored: Values, values: Values) -> Values:
    """Give what *values* replaces."""
    return {name: stored[name] for name in _COLUMNS if stored[name] != values[name]}


def _new(number: int, values: Values) -> Values:
    return {name: told for name, told in values.items() if name not in {"family", "key"}} | {"row": number}


def _images(connection: sa.Connection, number: int) -> Iterator[sa.Row[Any]]:
    changed = sa.select(undo).where(undo.c.import_id == number, undo.c.before.is_not(None))
    for first in connection.execute(changed.order_by(undo.c.recipient_id)).partitions(_AT_ONCE):
        yield from first


def _portions(keys: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(keys), _AT_ONCE):
        yield keys[first : first + _AT_ONCE]
