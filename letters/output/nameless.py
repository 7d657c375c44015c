"""Files without a name: whatever stops the program, even at once, the system takes them away.

Where the system knows no such files (neither Linux nor a disk of its own), one is written beside its target,
under a name that says whose it is, and takes its name once whole.
"""

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from letters.output.files import plainly, sync

BESIDE = ".plaidoyer-"
"""How the names begin that a file may have for a moment before it takes its own."""

_OWNER_ONLY = 0o600


@contextmanager
def nameless(path: Path) -> Iterator[BinaryIO]:
    """Give an empty file to make *path* with, on the same disk, gone once left; raises `NotWritten`."""
    with plainly(path.name), tempfile.TemporaryFile(dir=path.parent, prefix=BESIDE, buffering=0) as file:
        yield cast("BinaryIO", file)


@contextmanager
def delivering(path: Path) -> Iterator[BinaryIO]:
    """Give an empty file that takes the place of *path* once left whole; any failure leaves no trace.

    It is readable by its owner alone. Raises `NotWritten`.
    """
    beside = path.with_name(f"{BESIDE}{secrets.token_hex(4)}")
    with plainly(path.name):
        handle, named = _opened(path.parent, beside)
        try:
            with os.fdopen(handle, "w+b", buffering=0) as file:
                yield file
                os.fsync(handle)
                if not named:
                    beside = _named(handle, path, beside)
            if beside != path:
                beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
    sync(path.parent)


def _opened(folder: Path, beside: Path) -> tuple[int, bool]:
    """Open a new file: without a name in *folder* if the disk can, else *beside*; and say which."""
    wanted = getattr(os, "O_TMPFILE", 0)
    if wanted:
        with suppress(OSError):
            return os.open(folder, os.O_RDWR | wanted, _OWNER_ONLY), False
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.open(beside, flags, _OWNER_ONLY), True


def _named(handle: int, path: Path, beside: Path) -> Path:
    """Give the open file the name *path* if nothing has it: no other name is seen even for a moment.

    Else it is *beside*, from where it takes the place of the old one. Give its name.
    """
    try:
        _give_name(handle, path)
    except FileExistsError:
        _give_name(handle, beside)
        return beside
    return path


def _give_name(handle: int, path: Path) -> None:
    """Give the open file a name (linkat(2): through the folder, since the plain call keeps the link)."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.link(
            f"/proc/self/fd/{handle}", path.name, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=True
        )
    finally:
        os.close(folder)
