"""A data folder that is open: the database, the files beside it, and what opens them again."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from letters.domain.keeping_errors import KeyringUnavailable
from letters.domain.wording import N_, Said
from letters.ports.clock import Clock
from letters.ports.home import Checked
from letters.storage.attachments import EncryptedFiles
from letters.storage.backup import back_up
from letters.storage.data_key import DataKey
from letters.storage.folder import BEFORE_UPGRADE, BOOK, VAULT
from letters.storage.keys import Keyring
from letters.storage.lock import HomeLock
from letters.storage.passphrase import Cost
from letters.storage.records import open_book
from letters.storage.vault import Vault
from letters.storage.vault_file import write_vault

_LOST = N_("A file kept with a request ({digest}…) is missing or damaged; bring it back from a backup.")


class Keys:
    """The vault of a folder and the key it gave: the ways in change, the key stays."""

    def __init__(self, folder: Path, vault: Vault, key: DataKey, keyring: Keyring, cost: Cost) -> None:
        self.key = key
        self._path = folder / VAULT
        self._vault, self._keyring, self._cost = vault, keyring, cost

    @property
    def in_keyring(self) -> bool:
        """Say whether this computer's keyring opens it without asking."""
        return self._vault.has_keyring

    def change_passphrase(self, passphrase: str) -> None:
        """Let only *passphrase* open it from now on, besides the recovery sheet and the keyring."""
        self._write(self._vault.with_passphrase(self.key, passphrase, self._cost))

    def renew_recovery(self) -> str:
        """Give a new recovery code; the one printed before opens nothing any more."""
        vault, code = self._vault.with_recovery(self.key)
        self._write(vault)
        return code.text

    def keep_in_keyring(self) -> None:
        """Let the keyring open it; if it does not give back what it was given, nothing changes."""
        vault, secret = self._vault.with_keyring(self.key)
        self._keyring.keep(str(vault.uid), secret)
        self._write(vault)

    def leave_keyring(self) -> None:
        """Ask for the passphrase from now on: what the keyring may still remember opens nothing."""
        self._write(self._vault.without_keyring())
        try:
            self._keyring.forget(str(self._vault.uid))
        except KeyringUnavailable:
            return  # the slot is gone: the secret left in an absent keyring is of no use

    def _write(self, vault: Vault) -> None:
        write_vault(self._path, vault)
        self._vault = vault


class LocalOpenHome:
    """An open folder of this computer; it holds its *lock* until it is closed."""

    def __init__(self, folder: Path, lock: HomeLock, keys: Keys, clock: Clock) -> None:
        self.folder = folder
        self.keys = keys
        self._lock = lock
        self._clock = clock
        self.records = open_book(folder / BOOK, keys.key.database_hex, self._save)
        self.files = EncryptedFiles(folder, keys.key)
        try:
            self.files.sweep(self.records.contents())
        except BaseException:
            self.records.close()
            raise

    @property
    def in_keyring(self) -> bool:
        """Say whether this computer's keyring opens it without asking."""
        return self.keys.in_keyring

    def change_passphrase(self, passphrase: str) -> None:
        """Let only *passphrase* open it from now on, besides the recovery sheet and the keyring."""
        self.keys.change_passphrase(passphrase)

    def renew_recovery(self) -> str:
        """Give a new recovery code; the one printed before opens nothing any more."""
        return self.keys.renew_recovery()

    def keep_in_keyring(self) -> None:
        """Let this computer's keyring open it; raises `KeyringUnavailable` and then changes nothing."""
        self.keys.keep_in_keyring()

    def leave_keyring(self) -> None:
        """Ask for the passphrase from now on."""
        self.keys.leave_keyring()

    def back_up(self, target: Path, made_at: datetime) -> None:
        """Write everything, still encrypted, into the one file *target*."""
        back_up(self.folder, target, snapshot=self.records.snapshot_to, made_at=made_at)

    def check(self) -> Checked:
        """Look at everything: pages, links, events, files."""
        contents = self.records.contents()
        opened, closed = self.records.count()
        counts = {"requests": opened + closed, "files": len(contents), "people": len(self.records.members())}
        lost = (Said(_LOST, {"digest": digest[:8]}) for digest in self.files.verify(contents))
        return Checked(counts, (*self.records.faults(), *lost))

    def close(self) -> None:
        """Let go of the folder: another program may open it."""
        try:
            self.records.close()
        finally:
            self._lock.release()

    def _save(self, snapshot: Callable[[Path], None]) -> None:
        target = self.folder / BEFORE_UPGRADE
        back_up(self.folder, target, snapshot=snapshot, made_at=self._clock.now())
