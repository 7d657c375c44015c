"""The tables of reference: communes, their postcodes, and the constituencies in France and abroad."""

from alembic import op

revision = "0004"
down_revision = "0003"

_TABLES = """
CREATE TABLE reference_table (
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    licence TEXT NOT NULL,
    edition TEXT NOT NULL,
    edition_on TEXT,
    term TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    counts TEXT NOT NULL,
    CONSTRAINT pk_reference_table PRIMARY KEY (name),
    CONSTRAINT ck_reference_table_known CHECK (name IN ('commune', 'constituency', 'constituency-abroad')),
    CONSTRAINT ck_reference_table_told CHECK (title <> '' AND licence <> ''),
    CONSTRAINT ck_reference_table_edition_on_is_a_day CHECK (edition_on IS date(edition_on)),
    CONSTRAINT ck_reference_table_sha256 CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT;

CREATE TABLE commune (
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    department TEXT NOT NULL,
    fold TEXT NOT NULL,
    CONSTRAINT pk_commune PRIMARY KEY (code),
    CONSTRAINT ck_commune_code CHECK (length(code) = 5),
    CONSTRAINT ck_commune_department CHECK (length(department) IN (2, 3))
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_commune_fold ON commune (fold);

CREATE TABLE commune_postcode (
    postcode TEXT NOT NULL,
    commune TEXT NOT NULL,
    CONSTRAINT pk_commune_postcode PRIMARY KEY (postcode, commune),
    CONSTRAINT ck_commune_postcode_postcode CHECK (length(postcode) = 5 AND postcode NOT GLOB '*[^0-9]*'),
    CONSTRAINT fk_commune_postcode_commune FOREIGN KEY(commune) REFERENCES commune (code) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_commune_postcode_commune ON commune_postcode (commune);

CREATE TABLE constituency_part (
    id INTEGER NOT NULL,
    commune TEXT NOT NULL,
    name TEXT NOT NULL,
    department TEXT NOT NULL,
    number INTEGER NOT NULL,
    fold TEXT NOT NULL,
    CONSTRAINT pk_constituency_part PRIMARY KEY (id),
    CONSTRAINT ck_constituency_part_commune CHECK (length(commune) = 5),
    CONSTRAINT ck_constituency_part_department CHECK (length(department) IN (2, 3)),
    CONSTRAINT ck_constituency_part_number CHECK (number BETWEEN 1 AND 99)
) STRICT;

CREATE INDEX ix_constituency_part_commune ON constituency_part (commune);

CREATE INDEX ix_constituency_part_fold ON constituency_part (fold);

CREATE TABLE constituency_postcode (
    postcode TEXT NOT NULL,
    part INTEGER NOT NULL,
    CONSTRAINT pk_constituency_postcode PRIMARY KEY (postcode, part),
    CONSTRAINT ck_constituency_postcode_postcode
        CHECK (length(postcode) = 5 AND postcode NOT GLOB '*[^0-9]*'),
    CONSTRAINT fk_constituency_postcode_part
        FOREIGN KEY(part) REFERENCES constituency_part (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_constituency_postcode_part ON constituency_postcode (part);

CREATE TABLE constituency_abroad (
    id INTEGER NOT NULL,
    country TEXT NOT NULL,
    iso TEXT NOT NULL,
    number INTEGER NOT NULL,
    CONSTRAINT pk_constituency_abroad PRIMARY KEY (id),
    CONSTRAINT ck_constituency_abroad_number CHECK (number BETWEEN 1 AND 99)
) STRICT
"""


def upgrade() -> None:
    """Make every table and index, and say which version of the program the file now needs."""
    for statement in _TABLES.split(";\n\n"):
        op.execute(statement)
    op.execute("UPDATE meta SET needs = '0.4.0'")
