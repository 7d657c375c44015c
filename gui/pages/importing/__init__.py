"""Importing a register into the directory."""

from gui.pages.importing.page import Importing, ImportPage

__all__ = ["ImportPage", "Importing"]
