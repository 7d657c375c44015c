"""To whom one writes, and the six lines by which the post finds them."""

from dataclasses import dataclass
from enum import StrEnum

from letters.domain.errors import LineTooLong, TooManyLines

MOST_LINES = 6
"""Lines of an address, country included (NF Z10-011)."""

MOST_CHARACTERS = 38
"""Characters of a line, spaces included (NF Z10-011)."""


class Gender(StrEnum):
    """How the recipient wishes to be addressed, when it is known."""

    FEMININE = "f"
    MASCULINE = "m"


@dataclass(frozen=True, slots=True)
class Recipient:
    """A body or a person to write to.

    *attention* is the line under the name (a service, a role); *title* is the recipient's own choice of
    title, without « Madame » or « Monsieur », and wins over the usual one.
    """

    name: str
    address: tuple[str, ...]
    kind: str = ""
    attention: str = ""
    email: str = ""
    gender: Gender | None = None
    title: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines for the window of the envelope: name, attention, address.

        Raises `TooManyLines` over six lines and `LineTooLong` over 38 characters (NF Z10-011).
        """
        lines = tuple(line for line in (self.name, self.attention, *self.address) if line)
        return postal_lines(lines)


def postal_lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Give *lines* back if the post can read them: at most six, of at most 38 characters (NF Z10-011)."""
    if len(lines) > MOST_LINES:
        raise TooManyLines(count=len(lines), limit=MOST_LINES)
    for line in lines:
        if len(line) > MOST_CHARACTERS:
            raise LineTooLong(line=line, length=len(line), limit=MOST_CHARACTERS)
    return lines
