"""An event keeps what only its kind tells; a file joined to a request says what it proves."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Give both tables their column, and say which version of the program the file now needs."""
    op.execute("ALTER TABLE event ADD COLUMN particulars TEXT")
    op.execute("ALTER TABLE attachment ADD COLUMN proof TEXT")
    op.execute("UPDATE meta SET needs = '0.5.0'")
