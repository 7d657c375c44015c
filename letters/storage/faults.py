"""The check of the whole file: its pages, its links, and that each row is what its events say."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import sqlalchemy as sa

from letters.domain.wording import N_, Said
from letters.storage.rows import event_of, request_of, told_values, words_to_search
from letters.storage.tables import attachment, blob, event, person, request
from letters.storage.triggers import TRIGGER_NAMES

_AT_ONCE = 500

_PAGES = N_("Some pages of the file that holds your requests are damaged; bring back your latest backup.")
_LINKS = N_("Something in your file belongs to what is no longer there; bring back your latest backup.")
_RULES = N_("A rule that protects your file is missing from it; bring back your latest backup.")
_ROW = N_(
    "The request « {title} » is not shown as its events say; add a note to it, and Plaidoyer works it out "
    "again."
)
_NAMES = N_("The request « {title} » is not found by its names; save the details of its person once more.")
_ALONE = N_("A file is kept that belongs to no request; it takes up room, and harms nothing.")


def faults_of(connection: sa.Connection) -> Iterator[Said]:
    """Give each fault of the file as one sentence."""
    if _rows(connection, "PRAGMA cipher_integrity_check") or _rows(connection, "PRAGMA quick_check") != [
        "ok"
    ]:
        yield Said(_PAGES)
    if _rows(connection, "PRAGMA foreign_key_check"):
        yield Said(_LINKS)
    if set(_rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")) != TRIGGER_NAMES:
        yield Said(_RULES)
    if connection.execute(_files_alone()).first() is not None:
        yield Said(_ALONE)
    yield from _faults_of_requests(connection)


def _rows(connection: sa.Connection, statement: str) -> list[object]:
    return [row[0] for row in connection.exec_driver_sql(statement)]


def _files_alone() -> sa.Select[tuple[str]]:
    return sa.select(blob.c.sha256).where(blob.c.sha256.not_in(sa.select(attachment.c.sha256)))


def _faults_of_requests(connection: sa.Connection) -> Iterator[Said]:
    columns = (person.c.uid.label("member"), person.c.given_name, person.c.family_name)
    told = sa.select(request, *columns).join(person).order_by(request.c.id).limit(_AT_ONCE)
    last = 0
    while rows := connection.execute(told.where(request.c.id > last)).all():
        yield from _faults_of_rows(connection, rows)
        last = rows[-1].id


def _faults_of_rows(connection: sa.Connection, rows: Sequence[sa.Row[tuple[object, ...]]]) -> Iterator[Said]:
    theirs = event.c.request_id.between(rows[0].id, rows[-1].id)
    events = connection.execute(sa.select(event).where(theirs).order_by(event.c.request_id, event.c.seq))
    logs = {number: list(log) for number, log in groupby(events, key=lambda each: each.request_id)}
    for row in rows:
        log = logs.get(row.id, [])
        told = told_values(request_of(row, [event_of(each) for each in log]))
        stored = {name: getattr(row, name) for name in told}
        gap = any(each.seq != seq for seq, each in enumerate(log, 1))
        if told != stored or gap:
            yield Said(_ROW, {"title": row.title})
        name = f"{row.given_name} {row.family_name}".strip()
        if row.fold != words_to_search(name, row.recipient_name, row.title):
            yield Said(_NAMES, {"title": row.title})
