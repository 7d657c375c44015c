"""A change that fails once half of it is made."""

from alembic import op

from letters.storage.database import SCHEMA

revision = f"{SCHEMA + 1:04}"
down_revision = f"{SCHEMA:04}"


def upgrade():
    op.execute("ALTER TABLE request ADD COLUMN colour TEXT")
    op.execute("UPDATE setting SET value = 'changed'")
    op.execute("INSERT INTO nowhere VALUES (1)")
