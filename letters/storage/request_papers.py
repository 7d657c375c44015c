"""The letters that left and the files joined to a request, in the encrypted file."""

from uuid import UUID

import sqlalchemy as sa

from letters.domain.drafts import KeptLetter
from letters.domain.requests import Kept
from letters.storage.joined_rows import join
from letters.storage.kept_in import KeptIn
from letters.storage.request_records import request_id
from letters.storage.rows import kept_of, letter_of
from letters.storage.tables import IS_WAITING, attachment, blob, letter, outgoing, request


class StoredPapers(KeptIn):
    """Keeps what `letters.ports.records.RequestRecords` promises of letters and files."""

    __slots__ = ()

    def letters(self, request: UUID) -> tuple[KeptLetter, ...]:
        """Give the letters that left, in their order."""
        theirs = sa.select(letter).where(_belongs(letter, request)).order_by(letter.c.sent_on, letter.c.id)
        with self._database.reading() as connection:
            return tuple(letter_of(row, request) for row in connection.execute(theirs))

    def attach(self, kept: Kept) -> None:
        """Join a file, whose content is already kept, to a request.

        Raises `UnknownRequest`; `ChangedMeanwhile` when it is there already, when its event is not one of
        the request, or when the same content was kept with another size.
        """
        with self._database.writing() as connection:
            join(connection, request_id(connection, kept.request), kept.request, kept)

    def attachments(self, request: UUID) -> tuple[Kept, ...]:
        """Give the files joined to a request, in the order in which they were."""
        theirs = sa.select(attachment, blob.c.size).join(blob).where(_belongs(attachment, request))
        with self._database.reading() as connection:
            rows = connection.execute(theirs.order_by(attachment.c.id))
            return tuple(kept_of(row, request) for row in rows)

    def detach(self, uid: UUID) -> None:
        """Take a file away from its request; its content too, once nothing rests on it.

        Its place in the pages of the file is overwritten, and the journal emptied.
        """
        with self._database.writing() as connection:
            connection.execute(sa.delete(attachment).where(attachment.c.uid == uid))
        self._database.leave_no_trace(rebuilt=False)

    def contents(self) -> frozenset[str]:
        """Give the SHA-256 of every content that something rests on."""
        papers = sa.select(letter.c.pdf).where(letter.c.pdf != "")
        leaving = sa.select(outgoing.c.sha256).where(IS_WAITING)
        with self._database.reading() as connection:
            kept = papers.union(sa.select(blob.c.sha256), leaving)
            return frozenset(connection.execute(kept).scalars())


def _belongs(table: sa.Table, uid: UUID) -> sa.ColumnElement[bool]:
    return table.c.request_id == sa.select(request.c.id).where(request.c.uid == uid).scalar_subquery()
