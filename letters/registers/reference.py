"""Which table of reference a dropped file is: the first that knows it by what is in it."""

from typing import Final

from letters.ports.registers import Dropped, ReferenceTable
from letters.registers.constituencies import Constituencies, ConstituenciesAbroad
from letters.registers.postcodes import LaPoste, PostcodesJson

TABLES: Final[tuple[ReferenceTable, ...]] = (
    LaPoste(), PostcodesJson(), Constituencies(), ConstituenciesAbroad(),
)  # fmt: skip
"""Every table that can be read; the first two fill the same one."""


def table_of(file: Dropped) -> ReferenceTable | None:
    """Give the table that knows *file*, if one does; its name counts for nothing."""
    return next((table for table in TABLES if table.recognises(file)), None)
