"""A change that fails once half of it is made."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade():
    op.execute("ALTER TABLE request ADD COLUMN colour TEXT")
    op.execute("UPDATE setting SET value = 'changed'")
    op.execute("INSERT INTO nowhere VALUES (1)")
