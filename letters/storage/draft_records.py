"""The letters being written, in the encrypted file."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from letters.domain.drafts import Draft
from letters.domain.request_errors import UnknownDraft
from letters.storage.household_records import person_id
from letters.storage.kept_in import KeptIn
from letters.storage.request_records import request_id
from letters.storage.rows import draft_of, draft_values
from letters.storage.tables import draft as table


class StoredDrafts(KeptIn):
    """Keeps what `letters.ports.records.DraftRecords` promises."""

    __slots__ = ()

    def drafts(self) -> tuple[Draft, ...]:
        """Give every draft, the last saved first."""
        latest = sa.select(table).order_by(table.c.saved_at.desc().nulls_last(), table.c.id.desc())
        with self._database.reading() as connection:
            return tuple(draft_of(row) for row in connection.execute(latest))

    def draft(self, uid: UUID) -> Draft:
        """Give one; raises `UnknownDraft`."""
        with self._database.reading() as connection:
            row = connection.execute(sa.select(table).where(table.c.uid == uid)).one_or_none()
        if row is None:
            raise UnknownDraft
        return draft_of(row)

    def save_draft(self, draft: Draft) -> None:
        """Keep *draft*, in the place of the one with its identifier.

        Raises `UnknownMember` or `UnknownRequest` once the person or the request it is about was deleted:
        what was erased does not come back by a draft.
        """
        with self._database.writing() as connection:
            if draft.member is not None:
                person_id(connection, draft.member)
            if draft.request is not None:
                request_id(connection, draft.request)
            _keep(connection, draft)

    def discard_draft(self, uid: UUID) -> None:
        """Delete a draft, if it is there."""
        with self._database.writing() as connection:
            connection.execute(sa.delete(table).where(table.c.uid == uid))


def _keep(connection: sa.Connection, kept: Draft) -> None:
    values = draft_values(kept)
    insertion = insert(table).values(values)
    connection.execute(insertion.on_conflict_do_update(index_elements=["uid"], set_=values))
