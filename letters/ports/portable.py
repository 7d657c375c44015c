"""What is asked of a portable copy: written whole, read with suspicion."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO, Protocol

from letters.domain.portable import Portable
from letters.ports.attachments import Source

Copy = Callable[[str, BinaryIO], None]
"""Writes the content of a SHA-256 into a file, as `letters.ports.attachments.Attachments.copy_to` does."""

Step = Callable[[int], object]
"""Hears how many bytes were just carried; what it raises stops everything."""


class Opened(Protocol):
    """A portable copy open for reading."""

    @property
    def portable(self) -> Portable:
        """What it holds, each value checked; the files it names are all there."""

    def content(self, sha256: str) -> Source:
        """Give a content to be read piece by piece; that it has this digest is for the reader to verify."""


class Carrier(Protocol):
    """Writes and reads portable copies."""

    def write(
        self, target: Path, portable: Portable, copy: Copy, more: Mapping[str, bytes], step: Step
    ) -> None:
        """Write *portable* with all its contents into the one file *target*, whole or not at all.

        *more* are files for people, by name: a word of explanation. What is written can be read
        by whoever has the file. Raises `TooMuchToCarry`, `NotCarriable`, `NotWritten`, and what *copy* does.
        """

    def opened(self, path: Path) -> AbstractContextManager[Opened]:
        """Open the portable copy at *path*; raises `NotPortable`, `PortableTooNew`."""
