"""The directory of the bodies that one may write to."""

from gui.pages.directory.body_page import BodyPage
from gui.pages.directory.page import DirectoryPage

__all__ = ["BodyPage", "DirectoryPage"]
