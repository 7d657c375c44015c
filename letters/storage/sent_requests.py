"""Every request that was sent, streamed from the encrypted file in two readings side by side."""

from collections.abc import Generator
from itertools import groupby

import sqlalchemy as sa

from letters.domain.happenings import Happening
from letters.domain.requests import Request
from letters.storage.kept_in import KeptIn
from letters.storage.rows import Row, event_of, request_of
from letters.storage.tables import event, person
from letters.storage.tables import request as table

_AT_ONCE = 500
"""Rows fetched together: few enough to be nothing in memory, enough not to wait for each."""

_corrections = event.alias()
_COUNTS = sa.or_(
    event.c.kind.not_in((Happening.NOTE.value, Happening.TALKED.value)),
    event.c.letter.is_not(None),
    event.c.corrects.is_not(None),
    event.c.uid.in_(sa.select(_corrections.c.corrects).where(_corrections.c.corrects.is_not(None))),
)


class StoredMatters(KeptIn):
    """Keeps what `letters.ports.matters.MatterRecords` promises."""

    __slots__ = ()

    def count_sent(self) -> int:
        """Give how many requests were sent."""
        with self._database.reading() as connection:
            found = connection.execute(sa.select(sa.func.count()).where(table.c.sent_on.is_not(None)))
            return int(found.scalar_one())

    def every_sent(self) -> Generator[Request, None, None]:
        """Give each request that was sent, with its events, as they all stood at the first of them.

        Notes that neither tell of a letter nor correct, nor are corrected by, another event are left out.
        """
        sent = table.c.sent_on.is_not(None)
        requests = (
            sa.select(table, person.c.uid.label("member")).join(person).where(sent).order_by(table.c.id)
        )
        events = sa.select(event).join(table).where(sent, _COUNTS).order_by(event.c.request_id, event.c.seq)
        with self._database.reading() as connection:
            streaming = connection.execution_options(yield_per=_AT_ONCE)
            logs = groupby(streaming.execute(events), key=_owner)
            for row, (_, log) in zip(streaming.execute(requests), logs, strict=True):
                yield request_of(row, [event_of(each) for each in log])


def _owner(row: Row) -> int:
    return int(row.request_id)
