"""The campaigns in the encrypted file."""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert

from letters.domain.campaign_errors import UnknownCampaign
from letters.domain.campaigns.facts import Entry
from letters.domain.campaigns.personal import is_gone
from letters.domain.campaigns.plain_facts import fact_of, kind_of, plain_fact
from letters.storage.campaign_tables import campaign as campaigns
from letters.storage.campaign_tables import campaign_entry as log
from letters.storage.campaign_tables import forgotten_entry
from letters.storage.columns import json_text, moment_text
from letters.storage.kept_in import KeptIn
from letters.storage.log_places import last_given, retire_places

_AT_ONCE = 100
_COLUMNS = ("id", "uid", "campaign_id", "at", "by", "corrects", "kind", "fact")
_TOLD = (
    log.c.id,
    log.c.uid,
    log.c.at,
    log.c.by,
    log.c.corrects,
    log.c.kind,
    log.c.fact,
)


_LETTING_GO = (
    sa.insert(forgotten_entry).values(uid=sa.bindparam("entry"), campaign_id=sa.bindparam("number")),
    *(
        sa.delete(each).where(
            each.c.uid == sa.bindparam("entry"), each.c.campaign_id == sa.bindparam("number")
        )
        for each in (log, forgotten_entry)
    ),
)
"""What takes an entry out: the file lets none go that is not marked as forgotten."""


class StoredCampaigns(KeptIn):
    """Keeps what `letters.ports.campaigns.CampaignRecords` promises."""

    __slots__ = ()

    def campaigns(self) -> tuple[UUID, ...]:
        """Give the campaigns of this file, in the order in which they came into it."""
        with self._database.reading() as connection:
            return tuple(connection.execute(sa.select(campaigns.c.uid).order_by(campaigns.c.id)).scalars())

    def aims(self) -> tuple[Entry, ...]:
        """Give the entries of every campaign that tell an aim, or correct or withdraw one."""
        told = sa.select(log.c.uid).where(log.c.kind == "aim")
        about = (log.c.kind == "aim") | log.c.corrects.in_(told)
        wanted = sa.select(*_TOLD, campaigns.c.uid.label("campaign")).join(campaigns).where(about)
        with self._database.reading() as connection:
            rows = connection.execute(wanted.order_by(log.c.id)).all()
        return tuple(_entry(row.campaign, row) for row in rows)

    def campaign_entries(self, campaign: UUID, *, after: int = 0) -> tuple[tuple[Entry, ...], int]:
        """Give the entries of a campaign that came after *after*, and the last place; `UnknownCampaign`."""
        with self._database.reading() as connection:
            number = _number(connection, campaign)
            wanted = sa.select(*_TOLD).where(log.c.campaign_id == number, log.c.id > after).order_by(log.c.id)
            rows = connection.execute(wanted).all()
        return tuple(_entry(campaign, row) for row in rows), rows[-1].id if rows else after

    def last_place(self, campaign: UUID) -> int:
        """Give the place of the last entry of a campaign, or 0; raises `UnknownCampaign`."""
        with self._database.reading() as connection:
            last = sa.select(sa.func.max(log.c.id)).where(log.c.campaign_id == _number(connection, campaign))
            return connection.execute(last).scalar() or 0

    def forgotten(self, campaign: UUID) -> frozenset[UUID]:
        """Give what was forgotten of a campaign; raises `UnknownCampaign`."""
        with self._database.reading() as connection:
            return _gone(connection, _number(connection, campaign))

    def begin_campaign(self, campaign: UUID, entries: Sequence[Entry]) -> None:
        """Keep a campaign that is not here yet with its first *entries*; raises `ChangedMeanwhile`."""
        with self._database.writing() as connection:
            connection.execute(sa.insert(campaigns).values(uid=campaign))
            _add(connection, _number(connection, campaign), entries)

    def add_entries(self, campaign: UUID, entries: Sequence[Entry]) -> int:
        """Write the *entries* not there yet, and say how many those were; raises `UnknownCampaign`."""
        with self._database.writing() as connection:
            number = _number(connection, campaign)
            before = _count(connection, number)
            _add(connection, number, entries)
            return _count(connection, number) - before

    def forget_entries(self, campaign: UUID, entries: Collection[UUID]) -> None:
        """Erase *entries*, and remember that they, or a volunteer, were; raises `UnknownCampaign`."""
        with self._database.writing() as connection:
            number = _number(connection, campaign)
            retire_places(connection)
            for uid in sorted(entries, key=str):
                remembered = insert(forgotten_entry).values(campaign_id=number, uid=uid)
                connection.execute(remembered.on_conflict_do_nothing())
                connection.execute(sa.delete(log).where(log.c.campaign_id == number, log.c.uid == uid))
        self._database.leave_no_trace(rebuilt=True)

    def take_out(self, campaign: UUID, entries: Collection[UUID]) -> int:
        """Remove *entries* that a book brought, and say how many were there; raises `UnknownCampaign`."""
        with self._database.writing() as connection:
            number = _number(connection, campaign)
            before = _count(connection, number)
            retire_places(connection)
            rows = [{"number": number, "entry": uid} for uid in sorted(entries, key=str)]
            if rows:
                for statement in _LETTING_GO:
                    connection.execute(statement, rows)
            removed = before - _count(connection, number)
        self._database.leave_no_trace(rebuilt=False)
        return removed

    def forget_campaign(self, campaign: UUID) -> None:
        """Delete a campaign with all its entries, if it is there."""
        with self._database.writing() as connection:
            retire_places(connection)
            connection.execute(sa.delete(campaigns).where(campaigns.c.uid == campaign))
        self._database.leave_no_trace(rebuilt=True)


