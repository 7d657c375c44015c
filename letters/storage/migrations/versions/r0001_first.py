"""The first tables; written out, since the tables of the program go on changing."""

from alembic import op

revision = "0001"
down_revision = None

_TABLES = """
CREATE TABLE blob (
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    CONSTRAINT pk_blob PRIMARY KEY (sha256),
    CONSTRAINT ck_blob_sha256 CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    CONSTRAINT ck_blob_size CHECK (size >= 0)
) STRICT;

CREATE TABLE meta (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    needs TEXT NOT NULL,
    CONSTRAINT pk_meta PRIMARY KEY (id),
    CONSTRAINT ck_meta_single CHECK (id = 1)
) STRICT;

CREATE TABLE person (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    address TEXT NOT NULL,
    email TEXT NOT NULL,
    telephone TEXT NOT NULL,
    details TEXT NOT NULL,
    represented_by TEXT,
    capacity TEXT,
    proof TEXT NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT ck_person_capacity CHECK (capacity IS NULL OR capacity IN ('parent', 'guardian', 'mandate')),
    CONSTRAINT ck_person_another CHECK (represented_by <> uid),
    CONSTRAINT uq_person_uid UNIQUE (uid),
    CONSTRAINT fk_person_represented_by FOREIGN KEY(represented_by) REFERENCES person (uid) ON DELETE SET NULL
) STRICT;

CREATE INDEX ix_person_represented_by ON person (represented_by);

CREATE TABLE setting (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_setting PRIMARY KEY ("key")
) STRICT;

CREATE TABLE request (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    "right" TEXT NOT NULL,
    rule TEXT NOT NULL,
    topic TEXT NOT NULL,
    title TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    recipient TEXT NOT NULL,
    body_key TEXT NOT NULL,
    fold TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    stage TEXT NOT NULL,
    sent_on TEXT,
    started_on TEXT,
    expected_on TEXT,
    due_on TEXT,
    closed_on TEXT,
    outcome TEXT,
    step TEXT NOT NULL,
    step_on TEXT,
    CONSTRAINT pk_request PRIMARY KEY (id),
    CONSTRAINT ck_request_opened_on_is_a_day CHECK (opened_on IS date(opened_on)),
    CONSTRAINT ck_request_sent_on_is_a_day CHECK (sent_on IS date(sent_on)),
    CONSTRAINT ck_request_started_on_is_a_day CHECK (started_on IS date(started_on)),
    CONSTRAINT ck_request_expected_on_is_a_day CHECK (expected_on IS date(expected_on)),
    CONSTRAINT ck_request_due_on_is_a_day CHECK (due_on IS date(due_on)),
    CONSTRAINT ck_request_closed_on_is_a_day CHECK (closed_on IS date(closed_on)),
    CONSTRAINT ck_request_step_on_is_a_day CHECK (step_on IS date(step_on)),
    CONSTRAINT ck_request_stage CHECK (stage IS NULL OR stage IN (
        'draft', 'sent', 'waiting', 'suspended', 'answered', 'complained', 'closed')),
    CONSTRAINT ck_request_outcome CHECK (outcome IS NULL OR outcome IN (
        'granted', 'partly-granted', 'refused', 'answered', 'decided', 'no-answer', 'abandoned')),
    CONSTRAINT ck_request_closed CHECK ((stage = 'closed') = (closed_on IS NOT NULL)),
    CONSTRAINT ck_request_ended CHECK ((stage = 'closed') = (outcome IS NOT NULL)),
    CONSTRAINT ck_request_sent CHECK (stage IN ('draft', 'closed') OR sent_on IS NOT NULL),
    CONSTRAINT ck_request_waiting CHECK (stage <> 'waiting' OR due_on IS NOT NULL),
    CONSTRAINT ck_request_running CHECK (due_on IS NULL OR stage IN ('waiting', 'complained')),
    CONSTRAINT ck_request_period CHECK ((due_on IS NULL) = (started_on IS NULL)),
    CONSTRAINT ck_request_expected CHECK ((due_on IS NULL) = (expected_on IS NULL)),
    CONSTRAINT ck_request_due CHECK (due_on > started_on AND expected_on BETWEEN started_on AND due_on),
    CONSTRAINT ck_request_step CHECK ((step = '') = (step_on IS NULL)),
    CONSTRAINT ck_request_nothing_left CHECK (stage <> 'closed' OR step = ''),
    CONSTRAINT ck_request_last_seq CHECK (last_seq >= 0),
    CONSTRAINT uq_request_uid UNIQUE (uid),
    CONSTRAINT fk_request_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX ix_request_listed ON request (opened_on, closed_on, fold);

CREATE INDEX ix_request_of_person ON request (person_id, opened_on, closed_on, fold);

CREATE INDEX ix_request_running ON request (due_on) WHERE due_on IS NOT NULL;

CREATE INDEX ix_request_to_do ON request (step_on) WHERE step_on IS NOT NULL;

CREATE UNIQUE INDEX uq_request_open ON request (person_id, body_key, "right", topic) WHERE closed_on IS NULL;

CREATE TABLE draft (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    sections TEXT NOT NULL,
    edits TEXT NOT NULL,
    person TEXT,
    request TEXT,
    saved_at TEXT,
    CONSTRAINT pk_draft PRIMARY KEY (id),
    CONSTRAINT uq_draft_uid UNIQUE (uid),
    CONSTRAINT fk_draft_person FOREIGN KEY(person) REFERENCES person (uid) ON DELETE CASCADE,
    CONSTRAINT fk_draft_request FOREIGN KEY(request) REFERENCES request (uid) ON DELETE CASCADE
) STRICT;

CREATE INDEX ix_draft_person ON draft (person);

CREATE INDEX ix_draft_request ON draft (request);

CREATE TABLE letter (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    request_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    edition TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    channel TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    proof TEXT NOT NULL,
    pdf TEXT NOT NULL,
    answers TEXT NOT NULL,
    CONSTRAINT pk_letter PRIMARY KEY (id),
    CONSTRAINT ck_letter_sent_on_is_a_day CHECK (sent_on IS date(sent_on)),
    CONSTRAINT ck_letter_channel CHECK (channel <> ''),
    CONSTRAINT ck_letter_pdf CHECK (pdf = '' OR (length(pdf) = 64 AND pdf NOT GLOB '*[^0-9a-f]*')),
    CONSTRAINT uq_letter_uid UNIQUE (uid),
    CONSTRAINT fk_letter_request_id FOREIGN KEY(request_id) REFERENCES request (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX ix_letter_request_id ON letter (request_id);

CREATE TABLE event (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    request_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    author TEXT NOT NULL,
    note TEXT NOT NULL,
    channel TEXT NOT NULL,
    proof TEXT NOT NULL,
    letter TEXT,
    corrects TEXT,
    CONSTRAINT pk_event PRIMARY KEY (id),
    CONSTRAINT uq_event_request_id_seq UNIQUE (request_id, seq),
    CONSTRAINT ck_event_happened_on_is_a_day CHECK (happened_on IS date(happened_on)),
    CONSTRAINT ck_event_seq CHECK (seq > 0),
    CONSTRAINT ck_event_another CHECK (corrects <> uid),
    CONSTRAINT uq_event_uid UNIQUE (uid),
    CONSTRAINT fk_event_request_id FOREIGN KEY(request_id) REFERENCES request (id) ON DELETE CASCADE,
    CONSTRAINT fk_event_letter FOREIGN KEY(letter) REFERENCES letter (uid),
    CONSTRAINT fk_event_corrects FOREIGN KEY(corrects) REFERENCES event (uid)
) STRICT;

CREATE INDEX ix_event_letter ON event (letter) WHERE letter IS NOT NULL;

CREATE UNIQUE INDEX uq_event_corrects ON event (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE attachment (
    id INTEGER NOT NULL,
    uid TEXT NOT NULL,
    request_id INTEGER NOT NULL,
    event TEXT,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    added_at TEXT NOT NULL,
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT ck_attachment_name CHECK (name <> '' AND instr(name, '/') = 0 AND instr(name, '\\') = 0),
    CONSTRAINT uq_attachment_uid UNIQUE (uid),
    CONSTRAINT fk_attachment_request_id FOREIGN KEY(request_id) REFERENCES request (id) ON DELETE CASCADE,
    CONSTRAINT fk_attachment_event FOREIGN KEY(event) REFERENCES event (uid),
    CONSTRAINT fk_attachment_sha256 FOREIGN KEY(sha256) REFERENCES blob (sha256)
) STRICT;

CREATE INDEX ix_attachment_event ON attachment (event);

CREATE INDEX ix_attachment_request_id ON attachment (request_id);

CREATE INDEX ix_attachment_sha256 ON attachment (sha256)
"""


def upgrade() -> None:
    """Make every table and index."""
    for statement in _TABLES.split(";\n\n"):
        op.execute(statement)
