"""The letters that left and the files joined to a request, in the encrypted file."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from letters.domain.drafts import KeptLetter
from letters.domain.request_errors import ChangedMeanwhile
from letters.domain.requests import Kept
from letters.storage.kept_in import KeptIn
from letters.storage.request_records import request_id
from letters.storage.rows import kept_of, kept_values, letter_of
from letters.storage.tables import attachment, blob, letter, request


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
            number = request_id(connection, kept.request)
            content = {"sha256": kept.sha256, "size": kept.size}
            connection.execute(insert(blob).values(content).on_conflict_do_nothing())
            size = sa.select(blob.c.size).where(blob.c.sha256 == kept.sha256)
            if connection.execute(size).scalar() != kept.size:
                raise ChangedMeanwhile
            connection.execute(sa.insert(attachment).values(kept_values(kept, number)))

    def attachments(self, request: UUID) -> tuple[Kept, ...]:
        """Give the files joined to a request, in the order in which they were."""
        theirs = sa.select(attachment, blob.c.size).join(blob).where(_belongs(attachment, request))
        with self._database.reading() as connection:
            rows = connection.execute(theirs.order_by(attachment.c.id))
            return tuple(kept_of(row, request) for row in rows)

    def detach(self, uid: UUID) -> None:
        """Take a file away from its request; its content too, once nothing rests on it."""
        with self._database.writing() as connection:
            connection.execute(sa.delete(attachment).where(attachment.c.uid == uid))

    def contents(self) -> frozenset[str]:
        """Give the SHA-256 of every content that something rests on."""
        papers = sa.select(letter.c.pdf).where(letter.c.pdf != "")
        with self._database.reading() as connection:
            return frozenset(connection.execute(papers.union(sa.select(blob.c.sha256))).scalars())


def _belongs(table: sa.Table, uid: UUID) -> sa.ColumnElement[bool]:
    return table.c.request_id == sa.select(request.c.id).where(request.c.uid == uid).scalar_subquery()
