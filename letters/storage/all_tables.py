"""Every table of a file, known from here as one whole."""

import sqlalchemy as sa

from letters.storage import campaign_tables, directory_tables, reference_tables, signature_tables, tables

PARTS = (tables, directory_tables, reference_tables, campaign_tables, signature_tables)
"""The modules whose tables a file holds: naming them here makes them known."""


def create_tables(connection: sa.Connection) -> None:
    """Make every table of a file."""
    tables.metadata.create_all(connection)
