"""The files joined to requests kept in memory: what `letters.storage` promises, without a disk."""

from collections.abc import Collection
from hashlib import sha256
from typing import BinaryIO

from letters.domain.keeping_errors import ChangedWhileRead, FileTooLarge, MissingAttachment
from letters.ports.attachments import LARGEST, Stored


class AttachmentsInMemory:
    """Every promise of `letters.ports.attachments.Attachments`."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}

    def put(self, content: bytes) -> str:
        if len(content) > LARGEST:
            raise FileTooLarge(limit=LARGEST // 1_000_000)
        digest = sha256(content).hexdigest()
        self.contents[digest] = content
        return digest

    def put_from(self, source, step):
        first = b"".join(source.pieces(1 << 20))
        step(len(first))
        if first != b"".join(source.pieces(1 << 20)):
            raise ChangedWhileRead(name=source.name)
        step(len(first))
        return Stored(self.put(first), len(first))

    def get(self, digest: str) -> bytes:
        if digest not in self.contents:
            raise MissingAttachment
        return self.contents[digest]

    def copy_to(self, digest: str, file: BinaryIO) -> None:
        file.write(self.get(digest))

    def has(self, digest: str) -> bool:
        return digest in self.contents

    def remove(self, digest: str) -> None:
        self.contents.pop(digest, None)

    def sweep(self, kept: Collection[str]) -> int:
        before = len(self.contents)
        self.contents = {digest: each for digest, each in self.contents.items() if digest in kept}
        return before - len(self.contents)

    def verify(self, kept: Collection[str]) -> tuple[str, ...]:
        return tuple(sorted(set(kept) - self.contents.keys()))
