"""The ways into a vault: the data key, sealed under a passphrase, a recovery code or a keyring's secret."""

import hashlib
import json
import secrets
from base64 import b64encode
from dataclasses import dataclass, replace
from enum import StrEnum, auto

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt,
    crypto_aead_xchacha20poly1305_ietf_encrypt,
)
from nacl.exceptions import CryptoError

from letters.storage.data_key import DataKey
from letters.storage.passphrase import Cost, stretched

SALT, NONCE, WRAPPED = 16, 24, 48
"""Bytes of a salt, of a nonce, of a sealed key."""


class Way(StrEnum):
    """How a vault can be opened."""

    PASSPHRASE = auto()
    RECOVERY = auto()
    KEYRING = auto()


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key sealed for one way in; *cost* for a passphrase alone."""

    way: Way
    salt: bytes
    cost: Cost | None = None
    nonce: bytes = b""
    wrapped: bytes = b""

    @property
    def parameters(self) -> dict[str, object]:
        """All that decides how the key is found, as the file writes it."""
        known: dict[str, object] = {"kind": self.way.value, "salt": b64encode(self.salt).decode()}
        if self.cost is None:
            return {**known, "kdf": "blake2b"}
        return {**known, "kdf": "argon2id13", "t": self.cost.passes, "m": self.cost.memory}


def sealed(key: DataKey, way: Way, secret: bytes, bound: str, cost: Cost | None = None) -> Slot:
    """Seal *key* under *secret*; neither *bound* nor a parameter of the slot can be altered afterwards.

    Raises `NotEnoughMemory`.
    """
    slot = Slot(way, secrets.token_bytes(SALT), cost, secrets.token_bytes(NONCE))
    wrapped = crypto_aead_xchacha20poly1305_ietf_encrypt(
        key.secret, _bound(slot, bound), slot.nonce, _slot_key(slot, secret)
    )
    return replace(slot, wrapped=wrapped)


def opened(slot: Slot, secret: bytes, bound: str) -> DataKey | None:
    """Give the key sealed in *slot*, or nothing if *secret* is not its own; raises `NotEnoughMemory`."""
    try:
        key = crypto_aead_xchacha20poly1305_ietf_decrypt(
            slot.wrapped, _bound(slot, bound), slot.nonce, _slot_key(slot, secret)
        )
    except CryptoError:
        return None
    return DataKey(key)


def _bound(slot: Slot, bound: str) -> bytes:
    return json.dumps([bound, slot.parameters], sort_keys=True).encode()


def _slot_key(slot: Slot, secret: bytes) -> bytes:
    """Make the key of *slot*: slowly from a passphrase, at once from 128 bits or more of chance."""
    if slot.cost:
        return stretched(secret, slot.salt, slot.cost)
    return hashlib.blake2b(secret, salt=slot.salt, person=b"slot", digest_size=32).digest()
