"""What a page asks of the disk, once the person chose a file."""

from pathlib import Path
from typing import Protocol


class Disk(Protocol):
    """Whoever reads and writes the files that the person chose; it runs off the window's thread."""

    def read(self, path: Path) -> bytes:
        """Give the content of a file; raises a `PlaidoyerError` that says why not."""

    def write(self, path: Path, content: bytes) -> None:
        """Write a whole file, or leave what was there; raises a `PlaidoyerError` that says why not."""
