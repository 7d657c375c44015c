"""The tables of open letters: their texts, their lists, the chains of these, and who does not come back."""

import sqlalchemy as sa
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    UniqueConstraint,
)

from letters.domain.signatures.marks import MarkKind
from letters.domain.signatures.signatories import Likeness, Origin
from letters.storage.columns import Day, Json, Uid
from letters.storage.tables import metadata


def _letter(*, key: bool = False) -> Column[int]:
    """Give the column that names the letter of a row, which goes with it."""
    return Column(
        "open_letter_id", ForeignKey("open_letter.id", ondelete="CASCADE"), nullable=False, primary_key=key
    )


def _one_of(column: str, words: type[MarkKind | Likeness | Origin]) -> CheckConstraint:
    listed = ", ".join(f"'{each.value}'" for each in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


open_letter = sa.Table(
    "open_letter",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", Uid, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("tags", Json, nullable=False),
    Column("opens_on", Day),
    Column("closes_on", Day),
    Column("campaign", Uid),
    Column("secret", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""*campaign* names one that may be in another file."""

open_letter_text = sa.Table(
    "open_letter_text",
    metadata,
    Column("id", Integer, primary_key=True),
    _letter(),
    Column("since", Day, nullable=False),
    Column("text", Text, nullable=False),
    Column("notes", Text, nullable=False),
    sqlite_strict=True,
)
"""Only grows; its *id* is the order in which texts were written."""

signature = sa.Table(
    "signature",
    metadata,
    Column("id", Integer, primary_key=True),
    _letter(),
    Column("uid", Uid, nullable=False, unique=True),
    Column("first_name", Text, nullable=False),
    Column("last_name", Text, nullable=False),
    Column("function", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("signed_on", Day, nullable=False),
    Column("consented_on", Day, nullable=False),
    Column("shown", Integer, nullable=False),
    Column("messages", Integer, nullable=False),
    Column("origin", Text, nullable=False),
    Column("proof", Text, nullable=False),
    Column("place", Integer),
    Column("salt", LargeBinary),
    Column("resembles", Uid),
    Column("likeness", Text),
    UniqueConstraint("open_letter_id", "place"),
    CheckConstraint("shown IN (0, 1)", name="shown"),
    CheckConstraint("messages IN (0, 1)", name="messages"),
    CheckConstraint("(place IS NULL) = (salt IS NULL)", name="salted"),
    CheckConstraint("email <> '' OR origin = 'paper'", name="addressed"),
    _one_of("origin", Origin),
    _one_of("likeness", Likeness),
    sqlite_strict=True,
)
"""One without a *place* waits to be decided."""

signature_link = sa.Table(
    "signature_link",
    metadata,
    _letter(key=True),
    Column("place", Integer, primary_key=True),
    Column("leaf", LargeBinary, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("voids", Integer),
    UniqueConstraint("open_letter_id", "voids"),
    CheckConstraint("voids < place", name="voids"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Only grows."""

signature_mark = sa.Table(
    "signature_mark",
    metadata,
    _letter(key=True),
    Column("kind", Text, primary_key=True),
    Column("mark", LargeBinary, primary_key=True),
    Column("on", Day, nullable=False),
    _one_of("kind", MarkKind),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

Index("ix_open_letter_text_open_letter_id", open_letter_text.c.open_letter_id)