def _number(connection: sa.Connection, campaign: UUID) -> int:
    wanted = sa.select(campaigns.c.id).where(campaigns.c.uid == campaign)
    found: int | None = connection.execute(wanted).scalar()
    if found is None:
        raise UnknownCampaign(name=str(campaign))
    return found


def _count(connection: sa.Connection, number: int) -> int:
    counted = sa.select(sa.func.count()).select_from(log).where(log.c.campaign_id == number)
    return connection.execute(counted).scalar_one()


def _gone(connection: sa.Connection, number: int) -> frozenset[UUID]:
    wanted = sa.select(forgotten_entry.c.uid).where(forgotten_entry.c.campaign_id == number)
    return frozenset(connection.execute(wanted).scalars())


def _add(connection: sa.Connection, number: int, entries: Sequence[Entry]) -> None:
    """Write entries, those already there and those forgotten left out."""
    gone = _gone(connection, number)
    wanted = [each for each in entries if not is_gone(each, gone)] if gone else entries
    place = last_given(connection) + 1
    for start in range(0, len(wanted), _AT_ONCE):
        those = enumerate(wanted[start : start + _AT_ONCE], place + start)
        rows = [(each, *_values(number, entry)) for each, entry in those]
        connection.exec_driver_sql(_added(), rows)


@cache
def _added() -> str:
    """Give the statement that adds an entry: of thousands, writing it takes longer than running it."""
    every = dict.fromkeys(_COLUMNS)
    return str(insert(log).values(every).on_conflict_do_nothing().compile(dialect=sqlite.dialect()))


def _values(number: int, entry: Entry) -> tuple[object, ...]:
    """Write an entry in the order of `_COLUMNS` after its place, each value as its column keeps it."""
    corrects = str(entry.corrects) if entry.corrects else None
    fact = json_text(plain_fact(entry.fact))
    return str(entry.uid), number, moment_text(entry.at), entry.by, corrects, kind_of(entry.fact), fact


def _entry(campaign: UUID, row: Any) -> Entry:
    return Entry(row.uid, campaign, row.at, fact_of(row.kind, row.fact), row.by, row.corrects)
