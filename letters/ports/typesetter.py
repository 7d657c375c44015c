"""What is asked of a typesetter: a letter on paper, as one file."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from letters.domain.letters import Letter


@dataclass(frozen=True, slots=True)
class Typeset:
    """A letter on paper: its file, and how many pages it has."""

    content: bytes
    pages: int


class Typesetter(Protocol):
    """Puts letters on paper."""

    def typeset(self, letter: Letter, *, created: datetime, signature: bytes | None = None) -> Typeset:
        """*letter* as a file that any printer prints and any screen reader reads.

        It says that it was *created* then; equal letters created at one moment are equal bytes.
        *signature* is a PNG or JPEG picture; without it a blank is left to sign by hand.
        Raises an `OutputFault` or `TooManyLines`; a character that cannot be printed is named, never lost.
        """
