"""What is asked of the reader of a table of volunteers, and the rows that it gives."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from letters.ports.registers import Dropped


@dataclass(frozen=True, slots=True)
class VolunteerRow:
    """A row as it was typed, its cells trimmed: *row* is the number of its line, the head's being 1."""

    row: int
    name: str
    departments: str = ""
    constituencies: str = ""
    email: str = ""


class VolunteerReader(Protocol):
    """Reads a table of volunteers."""

    def __call__(self, file: Dropped) -> Iterator[VolunteerRow]:
        """Give each row that says something.

        Raises `VolunteersNotNamed`, and what cannot be read as a table, a `RegisterFault`.
        """
