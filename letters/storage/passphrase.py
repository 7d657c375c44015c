"""What a passphrase must be, and the work that turning it into a key takes."""

import unicodedata
from dataclasses import dataclass

import nacl.exceptions
import nacl.pwhash

from letters.domain.keeping_errors import NotEnoughMemory, PassphraseTooLong, PassphraseTooShort

SHORTEST, LONGEST = 10, 1000
"""Characters of a passphrase, at least and at most; nothing else is asked of it."""

_LEAST_MEMORY, _MOST_MEMORY = 8, 2 * 1024 * 1024  # KiB: libsodium's least, ours at most
_MOST_PASSES = 100
_MOST_WORK = 16 * 1024 * 1024  # KiB times passes: some 15 seconds


@dataclass(frozen=True, slots=True)
class Cost:
    """The work of Argon2id: *passes* over *memory* KiB."""

    passes: int
    memory: int

    @property
    def is_bearable(self) -> bool:
        """Whether a computer can do it in seconds, so that a file made to freeze the program is refused."""
        return (
            1 <= self.passes <= _MOST_PASSES
            and _LEAST_MEMORY <= self.memory <= _MOST_MEMORY
            and self.passes * self.memory <= _MOST_WORK
        )


USUAL = Cost(passes=3, memory=256 * 1024)
"""About 0.7 s on two shared cores, and 256 MiB for each guess of a thief."""


def checked(passphrase: str) -> str:
    """Let a new *passphrase* through; raises `PassphraseTooShort`, `PassphraseTooLong`."""
    if len(passphrase) > LONGEST:
        raise PassphraseTooLong(limit=LONGEST)
    if len(unicodedata.normalize("NFKC", passphrase)) < SHORTEST:
        raise PassphraseTooShort(limit=SHORTEST)
    return passphrase


def as_bytes(passphrase: str) -> bytes:
    """Write *passphrase* the same from every keyboard (Unicode NFKC): « é », or « e » and its accent."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def stretched(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    """Make a key of 32 bytes from *secret* by Argon2id (RFC 9106), at *cost*; raises `NotEnoughMemory`."""
    try:
        return nacl.pwhash.argon2id.kdf(32, secret, salt, cost.passes, cost.memory * 1024)
    except (nacl.exceptions.RuntimeError, MemoryError):
        pass
    raise NotEnoughMemory(mebibytes=cost.memory // 1024)
