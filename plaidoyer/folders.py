"""The data folder and what surrounds it, put together without the letters: the window opens on it first."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from letters.ports.clock import Clock
from letters.storage.days_file import DaysOnDisk
from letters.storage.preferences import PreferencesFile
from plaidoyer.clock import SystemClock

if TYPE_CHECKING:
    from letters.ports.recovery_sheet import SheetPress
    from letters.storage.home import LocalHome


_TITLE = "Plaidoyer"
"""The title of a recovery sheet: it says nothing of what the sheet opens."""


def home_folder(asked: Path | None) -> Path:
    """Give the data folder *asked* for, or the one where this system keeps a person's data."""
    from platformdirs import user_data_path  # here: a demonstration or a deadline needs no folder

    return asked or user_data_path("plaidoyer", appauthor=False)


def home_at(asked: Path | None, clock: Clock) -> "LocalHome":
    """Give the data folder, not yet open."""
    from letters.storage.home import LocalHome  # here: its cryptography takes 60 ms to load

    return LocalHome(home_folder(asked), clock)


def preferences_of(asked: Path | None) -> PreferencesFile:
    """Give the few choices needed before anything is open: beside the data folder, not in it."""
    from platformdirs import user_config_path  # here: as above

    if asked is not None:
        return PreferencesFile(asked.with_name(f"{asked.name}-preferences.toml"))
    return PreferencesFile(user_config_path("plaidoyer", appauthor=False) / "preferences.toml")


def days_file_of(asked: Path | None) -> DaysOnDisk:
    """Give the days to be reminded of while nothing is open: beside the choices of the window."""
    from platformdirs import user_config_path  # here: as above

    if asked is not None:
        return DaysOnDisk(asked.with_name(f"{asked.name}-reminders.toml"))
    return DaysOnDisk(user_config_path("plaidoyer", appauthor=False) / "reminders.toml")


@cache
def press() -> "SheetPress":
    """Give the press of recovery sheets, loaded when one is first printed."""
    from letters.output.pdf.paper import read_paper  # here: the faces load long, as for the typesetter
    from letters.output.pdf.recovery_sheet import PdfSheetPress
    from plaidoyer.assembly import PAPER

    return PdfSheetPress(read_paper(PAPER), title=_TITLE)


def restore(archive: Path, folder: Path) -> None:
    """Put a backup back into an empty folder."""
    from letters.storage.backup import restore as put_back  # here: as above

    put_back(archive, folder)


def clock_for(told: date | None) -> SystemClock:
    """Give the clock, on the day *told* if one is."""
    return SystemClock(told)
