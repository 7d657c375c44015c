"""A change after which something belongs to what is no longer there."""

from alembic import op

from letters.storage.database import SCHEMA

revision = f"{SCHEMA + 1:04}"
down_revision = f"{SCHEMA:04}"


def upgrade():
    op.execute("UPDATE event SET request_id = 99 WHERE id = 1")
