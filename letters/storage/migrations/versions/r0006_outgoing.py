"""The messages that leave from here: each is on the disk before a word of it leaves."""

from alembic import op

revision = "0006"
down_revision = "0005"

_TABLES = """
CREATE TABLE outgoing (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    person TEXT NOT NULL,
    request TEXT,
    recipient TEXT NOT NULL,
    message_id TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    dated TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    left_on TEXT,
    server TEXT NOT NULL,
    fault TEXT NOT NULL,
    draft TEXT NOT NULL,
    CONSTRAINT pk_outgoing PRIMARY KEY (id),
    CONSTRAINT ck_outgoing_sha256 CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT ck_outgoing_state
        CHECK (state IS NULL OR state IN ('queued', 'sending', 'sent', 'failed', 'unknown')),
    CONSTRAINT ck_outgoing_dated_is_a_day CHECK (dated IS date(dated)),
    CONSTRAINT ck_outgoing_left_on_is_a_day CHECK (left_on IS date(left_on)),
    CONSTRAINT ck_outgoing_counted CHECK (size > 0 AND attempts >= 0),
    CONSTRAINT ck_outgoing_noted CHECK (draft <> 'null' OR (state = 'sent' AND request IS NOT NULL)),
    CONSTRAINT ck_outgoing_left
        CHECK (state NOT IN ('sending', 'sent', 'unknown') OR left_on IS NOT NULL),
    CONSTRAINT uq_outgoing_uid UNIQUE (uid),
    CONSTRAINT fk_outgoing_person FOREIGN KEY(person) REFERENCES person (uid) ON DELETE CASCADE,
    CONSTRAINT fk_outgoing_request FOREIGN KEY(request) REFERENCES request (uid) ON DELETE CASCADE,
    CONSTRAINT uq_outgoing_message_id UNIQUE (message_id)
) STRICT;

CREATE INDEX ix_outgoing_person ON outgoing (person);

CREATE INDEX ix_outgoing_request ON outgoing (request)
"""


def upgrade() -> None:
    """Make the table and its indexes, and say which version of the program the file now needs."""
    for statement in _TABLES.split(";\n\n"):
        op.execute(statement)
    op.execute("UPDATE meta SET needs = '0.6.0'")
