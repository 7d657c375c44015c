"""Everything in one file, still encrypted, and back again: as it was, or not at all."""

import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from letters.domain.keeping_errors import BadBackup, DamagedVault, HomeNotEmpty, NotEncrypted, TooManyFiles
from letters.domain.wording import N_, Said
from letters.storage import vault_file
from letters.storage.archive import opened, pieces
from letters.storage.durable import (
    CHUNK,
    LEFTOVER,
    new_private,
    plainly,
    private_folder,
    sync_folder,
    writing,
)
from letters.storage.folder import BOOK, LOCK, STORE, VAULT
from letters.storage.lock import HomeLock
from letters.storage.manifest import MANIFEST, MOST_FILES, Manifest, Member, encoded, is_allowed

_PLAIN = b"SQLite format 3\0"
_SMALLEST_BOOK = 512  # bytes: a page of SQLite at least; an empty file would pass for a new database
_RESTORED = ".restored"
_ALTERED = N_("one of its files was damaged or altered")
_NO_KEYS = N_("its keys cannot be read")
_OPEN = N_("its database is not one of Plaidoyer")


def back_up(home: Path, target: Path, *, snapshot: Callable[[Path], None], made_at: datetime) -> None:
    """Put all of *home* in the one file *target*, whole or not at all, readable by its owner alone.

    *snapshot* writes the database, as it is at one moment and encrypted, to a path where nothing is yet. The
    keyring of this computer does not open the copy. Raises `NotKept`, `NotRead`, `NotEncrypted`,
    `TooManyFiles`, and a fault of the vault.
    """
    vault = vault_file.encoded(vault_file.read_vault(home / VAULT).without_keyring())
    with (
        _snapshot(home, snapshot) as book,
        writing(target) as file,
        ZipFile(file, "w", ZIP_STORED) as archive,
    ):
        files = {VAULT: _add_bytes(archive, VAULT, vault)}
        for name, path in ((BOOK, book), *_stored(home)):
            with path.open("rb") as source:
                files[name] = _add(archive, name, source, path.stat().st_size)
        _add_bytes(archive, MANIFEST, encoded(Manifest(made_at, files)))


def read_manifest(archive: Path) -> Manifest:
    """Read when a backup was made and what it holds; raises `BadBackup`, `BackupTooNew`, `NotRead`."""
    with opened(archive) as (_, manifest):
        return manifest


def restore(archive: Path, home: Path) -> None:
    """Put a backup back as the folder *home*, which is absent or empty: all of it, verified, or nothing.

    Raises `BadBackup`, `BackupTooNew`, `HomeNotEmpty`, `HomeInUse`, `NotKept`, `NotRead`.
    """
    with opened(archive) as (source, manifest):
        _refuse_full(home)
        with _new_folder(home, manifest.size) as folder:
            for name, member in manifest.files.items():
                _bring(source, name, member, folder / name)
            _verify(folder)
            _swap(folder, home)


@contextmanager
def _snapshot(home: Path, snapshot: Callable[[Path], None]) -> Iterator[Path]:
    """Give a copy of the database for a while; raises `NotEncrypted`."""
    for left in home.glob(f"{BOOK}.*{LEFTOVER}"):
        _unlink(left)
    copy = home / f"{BOOK}.{secrets.token_hex(4)}{LEFTOVER}"
    try:
        snapshot(copy)
        if _is_open(copy):
            raise NotEncrypted
        yield copy
    finally:
        _unlink(copy)


def _stored(home: Path) -> tuple[tuple[str, Path], ...]:
    """Give the files joined to requests, by the name they have in a backup; raises `TooManyFiles`."""
    paths = (path for path in sorted((home / STORE).glob("*/*")) if path.is_file() and not path.is_symlink())
    named = ((path.relative_to(home).as_posix(), path) for path in paths)
    files = tuple((name, path) for name, path in named if is_allowed(name))
    if len(files) > MOST_FILES - 3:
        raise TooManyFiles(limit=MOST_FILES - 3, count=len(files))
    return files


def _add(archive: ZipFile, name: str, source: BinaryIO, size: int) -> Member:
    info = ZipInfo(name)
    info.file_size, info.external_attr = size, 0o100600 << 16
    digest, written = hashlib.sha256(), 0
    with archive.open(info, "w") as member:
        while piece := source.read(CHUNK):
            digest.update(piece)
            written += member.write(piece)
    return Member(digest.hexdigest(), written)


def _add_bytes(archive: ZipFile, name: str, content: bytes) -> Member:
    info = ZipInfo(name)
    info.external_attr = 0o100600 << 16
    archive.writestr(info, content)
    return Member(hashlib.sha256(content).hexdigest(), len(content))


def _refuse_full(home: Path) -> None:
    """Let an absent or empty folder through, and one that holds but a lock that nobody has."""
    with plainly():
        names = {path.name for path in home.iterdir()} if home.exists() else set()
    if names - {LOCK}:
        raise HomeNotEmpty
    if names:
        with HomeLock(home):
            pass


@contextmanager
def _new_folder(home: Path, size: int) -> Iterator[Path]:
    """Give a folder beside *home* with room for *size* bytes, gone on any failure; raises `NotKept`."""
    private_folder(home.parent)
    beginning = f".{home.name}-"
    with plainly():
        for left in home.parent.iterdir():
            if left.name.startswith(beginning) and left.name.endswith(_RESTORED):
                shutil.rmtree(left, ignore_errors=True)
        if shutil.disk_usage(home.parent).free < size:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        folder = Path(mkdtemp(prefix=beginning, suffix=_RESTORED, dir=home.parent))
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _bring(archive: ZipFile, name: str, member: Member, path: Path) -> None:
    """Write one file of *archive* to *path*; raises `BadBackup` if it is not what the manifest says."""
    private_folder(path.parent)
    digest = hashlib.sha256()
    with plainly(), new_private(path) as file:
        for piece in pieces(archive, name):
            digest.update(piece)
            file.write(piece)
    if digest.hexdigest() != member.sha256:
        raise BadBackup(reason=Said(_ALTERED))


def _verify(folder: Path) -> None:
    """Make sure that what was brought back can be opened by its owner, and by nobody else."""
    try:
        vault_file.read_vault(folder / VAULT)
    except DamagedVault:
        raise BadBackup(reason=Said(_NO_KEYS)) from None
    book = folder / BOOK
    if book.stat().st_size < _SMALLEST_BOOK or _is_open(book):
        raise BadBackup(reason=Said(_OPEN))


def _is_open(book: Path) -> bool:
    with plainly(), book.open("rb") as file:
        return file.read(len(_PLAIN)) == _PLAIN


def _swap(folder: Path, home: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            sync_folder(path)
    with plainly():
        if home.exists():
            (home / LOCK).unlink(missing_ok=True)
            home.rmdir()
        folder.rename(home)
    sync_folder(home.parent)


def _unlink(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
