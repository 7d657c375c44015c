"""The open letters: their texts, their lists sealed by chains, and who does not come back."""

from alembic import op

revision = "0008"
down_revision = "0007"

_TABLES = """
CREATE TABLE open_letter (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    tags TEXT NOT NULL,
    opens_on TEXT,
    closes_on TEXT,
    campaign TEXT,
    secret BLOB NOT NULL,
    CONSTRAINT pk_open_letter PRIMARY KEY (id),
    CONSTRAINT uq_open_letter_uid UNIQUE (uid)
) STRICT;

CREATE TABLE open_letter_text (
    id INTEGER NOT NULL,
    open_letter_id INTEGER NOT NULL,
    since TEXT NOT NULL,
    text TEXT NOT NULL,
    notes TEXT NOT NULL,
    CONSTRAINT pk_open_letter_text PRIMARY KEY (id),
    CONSTRAINT fk_open_letter_text_open_letter_id
        FOREIGN KEY(open_letter_id) REFERENCES open_letter (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE signature (
    id INTEGER NOT NULL,
    open_letter_id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    function TEXT NOT NULL,
    organisation TEXT NOT NULL,
    email TEXT NOT NULL,
    signed_on TEXT NOT NULL,
    consented_on TEXT NOT NULL,
    shown INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    origin TEXT NOT NULL,
    proof TEXT NOT NULL,
    place INTEGER,
    salt BLOB,
    resembles TEXT,
    likeness TEXT,
    CONSTRAINT pk_signature PRIMARY KEY (id),
    CONSTRAINT uq_signature_open_letter_id_place UNIQUE (open_letter_id, place),
    CONSTRAINT ck_signature_shown CHECK (shown IN (0, 1)),
    CONSTRAINT ck_signature_messages CHECK (messages IN (0, 1)),
    CONSTRAINT ck_signature_salted CHECK ((place IS NULL) = (salt IS NULL)),
    CONSTRAINT ck_signature_addressed CHECK (email <> '' OR origin = 'paper'),
    CONSTRAINT ck_signature_origin CHECK (origin IN ('paper', 'web', 'typed')),
    CONSTRAINT ck_signature_likeness CHECK (likeness IN ('same', 'email', 'name')),
    CONSTRAINT fk_signature_open_letter_id
        FOREIGN KEY(open_letter_id) REFERENCES open_letter (id) ON DELETE CASCADE,
    CONSTRAINT uq_signature_uid UNIQUE (uid)
) STRICT;

CREATE TABLE signature_link (
    open_letter_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    leaf BLOB NOT NULL,
    head BLOB NOT NULL,
    voids INTEGER,
    CONSTRAINT pk_signature_link PRIMARY KEY (open_letter_id, place),
    CONSTRAINT uq_signature_link_open_letter_id_voids UNIQUE (open_letter_id, voids),
    CONSTRAINT ck_signature_link_voids CHECK (voids < place),
    CONSTRAINT fk_signature_link_open_letter_id
        FOREIGN KEY(open_letter_id) REFERENCES open_letter (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE signature_mark (
    open_letter_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    mark BLOB NOT NULL,
    "on" TEXT NOT NULL,
    CONSTRAINT pk_signature_mark PRIMARY KEY (open_letter_id, kind, mark),
    CONSTRAINT ck_signature_mark_kind CHECK (kind IN ('withdrawn', 'same')),
    CONSTRAINT fk_signature_mark_open_letter_id
        FOREIGN KEY(open_letter_id) REFERENCES open_letter (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_open_letter_text_open_letter_id ON open_letter_text (open_letter_id)
"""


def upgrade() -> None:
    """Make the tables and their indexes, and say which version of the program the file now needs."""
    for statement in _TABLES.split(";\n\n"):
        op.execute(statement)
    op.execute("UPDATE meta SET needs = '0.8.0'")
