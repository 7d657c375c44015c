"""What an open letter with its signatories becomes when it is published: paper, a page, tables."""

from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO, Protocol

from letters.domain.letters import Block, Note
from letters.domain.signatures.published import Published


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words that stand around a list, in the language of the interface.

    *name*, *function* and *organisation* head the columns; *day*, *counted* and *shown* are sentences
    (*shown* is empty where everybody is named); *link_to* holds « {address} »;
    *note* says what *seal* is good for.
    """

    signatories: str
    name: str
    function: str
    organisation: str
    day: str
    counted: str
    shown: str
    notes: str
    tags: str
    seal: str
    note: str
    link_to: str
    unprinted: str


@dataclass(frozen=True, slots=True)
class SignedLetter:
    """A published letter with its text read: *blocks*, *notes*, in *language* (BCP 47), and its *words*."""

    published: Published
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    words: ListWords
    language: str


class ListWriter(Protocol):
    """Writes an open letter and its list in one form; no e-mail address is part of it."""

    def __call__(self, letter: SignedLetter, created: datetime, file: BinaryIO) -> None:
        """Write *letter* into *file*: the same letter of the same moment is the same bytes."""
