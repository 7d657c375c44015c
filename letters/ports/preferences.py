"""What is asked of the place where the few choices needed before anything is opened are kept."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Front:
    """How the window speaks and looks before the encrypted file is open; nothing of it is personal.

    *language* is a code (``fr``), *scheme* the name of a set of colours, *scale* the size of text in percent.
    """

    language: str
    scheme: str
    scale: int


class FrontFile(Protocol):
    """Keeps these choices in clear."""

    def read(self) -> Front | None:
        """Give what was chosen, whatever it is worth; none if there is nothing that can be read."""

    def write(self, front: Front) -> None:
        """Keep *front*, whole or not at all; raises `NotKept`."""
