"""Telling those who do not look at the window that something in it changed."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from gui.widgets.plain import visible


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say *text*, which *widget* shows, without moving the focus."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, visible(text)))
