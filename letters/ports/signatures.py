"""What is asked of the encrypted file about open letters, and of the tables that signatories come in."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from letters.domain.signatures.chain import Link
from letters.domain.signatures.marks import Mark
from letters.domain.signatures.open_letters import LetterText, OpenLetter
from letters.domain.signatures.signatories import Signature


@dataclass(frozen=True, slots=True)
class Change:
    """What changes of a list at once: all of it, or nothing.

    *added* come behind those there are, *changed* take the place of those of their identifiers, *erased*
    leave with all that was told of them. *links* follow the last one of the chain. *marks* stay, *unmarked*
    leave.
    """

    added: Sequence[Signature] = ()
    changed: Sequence[Signature] = ()
    erased: Collection[UUID] = ()
    links: Sequence[Link] = ()
    marks: Sequence[Mark] = ()
    unmarked: Sequence[Mark] = ()


class SignatureRecords(Protocol):
    """The open letters and their lists; each call is one whole transaction on the disk.

    Those that name a letter which is not there raise `UnknownOpenLetter`.
    """

    def open_letters(self) -> tuple[OpenLetter, ...]:
        """Give every open letter with its texts, in the order in which they came into this file."""

    def keep_open_letter(self, letter: OpenLetter) -> None:
        """Keep *letter* in the place of the one with its identifier; its secret and its texts stay."""

    def write_open_letter_text(self, letter: UUID, text: LetterText) -> None:
        """Add a text to the history of a letter."""

    def forget_open_letter(self, letter: UUID) -> None:
        """Delete a letter with its texts, its list and its chain, if it is there."""

    def signatures(self, letter: UUID) -> tuple[Signature, ...]:
        """Give the list of a letter, those that wait too, in the order in which they came."""

    def signatures_in_turn(self, letter: UUID) -> Iterator[Signature]:
        """Give the list of a letter as `signatures` does, one by one: there may be a hundred thousand."""

    def count_signatures(self, letter: UUID) -> tuple[int, int]:
        """Give how many signatures a letter has, and how many wait to be decided."""

    def links(self, letter: UUID) -> tuple[Link, ...]:
        """Give the chain of a letter, in order."""

    def last_link(self, letter: UUID) -> Link | None:
        """Give the end of the chain of a letter, if it has begun."""

    def marks(self, letter: UUID) -> tuple[Mark, ...]:
        """Give the marks of those whom no list brings back."""

    def change_signatures(self, letter: UUID, changes: Iterable[Change]) -> None:
        """Write *changes* one after the other in one transaction: all of them, or none where one fails.

        They are taken while it lasts; what taking one raises undoes those before. Raises `ChangedMeanwhile`
        where the list is no longer the one they were made for.

        Nothing of an erased signature can be read in the file afterwards, nor in its journal.
        """


class SignatoryTable(Protocol):
    """One table: its rows that are not empty, each with its number, that of the columns' names first.

    Cells are texts; a formula is its own text (« =… »), never computed. Reading raises `RegisterFault`,
    `WorkbookUnreadable`, `WorkbookTooLarge`.
    """

    @property
    def done(self) -> float:
        """How much of it was read, from 0 to 1."""

    def __iter__(self) -> Iterator[tuple[int, Sequence[str]]]:
        """Read it from its beginning."""


class SignatoryTables(Protocol):
    """Opens tables of signatories: delimited text, or the first sheet of a workbook."""

    def rows(self, path: Path) -> SignatoryTable:
        """Open the table at *path*; raises `RegisterFault`."""
