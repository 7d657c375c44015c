"""The vault: a few ways to the one key of all that is kept, each of which can change without the others."""

import secrets
from dataclasses import dataclass, replace
from typing import Self
from uuid import UUID, uuid4

from letters.domain.keeping_errors import (
    NoSuchWayIn,
    OtherKey,
    OtherRecoveryCode,
    StaleKeyring,
    WrongPassphrase,
)
from letters.storage.data_key import DataKey
from letters.storage.passphrase import LONGEST, USUAL, Cost, as_bytes, checked
from letters.storage.recovery import RecoveryCode
from letters.storage.slots import Slot, Way, opened, sealed

VERSION = 1
"""The version of the vault; a change of what is sealed, or how, makes another."""

_KEYRING_SECRET = 32


@dataclass(frozen=True, slots=True)
class Vault:
    """The data key, sealed once for each way in; *mark* tells it from the key of another vault.

    Nothing in it is secret. What opens by a passphrase takes time (`Cost`): call it off the window's thread.
    """

    uid: UUID
    mark: bytes
    slots: tuple[Slot, ...]

    @classmethod
    def create(cls, passphrase: str, cost: Cost = USUAL) -> tuple[Self, DataKey, RecoveryCode]:
        """Draw a new key; give it with its vault and the recovery code to print, which is kept nowhere.

        Raises `PassphraseTooShort`, `PassphraseTooLong`, `NotEnoughMemory`.
        """
        key = DataKey.new()
        closed = cls(uuid4(), key.mark, ()).with_passphrase(key, passphrase, cost)
        vault, code = closed.with_recovery(key)
        return vault, key, code

    @property
    def has_keyring(self) -> bool:
        """Whether the keyring of the computer can open it, under the account that is its *uid*."""
        return any(slot.way is Way.KEYRING for slot in self.slots)

    def opened_by_passphrase(self, passphrase: str) -> DataKey:
        """Give the key; raises `WrongPassphrase`, `NotEnoughMemory`."""
        slot = self._slot(Way.PASSPHRASE)
        key = opened(slot, as_bytes(passphrase), self._bound) if len(passphrase) <= LONGEST else None
        if key is None:
            raise WrongPassphrase
        return key

    def opened_by_recovery(self, code: RecoveryCode) -> DataKey:
        """Give the key; raises `OtherRecoveryCode`."""
        key = opened(self._slot(Way.RECOVERY), code.secret, self._bound)
        if key is None:
            raise OtherRecoveryCode
        return key

    def opened_by_keyring(self, secret: bytes) -> DataKey:
        """Give the key; raises `StaleKeyring`, and `NoSuchWayIn` if the keyring was never set up."""
        key = opened(self._slot(Way.KEYRING), secret, self._bound)
        if key is None:
            raise StaleKeyring
        return key

    def with_passphrase(self, key: DataKey, passphrase: str, cost: Cost = USUAL) -> Self:
        """Let *passphrase* open it, and no earlier one.

        Raises `PassphraseTooShort`, `PassphraseTooLong`, `NotEnoughMemory`, `OtherKey`.
        """
        return self._with(key, Way.PASSPHRASE, as_bytes(checked(passphrase)), cost)

    def with_recovery(self, key: DataKey) -> tuple[Self, RecoveryCode]:
        """Let a new recovery code open it, and no earlier one; raises `OtherKey`."""
        code = RecoveryCode.new()
        return self._with(key, Way.RECOVERY, code.secret), code

    def with_keyring(self, key: DataKey) -> tuple[Self, bytes]:
        """Let a new secret, to be kept in the keyring, open it, and no earlier one; raises `OtherKey`."""
        secret = secrets.token_bytes(_KEYRING_SECRET)
        return self._with(key, Way.KEYRING, secret), secret

    def without_keyring(self) -> Self:
        """Let no keyring open it any longer, whatever it still remembers."""
        return replace(self, slots=self._others(Way.KEYRING))

    @property
    def _bound(self) -> str:
        return f"plaidoyer vault {VERSION} {self.uid} {self.mark.hex()}"

    def _with(self, key: DataKey, way: Way, secret: bytes, cost: Cost | None = None) -> Self:
        if key.mark != self.mark:
            raise OtherKey
        return replace(self, slots=(*self._others(way), sealed(key, way, secret, self._bound, cost)))

    def _others(self, way: Way) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.slots if slot.way is not way)

    def _slot(self, way: Way) -> Slot:
        for slot in self.slots:
            if slot.way is way:
                return slot
        raise NoSuchWayIn
