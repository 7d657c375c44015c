"""The deadlines: who must act and by when, as a list by urgency and as a calendar of months."""

from gui.pages.deadlines.page import DeadlinesPage

__all__ = ["DeadlinesPage"]
