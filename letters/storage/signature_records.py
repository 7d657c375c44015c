"""The open letters and their lists in the encrypted file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from letters.domain.signature_errors import UnknownOpenLetter
from letters.domain.signatures.chain import Link
from letters.domain.signatures.marks import Mark
from letters.domain.signatures.open_letters import LetterText, OpenLetter
from letters.domain.signatures.signatories import Signature
from letters.ports.signatures import Change
from letters.storage.kept_in import KeptIn
from letters.storage.signature_rows import (
    LINK,
    MARK,
    SIGNATURE,
    Cells,
    letter_of,
    letter_values,
    link_cells,
    link_of,
    mark_cells,
    mark_of,
    signature_cells,
    signature_of,
)
from letters.storage.signature_tables import open_letter as letters
from letters.storage.signature_tables import open_letter_text, signature, signature_link

T = TypeVar("T")

_AT_ONCE = 1000
_OF_LETTER = "open_letter_id = ?"
_UPDATED = (
    f"UPDATE signature SET {', '.join(f'{each} = ?' for each in SIGNATURE)} WHERE {_OF_LETTER} AND uid = ?"  # noqa: S608 -- ours
)
_ERASED = "DELETE FROM signature WHERE open_letter_id = ? AND uid = ?"
_UNMARKED = "DELETE FROM signature_mark WHERE open_letter_id = ? AND mark = ? AND kind = ?"


class StoredSignatures(KeptIn):
    """Keeps what `letters.ports.signatures.SignatureRecords` promises."""

    __slots__ = ()

    def open_letters(self) -> tuple[OpenLetter, ...]:
        """Give every open letter with its texts, in the order in which they came into this file."""
        in_order = sa.select(open_letter_text).order_by(
            open_letter_text.c.open_letter_id, open_letter_text.c.id
        )
        with self._database.reading() as connection:
            rows = connection.execute(sa.select(letters).order_by(letters.c.id)).all()
            written = connection.execute(in_order).all()
        texts = {
            number: [LetterText(row.since, row.text, row.notes) for row in those]
            for number, those in groupby(written, key=lambda row: row.open_letter_id)
        }
        return tuple(letter_of(row, texts.get(row.id, ())) for row in rows)

    def keep_open_letter(self, letter: OpenLetter) -> None:
        """Keep *letter* in the place of the one with its identifier; its secret and its texts stay."""
        values = letter_values(letter)
        kept = insert(letters).values(uid=letter.uid, secret=letter.secret, **values)
        with self._database.writing() as connection:
            connection.execute(kept.on_conflict_do_update(index_elements=["uid"], set_=values))

    def write_open_letter_text(self, letter: UUID, text: LetterText) -> None:
        """Add a text to the history of a letter; raises `UnknownOpenLetter`."""
        with self._database.writing() as connection:
            told = {"since": text.since, "text": text.text, "notes": text.notes}
            connection.execute(
                sa.insert(open_letter_text).values(open_letter_id=_number(connection, letter), **told)
            )

    def forget_open_letter(self, letter: UUID) -> None:
        """Delete a letter with its texts, its list and its chain, if it is there; nothing of it is left."""
        with self._database.writing() as connection:
            connection.execute(sa.delete(letters).where(letters.c.uid == letter))
        self._database.leave_no_trace(rebuilt=True)

    def signatures(self, letter: UUID) -> tuple[Signature, ...]:
        """Give the list of a letter, in the order in which they came; raises `UnknownOpenLetter`."""
        return self._each(letter, "signature", SIGNATURE, "id", signature_of)

    def signatures_in_turn(self, letter: UUID) -> Iterator[Signature]:
        """Give the list of a letter one by one; raises `UnknownOpenLetter`."""
        return self._in_turn(letter, "signature", SIGNATURE, "id", signature_of)

    def count_signatures(self, letter: UUID) -> tuple[int, int]:
        """Give how many signatures a letter has, and how many wait; raises `UnknownOpenLetter`."""
        counted = sa.select(sa.func.count(signature.c.place), sa.func.count(signature.c.id))
        with self._database.reading() as connection:
            number = _number(connection, letter)
            there, every = connection.execute(counted.where(signature.c.open_letter_id == number)).one()
        return there, every - there

    def links(self, letter: UUID) -> tuple[Link, ...]:
        """Give the chain of a letter, in order; raises `UnknownOpenLetter`."""
        return self._each(letter, "signature_link", LINK, "place", link_of)

    def last_link(self, letter: UUID) -> Link | None:
        """Give the end of the chain of a letter, if it has begun; raises `UnknownOpenLetter`."""
        columns = (signature_link.c[name] for name in LINK)
        backwards = sa.select(*columns).order_by(signature_link.c.place.desc()).limit(1)
        with self._database.reading() as connection:
            number = _number(connection, letter)
            row = connection.execute(backwards.where(signature_link.c.open_letter_id == number)).first()
        return link_of(tuple(row)) if row else None

    def marks(self, letter: UUID) -> tuple[Mark, ...]:
        """Give the marks of those whom no list brings back; raises `UnknownOpenLetter`."""
        return self._each(letter, "signature_mark", MARK, "mark", mark_of)

    def change_signatures(self, letter: UUID, changes: Iterable[Change]) -> None:
        """Write *changes*, all or nothing; raises `UnknownOpenLetter`, `ChangedMeanwhile`, what they do."""
        leaves_traces = False
        with self._database.writing() as connection:
            number = _number(connection, letter)
            for change in changes:
                _change(connection, number, change)
                leaves_traces = leaves_traces or bool(change.erased or change.changed or change.unmarked)
        if leaves_traces:
            self._database.leave_no_trace(rebuilt=False)

    def _each(
        self, letter: UUID, table: str, columns: Sequence[str], order: str, made: Callable[[Cells], T]
    ) -> tuple[T, ...]:
        return tuple(self._in_turn(letter, table, columns, order, made))

    def _in_turn(
        self, letter: UUID, table: str, columns: Sequence[str], order: str, made: Callable[[Cells], T]
    ) -> Iterator[T]:
        wanted = f"SELECT {', '.join(columns)} FROM {table} WHERE {_OF_LETTER} ORDER BY {order}"  # noqa: S608 -- ours
        with self._database.reading() as connection:
            found = connection.exec_driver_sql(wanted, (_number(connection, letter),))
            for row in found:
                yield made(tuple(row))


def _number(connection: sa.Connection, letter: UUID) -> int:
    found: int | None = connection.execute(sa.select(letters.c.id).where(letters.c.uid == letter)).scalar()
    if found is None:
        raise UnknownOpenLetter(name=str(letter))
    return found


def _change(connection: sa.Connection, number: int, change: Change) -> None:
    """Write *change*: the links first, since no row goes or comes without its own."""
    _add(connection, "signature_link", LINK, number, map(link_cells, change.links))
    _each(connection, _ERASED, ((number, str(uid)) for uid in change.erased))
    changed = ((*signature_cells(each), number, str(each.uid)) for each in change.changed)
    _each(connection, _UPDATED, changed)
    _add(connection, "signature", SIGNATURE, number, map(signature_cells, change.added))
    unmarked = ((number, each.mark, str(each.kind)) for each in change.unmarked)
    _each(connection, _UNMARKED, unmarked)
    _add(connection, "signature_mark", MARK, number, map(mark_cells, change.marks))


def _add(
    connection: sa.Connection, table: str, columns: Sequence[str], number: int, rows: Iterable[Cells]
) -> None:
    """Add rows; a mark that is there already stays as it is."""
    how = "INSERT OR IGNORE" if table == "signature_mark" else "INSERT"
    places = ", ".join("?" for _ in ("open_letter_id", *columns))
    added = f"{how} INTO {table} (open_letter_id, {', '.join(columns)}) VALUES ({places})"
    _each(connection, added, ((number, *row) for row in rows))


def _each(connection: sa.Connection, statement: str, rows: Iterator[Cells]) -> None:
    while at_once := list(islice(rows, _AT_ONCE)):
        connection.exec_driver_sql(statement, at_once)
