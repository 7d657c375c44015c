"""What a page asks of the disk, once the person chose a file."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Protocol

from letters.ports.attachments import Source


class Disk(Protocol):
    """Whoever reads and writes the files that the person chose; it runs off the window's thread."""

    def read(self, path: Path) -> bytes:
        """Give the content of a file; raises a `PlaidoyerError` that says why not."""

    def write(self, path: Path, content: bytes) -> None:
        """Write a whole file, or leave what was there; raises a `PlaidoyerError` that says why not."""

    def source(self, path: Path) -> Source:
        """Give a file to be read a piece at a time, whatever its size; nothing is read yet."""

    def write_from(self, path: Path, fill: Callable[[BinaryIO], None]) -> None:
        """Write a whole file that *fill* writes a piece at a time, or leave what was there."""
