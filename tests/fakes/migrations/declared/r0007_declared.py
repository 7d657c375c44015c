"""A change that takes a row away, and says so."""

from alembic import op

revision = "0007"
down_revision = "0006"

CHANGES_ROWS_OF = ("setting",)


def upgrade():
    op.execute("DELETE FROM setting WHERE key = 'one'")
