"""The campaigns: logs that only grow."""

from alembic import op

revision = "0007"
down_revision = "0006"

_TABLES = """
CREATE TABLE campaign (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    CONSTRAINT pk_campaign PRIMARY KEY (id),
    CONSTRAINT uq_campaign_uid UNIQUE (uid)
) STRICT;

CREATE TABLE campaign_entry (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    campaign_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    corrects TEXT,
    kind TEXT NOT NULL,
    fact TEXT NOT NULL,
    CONSTRAINT pk_campaign_entry PRIMARY KEY (id),
    CONSTRAINT ck_campaign_entry_kind CHECK (kind IN ('aim', 'volunteer', 'mailbox', 'target', 'left',
        'assigned', 'paragraph', 'contact', 'position', 'effect', 'withdrawn')),
    CONSTRAINT ck_campaign_entry_another CHECK (corrects <> uid),
    CONSTRAINT uq_campaign_entry_campaign_id_uid UNIQUE (campaign_id, uid),
    CONSTRAINT fk_campaign_entry_campaign_id
        FOREIGN KEY(campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE forgotten_entry (
    campaign_id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    CONSTRAINT pk_forgotten_entry PRIMARY KEY (campaign_id, uid),
    CONSTRAINT fk_forgotten_entry_campaign_id
        FOREIGN KEY(campaign_id) REFERENCES campaign (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_campaign_entry_campaign_id_id ON campaign_entry (campaign_id, id)
"""


def upgrade() -> None:
    """Make the tables and their index, and say which version of the program the file now needs."""
    for statement in _TABLES.split(";\n\n"):
        op.execute(statement)
    op.execute("UPDATE meta SET needs = '0.7.0'")
