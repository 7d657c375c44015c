"""Files of this computer that the person chose, read a piece at a time."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from letters.domain.errors import FileUnreadable
from letters.domain.wording import N_

_REASONS = {
    errno.ENOENT: N_("it does not exist"),
    errno.EACCES: N_("you may not read it"),
    errno.EPERM: N_("you may not read it"),
    errno.EISDIR: N_("it is a folder"),
    errno.EIO: N_("the disk does not answer as it should"),
}
_OTHER = N_("the system refuses it")
_NO_FILE = N_("it is no ordinary file")


@dataclass(frozen=True, slots=True)
class ChosenFile:
    """The file at *path*; implements the port `letters.ports.attachments.Source`."""

    path: Path

    @property
    def name(self) -> str:
        """Give its name, without its folder."""
        return self.path.name

    def size(self) -> int:
        """Give how many bytes it has now; raises `FileUnreadable`."""
        with self._plainly():
            return self._state().st_size

    def pieces(self, size: int) -> Iterator[bytes]:
        """Give its content in pieces of *size* bytes; raises `FileUnreadable`."""
        with self._plainly():
            self._state()
            with self.path.open("rb") as file:
                while piece := file.read(size):
                    yield piece

    def _state(self) -> os.stat_result:
        """Let an ordinary file through: opening a pipe would wait for ever."""
        state = self.path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(state.st_mode):
            raise FileUnreadable(name=self.path.name, reason=_NO_FILE)
        return state

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except FileUnreadable:
            raise
        except (OSError, ValueError) as fault:  # a name with a zero in it
            reason = _REASONS.get(getattr(fault, "errno", None) or 0, _OTHER)
            raise FileUnreadable(name=self.path.name, reason=reason) from fault
