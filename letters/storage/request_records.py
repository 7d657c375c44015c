"""The requests and their events, in the encrypted file: what is written is on the disk, whole."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from letters.domain.drafts import KeptLetter
from letters.domain.folding import body_key
from letters.domain.happenings import Event
from letters.domain.request_errors import (
    AlreadyOpen,
    AmbiguousRequest,
    ChangedMeanwhile,
    NothingToCorrect,
    UnknownRequest,
)
from letters.domain.requests import Kept, Request
from letters.storage.household_records import person_id
from letters.storage.joined_rows import join
from letters.storage.kept_in import KeptIn
from letters.storage.rows import (
    Values,
    event_of,
    event_values,
    letter_values,
    member_of,
    request_of,
    request_values,
    told_values,
)
from letters.storage.tables import event, letter, person
from letters.storage.tables import request as table

_WITH_MEMBER = sa.select(table, person.c.uid.label("member"), person.c.address.label("home")).join(person)
_AFTER_ALL = "~"
"""A sign that comes after every figure of an identifier."""


class StoredRequests(KeptIn):
    """Keeps what `letters.ports.records.RequestRecords` promises of a request and its events."""

    __slots__ = ()

    def open_request(
        self, request: Request, letters: Sequence[KeptLetter] = (), files: Sequence[Kept] = ()
    ) -> None:
        """Keep a new request with its first events, letters and files, all or nothing.

        Raises `AlreadyOpen`, `UnknownMember`, and what `append` does.
        """
        with self._database.writing() as connection:
            number = _opened(connection, request)
            _write(connection, number, request, letters, len(request.events))
            for each in files:
                join(connection, number, request.uid, each)

    def append(
        self,
        request: UUID,
        events: Sequence[Event],
        letters: Sequence[KeptLetter] = (),
        files: Sequence[Kept] = (),
    ) -> None:
        """Write *events*, their *letters* and *files*, and what the request's row then says, all or nothing.

        Raises `UnknownRequest`; `AlreadyOpen` when they open again a request whose like is open;
        `NothingToCorrect`; `ChangedMeanwhile` when something of it is there already or is not its own.
        """
        with self._database.writing() as connection:
            number, before = _read(connection, request)
            after = replace(before, events=(*before.events, *events))
            told = _told(connection, after)
            _write(connection, number, after, letters, len(events))
            connection.execute(sa.update(table).where(table.c.id == number).values(told))
            for each in files:
                join(connection, number, request, each)

    def request(self, uid: UUID) -> Request:
        """Give a request with all its events; raises `UnknownRequest`."""
        with self._database.reading() as connection:
            return _read(connection, uid)[1]

    def found(self, beginning: str) -> UUID:
        """Give the request whose identifier begins so; raises `UnknownRequest`, `AmbiguousRequest`."""
        start, column = beginning.strip().lower(), sa.type_coerce(table.c.uid, sa.Text)
        within = sa.select(table.c.uid).where(column >= start, column < start + _AFTER_ALL).limit(2)
        with self._database.reading() as connection:
            uids: Sequence[UUID] = connection.execute(within).scalars().all()
        if not uids:
            raise UnknownRequest(request=beginning)
        if len(uids) > 1:
            raise AmbiguousRequest(request=beginning)
        return uids[0]

    def forget_request(self, uid: UUID) -> None:
        """Delete a request with everything about it; raises `UnknownRequest`.

        Its place in the pages of the file is overwritten, and the journal emptied.
        """
        with self._database.writing() as connection:
            number = request_id(connection, uid)
            connection.execute(sa.delete(table).where(table.c.id == number))
        self._database.leave_no_trace(rebuilt=False)


def request_id(connection: sa.Connection, uid: UUID) -> int:
    """Give the number of the row of a request; raises `UnknownRequest`."""
    found = connection.execute(sa.select(table.c.id).where(table.c.uid == uid)).scalar()
    if found is None:
        raise UnknownRequest(request=uid)
    return int(found)


def _read(connection: sa.Connection, uid: UUID) -> tuple[int, Request]:
    """Give a request with its events in the order in which they were written, and the number of its row."""
    row = connection.execute(_WITH_MEMBER.where(table.c.uid == uid)).one_or_none()
    if row is None:
        raise UnknownRequest(request=uid)
    log = sa.select(event).where(event.c.request_id == row.id).order_by(event.c.seq)
    return row.id, request_of(row, [event_of(each) for each in connection.execute(log)], row.home)


def _opened(connection: sa.Connection, opened: Request) -> int:
    """Write the row of a new request, and give its number."""
    owner = person_id(connection, opened.member)
    same = sa.select(table.c.id).where(table.c.uid == opened.uid)
    if connection.execute(same).first() is not None:
        raise AlreadyOpen(recipient=opened.recipient.name)
    named = member_of(connection.execute(sa.select(person).where(person.c.id == owner)).one())
    told = _told(connection, opened)
    values = request_values(opened, owner, named.person.name) | told
    return int(connection.execute(sa.insert(table).values(values).returning(table.c.id)).scalar_one())


def _told(connection: sa.Connection, after: Request) -> Values:
    """Give what the row says after all events; raises `NothingToCorrect`, `AlreadyOpen`."""
    _refuse_corrections(after.events)
    told = told_values(after)
    if told["closed_on"] is None:
        _refuse_second(connection, after)
    return told


def _write(
    connection: sa.Connection, number: int, after: Request, letters: Sequence[KeptLetter], new: int
) -> None:
    """Write the *letters*, then the *new* last events, which may name them."""
    if any(each.request != after.uid for each in letters):
        raise ChangedMeanwhile
    if letters:
        connection.execute(sa.insert(letter), [letter_values(each, number) for each in letters])
    rows = [event_values(each, number, seq) for seq, each in enumerate(after.events, 1)]
    if new:
        connection.execute(sa.insert(event), rows[-new:])


def _refuse_second(connection: sa.Connection, opened: Request) -> None:
    """Refuse a second open request of one person for one right, about one thing, to one body."""
    others = (
        sa.select(table.c.id)
        .join(person)
        .where(
            person.c.uid == opened.member,
            table.c.body_key == body_key(opened.recipient),
            table.c.right == opened.right,
            table.c.topic == opened.topic,
            table.c.closed_on.is_(None),
            table.c.uid != opened.uid,
        )
    )
    if connection.execute(others).first() is not None:
        raise AlreadyOpen(recipient=opened.recipient.name)


def _refuse_corrections(events: Sequence[Event]) -> None:
    """Refuse what corrects an event that is not there before it, or that was corrected already."""
    before: set[UUID] = set()
    for each in events:
        if each.corrects is not None:
            if each.corrects not in before:
                raise NothingToCorrect(event=each.corrects)
            before.discard(each.corrects)
        before.add(each.uid)
