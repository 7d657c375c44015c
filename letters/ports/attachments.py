"""What is asked of the place where the files joined to requests are kept."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

LARGEST = 1_000_000_000
"""Bytes of a file at most: the scans of the largest medical record, and no film. A piece at a time is held in
memory, whatever the size."""


class Source(Protocol):
    """A file that the person chose, read from its beginning as often as it is asked."""

    @property
    def name(self) -> str:
        """Give the name that the computer of the person knows it by."""

    def size(self) -> int:
        """Give how many bytes it has now; raises `FileUnreadable`."""

    def pieces(self, size: int) -> Iterator[bytes]:
        """Give its content in pieces of *size* bytes, the last alone shorter; raises `FileUnreadable`."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A content that is kept, by its digest, and its size in bytes."""

    sha256: str
    size: int


class Attachments(Protocol):
    """Files found again by the SHA-256 of their content (64 hexadecimal figures), encrypted, never opened."""

    def put(self, content: bytes) -> str:
        """Keep *content*, on the disk when this returns, and give its SHA-256.

        The same content is kept once. Raises `FileTooLarge`, `NotKept`.
        """

    def put_from(self, source: Source, step: Callable[[int], object]) -> Stored:
        """Keep the content of *source* as `put` does, a piece at a time in memory.

        It is read twice, and kept if it was the same both times. *step* hears how many bytes were just read;
        what it raises stops everything, and nothing is kept. Raises `FileTooLarge`, `FileUnreadable`,
        `ChangedWhileRead`, `NotKept`.
        """

    def get(self, sha256: str) -> bytes:
        """Give back, byte for byte, what was kept.

        Raises `MissingAttachment`, `DamagedAttachment`, `NotRead`.
        """

    def copy_to(self, sha256: str, file: BinaryIO) -> None:
        """Write into *file*, piece by piece, what `get` gives; what was written counts only at the end.

        Raises `MissingAttachment`, `DamagedAttachment`, `NotRead`, and `OSError` as *file* does.
        """

    def has(self, sha256: str) -> bool:
        """Say whether it is there; only reading it tells whether it is whole."""

    def remove(self, sha256: str) -> None:
        """Remove it, if it is there; raises `NotKept`."""

    def sweep(self, kept: Collection[str]) -> int:
        """Remove every file but those of *kept*, and say how many; raises `NotKept`.

        For the start of the program and after an erasure, when nothing is being kept at the same time.
        """

    def verify(self, kept: Collection[str]) -> tuple[str, ...]:
        """Read each file of *kept* and give those that are missing or damaged, in order."""
