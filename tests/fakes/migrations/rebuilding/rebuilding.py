"""A change that rebuilds the table on which all others depend: a stage more, a column more."""

import sqlalchemy as sa
from alembic import op

from letters.storage.database import SCHEMA

revision = f"{SCHEMA + 1:04}"
down_revision = f"{SCHEMA:04}"

_STAGES = "'draft', 'sent', 'waiting', 'suspended', 'answered', 'complained', 'closed', 'paused'"


def upgrade():
    with op.batch_alter_table("request") as batch:
        batch.add_column(sa.Column("colour", sa.Text, nullable=False, server_default=""))
        batch.drop_constraint(op.f("ck_request_stage"), type_="check")
        batch.create_check_constraint(op.f("ck_request_stage"), f"stage IN ({_STAGES})")
