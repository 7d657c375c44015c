"""The rows that a table of volunteers gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VolunteerRow:
    """A row as it was typed, its cells trimmed: *row* is the number of its line, the head's being 1."""

    row: int
    name: str
    departments: str = ""
    constituencies: str = ""
    email: str = ""
