"""What a person does before anything is open: begin, open with one of the keys, bring a backup back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from letters.domain.errors import PlaidoyerError
from letters.domain.keeping_errors import KeyringUnavailable, VaultFault
from letters.domain.wording import N_
from letters.ports.clock import Clock
from letters.ports.home import Home, HomeState, OpenHome, Restoring
from letters.services.safekeeping import Safekeeping

HALF = {
    HomeState.WITHOUT_BOOK: N_(
        "The file that holds your requests (book.db) is no longer in the folder of Plaidoyer."
    ),
    HomeState.WITHOUT_VAULT: N_(
        "The file that holds your keys (vault.json) is no longer in the folder of Plaidoyer."
    ),
}
"""What is missing from a folder that holds half of what it should, as a marked sentence."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What the data folder holds; *home* if the keyring opened it, *trouble* if it should have and failed."""

    state: HomeState
    folder: Path
    home: OpenHome | None = None
    trouble: PlaidoyerError | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """The ways into one data folder; *home* is made when first asked for, since its cryptography loads long.

    Nothing here ever makes a new file where half of one lies: what is there is left as it is.
    """

    home: Callable[[], Home]
    put_back: Restoring
    clock: Clock

    def begin(self, *, by_keyring: bool = True) -> Begun:
        """Look at the folder, and open it if the keyring may and can; the system may ask to unlock that.

        Raises what opening does but a fault of the keyring or of the vault, which leave the passphrase.
        """
        home = self.home()
        state = home.state()
        if state is not HomeState.READY or not by_keyring:
            return Begun(state, home.folder)
        try:
            opened = home.open_with_keyring() if home.in_keyring else None
        except (KeyringUnavailable, VaultFault) as error:
            return Begun(state, home.folder, trouble=error)
        return Begun(state, home.folder, opened)

    def create(self, passphrase: str) -> tuple[OpenHome, str]:
        """Make the encrypted file; give it open, with its recovery code, which is shown nowhere else.

        Raises `WeakPassphrase`, `HomeNotEmpty`, `HomeInUse`, `NotKept`.
        """
        return self.home().create(passphrase)

    def open(self, passphrase: str) -> OpenHome:
        """Open it; raises `WrongPassphrase`, `HalfAHome`, `HomeInUse`, a `BookFault`, a `VaultFault`."""
        return self.home().open_with_passphrase(passphrase)

    def recover(self, code: str) -> OpenHome:
        """Open it with the code of the sheet, and ask for a new passphrase then.

        Raises `WrongRecoveryCode` and what `open` does.
        """
        return self.home().open_with_recovery(code)

    def restore(self, archive: Path) -> None:
        """Put *archive* back into the folder, which holds nothing yet; raises a `BackupFault`."""
        self.put_back(archive, self.home().folder)

    def care(self, home: OpenHome) -> Safekeeping:
        """Give the care of a file that is open now."""
        return Safekeeping(home, self.clock)
