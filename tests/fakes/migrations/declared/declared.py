"""A change that takes a row away, and says so."""

from alembic import op

from letters.storage.database import SCHEMA

revision = f"{SCHEMA + 1:04}"
down_revision = f"{SCHEMA:04}"

CHANGES_ROWS_OF = ("setting",)


def upgrade():
    op.execute("DELETE FROM setting WHERE key = 'one'")
