"""The files joined to requests kept in memory: what `letters.storage` promises, without a disk."""

from collections.abc import Collection
from hashlib import sha256

from letters.domain.keeping_errors import FileTooLarge, MissingAttachment

LARGEST = 50_000_000


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

    def get(self, digest: str) -> bytes:
        if digest not in self.contents:
            raise MissingAttachment
        return self.contents[digest]

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
