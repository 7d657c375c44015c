"""Where the Tab key goes through what was made later than what stands under it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def go_on(before: QWidget, *parts: QWidget) -> None:
    """Let the Tab key go from *before* through each control of *parts*, in the order they were made.

    What came after *before* comes after them.
    """
    for first, second in pairwise([before, *_controls(parts)]):
        QWidget.setTabOrder(first, second)


def _controls(parts: Iterable[QWidget]) -> Iterator[QWidget]:
    for part in parts:
        for each in (part, *part.findChildren(QWidget)):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield each
