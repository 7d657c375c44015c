"""To whom one writes, and the six lines by which the post finds them."""

from dataclasses import dataclass
from enum import StrEnum
from textwrap import wrap

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
        """The lines for the window of the envelope: name (`lines_of_name`), attention, address.

        Raises `TooManyLines` over six lines and `LineTooLong` over 38 characters (NF Z10-011).
        """
        lines = (*lines_of_name(self.name), *(line for line in (self.attention, *self.address) if line))
        return postal_lines(lines)


def lines_of_name(name: str) -> tuple[str, ...]:
    """Give *name* on one line, or parted at spaces over as many as it needs; none where it is empty."""
    if len(name) <= MOST_CHARACTERS:
        return (name,) if name else ()
    return tuple(wrap(name, MOST_CHARACTERS, break_long_words=False, break_on_hyphens=False))


def postal_lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Give *lines* back if the post can read them: at most six, of at most 38 characters (NF Z10-011)."""
    if len(lines) > MOST_LINES:
        raise TooManyLines(count=len(lines), limit=MOST_LINES)
    for line in lines:
        if len(line) > MOST_CHARACTERS:
            raise LineTooLong(line=line, length=len(line), limit=MOST_CHARACTERS)
    return lines
