"""What a person does so that their file stays theirs: its keys, its copies, its health."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from letters.ports.clock import Clock
from letters.ports.home import Checked, OpenHome

BACKUP_ENDING = "zip"
_LAST_BACKUP, _SHEET = "last_backup", "recovery_sheet_kept"


@dataclass(frozen=True, slots=True)
class Safekeeping:
    """The care of one open file."""

    home: OpenHome
    clock: Clock

    @property
    def folder(self) -> Path:
        """Where the file lies."""
        return self.home.folder

    @property
    def in_keyring(self) -> bool:
        """Say whether this computer's keyring opens it without asking."""
        return self.home.in_keyring

    def keep_in_keyring(self) -> None:
        """Let the keyring open it; raises `KeyringUnavailable` and then changes nothing."""
        self.home.keep_in_keyring()

    def leave_keyring(self) -> None:
        """Ask for the passphrase from now on."""
        self.home.leave_keyring()

    def change_passphrase(self, passphrase: str) -> None:
        """Let only *passphrase* open it, besides the sheet and the keyring; raises `WeakPassphrase`."""
        self.home.change_passphrase(passphrase)

    def renew_sheet(self) -> str:
        """Give a new recovery code; the sheet kept before opens nothing any more."""
        code = self.home.renew_recovery()
        self.home.records.set(_SHEET, "")
        return code

    def sheet_kept(self) -> None:
        """Remember that the person put the sheet away, today."""
        self.home.records.set(_SHEET, self.clock.today().isoformat())

    def sheet_kept_on(self) -> date | None:
        """Give the day when the person said so, or none."""
        return _day(self.home.records.setting(_SHEET))

    def back_up(self, target: Path) -> None:
        """Write everything, still encrypted, into the file *target*, and remember the day.

        Raises `NotKept`, and then the day of the last backup is the one before.
        """
        self.home.back_up(target, self.clock.now())
        self.home.records.set(_LAST_BACKUP, self.clock.today().isoformat())

    def backed_up_on(self) -> date | None:
        """Give the day of the last backup made from here, or none."""
        return _day(self.home.records.setting(_LAST_BACKUP))

    def backup_name(self) -> str:
        """Give the name under which a backup of today is easily found again."""
        return f"plaidoyer-{self.clock.today():%Y-%m-%d}.{BACKUP_ENDING}"

    def check(self) -> Checked:
        """Look at everything: pages, links, events, files."""
        return self.home.check()

    def forget_member(self, uid: UUID) -> None:
        """Delete a person with everything about them, the files of their requests too.

        Raises `UnknownMember`. Backups made before still hold them.
        """
        self.home.records.forget_member(uid)
        self.home.files.sweep(self.home.records.contents())


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
