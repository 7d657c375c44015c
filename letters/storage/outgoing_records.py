"""The messages that leave from here, in the encrypted file."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from letters.domain.drafts import Draft, Edit
from letters.domain.mail_errors import NotWaiting
from letters.domain.mailing import Outgoing, State
from letters.storage.household_records import person_id
from letters.storage.kept_in import KeptIn
from letters.storage.request_records import request_id
from letters.storage.rows import Row, Values
from letters.storage.tables import IS_WAITING
from letters.storage.tables import outgoing as table

_AS_IT_IS = (
    "uid", "recipient", "message_id", "sha256", "size", "dated", "changed_at", "attempts", "left_on",
    "server", "fault", "request",
)  # fmt: skip


class StoredOutbox(KeptIn):
    """Keeps what `letters.ports.outbox.OutboxRecords` promises."""

    __slots__ = ()

    def keep_outgoing(self, item: Outgoing) -> None:
        """Keep *item*, in the place of the one with its identifier.

        Raises `UnknownMember` or `UnknownRequest` once what it is about was deleted.
        """
        values = _values(item)
        with self._database.writing() as connection:
            person_id(connection, item.member)
            if item.request is not None:
                request_id(connection, item.request)
            kept = insert(table).values(values)
            connection.execute(kept.on_conflict_do_update(index_elements=["uid"], set_=values))

    def outgoing(self) -> tuple[Outgoing, ...]:
        """Give every message that is not noted as sent on its request yet, the oldest first."""
        waiting = sa.select(table).where(IS_WAITING).order_by(table.c.id)
        with self._database.reading() as connection:
            return tuple(_item(row) for row in connection.execute(waiting))

    def one_outgoing(self, uid: UUID) -> Outgoing:
        """Give one, noted or not; raises `NotWaiting`."""
        with self._database.reading() as connection:
            row = connection.execute(sa.select(table).where(table.c.uid == uid)).one_or_none()
        if row is None:
            raise NotWaiting
        return _item(row)

    def discard_outgoing(self, uid: UUID) -> None:
        """Delete a message, if it is there."""
        with self._database.writing() as connection:
            connection.execute(sa.delete(table).where(table.c.uid == uid))


def _values(item: Outgoing) -> Values:
    told = {name: getattr(item, name) for name in _AS_IT_IS}
    return told | {"person": item.member, "state": item.state.value, "draft": _draft_values(item.draft)}


def _draft_values(draft: Draft | None) -> Values | None:
    """Write what is not said by the columns beside it."""
    if draft is None:
        return None
    return {
        "uid": str(draft.uid),
        "kind": draft.kind,
        "language": draft.language,
        "sections": {name: dict(section) for name, section in draft.sections.items()},
        "edits": [[edit.was, edit.now] for edit in draft.edits],
    }


def _item(row: Row) -> Outgoing:
    told = {name: getattr(row, name) for name in _AS_IT_IS}
    draft = _draft(row.draft, row.person, row.request)
    return Outgoing(member=row.person, state=State(row.state), draft=draft, **told)


def _draft(told: Mapping[str, Any] | None, member: UUID, request: UUID | None) -> Draft | None:
    if told is None:
        return None
    edits = tuple(Edit(*edit) for edit in told["edits"])
    return Draft(UUID(told["uid"]), told["kind"], told["language"], told["sections"], edits, member, request)
