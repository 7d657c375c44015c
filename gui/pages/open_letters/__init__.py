"""Open letters: their text, those who sign them, the list as it is published."""

from gui.pages.open_letters.desk import OpenLettersDesk
from gui.pages.open_letters.every import OpenLettersPage
from gui.pages.open_letters.page import OpenLetterPage

__all__ = ["OpenLetterPage", "OpenLettersDesk", "OpenLettersPage"]
