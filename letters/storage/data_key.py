"""The key of all that is kept, and the keys made from it, one for each use."""

import hashlib
import secrets
from dataclasses import dataclass, field
from typing import Self

SIZE = 32
"""Bytes of a key."""


@dataclass(frozen=True, slots=True)
class DataKey:
    """The random key that every way in gives back; it is never shown, never kept in clear.

    Each use has its own key, a BLAKE2b of this one under a name (RFC 7693, « personalization »): none says
    anything of the others.
    """

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """Draw a key from the chance of the system."""
        return cls(secrets.token_bytes(SIZE))

    @property
    def database_hex(self) -> str:
        """The raw key of the database, 64 hexadecimal figures."""
        return self._made_for(b"book").hex()

    @property
    def attachments(self) -> bytes:
        """The key of the content of the files joined, 32 bytes."""
        return self._made_for(b"attachments")

    @property
    def attachment_names(self) -> bytes:
        """The key of the names of the files joined, 32 bytes."""
        return self._made_for(b"attachment-names")

    @property
    def mark(self) -> bytes:
        """What tells this key from another without saying anything of it, 16 bytes."""
        return self._made_for(b"mark")[:16]

    def _made_for(self, use: bytes) -> bytes:
        return hashlib.blake2b(key=self.secret, person=use, digest_size=SIZE).digest()
