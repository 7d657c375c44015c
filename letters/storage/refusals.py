"""What the database refused, in sentences: none holds a value, a key or a statement."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from letters.domain.errors import PlaidoyerError
from letters.domain.keeping_errors import DamagedBook, NotKept
from letters.domain.request_errors import ChangedMeanwhile
from letters.domain.wording import N_, Said

_DISK = {
    "SQLITE_FULL": N_("the disk is full; make room and try again"),
    "SQLITE_BUSY": N_("another work on your file takes long; try again in a moment"),
    "SQLITE_LOCKED": N_("another work on your file takes long; try again in a moment"),
    "SQLITE_READONLY": N_("the file can only be read; check who may write in its folder"),
    "SQLITE_PERM": N_("you may not write in its folder"),
    "SQLITE_CANTOPEN": N_("its folder is no longer there, or may not be read"),
    "SQLITE_IOERR": N_("the disk does not answer as it should; save your data elsewhere soon"),
}
_OTHER = N_("the computer refused ({fault})")


@contextmanager
def refusals_told() -> Iterator[None]:
    """Say what the database refused; raises `ChangedMeanwhile`, `DamagedBook` or `NotKept`."""
    try:
        yield
    except sa.exc.DBAPIError as fault:
        raise _told(fault.orig) from None
    except dbapi2.Error as fault:
        raise _told(fault) from None


def _told(fault: BaseException | None) -> PlaidoyerError:
    if isinstance(fault, dbapi2.IntegrityError):
        return ChangedMeanwhile()
    name = "_".join(str(getattr(fault, "sqlite_errorname", "")).split("_")[:2])
    if name in {"SQLITE_NOTADB", "SQLITE_CORRUPT"}:
        return DamagedBook()
    return NotKept(reason=Said(_DISK.get(name, _OTHER), {"fault": name or type(fault).__name__}))
