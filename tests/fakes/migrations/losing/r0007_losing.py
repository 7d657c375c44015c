"""A change that loses a row without a word."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade():
    op.execute("DELETE FROM setting WHERE key = 'one'")
