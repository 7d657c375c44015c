"""What is asked of a press that puts a whole series of letters on paper, one by one or in one print file."""

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from letters.domain.letters import Letter
from letters.ports.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Sheets:
    """What a print file holds besides the letters.

    With *separators* a sheet stands before each letter; with *addresses* their list stands before all. For a
    printer that prints on *both_sides*, each letter, separator and list begins on a sheet of its own.
    """

    separators: bool = True
    addresses: bool = True
    both_sides: bool = False


EVERY_SHEET = Sheets()


@dataclass(frozen=True, slots=True)
class PrintWords:
    """The words of the sheets that are for whoever prints, in the *language* (BCP 47) they are written in.

    *counted* has its ``{number}`` and ``{total}``, *pages* its ``{count}``.
    """

    language: str
    title: str
    counted: str
    pages: Callable[[int], str]
    enclosed: str
    to_do: tuple[str, ...]
    addresses: str
    number: str
    name: str
    address: str
    length: str


@dataclass(frozen=True, slots=True)
class Cover:
    """What is said of a letter on its separator and in the list: its *number* of *total*, and to whom."""

    number: int
    total: int
    name: str
    address: tuple[str, ...]


class PrintFile(Protocol):
    """One file with all the letters of a series, that grows on the disk."""

    def add(self, letter: Letter, cover: Cover, *, signature: bytes | None = None) -> int:
        """Put *letter* behind the others, and say how many pages it takes.

        Raises an `OutputFault` or `TooManyLines`: nothing of this letter is then in the file.
        """

    def finish(self) -> int:
        """Write the rest, and say how many pages there are in all; nothing can be added behind."""


class SeriesPress(Typesetter, Protocol):
    """A typesetter for one series: what its letters have in common is made once."""

    def print_file(
        self, file: BinaryIO, words: PrintWords, sheets: Sheets, *, created: datetime
    ) -> PrintFile:
        """Give a print file that is written into *file*, empty and its own."""


class SeriesFiles(Protocol):
    """The files of a series on the disk, each whole or not there at all; every call raises `NotWritten`."""

    def make(self, folder: Path) -> None:
        """Make *folder* if only it is missing."""

    def taken(self, folder: Path, names: Collection[str]) -> Sequence[str]:
        """Give those of *names* that something in *folder* has already, in order."""

    def write(self, path: Path, content: bytes) -> None:
        """Put *content* at *path*, readable by its owner alone, in the place of what is there."""

    def write_list(self, path: Path, rows: Sequence[Sequence[str]]) -> None:
        """Put a table at *path* that a spreadsheet opens, its cells always text; its first row heads it."""

    def growing(self, path: Path) -> AbstractContextManager[BinaryIO]:
        """Give an empty file that takes the place of *path* once left whole; a failure leaves no trace."""
