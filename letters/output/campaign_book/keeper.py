"""Books on a disk: written whole, readable by their owner alone; read where they are of a bearable size."""

import os
from pathlib import Path
from typing import Final

from letters.domain.campaign_errors import LargeBook, NotForABook, TooMuchForABook, UnfitBook
from letters.domain.errors import FileUnreadable
from letters.domain.wording import N_
from letters.output.campaign_book.form import decoded, encoded
from letters.output.files import write_whole
from letters.ports.campaign_books import MOST_ENTRIES, CampaignBook

MOST_BYTES: Final = 64 << 20
"""Bytes of a book at most: 200 000 entries of 300 bytes."""


class BookFiles:
    """Keeps what `letters.ports.campaign_books.BookKeeper` promises."""

    def write(self, path: Path, book: CampaignBook) -> None:
        """Write *book*, and read it as whoever gets it will: what goes out can come in.

        Raises `TooMuchForABook`, `NotForABook`, `NotWritten`.
        """
        try:
            content = encoded(book)
        except UnicodeEncodeError as fault:  # half of a character
            raise NotForABook(text=ascii(fault.object[fault.start - 20 : fault.end])) from fault
        if len(book.entries) > MOST_ENTRIES or len(content) > MOST_BYTES:
            raise TooMuchForABook
        try:
            decoded(content, path.name)
        except UnfitBook as fault:
            raise NotForABook(text=str(fault.__cause__)) from fault
        write_whole(path, content)

    def read(self, path: Path) -> CampaignBook:
        """Give the book at *path*; raises `FileUnreadable`, `BookFault`."""
        content = _content(path)
        if len(content) > MOST_BYTES:
            raise LargeBook(file=path.name, most=MOST_BYTES >> 20)
        return decoded(content, path.name)


def _content(path: Path) -> bytes:
    """Give the bytes of *path*, or one more than a book has of a larger file; raises `FileUnreadable`."""
    try:
        if not path.is_file():
            raise FileUnreadable(name=path.name, reason=_NONE)
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            return file.read(min(size, MOST_BYTES) + 1)  # no more memory than the file has bytes
    except (OSError, ValueError) as fault:  # a name with a zero in it
        if isinstance(fault, FileUnreadable):
            raise
        raise FileUnreadable(name=path.name, reason=_CLOSED) from fault


_NONE: Final = N_("there is no such file")
_CLOSED: Final = N_("it cannot be opened: you may not read it, or another program holds it")
