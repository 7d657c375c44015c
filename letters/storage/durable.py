"""Files written whole, for their owner alone: whatever stops the program, the old one or the new is there."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from letters.domain.keeping_errors import KeepingFault, NotKept
from letters.domain.wording import N_, Said

CHUNK = 1 << 20
LEFTOVER = ".tmp"
"""The ending of a file that was being written when the program was stopped."""

_REFUSED = N_("the computer does not allow it, or another program has the file open")
_A_FILE = N_("a file stands where a folder should be")
_REASONS = {
    errno.ENOENT: N_("the file or its folder is not there"),
    errno.ENOTDIR: _A_FILE,
    errno.EEXIST: _A_FILE,
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.ENOSPC: N_("the disk is full; make room and try again"),
    errno.EDQUOT: N_("your share of the disk is full; make room and try again"),
    errno.EFBIG: N_("the file is larger than this disk allows"),
    errno.EROFS: N_("this disk can only be read"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.EISDIR: N_("a folder has its name"),
    errno.EIO: N_("the disk does not answer as it should; put your data on another one soon"),
}
_OTHER = N_("the computer refused ({fault})")


def write_private(path: Path, content: bytes) -> None:
    """Put *content* at *path*, whole or not at all, readable by its owner alone; raises `NotKept`."""
    with writing(path) as file:
        file.write(content)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write, which becomes *path* once the disk has it whole; any failure leaves no trace.

    Raises `NotKept`.
    """
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}{LEFTOVER}")
    try:
        with plainly():
            with new_private(beside) as file:
                yield file
            beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    sync_folder(path.parent)


@contextmanager
def new_private(path: Path) -> Iterator[BinaryIO]:
    """Give a new file of mode 0600 to write at *path*, on the disk once left; raises `OSError`."""
    path.touch(mode=0o600, exist_ok=False)
    with path.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def private_folder(folder: Path) -> None:
    """Make *folder* and those above it that are missing, of mode 0700; raises `NotKept`."""
    with plainly():
        missing = [each for each in (folder, *folder.parents) if not each.is_dir()]
        for each in reversed(missing):
            each.mkdir(mode=0o700, exist_ok=True)
            sync_folder(each.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in *folder* on the disk, where a folder can be synchronised; raises `NotKept`."""
    if os.name == "nt":
        return
    with plainly():
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as fault:
            if fault.errno != errno.EINVAL:  # a file system without it
                raise
        finally:
            os.close(handle)


@contextmanager
def plainly(broken: type[KeepingFault] = NotKept) -> Iterator[None]:
    """Say in one sentence, which names no place, what the system refused; raises *broken*."""
    try:
        yield
    except OSError as fault:
        sentence = _REASONS.get(fault.errno or 0, _OTHER)
        reason = Said(sentence, {"fault": os.strerror(fault.errno) if fault.errno else type(fault).__name__})
    else:
        return
    raise broken(reason=reason)
