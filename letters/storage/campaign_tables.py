"""The tables of campaigns: logs of entries, each a fact as plain values."""

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Text, UniqueConstraint

from letters.domain.campaigns.plain_facts import KINDS
from letters.storage.columns import Json, Moment, Uid
from letters.storage.tables import metadata

_LISTED = ", ".join(f"'{kind}'" for kind in KINDS)

campaign = sa.Table(
    "campaign",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", Uid, nullable=False, unique=True),
    sqlite_strict=True,
)

campaign_entry = sa.Table(
    "campaign_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", Uid, nullable=False),
    Column("campaign_id", ForeignKey("campaign.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("by", Text, nullable=False),
    Column("corrects", Uid),
    Column("kind", Text, nullable=False),
    Column("fact", Json, nullable=False),
    CheckConstraint(f"kind IN ({_LISTED})", name="kind"),
    CheckConstraint("corrects <> uid", name="another"),
    UniqueConstraint("campaign_id", "uid"),
    sqlite_strict=True,
)
"""Only grows; its *id* is the order in which entries came into this file.

A *uid* is of its campaign alone: no book of another campaign can take its place before it comes.
"""

forgotten_entry = sa.Table(
    "forgotten_entry",
    metadata,
    Column("campaign_id", ForeignKey("campaign.id", ondelete="CASCADE"), primary_key=True),
    Column("uid", Uid, primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""What was erased because somebody asked and no book brings back: entries, or who a volunteer was."""

Index("ix_campaign_entry_campaign_id_id", campaign_entry.c.campaign_id, campaign_entry.c.id)
