"""Importing a register into the directory."""

from gui.pages.importing.page import ImportPage

__all__ = ["ImportPage"]
