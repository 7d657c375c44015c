"""The directory: whom the official registers list, what the person corrected, what undoes an import."""

from alembic import op

revision = "0003"
down_revision = "0002"

_TABLES = """
CREATE TABLE register_import (
    id INTEGER NOT NULL,
    register TEXT NOT NULL,
    title TEXT NOT NULL,
    family TEXT NOT NULL,
    chamber TEXT NOT NULL,
    edition TEXT NOT NULL,
    edition_on TEXT,
    term TEXT NOT NULL,
    licence TEXT NOT NULL,
    lends INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    counts TEXT NOT NULL,
    undoable INTEGER NOT NULL,
    CONSTRAINT pk_register_import PRIMARY KEY (id),
    CONSTRAINT ck_register_import_named CHECK (register <> '' AND family <> ''),
    CONSTRAINT ck_register_import_edition_on_is_a_day CHECK (edition_on IS date(edition_on)),
    CONSTRAINT ck_register_import_lends CHECK (lends IN (0, 1)),
    CONSTRAINT ck_register_import_undoable CHECK (undoable IN (0, 1)),
    CONSTRAINT ck_register_import_sha256 CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TABLE recipient (
    id INTEGER NOT NULL,
    family TEXT NOT NULL,
    "key" TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    postcode TEXT NOT NULL,
    department TEXT NOT NULL,
    fold TEXT NOT NULL,
    said TEXT NOT NULL,
    heard TEXT NOT NULL,
    import_id INTEGER NOT NULL,
    retired_on TEXT,
    CONSTRAINT pk_recipient PRIMARY KEY (id),
    CONSTRAINT uq_recipient_family_key UNIQUE (family, "key"),
    CONSTRAINT ck_recipient_known CHECK (family <> '' AND instr(family, ':') = 0 AND "key" <> ''),
    CONSTRAINT ck_recipient_named CHECK (kind <> '' AND name <> ''),
    CONSTRAINT ck_recipient_department CHECK (length(department) IN (0, 2, 3)),
    CONSTRAINT ck_recipient_retired_on_is_a_day CHECK (retired_on IS date(retired_on)),
    CONSTRAINT fk_recipient_import_id FOREIGN KEY(import_id) REFERENCES register_import (id)
) STRICT;

CREATE INDEX ix_recipient_import_id ON recipient (import_id);

CREATE TABLE correction (
    family TEXT NOT NULL,
    "key" TEXT NOT NULL,
    fields TEXT NOT NULL,
    corrected_at TEXT NOT NULL,
    CONSTRAINT pk_correction PRIMARY KEY (family, "key"),
    CONSTRAINT ck_correction_known CHECK (family <> '' AND "key" <> ''),
    CONSTRAINT ck_correction_something CHECK (fields <> '{}')
) STRICT;

CREATE TABLE undo (
    import_id INTEGER NOT NULL,
    recipient_id INTEGER NOT NULL,
    "before" TEXT,
    CONSTRAINT pk_undo PRIMARY KEY (import_id, recipient_id),
    CONSTRAINT fk_undo_import_id FOREIGN KEY(import_id) REFERENCES register_import (id) ON DELETE CASCADE,
    CONSTRAINT fk_undo_recipient_id FOREIGN KEY(recipient_id) REFERENCES recipient (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX ix_undo_recipient_id ON undo (recipient_id)
"""

_INDEX = (
    "CREATE VIRTUAL TABLE recipient_fts USING fts5(fold, kind, content='recipient', content_rowid='id',"
    " tokenize=\"unicode61 remove_diacritics 0 tokenchars '-'\", prefix='2 3', detail=column)"
)
_SEARCH = (_INDEX, "CREATE VIRTUAL TABLE recipient_words USING fts5vocab(recipient_fts, col)")


def upgrade() -> None:
    """Make every table and index, and say which version of the program the file now needs."""
    for statement in (*_TABLES.split(";\n\n"), *_SEARCH):
        op.execute(statement)
    op.execute("UPDATE meta SET needs = '0.4.0'")
