"""The data folder before anything is loaded: what it holds is told by names, the rest comes when asked."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from letters.ports.clock import Clock
from letters.ports.home import HomeState, OpenHome
from letters.storage.folder import state_of
from plaidoyer.folders import home_at

if TYPE_CHECKING:
    from letters.storage.home import LocalHome


class HomeOnDemand:
    """A data folder whose cryptography and database are imported by the first call that needs them."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self._clock = clock

    def state(self) -> HomeState:
        """Say what the folder holds."""
        return state_of(self.folder)

    @property
    def in_keyring(self) -> bool:
        """Say whether this computer's keyring may open it."""
        return self._real.in_keyring

    @property
    def identifier(self) -> str:
        """Give what tells this file from another of the same household."""
        return self._real.identifier

    def create(self, passphrase: str) -> tuple[OpenHome, str]:
        """Make an encrypted file, and give it open with its recovery code."""
        return self._real.create(passphrase)

    def open_with_passphrase(self, passphrase: str) -> OpenHome:
        """Open it with the passphrase."""
        return self._real.open_with_passphrase(passphrase)

    def open_with_recovery(self, code: str) -> OpenHome:
        """Open it with the code of the printed sheet."""
        return self._real.open_with_recovery(code)

    def open_with_keyring(self) -> OpenHome:
        """Open it with this computer's keyring."""
        return self._real.open_with_keyring()

    @cached_property
    def _real(self) -> "LocalHome":
        return home_at(self.folder, self._clock)
