"""A change after which something belongs to what is no longer there."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade():
    op.execute("UPDATE event SET request_id = 99 WHERE id = 1")
