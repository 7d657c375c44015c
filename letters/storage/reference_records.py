"""The tables of reference in the encrypted file: replaced whole, taken away, asked about one place."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from letters.domain.directory_errors import NoTable
from letters.domain.geography import Commune, ConstituencyAbroad, ConstituencyOf, Reference
from letters.domain.homes import Home, Tables, place_fold, postcode_of_seats
from letters.domain.reference_tables import StoredTable
from letters.storage.kept_in import KeptIn
from letters.storage.reference_tables import (
    ROWS_OF,
    commune,
    commune_postcode,
    constituency_abroad,
    constituency_part,
    constituency_postcode,
    reference_table,
)

Values = dict[str, Any]

_ALIKE = ("name", "title", "licence", "edition", "term", "file_name", "sha256", "imported_at", "counts")


class WritingTable:
    """Keeps what `letters.ports.reference.Replacing` promises."""

    def __init__(self, connection: sa.Connection, table: StoredTable) -> None:
        self._connection, self._name, self._last = connection, table.name, 0
        _empty(connection, table.name)
        values = {name: getattr(table, name) for name in _ALIKE} | {"edition_on": table.on}
        connection.execute(sa.insert(reference_table).values(**values | {"counts": dict(table.counts)}))

    def put(self, rows: Sequence[Reference]) -> None:
        """Write *rows*, all of them of this table."""
        self._add(commune, [_commune_values(each) for each in rows if isinstance(each, Commune)])
        self._add(commune_postcode, [
            {"postcode": postcode, "commune": each.code}
            for each in rows if isinstance(each, Commune) for postcode in each.postcodes
        ])  # fmt: skip
        parts = [each for each in rows if isinstance(each, ConstituencyOf)]
        numbered = dict(enumerate(parts, self._last + 1))
        self._last += len(parts)
        self._add(constituency_part, [_part_values(number, each) for number, each in numbered.items()])
        self._add(constituency_postcode, [
            {"postcode": postcode, "part": number}
            for number, each in numbered.items() for postcode in each.postcodes
        ])  # fmt: skip
        self._add(constituency_abroad, [
            {"country": each.country, "iso": each.iso, "number": each.number}
            for each in rows if isinstance(each, ConstituencyAbroad)
        ])  # fmt: skip

    def finish(self, counts: Mapping[str, int]) -> None:
        """Keep how many of what it holds."""
        its = sa.update(reference_table).where(reference_table.c.name == self._name)
        self._connection.execute(its.values(counts=dict(counts)))

    def _add(self, table: sa.Table, rows: list[Values]) -> None:
        if rows:
            self._connection.execute(sa.insert(table), rows)


class StoredReference(KeptIn):
    """Keeps what `letters.ports.reference.ReferenceRecords` promises."""

    __slots__ = ()

    def stored_tables(self) -> tuple[StoredTable, ...]:
        """Give those that are stored, in order of name."""
        with self._database.reading() as connection:
            return tuple(_sources(connection).values())

    @contextmanager
    def replacing(self, table: StoredTable) -> Iterator[WritingTable]:
        """Put *table* in the place of the one of its name, in one transaction, undone by any error."""
        with self._database.writing() as connection:
            yield WritingTable(connection, table)

    def remove_table(self, name: str) -> StoredTable:
        """Take a table away whole; raises `NoTable`."""
        with self._database.writing() as connection:
            stored = _sources(connection)
            if name not in stored:
                raise NoTable(table=name, known=", ".join(stored) or "—")
            _empty(connection, name)
            return stored[name]

    def tables_for(self, home: Home) -> Tables:
        """Give the rows that tell where *home* lies, and which tables are stored."""
        with self._database.reading() as connection:
            sources = _sources(connection)
            if home.is_abroad:
                return Tables(abroad=_abroad(connection), sources=sources)
            codes = _codes(connection, home)
            return Tables(_communes(connection, codes), _parts(connection, codes), sources=sources)


def _empty(connection: sa.Connection, name: str) -> None:
    for table in ROWS_OF[name]:
        connection.execute(sa.delete(table))
    connection.execute(sa.delete(reference_table).where(reference_table.c.name == name))


def _sources(connection: sa.Connection) -> dict[str, StoredTable]:
    rows = connection.execute(sa.select(reference_table).order_by(reference_table.c.name))
    return {row.name: _stored(row) for row in rows}


def _stored(row: sa.Row[Any]) -> StoredTable:
    return StoredTable(on=row.edition_on, **{name: getattr(row, name) for name in _ALIKE})


def _codes(connection: sa.Connection, home: Home) -> Collection[str]:
    """Give the communes of the postcode, and the one that is said by its code or by its name."""
    said, fold = home.commune.strip().upper(), place_fold(home.commune)
    here = constituency_postcode.c.postcode == postcode_of_seats(home)
    parts = sa.select(constituency_postcode.c.part).where(here)
    communes = sa.select(commune_postcode.c.commune).where(commune_postcode.c.postcode == home.postcode)
    asked = [communes, sa.select(constituency_part.c.commune).where(constituency_part.c.id.in_(parts))]
    if fold and not home.postcode:
        asked.append(sa.select(commune.c.code).where(commune.c.fold == fold))
        asked.append(sa.select(constituency_part.c.commune).where(constituency_part.c.fold == fold))
    return {said, *connection.execute(sa.union(*asked)).scalars()} - {""}


def _communes(connection: sa.Connection, codes: Collection[str]) -> tuple[Commune, ...]:
    postcodes = _gathered(
        connection, sa.select(commune_postcode.c.commune, commune_postcode.c.postcode)
        .where(commune_postcode.c.commune.in_(codes)).order_by(commune_postcode.c.postcode),
    )  # fmt: skip
    rows = connection.execute(sa.select(commune).where(commune.c.code.in_(codes)).order_by(commune.c.code))
    return tuple(Commune(row.code, row.name, row.department, tuple(postcodes[row.code])) for row in rows)


def _parts(connection: sa.Connection, codes: Collection[str]) -> tuple[ConstituencyOf, ...]:
    part, postcode = constituency_part.c, constituency_postcode.c
    rows = connection.execute(
        sa.select(constituency_part).where(part.commune.in_(codes)).order_by(part.id)
    ).all()
    here = [row.id for row in rows]
    of_part = sa.select(postcode.part, postcode.postcode).where(postcode.part.in_(here))
    postcodes = _gathered(connection, of_part.order_by(postcode.postcode))
    return tuple(
        ConstituencyOf(row.commune, row.name, row.department, row.number, tuple(postcodes[row.id]))
        for row in rows
    )


def _gathered(connection: sa.Connection, pairs: sa.Select[tuple[Any, str]]) -> dict[Any, list[str]]:
    found = defaultdict(list)
    for key, text in connection.execute(pairs):
        found[key].append(text)
    return found


def _abroad(connection: sa.Connection) -> tuple[ConstituencyAbroad, ...]:
    """Give every country: they are some two hundred, and one goes by several names."""
    rows = connection.execute(sa.select(constituency_abroad).order_by(constituency_abroad.c.id))
    return tuple(ConstituencyAbroad(row.country, row.iso, row.number) for row in rows)


def _commune_values(row: Commune) -> Values:
    return {"code": row.code, "name": row.name, "department": row.department, "fold": place_fold(row.name)}


def _part_values(number: int, row: ConstituencyOf) -> Values:
    return {
        "id": number,
        "commune": row.commune,
        "name": row.name,
        "department": row.department,
        "number": row.number,
        "fold": place_fold(row.name),
    }
