"""A backup read with suspicion: whatever its bytes, little memory is used and no name leaves its folder."""

import errno
import io
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from letters.domain.errors import PlaidoyerError
from letters.domain.keeping_errors import BadBackup, NotRead
from letters.domain.wording import N_, Said
from letters.storage.durable import CHUNK, plainly
from letters.storage.manifest import LARGEST, MANIFEST, MOST_FILES, Manifest, decoded, is_allowed

_MOST_AT_ONCE = 4 << 20  # bytes: the list of 30 000 names
_ENCRYPTED = 0x1 | 0x40 | 0x2000  # flags of PKWARE's APPNOTE.TXT, 4.4.4
_NOT_THERE = N_("there is no such file, or it cannot be opened")
_NOT_WHOLE = N_("it is no backup, or a part of it is missing")
_NAMES = N_("it holds files that no backup of Plaidoyer has")
_FORM = N_("its files are not written as those of a backup are")
_SIZES = N_("its files are not of the size that it says")


class _Sparing(io.BufferedReader):
    """A file of which no more than `_MOST_AT_ONCE` bytes are read in one go."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as usual; raises `BadZipFile` if that would take too much memory."""
        asked = os.fstat(self.fileno()).st_size - self.tell() if size is None or size < 0 else size
        if asked > _MOST_AT_ONCE:
            raise BadZipFile
        return super().read(asked)


@contextmanager
def opened(path: Path) -> Iterator[tuple[ZipFile, Manifest]]:
    """Give the backup at *path* and what it says, its form, names and sizes verified.

    Raises `BadBackup`, `BackupTooNew`, `NotRead`.
    """
    if not path.is_file():
        raise BadBackup(reason=Said(_NOT_WHOLE if path.exists() else _NOT_THERE))
    with plainly(NotRead):
        file = _Sparing(path.open("rb", buffering=0))
    with file:
        with _whole():
            archive = ZipFile(file)
        with archive:
            yield archive, _verified(archive, os.fstat(file.fileno()).st_size)


def pieces(archive: ZipFile, name: str) -> Iterator[bytes]:
    """Give a file of *archive*, 1 MiB at a time; raises `BadBackup` if it is damaged."""
    with _whole(), archive.open(name) as member:
        while piece := member.read(CHUNK):
            yield piece


def _verified(archive: ZipFile, size: int) -> Manifest:
    """Give the manifest, if the archive has the form of a backup and holds what the manifest says."""
    _verify_form(archive.infolist(), size)
    manifest = _manifest(archive)
    if manifest.files.keys() != archive.NameToInfo.keys() - {MANIFEST}:
        raise BadBackup(reason=Said(_NAMES))
    if any(archive.getinfo(name).file_size != member.size for name, member in manifest.files.items()):
        raise BadBackup(reason=Said(_SIZES))
    return manifest


def _verify_form(members: Sequence[ZipInfo], size: int) -> None:
    """Let through names and forms of a backup that together fill no more than the *size* of the archive."""
    names = {info.orig_filename for info in members}
    if len(members) > MOST_FILES or len(names) < len(members) or not all(map(_has_good_name, members)):
        raise BadBackup(reason=Said(_NAMES))
    if not all(map(_has_good_form, members)):
        raise BadBackup(reason=Said(_FORM))
    if sum(info.compress_size for info in members) > size:
        raise BadBackup(reason=Said(_SIZES))


def _has_good_name(info: ZipInfo) -> bool:
    return info.orig_filename == MANIFEST or is_allowed(info.orig_filename)


def _has_good_form(info: ZipInfo) -> bool:
    """Say whether a member is a plain file, stored, in clear: a link or a bomb is not."""
    mode = info.external_attr >> 16
    return (
        info.compress_type == ZIP_STORED
        and info.compress_size == info.file_size
        and not info.flag_bits & _ENCRYPTED
        and stat.S_IFMT(mode) in {0, stat.S_IFREG}
    )


def _manifest(archive: ZipFile) -> Manifest:
    if MANIFEST not in archive.NameToInfo or archive.getinfo(MANIFEST).file_size > LARGEST:
        raise BadBackup(reason=Said(_NOT_WHOLE))
    return decoded(b"".join(pieces(archive, MANIFEST)))


@contextmanager
def _whole() -> Iterator[None]:
    """Say that an archive is not whole, whatever `zipfile` stumbles on; raises `BadBackup`."""
    try:
        yield
    except OSError as fault:
        if fault.errno not in {None, errno.EINVAL}:  # EINVAL: a place before the beginning of the file
            raise
        raise BadBackup(reason=Said(_NOT_WHOLE)) from fault
    except (BadZipFile, EOFError, NotImplementedError, OverflowError, ValueError) as fault:
        if isinstance(fault, PlaidoyerError):
            raise
        raise BadBackup(reason=Said(_NOT_WHOLE)) from fault
