"""The files of a series on the disk, and the list of them."""

import csv
import io
from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from letters.output.files import plainly, write_whole
from letters.output.nameless import delivering
from letters.output.spreadsheet import guarded

_MARK = "\ufeff"
_BUFFER = 1 << 18
"""Bytes gathered before they go to the disk: a print file is made of very many small objects."""


class DiskFiles:
    """Keeps what `letters.ports.series.SeriesFiles` promises."""

    def make(self, folder: Path) -> None:
        """Make *folder* if only it is missing."""
        with plainly(folder.name), suppress(FileExistsError):
            folder.mkdir(mode=0o700)

    def taken(self, folder: Path, names: Collection[str]) -> Sequence[str]:
        """Give those of *names* that something in *folder* has already, in order."""
        with plainly(folder.name):
            there = {each.name.casefold() for each in folder.iterdir()} if folder.is_dir() else set()
        return sorted(name for name in names if name.casefold() in there)

    def write(self, path: Path, content: bytes) -> None:
        """Put *content* at *path*, readable by its owner alone, in the place of what is there."""
        write_whole(path, content)

    def write_list(self, path: Path, rows: Sequence[Sequence[str]]) -> None:
        """Put a table at *path* as a French spreadsheet opens it (`letters.output.spreadsheet`)."""
        file = io.StringIO(newline="")
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
        writer.writerows([guarded(cell) for cell in row] for row in rows)
        write_whole(path, (_MARK + file.getvalue()).encode("utf-8", "replace"))

    def growing(self, path: Path) -> AbstractContextManager[BinaryIO]:
        """Give an empty file that takes the place of *path* once left whole; a failure leaves no trace."""
        return _buffered(path)


@contextmanager
def _buffered(path: Path) -> Iterator[BinaryIO]:
    with delivering(path) as raw:
        file = io.BufferedWriter(cast("io.RawIOBase", raw), _BUFFER)
        try:
            yield file
        finally:
            file.detach()
