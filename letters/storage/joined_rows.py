"""The row of a file joined to a request, and that of its content."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from letters.domain.request_errors import ChangedMeanwhile
from letters.domain.requests import Kept
from letters.storage.rows import kept_values
from letters.storage.tables import attachment, blob


def join(connection: sa.Connection, number: int, request: UUID, kept: Kept) -> None:
    """Join *kept* to *request*, whose row is *number*.

    Raises `ChangedMeanwhile` when it is there already, when its event is not one of the request, or when the
    same content was kept with another size.
    """
    if kept.request != request:
        raise ChangedMeanwhile
    content = {"sha256": kept.sha256, "size": kept.size}
    connection.execute(insert(blob).values(content).on_conflict_do_nothing())
    size = sa.select(blob.c.size).where(blob.c.sha256 == kept.sha256)
    if connection.execute(size).scalar() != kept.size:
        raise ChangedMeanwhile
    connection.execute(sa.insert(attachment).values(kept_values(kept, number)))
