"""Bringing into sight what a page scrolled away, or shows only now."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

_AROUND = 90
"""Pixels above and below what must be seen: its label, and what is said about it."""


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the page of *widget* to it, once everything has its place."""
    QTimer.singleShot(0, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    around = widget.parentWidget() if isValid(widget) else None
    while around:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 0, _AROUND)
            return
        around = around.parentWidget()
