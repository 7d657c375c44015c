"""What is asked of a binder: a complaint and its exhibits as one file."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Protocol

Step = Callable[[int, int], None]
"""Hears how much is done, of how much; what it raises stops the binding."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A file to join: *title* is what the list calls it, *name* what the person's computer does.

    *sha256* is that of the file as it was given; *copy_to* writes its *size* bytes into an open file, and
    raises a `KeepingFault` for what is no longer there. *password* opens it, if it asks for one.
    """

    title: str
    name: str
    sha256: str
    size: int
    copy_to: Callable[[BinaryIO], None]
    password: str = field(default="", repr=False)

    @property
    def label(self) -> str:
        """What the dossier calls it: its title, or the name of its file."""
        return self.title or self.name


class State(StrEnum):
    """What became of an exhibit: the last four stand in the list alone, and must be sent apart."""

    WHOLE = "whole"
    REPAIRED = "repaired"
    LOCKED = "locked"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class BoundExhibit:
    """An exhibit in its dossier: *sha256* is that of the file as it was given.

    *first_page* is counted from the first page of the dossier; it is 0, like *pages*, for an exhibit that
    could not be read and must be sent apart. *remark* says what the person must know of it, if anything.
    """

    number: int
    title: str
    sha256: str
    pages: int
    first_page: int
    remark: str = ""
    state: State = State.WHOLE


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the chronology: the day, what happened, by which way, under which number, which exhibit."""

    day: str
    event: str
    way: str = ""
    number: str = ""
    exhibit: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a dossier: the *exhibits*, and before them the letter *cover* (a PDF file of ours).

    Without a letter, a page of ours tells *facts*: a label and what it says, line by line. *chronology* is
    what happened.
    """

    exhibits: tuple[Exhibit, ...]
    cover: bytes = b""
    facts: tuple[tuple[str, str], ...] = ()
    chronology: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """One file, of *size* bytes: the complaint, the list of the exhibits, what happened, the exhibits."""

    pages: int
    size: int
    exhibits: tuple[BoundExhibit, ...]


@dataclass(frozen=True, slots=True)
class DossierWords:
    """The words of a dossier, in its *language* (BCP 47).

    *title* is seen by whoever has the file in hand: nothing private stands in it. *cover*, *list* and
    *chronology* name the first parts; *exhibit*, with its ``{number}``, is stamped on each page of an
    exhibit. *repaired*, with the number of ``{pages}``, *left_out*, *locked*, *too_large*, *lost*,
    *unprinted* and *joined*, with ``{names}`` of files, are remarks; *note* explains the digests below the
    list. The others stand at the head of columns.
    """

    language: str
    title: str
    cover: str
    list: str
    chronology: str
    exhibit: str
    number: str
    designation: str
    pages: str
    first_page: str
    digest: str
    note: str
    repaired: str
    left_out: str
    locked: str
    too_large: str
    lost: str
    unprinted: str
    joined: str
    day: str
    event: str
    way: str
    exhibits: str


class Binder(Protocol):
    """Binds dossiers."""

    def bind(
        self,
        contents: Contents,
        target: Path,
        *,
        created: datetime,
        words: DossierWords,
        step: Step,
    ) -> Dossier:
        """Write the file *target*: what stands first, the list of the exhibits, and each of them, stamped.

        What cannot be read is listed with a remark and left out, never silently. *step* hears of bytes.
        Whatever happens, *target* is the old file or the whole new one.
        Raises `NotWritten`, `DossierNotBound`, `NoGlyph` and `RightToLeft` for a title.
        """
