"""The files joined to requests: encrypted, each under a name that says nothing of what it holds."""

import hashlib
import hmac
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import BinaryIO

from letters.domain.keeping_errors import (
    ChangedWhileRead,
    DamagedAttachment,
    FileTooLarge,
    KeepingFault,
    MissingAttachment,
    NotRead,
)
from letters.ports.attachments import LARGEST, Source, Stored
from letters.storage.data_key import DataKey
from letters.storage.durable import CHUNK, plainly, private_folder, sync_folder, writing
from letters.storage.folder import STORE
from letters.storage.sealing import seal, seal_pieces, sealed_size, unseal


class EncryptedFiles:
    """The files below *home*, under keys made from *key*; implements the port `Attachments`.

    The file of a content is ``store/ab/abcd…``, the HMAC-SHA256 of its SHA-256: whoever has neither key nor
    content cannot tell whether a given document is among them.
    """

    def __init__(self, home: Path, key: DataKey) -> None:
        self._store = home / STORE
        self._key = key.attachments
        self._naming_key = key.attachment_names

    def put(self, content: bytes) -> str:
        """Keep *content* unless it is there already, and whole; its bytes are on the disk before its name."""
        if len(content) > LARGEST:
            raise FileTooLarge(limit=LARGEST // 1_000_000)
        sha256 = hashlib.sha256(content).hexdigest()
        if not self._is_whole(sha256):
            path = self._path(sha256)
            private_folder(path.parent)
            with writing(path) as file:
                file.writelines(seal(content, self._key, path.name.encode()))
        return sha256

    def put_from(self, source: Source, step: Callable[[int], object]) -> Stored:
        """Keep what *source* holds: read once for its name, once more to be sealed under it.

        Two readings alike are what the file was at one moment, between the end of the first and the beginning
        of the second: a file that changed meanwhile is not kept for what it never was.
        """
        if source.size() > LARGEST:
            raise FileTooLarge(limit=LARGEST // 1_000_000)
        first = _Reading(source, step)
        for _piece in first.pieces():
            pass
        found = first.stored()
        if self._is_whole(found.sha256):
            step(found.size)
        else:
            self._seal(source, found, step)
        return found

    def _seal(self, source: Source, found: Stored, step: Callable[[int], object]) -> None:
        path, again = self._path(found.sha256), _Reading(source, step)
        private_folder(path.parent)
        with writing(path) as file:
            file.writelines(seal_pieces(again.pieces(), self._key, path.name.encode()))
            if again.stored() != found:
                raise ChangedWhileRead(name=source.name)

    def get(self, sha256: str) -> bytes:
        """Give a content back, its pieces and its SHA-256 verified."""
        with plainly(NotRead):
            content = self._read(self._path(sha256))
        if hashlib.sha256(content).hexdigest() != sha256:
            raise DamagedAttachment
        return content

    def copy_to(self, sha256: str, file: BinaryIO) -> None:
        """Write a content into *file*, piece by piece, its pieces and its SHA-256 verified."""
        digest = hashlib.sha256()
        for piece in self._pieces(self._path(sha256)):
            digest.update(piece)
            file.write(piece)
        if digest.hexdigest() != sha256:
            raise DamagedAttachment

    def has(self, sha256: str) -> bool:
        """Say whether a file has its name."""
        return self._path(sha256).is_file()

    def remove(self, sha256: str) -> None:
        """Remove its file, its name gone from the disk when this returns."""
        if self.has(sha256):
            self._unlink(self._path(sha256))

    def sweep(self, kept: Collection[str]) -> int:
        """Remove what no row rests on, and what was half written when the program was stopped."""
        names = {self._path(sha256) for sha256 in kept}
        swept = [path for path in self._files() if path not in names]
        for path in swept:
            self._unlink(path)
        return len(swept)

    def verify(self, kept: Collection[str]) -> tuple[str, ...]:
        """Read every file of *kept*, one at a time in memory."""
        return tuple(sha256 for sha256 in sorted(kept) if not self._is_whole(sha256))

    def _is_whole(self, sha256: str) -> bool:
        if not self.has(sha256):
            return False
        digest = hashlib.sha256()
        try:
            for piece in self._pieces(self._path(sha256)):
                digest.update(piece)
        except KeepingFault:
            return False
        return digest.hexdigest() == sha256

    def _path(self, sha256: str) -> Path:
        name = hmac.new(self._naming_key, sha256.encode(), "sha256").hexdigest()
        return self._store / name[:2] / name

    def _read(self, path: Path) -> bytes:
        """Read a file no larger than what is kept; raises `MissingAttachment`, `DamagedAttachment`."""
        if not path.is_file():
            raise MissingAttachment
        if path.stat().st_size > sealed_size(LARGEST):
            raise DamagedAttachment
        with path.open("rb") as file:
            return b"".join(unseal(file, self._key, path.name.encode()))

    def _pieces(self, path: Path) -> Iterator[bytes]:
        """Read a file piece by piece; raises `NotRead` for what reading it meets, and as `_read` does."""
        with plainly(NotRead):
            if not path.is_file():
                raise MissingAttachment
            with path.open("rb") as file:
                yield from unseal(file, self._key, path.name.encode())

    def _files(self) -> Iterator[Path]:
        with plainly():
            yield from (
                path for path in sorted(self._store.glob("*/*")) if path.is_symlink() or path.is_file()
            )

    def _unlink(self, path: Path) -> None:
        with plainly():
            path.unlink(missing_ok=True)
        sync_folder(path.parent)


class _Reading:
    """One reading of *source*, from its beginning: what it held, as far as it was read."""

    def __init__(self, source: Source, step: Callable[[int], object]) -> None:
        self._source, self._step = source, step
        self._digest, self._size = hashlib.sha256(), 0

    def pieces(self) -> Iterator[bytes]:
        """Read it piece by piece; raises `FileTooLarge`, and what *source* and *step* do."""
        for piece in self._source.pieces(CHUNK):
            self._size += len(piece)
            if self._size > LARGEST:
                raise FileTooLarge(limit=LARGEST // 1_000_000)
            self._digest.update(piece)
            self._step(len(piece))
            yield piece

    def stored(self) -> Stored:
        """Give what was read."""
        return Stored(self._digest.hexdigest(), self._size)
