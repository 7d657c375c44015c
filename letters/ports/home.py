"""What is asked of the data folder: to be created, opened with a secret, saved, put back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from letters.domain.wording import Said

if TYPE_CHECKING:
    # Named only: a window that asks for a passphrase need not load all that a file may hold.
    from letters.ports.attachments import Attachments
    from letters.ports.records import Records


class HomeState(StrEnum):
    """What a data folder holds."""

    EMPTY = "empty"
    READY = "ready"
    WITHOUT_BOOK = "without-book"
    WITHOUT_VAULT = "without-vault"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of the whole file looked at (how many of each), and the faults it found, as sentences."""

    counts: dict[str, int]
    faults: tuple[Said, ...]


class OpenHome(Protocol):
    """A data folder that is open: its records, its files, its keys."""

    @property
    def folder(self) -> Path:
        """Where it lies."""

    @property
    def records(self) -> "Records":
        """The encrypted database."""

    @property
    def files(self) -> "Attachments":
        """The encrypted files beside it."""

    @property
    def in_keyring(self) -> bool:
        """Say whether this computer's keyring opens it without asking."""

    def change_passphrase(self, passphrase: str) -> None:
        """Let only *passphrase* open it from now on, besides the recovery sheet; raises `WeakPassphrase`."""

    def renew_recovery(self) -> str:
        """Give a new recovery code; the one printed before opens nothing any more."""

    def keep_in_keyring(self) -> None:
        """Let this computer's keyring open it; raises `KeyringUnavailable` and then changes nothing."""

    def leave_keyring(self) -> None:
        """Ask for the passphrase from now on."""

    def back_up(self, target: Path, made_at: datetime) -> None:
        """Write everything, still encrypted, into the one file *target*; raises `NotKept`."""

    def check(self) -> Checked:
        """Look at everything: pages, links, events, files."""

    def close(self) -> None:
        """Let go of the folder: another program may open it."""


class Home(Protocol):
    """A data folder, not yet open."""

    @property
    def folder(self) -> Path:
        """Where it lies, or will."""

    def state(self) -> HomeState:
        """Say what the folder holds."""

    @property
    def in_keyring(self) -> bool:
        """Say whether this computer's keyring may open it."""

    def create(self, passphrase: str) -> tuple[OpenHome, str]:
        """Make an encrypted file, and give it open with its recovery code, which is shown nowhere else.

        Raises `WeakPassphrase`, `HomeInUse`, `NotKept`.
        """

    def open_with_passphrase(self, passphrase: str) -> OpenHome:
        """Open it; raises `WrongPassphrase`, `HomeInUse`, `DamagedBook`, `NewerBook`, a `VaultFault`."""

    def open_with_recovery(self, code: str) -> OpenHome:
        """Open it with the code of the printed sheet; raises `WrongRecoveryCode` and as above."""

    def open_with_keyring(self) -> OpenHome:
        """Open it with this computer's keyring; raises `KeyringUnavailable` and as above."""


class Restoring(Protocol):
    """Putting a backup back."""

    def __call__(self, archive: Path, folder: Path) -> None:
        """Put *archive* back into *folder*, which holds nothing yet; raises a `BackupFault`."""
