"""The tables of reference; those of constituencies (ODbL) stand apart from all others."""

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Text

from letters.storage.columns import Day, Json, Moment
from letters.storage.tables import metadata

_KNOWN = "length({0}) = 5 AND {0} NOT GLOB '*[^0-9]*'"


def _postcode() -> CheckConstraint:
    return CheckConstraint(_KNOWN.format("postcode"), name="postcode")


reference_table = sa.Table(
    "reference_table",
    metadata,
    Column("name", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("licence", Text, nullable=False),
    Column("edition", Text, nullable=False),
    Column("edition_on", Day),
    Column("term", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("imported_at", Moment, nullable=False),
    Column("counts", Json, nullable=False),
    CheckConstraint("name IN ('commune', 'constituency', 'constituency-abroad')", name="known"),
    CheckConstraint("title <> '' AND licence <> ''", name="told"),
    CheckConstraint("edition_on IS date(edition_on)", name="edition_on_is_a_day"),
    CheckConstraint("length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'", name="sha256"),
    sqlite_strict=True,
)
"""Which state of each is stored, from which file; a table without a row here has no rows at all."""

commune = sa.Table(
    "commune",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("fold", Text, nullable=False, index=True),
    CheckConstraint("length(code) = 5", name="code"),
    CheckConstraint("length(department) IN (2, 3)", name="department"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

commune_postcode = sa.Table(
    "commune_postcode",
    metadata,
    Column("postcode", Text, primary_key=True),
    Column("commune", ForeignKey("commune.code", ondelete="CASCADE"), primary_key=True, index=True),
    _postcode(),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

constituency_part = sa.Table(
    "constituency_part",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("commune", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("fold", Text, nullable=False, index=True),
    CheckConstraint("length(commune) = 5", name="commune"),
    CheckConstraint("length(department) IN (2, 3)", name="department"),
    CheckConstraint("number BETWEEN 1 AND 99", name="number"),
    sqlite_strict=True,
)
"""A commune, or the part of one, that lies in a constituency; not tied to `commune`, of another source."""

constituency_postcode = sa.Table(
    "constituency_postcode",
    metadata,
    Column("postcode", Text, primary_key=True),
    Column("part", ForeignKey("constituency_part.id", ondelete="CASCADE"), primary_key=True, index=True),
    _postcode(),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

constituency_abroad = sa.Table(
    "constituency_abroad",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("country", Text, nullable=False),
    Column("iso", Text, nullable=False),
    Column("number", Integer, nullable=False),
    CheckConstraint("number BETWEEN 1 AND 99", name="number"),
    sqlite_strict=True,
)

ROWS_OF = {
    "commune": (commune_postcode, commune),
    "constituency": (constituency_postcode, constituency_part),
    "constituency-abroad": (constituency_abroad,),
}
"""What each table fills, in the order in which it is emptied."""
