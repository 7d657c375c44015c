"""The tables of the personal file: each rule that a row can break by itself is a check of the database."""

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text

from letters.domain.household import Capacity
from letters.domain.mailing import State
from letters.domain.stages import Outcome, Stage
from letters.storage.columns import Day, Json, Moment, Uid

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Everything that a file holds, as the newest version of the program makes it."""


def _table(name: str, *parts: sa.schema.SchemaItem) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _uid() -> Column[object]:
    return Column("uid", Uid, nullable=False, unique=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _among(name: str, values: type[Capacity | Outcome | Stage | State]) -> CheckConstraint:
    listed = ", ".join(f"'{value.value}'" for value in values)
    return CheckConstraint(f"{name} IS NULL OR {name} IN ({listed})", name=name)


def _day(name: str) -> CheckConstraint:
    """Refuse what is no day of the calendar: SQLite writes 2026-02-30 otherwise than it was given."""
    return CheckConstraint(f"{name} IS date({name})", name=f"{name}_is_a_day")


def _digest(name: str) -> CheckConstraint:
    return CheckConstraint(f"length({name}) = 64 AND {name} NOT GLOB '*[^0-9a-f]*'", name=name)


person = _table(
    "person",
    _id(),
    _uid(),
    _text("given_name"),
    _text("family_name"),
    Column("address", Json, nullable=False),
    _text("email"),
    _text("telephone"),
    Column("details", Json, nullable=False),
    Column("represented_by", ForeignKey("person.uid", ondelete="SET NULL"), index=True),
    Column("capacity", Text),
    _text("proof"),
    _among("capacity", Capacity),
    CheckConstraint("represented_by <> uid", name="another"),
)

request = _table(
    "request",
    _id(),
    _uid(),
    Column("person_id", ForeignKey("person.id", ondelete="CASCADE"), nullable=False),
    _text("kind"),
    _text("right"),
    _text("rule"),
    _text("topic"),
    _text("title"),
    Column("opened_on", Day, nullable=False),
    _text("recipient_name"),
    Column("recipient", Json, nullable=False),
    _text("body_key"),
    _text("fold"),
    Column("last_seq", Integer, nullable=False),
    _text("stage"),
    Column("sent_on", Day),
    Column("started_on", Day),
    Column("expected_on", Day),
    Column("due_on", Day),
    Column("closed_on", Day),
    Column("outcome", Text),
    _text("step"),
    Column("step_on", Day),
    *(_day(f"{name}_on") for name in ("opened", "sent", "started", "expected", "due", "closed", "step")),
    _among("stage", Stage),
    _among("outcome", Outcome),
    CheckConstraint("(stage = 'closed') = (closed_on IS NOT NULL)", name="closed"),
    CheckConstraint("(stage = 'closed') = (outcome IS NOT NULL)", name="ended"),
    CheckConstraint("stage IN ('draft', 'closed') OR sent_on IS NOT NULL", name="sent"),
    CheckConstraint("stage <> 'waiting' OR due_on IS NOT NULL", name="waiting"),
    CheckConstraint("due_on IS NULL OR stage IN ('waiting', 'complained')", name="running"),
    CheckConstraint("(due_on IS NULL) = (started_on IS NULL)", name="period"),
    CheckConstraint("(due_on IS NULL) = (expected_on IS NULL)", name="expected"),
    CheckConstraint("due_on > started_on AND expected_on BETWEEN started_on AND due_on", name="due"),
    CheckConstraint("(step = '') = (step_on IS NULL)", name="step"),
    CheckConstraint("stage <> 'closed' OR step = ''", name="nothing_left"),
    CheckConstraint("last_seq >= 0", name="last_seq"),
)

letter = _table(
    "letter",
    _id(),
    _uid(),
    Column("request_id", ForeignKey("request.id", ondelete="CASCADE"), nullable=False, index=True),
    _text("kind"),
    _text("edition"),
    _text("language"),
    _text("subject"),
    _text("text"),
    _text("channel"),
    Column("sent_on", Day, nullable=False),
    _text("proof"),
    _text("pdf"),
    Column("answers", Json, nullable=False),
    _day("sent_on"),
    CheckConstraint("channel <> ''", name="channel"),
    CheckConstraint("pdf = '' OR (length(pdf) = 64 AND pdf NOT GLOB '*[^0-9a-f]*')", name="pdf"),
)

event = _table(
    "event",
    _id(),
    _uid(),
    Column("request_id", ForeignKey("request.id", ondelete="CASCADE"), nullable=False),
    Column("seq", Integer, nullable=False),
    _text("kind"),
    Column("happened_on", Day, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    _text("author"),
    _text("note"),
    _text("channel"),
    _text("proof"),
    Column("letter", ForeignKey("letter.uid")),
    Column("corrects", ForeignKey("event.uid")),
    Column("reply", Json),
    Column("particulars", Json),
    sa.UniqueConstraint("request_id", "seq"),
    _day("happened_on"),
    CheckConstraint("seq > 0", name="seq"),
    CheckConstraint("corrects <> uid", name="another"),
)

blob = _table(
    "blob",
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    _digest("sha256"),
    CheckConstraint("size >= 0", name="size"),
)

attachment = _table(
    "attachment",
    _id(),
    _uid(),
    Column("request_id", ForeignKey("request.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("event", ForeignKey("event.uid"), index=True),
    Column("sha256", ForeignKey("blob.sha256"), nullable=False, index=True),
    _text("name"),
    _text("label"),
    Column("added_at", Moment, nullable=False),
    Column("proof", Text),
    CheckConstraint("name <> '' AND instr(name, '/') = 0 AND instr(name, '\\') = 0", name="name"),
)

draft = _table(
    "draft",
    _id(),
    _uid(),
    _text("kind"),
    _text("language"),
    Column("sections", Json, nullable=False),
    Column("edits", Json, nullable=False),
    Column("person", ForeignKey("person.uid", ondelete="CASCADE"), index=True),
    Column("request", ForeignKey("request.uid", ondelete="CASCADE"), index=True),
    Column("saved_at", Moment),
)

outgoing = _table(
    "outgoing",
    _id(),
    _uid(),
    Column("person", ForeignKey("person.uid", ondelete="CASCADE"), nullable=False, index=True),
    Column("request", ForeignKey("request.uid", ondelete="CASCADE"), index=True),
    _text("recipient"),
    Column("message_id", Text, nullable=False, unique=True),
    _text("sha256"),
    Column("size", Integer, nullable=False),
    Column("dated", Day, nullable=False),
    Column("changed_at", Moment, nullable=False),
    _text("state"),
    Column("attempts", Integer, nullable=False),
    Column("left_on", Day),
    _text("server"),
    _text("fault"),
    Column("draft", Json, nullable=False),
    _digest("sha256"),
    _among("state", State),
    _day("dated"),
    _day("left_on"),
    CheckConstraint("size > 0 AND attempts >= 0", name="counted"),
    CheckConstraint("draft <> 'null' OR (state = 'sent' AND request IS NOT NULL)", name="noted"),
    CheckConstraint("state NOT IN ('sending', 'sent', 'unknown') OR left_on IS NOT NULL", name="left"),
)
"""The messages that leave from here; *draft* is ``null`` once the request tells that it left."""

setting = _table("setting", Column("key", Text, primary_key=True), _text("value"))

meta = _table(
    "meta",
    Column("id", Integer, primary_key=True),
    Column("uid", Uid, nullable=False),
    _text("needs"),
    CheckConstraint("id = 1", name="single"),
)
"""One row: what tells this file from another, and the first version of the program that can open it."""

revision = Table(
    "alembic_version",
    metadata,
    Column("version_num", sa.String(32), nullable=False),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""The version of the tables, as Alembic writes it."""

IS_WAITING = sa.type_coerce(outgoing.c.draft, Text) != "null"
"""Said of a message that its request does not tell of yet."""

IS_OPEN = request.c.closed_on.is_(None)
"""Said in the words of the indexes below, which the database does not use otherwise."""

Index("uq_request_open", request.c.person_id, request.c.body_key, request.c.right, request.c.topic,
      unique=True, sqlite_where=IS_OPEN, postgresql_where=IS_OPEN)  # fmt: skip
Index("ix_request_to_do", request.c.step_on, sqlite_where=request.c.step_on.is_not(None))
Index("ix_request_running", request.c.due_on, sqlite_where=request.c.due_on.is_not(None))
Index("ix_request_listed", request.c.opened_on, request.c.closed_on, request.c.fold)
Index("ix_request_of_person", request.c.person_id, request.c.opened_on, request.c.closed_on, request.c.fold)
Index("ix_event_letter", event.c.letter, sqlite_where=event.c.letter.is_not(None))
Index("uq_event_corrects", event.c.corrects, unique=True, sqlite_where=event.c.corrects.is_not(None))
