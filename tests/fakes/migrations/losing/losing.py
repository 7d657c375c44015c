"""A change that loses a row without a word."""

from alembic import op

from letters.storage.database import SCHEMA

revision = f"{SCHEMA + 1:04}"
down_revision = f"{SCHEMA:04}"


def upgrade():
    op.execute("DELETE FROM setting WHERE key = 'one'")
