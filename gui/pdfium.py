"""pdfium draws pages for one thread at a time: whoever uses it takes turns."""

from threading import Lock
from typing import Final

TURN: Final = Lock()
"""Held while a document is open: pdfium keeps one state for the whole process."""
