"""Everything that the settings show, asked for in one call, and what a check of the file says."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from letters.domain.household import Member
from letters.domain.packs import KeptPack
from letters.ports.home import Checked
from letters.ports.preferences import Front
from letters.services.household import Household
from letters.services.language import _, n_, shown
from letters.services.packs import Packs
from letters.services.preferences import Preferences
from letters.services.safekeeping import Safekeeping


@dataclass(frozen=True, slots=True)
class Seen:
    """The settings as they are now; the days are none for what was never done."""

    front: Front
    letter_language: str
    idle_minutes: int
    members: tuple[Member, ...]
    in_keyring: bool
    sheet_kept_on: date | None
    backed_up_on: date | None
    folder: Path
    packs: tuple[KeptPack, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """The services behind the settings of one open file, and what is told about the program.

    *letter_languages* are the codes of those in which letters exist; a trial has no keys and no backups.
    """

    preferences: Preferences
    safekeeping: Safekeeping
    household: Household
    packs: Packs
    version: str
    letter_languages: tuple[str, ...] = ("fr",)
    is_trial: bool = False

    def seen(self) -> Seen:
        """Give everything that the settings show."""
        care = self.safekeeping
        return Seen(
            self.preferences.front(),
            self.preferences.letter_language(),
            self.preferences.idle_minutes(),
            self.household.members(),
            care.in_keyring,
            care.sheet_kept_on(),
            care.backed_up_on(),
            care.folder,
            self.packs.installed(),
        )


def looked_at(checked: Checked) -> str:
    """Say how much a check looked at: « 12 demandes, 3 fichiers joints, 2 personnes »."""
    requests, files, people = (checked.counts.get(name, 0) for name in ("requests", "files", "people"))
    parts = (
        n_("{count} request", "{count} requests", requests).format(count=requests),
        n_("{count} joined file", "{count} joined files", files).format(count=files),
        n_("{count} person", "{count} persons", people).format(count=people),
    )
    return ", ".join(parts)


def last_backup(day: date | None) -> str:
    """Say when the last backup was made."""
    if day is None:
        return _("No backup was made yet: if this computer breaks down, everything is lost.")
    return _("Last backup: {day}.").format(day=shown(day))


def sheet_of_paper(day: date | None) -> str:
    """Say whether a recovery sheet is kept."""
    if day is None:
        return _("You have not put a recovery sheet away yet.")
    return _("A recovery sheet has been put away since {day}.").format(day=shown(day))
