"""One program at a time on a folder of data, and none on a disk reached through the network."""

from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from letters.domain.keeping_errors import HomeInUse, HomeOnNetwork, NotRead
from letters.storage.durable import plainly, private_folder
from letters.storage.folder import LOCK

_MOUNTS = Path("/proc/mounts")
_NETWORK = frozenset(
    {
        "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.sshfs", "ncpfs",
        "nfs", "nfs4", "smb3", "smbfs",
    }
)  # fmt: skip


class HomeLock:
    """The right to use the folder of data *home*, until released or until the program ends, however it does.

    The system holds it (flock, or its like on Windows): nothing is left to clear up after a crash. Keep a
    reference to it: forgotten, it is released. Another thread than the one that acquired it may release it.
    *mounts* is where Linux lists its disks.
    """

    def __init__(self, home: Path, *, mounts: Path = _MOUNTS) -> None:
        self._home = home
        self._mounts = mounts
        self._lock = FileLock(
            home / LOCK, mode=0o600, blocking=False, thread_local=False, fallback_to_soft=False
        )

    def acquire(self) -> None:
        """Take it at once, making *home* if it is missing; raises `HomeInUse`, `HomeOnNetwork`, `NotKept`."""
        private_folder(self._home)
        if self._mounts.is_file() and (kind := network_disk(self._home, _read(self._mounts))):
            raise HomeOnNetwork(kind=kind)
        with plainly():
            try:
                self._lock.acquire()
            except Timeout:
                raise HomeInUse from None

    def release(self) -> None:
        """Give it back, if it was taken."""
        self._lock.release(force=True)

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def network_disk(folder: Path, mounts: str) -> str:
    """Give the kind of the network disk that holds *folder* (``nfs4``), or nothing if it is of this computer.

    *mounts* lists the disks as ``/proc/mounts`` does (fstab(5)): the longest place wins, then the last one.
    """
    disks = (line.split(" ") for line in mounts.splitlines() if line.count(" ") > 1)
    places = [(Path(_place(disk[1])), disk[2]) for disk in disks]
    real = folder.resolve()
    holding = [(len(place.parts), kind) for place, kind in places if real.is_relative_to(place)]
    longest = max((depth for depth, _ in holding), default=0)
    kinds = [kind for depth, kind in holding if depth == longest]
    return kinds[-1] if kinds and kinds[-1] in _NETWORK else ""


def _place(written: str) -> str:
    r"""Read a place where the kernel wrote space, tab, line feed and backslash as ``\040`` and so on."""
    for code in ("040", "011", "012", "134"):
        written = written.replace(f"\\{code}", chr(int(code, 8)))
    return written


def _read(mounts: Path) -> str:
    with plainly(NotRead):
        return mounts.read_text(encoding="utf-8", errors="surrogateescape")
