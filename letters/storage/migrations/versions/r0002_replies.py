"""An event keeps what an answer says, as the person decided; an answer to the body may be recorded."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Give events the column, and say which version of the program the file now needs."""
    op.execute("ALTER TABLE event ADD COLUMN reply TEXT")
    op.execute("UPDATE meta SET needs = '0.3.0'")
