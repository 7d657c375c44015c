"""What the system refused, as a sentence in the language of the interface: of which file, and why."""

import errno
from pathlib import Path
from typing import Final

from letters.domain.wording import N_
from letters.services.language import _

_REFUSED: Final = N_("the computer does not allow it, or another program has the file open")
_REASONS: Final = {
    errno.ENOENT: N_("the file or its folder is not there"),
    errno.ENOTDIR: N_("a file stands where a folder should be"),
    errno.EEXIST: N_("a file or a folder has its name already"),
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.ENOSPC: N_("the disk is full; make room and try again"),
    errno.EDQUOT: N_("your share of the disk is full; make room and try again"),
    errno.EFBIG: N_("the file is larger than this disk allows"),
    errno.EROFS: N_("this disk can only be read"),
    errno.ENAMETOOLONG: N_("its name is too long"),
    errno.EISDIR: N_("a folder has its name"),
    errno.EIO: N_("the disk does not answer as it should; put your data on another one soon"),
    errno.EPIPE: N_("the program that was reading this has stopped"),
}


def refusal_words(refusal: OSError) -> str:
    """Say what the system refused; the name alone of the file is given, where the system tells it."""
    known = _REASONS.get(refusal.errno or 0)
    reason = _(known) if known else refusal.strerror or str(refusal)
    if isinstance(refusal.filename, str | Path) and str(refusal.filename):
        name = Path(refusal.filename).name or str(refusal.filename)
        return _("The system refused « {file} »: {reason}.").format(file=name, reason=reason)
    return _("The system refused: {reason}.").format(reason=reason)
