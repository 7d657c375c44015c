"""The settings: languages, look, household, keys, backups, what the program is."""

from gui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
