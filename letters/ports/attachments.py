"""What is asked of the place where the files joined to requests are kept."""

from collections.abc import Collection
from typing import Protocol


class Attachments(Protocol):
    """Files found again by the SHA-256 of their content (64 hexadecimal figures), encrypted, never opened."""

    def put(self, content: bytes) -> str:
        """Keep *content*, on the disk when this returns, and give its SHA-256.

        The same content is kept once. Raises `FileTooLarge`, `NotKept`.
        """

    def get(self, sha256: str) -> bytes:
        """Give back, byte for byte, what was kept.

        Raises `MissingAttachment`, `DamagedAttachment`, `NotRead`.
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
