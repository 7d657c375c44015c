"""What is asked of a register: to know its file by what is in it, and to read it row by row."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO, Protocol, TextIO

from letters.domain.geography import Reference
from letters.domain.listed import Row, Skipped, UnknownLabel


@dataclass(frozen=True, slots=True)
class Edition:
    """Which state of a register a file holds: *words* to show, the day *on* and the *term* it says."""

    words: str
    on: date | None = None
    term: str = ""


@dataclass(frozen=True, slots=True)
class Keep:
    """What to keep of a large register: rows of these départements, sections and activities (NAF).

    An empty list keeps every one; *name* keeps the rows whose folded name holds each of its words.
    """

    departments: frozenset[str] = field(default_factory=frozenset)
    sections: frozenset[str] = field(default_factory=frozenset)
    activities: frozenset[str] = field(default_factory=frozenset)
    name: str = ""


class Dropped(Protocol):
    """A file that somebody dropped, opened for reading; nothing of it is written anywhere."""

    @property
    def name(self) -> str:
        """Its name, to be shown; never what it is known by."""

    @property
    def size(self) -> int:
        """Its size in bytes."""

    @property
    def done(self) -> float:
        """How much of it was read, from 0 to 1."""

    @property
    def members(self) -> Sequence[str]:
        """The names in a zip archive; none for another file."""

    @property
    def beginning(self) -> str:
        """Its first characters (at most 65,536), decoded; an empty text for an archive."""

    def text(self) -> TextIO:
        """Open it as text: UTF-8, else cp1252, line ends as they are; raises `RegisterFault`."""

    def raw(self) -> BinaryIO:
        """Open it as bytes."""

    def lines(self) -> Iterator[str]:
        """Give its lines one by one, their ends as they are; raises `RegisterFault`."""

    def member(self, name: str) -> bytes:
        """Read one member of the archive, within the limits of `letters.registers.files`."""

    def will_read(self, members: Collection[str]) -> None:
        """Say which members are about to be read: `done` counts these alone from here on."""


class Register(Protocol):
    """One official register. *family* is shared by registers that use the same identifiers."""

    @property
    def name(self) -> str:
        """Its name in commands and in the file: « assemblee »."""

    @property
    def title(self) -> str:
        """Its title, marked for translation."""

    @property
    def licence(self) -> str:
        """Who publishes it and under which licence, to be shown wherever its rows are."""

    @property
    def family(self) -> str:
        """The family of its identifiers: that of `Ref.family` of its rows."""

    @property
    def chamber(self) -> str:
        """The `BodyKind` of which the file lists everyone, or an empty text: others are never « gone ».

        `letters.domain.chambers.EVERY_KIND` where it lists everyone of its family, whatever their kind.
        """

    @property
    def lends(self) -> bool:
        """Say whether another register of its family tells better who sits.

        Where the chamber is stored from that one, a `Listed` of this register counts as the `Lent` of its
        mails, and nobody is « gone ».
        """

    def recognises(self, file: Dropped) -> bool:
        """Say whether *file* is of this register, by what is in it."""

    def edition(self, file: Dropped) -> Edition:
        """Say which state *file* holds, as far as it says so."""

    def rows(self, file: Dropped, keep: Keep) -> Iterator[Row]:
        """Read *file*, a row at a time, memory in no proportion to it; raises `RegisterFault`."""


class ReferenceTable(Protocol):
    """A table of reference: no body is in it, and reading one replaces the table of its name whole."""

    @property
    def name(self) -> str:
        """What it fills, in commands and in the file: « commune », « constituency »."""

    @property
    def title(self) -> str:
        """Its title, marked for translation."""

    @property
    def licence(self) -> str:
        """Who publishes it and under which licence, to be shown wherever its rows serve."""

    def recognises(self, file: Dropped) -> bool:
        """Say whether *file* is of this table, by what is in it."""

    def edition(self, file: Dropped) -> Edition:
        """Say which state *file* holds, as far as it says so."""

    def rows(self, file: Dropped) -> Iterator[Reference | Skipped | UnknownLabel]:
        """Read *file*; raises `RegisterFault`."""


Registers = Collection[Register]
