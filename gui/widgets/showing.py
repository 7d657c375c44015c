"""Showing and hiding a part of something bigger, which must never become a window of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_if(widget: QWidget, *, wanted: bool) -> None:
    """Let *widget* be seen with what holds it, or not; Qt would open a window for one nobody holds yet."""
    if not wanted:
        widget.hide()
    elif widget.parentWidget():
        widget.show()
    else:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
