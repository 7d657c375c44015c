"""What is asked of whoever puts the recovery code on a sheet of paper."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """Everything that the sheet says, in *language* (BCP 47); nothing in it names the person.

    *code* has seven groups parted by hyphens; *picture* tells who cannot see it what the square code holds.
    *facts* are pairs of a label and its value.
    """

    language: str
    title: str
    opening: str
    code_heading: str
    code: str
    picture: str
    use_heading: str
    use: tuple[str, ...]
    keeping_heading: str
    keeping: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of the code, in order."""
        return tuple(self.code.split("-"))


class SheetPress(Protocol):
    """Puts recovery sheets on paper."""

    def press(self, sheet: RecoverySheet, *, created: datetime) -> bytes:
        """*sheet* as a PDF of one A4 page; equal sheets of one moment are equal bytes.

        Raises `NoGlyph` or `RightToLeft` for words that cannot be printed.
        """
