"""The tables of the directory: the imports, whom they list, what the person corrected, what undoes them."""

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Text

from letters.storage.columns import Day, Json, Moment
from letters.storage.tables import metadata

register_import = sa.Table(
    "register_import",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("register", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("family", Text, nullable=False),
    Column("chamber", Text, nullable=False),
    Column("edition", Text, nullable=False),
    Column("edition_on", Day),
    Column("term", Text, nullable=False),
    Column("licence", Text, nullable=False),
    Column("lends", Integer, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("imported_at", Moment, nullable=False),
    Column("counts", Json, nullable=False),
    Column("undoable", Integer, nullable=False),
    CheckConstraint("register <> '' AND family <> ''", name="named"),
    CheckConstraint("edition_on IS date(edition_on)", name="edition_on_is_a_day"),
    CheckConstraint("lends IN (0, 1)", name="lends"),
    CheckConstraint("undoable IN (0, 1)", name="undoable"),
    CheckConstraint("length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'", name="sha256"),
    sqlite_strict=True,
)

recipient = sa.Table(
    "recipient",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("family", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("postcode", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("fold", Text, nullable=False),
    Column("said", Json, nullable=False),
    Column("heard", Json, nullable=False),
    Column("import_id", ForeignKey("register_import.id"), nullable=False, index=True),
    Column("retired_on", Day),
    sa.UniqueConstraint("family", "key"),
    CheckConstraint("family <> '' AND instr(family, ':') = 0 AND \"key\" <> ''", name="known"),
    CheckConstraint("kind <> '' AND name <> ''", name="named"),
    CheckConstraint("length(department) IN (0, 2, 3)", name="department"),
    CheckConstraint("retired_on IS date(retired_on)", name="retired_on_is_a_day"),
    sqlite_strict=True,
)
"""Whom the imports list: *said* holds the words of each register, *heard* its last import."""

correction = sa.Table(
    "correction",
    metadata,
    Column("family", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("fields", Json, nullable=False),
    Column("corrected_at", Moment, nullable=False),
    CheckConstraint("family <> '' AND \"key\" <> ''", name="known"),
    CheckConstraint("fields <> '{}'", name="something"),
    sqlite_strict=True,
)
"""Not tied to a recipient: those shipped are corrected too, and no import takes a correction away."""

undo = sa.Table(
    "undo",
    metadata,
    Column("import_id", ForeignKey("register_import.id", ondelete="CASCADE"), primary_key=True),
    Column("recipient_id", ForeignKey("recipient.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("before", Json),
    sqlite_strict=True,
)
"""What the last imports replaced: the columns as they were, nothing for whom they added."""

_INDEX = (
    "CREATE VIRTUAL TABLE recipient_fts USING fts5(fold, kind, content='recipient', content_rowid='id',"
    " tokenize=\"unicode61 remove_diacritics 0 tokenchars '-'\", prefix='2 3', detail=column)"
)
SEARCH = (_INDEX, "CREATE VIRTUAL TABLE recipient_words USING fts5vocab(recipient_fts, col)")


def create_search(connection: sa.Connection) -> None:
    """Make the index of words, and the list of these words."""
    for statement in SEARCH:
        connection.exec_driver_sql(statement)
