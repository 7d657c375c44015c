"""The data folder of a person: its lock, its vault and its database, opened together or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from letters.domain.keeping_errors import FolderTaken, HalfAHome, HomeNotEmpty, StaleKeyring
from letters.ports.clock import Clock
from letters.ports.home import HomeState
from letters.storage.data_key import DataKey
from letters.storage.durable import plainly, private_folder, write_private
from letters.storage.folder import BEING_MADE, BOOK, VAULT, holds_only_ours, state_of
from letters.storage.keys import Keyring
from letters.storage.lock import HomeLock
from letters.storage.open_home import Keys, LocalOpenHome
from letters.storage.passphrase import USUAL, Cost
from letters.storage.records import create_book
from letters.storage.recovery import RecoveryCode
from letters.storage.vault import Vault
from letters.storage.vault_file import read_vault, write_vault


class LocalHome:
    """A data folder of this computer; *cost* is that of a passphrase, *keyring* this computer's."""

    def __init__(
        self, folder: Path, clock: Clock, keyring: Keyring | None = None, cost: Cost = USUAL
    ) -> None:
        self.folder = folder
        self._clock = clock
        self._keyring = keyring or Keyring()
        self._cost = cost

    def state(self) -> HomeState:
        """Say what the folder holds; one whose making was cut short holds nothing."""
        return state_of(self.folder)

    @property
    def in_keyring(self) -> bool:
        """Say whether this computer's keyring may open it."""
        return self.state() is HomeState.READY and read_vault(self.folder / VAULT).has_keyring

    @property
    def identifier(self) -> str:
        """Give what tells this file from another of the same household; nothing where there is none."""
        return str(read_vault(self.folder / VAULT).uid)[:8] if (self.folder / VAULT).exists() else ""

    def create(self, passphrase: str) -> tuple[LocalOpenHome, str]:
        """Make the vault and the database, and give them open with the recovery code.

        Raises `HomeNotEmpty` where there are data already, the faults of a passphrase, of the disk.
        """
        with self._locked() as lock:
            if self.state() is not HomeState.EMPTY:
                raise HomeNotEmpty
            if not holds_only_ours(self.folder):
                raise FolderTaken(folder=str(self.folder))
            vault, key, code = Vault.create(passphrase, self._cost)
            self._make(vault, key)
            return self._given(lock, vault, key), code.text

    def open_with_passphrase(self, passphrase: str) -> LocalOpenHome:
        """Open it with the passphrase."""
        return self._open(lambda vault: vault.opened_by_passphrase(passphrase))

    def open_with_recovery(self, code: str) -> LocalOpenHome:
        """Open it with the code of the printed sheet."""
        return self._open(lambda vault: vault.opened_by_recovery(RecoveryCode.read(code)))

    def open_with_keyring(self) -> LocalOpenHome:
        """Open it with what this computer's keyring remembers."""
        return self._open(self._by_keyring)

    def _by_keyring(self, vault: Vault) -> DataKey:
        secret = self._keyring.find(str(vault.uid))
        if secret is None:
            raise StaleKeyring
        return vault.opened_by_keyring(secret)

    def _open(self, unlocked: Callable[[Vault], DataKey]) -> LocalOpenHome:
        self._refuse_incomplete()
        with self._locked() as lock:
            vault = read_vault(self.folder / VAULT)
            return self._given(lock, vault, unlocked(vault))

    def _given(self, lock: HomeLock, vault: Vault, key: DataKey) -> LocalOpenHome:
        keys = Keys(self.folder, vault, key, self._keyring, self._cost)
        return LocalOpenHome(self.folder, lock, keys, self._clock)

    def _refuse_incomplete(self) -> None:
        missing = {
            HomeState.WITHOUT_BOOK: BOOK,
            HomeState.WITHOUT_VAULT: VAULT,
            HomeState.EMPTY: f"{VAULT}, {BOOK}",
        }.get(self.state())
        if missing:
            raise HalfAHome(folder=str(self.folder), missing=missing)

    def _make(self, vault: Vault, key: DataKey) -> None:
        private_folder(self.folder)
        write_private(self.folder / BEING_MADE, b"")
        with plainly():
            for left in (self.folder / VAULT, *self.folder.glob(f"{BOOK}*")):
                left.unlink(missing_ok=True)
        create_book(self.folder / BOOK, key.database_hex).close()
        write_vault(self.folder / VAULT, vault)
        with plainly():
            (self.folder / BEING_MADE).unlink()

    @contextmanager
    def _locked(self) -> Iterator[HomeLock]:
        """Take the lock; whoever fails gives it back, whoever opens the folder keeps it."""
        lock = HomeLock(self.folder)
        lock.acquire()
        try:
            yield lock
        except BaseException:
            lock.release()
            raise
