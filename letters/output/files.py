"""Writing files whole or not at all."""

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from letters.domain.output_errors import NotWritten
from letters.domain.wording import N_, Said

_REASONS = {
    errno.ENOENT: N_("its folder does not exist; choose another one"),
    errno.ENOTDIR: N_("what should be its folder is a file; choose another one"),
    errno.EACCES: N_("you may not write there, or another program has it open; choose another folder"),
    errno.EPERM: N_("you may not write there; choose another folder"),
    errno.ENOSPC: N_("the disk is full; make room or choose another disk"),
    errno.EDQUOT: N_("your share of the disk is full; make room or choose another disk"),
    errno.EFBIG: N_("it is larger than this disk or this computer allows; choose another disk"),
    errno.EROFS: N_("this disk can only be read; choose another disk"),
    errno.ENAMETOOLONG: N_("its name is too long; choose a shorter one"),
    errno.EISDIR: N_("a folder has this name; choose another name"),
}
_OTHER = N_("the computer refused ({fault}); choose another folder")
_NOT_A_NAME = N_("this is not the name of a file; choose another name")
_OWNER_ONLY = 0o600


def write_whole(path: Path, content: bytes) -> None:
    """Put *content* at *path*, readable by its owner alone.

    It is written beside, in the same folder, and takes its name only when the disk has it whole: interrupted
    at any moment, the old file or the new one is there. A failure leaves no other file.
    Raises `NotWritten`.
    """
    _put(path.parent, {path.name: content}, asked=path.name)


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put all of *files*, content by name, in *folder*, which is made if only it is missing.

    After a failure none of the new files is there, the old ones are as they were, and a folder that was made
    is gone. The process killed between two names can leave some old, some new, each of them whole.
    Raises `NotWritten`.
    """
    with ExitStack() as back:
        with plainly(folder.name), suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            back.callback(_remove_empty, folder)
        _put(folder, files, asked=folder.name)
        back.pop_all()


def _put(folder: Path, files: Mapping[str, bytes], *, asked: str) -> None:
    """Write all of *files* beside, then name them one by one; a failure takes the names back."""
    targets = [folder / _file_name(name) for name in files]
    staging = partial(TemporaryDirectory, prefix=".plaidoyer-", dir=folder, ignore_cleanup_errors=True)
    with plainly(asked), staging() as beside, ExitStack() as back:
        written = [Path(beside, str(number)) for number in range(len(targets))]
        for new, target, content in zip(written, targets, files.values(), strict=True):
            with plainly(target.name):
                _write(new, content)
        for new, target in zip(written, targets, strict=True):
            with plainly(target.name):
                _name(new, target, back, last=target == targets[-1])
        back.pop_all()
    sync(folder)


def _write(new: Path, content: bytes) -> None:
    with new.open("xb") as file:
        new.chmod(_OWNER_ONLY)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _name(new: Path, target: Path, back: ExitStack, *, last: bool) -> None:
    """Give *new* its name, after noting in *back* how to undo it; the *last* one needs no undoing."""
    if not last:
        old = new.with_suffix(".old")
        if os.path.lexists(target):
            _keep(target, old)
            back.callback(old.replace, target)
        else:
            back.callback(_remove, target)
    new.replace(target)


def _keep(target: Path, old: Path) -> None:
    """Give a file a second name, or a copy where the disk or the system knows no second names."""
    try:
        os.link(target, old)
    except OSError:
        shutil.copy2(target, old)


def _remove(new: Path) -> None:
    with suppress(OSError):
        new.unlink()


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def sync(folder: Path) -> None:
    """Have the names themselves on the disk, where a folder can be synchronised (not on Windows)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _file_name(name: str) -> str:
    """Let *name* through if it stays in its folder; raises `NotWritten`."""
    if name in {"", ".."} or Path(name).name != name or "\0" in name:
        raise NotWritten(path=name, reason=Said(_NOT_A_NAME))
    return name


@contextmanager
def plainly(name: str) -> Iterator[None]:
    """Say in one sentence what the system refused for *name*; raises `NotWritten`."""
    try:
        yield
    except OSError as fault:
        sentence = _REASONS.get(fault.errno or 0, _OTHER)
        raise NotWritten(path=name, reason=Said(sentence, {"fault": fault.strerror})) from fault
