"""The answers at the left, the letter at the right; where there is no room for both, behind two tabs."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabBar, QVBoxLayout, QWidget

from gui.widgets.showing import show_if
from letters.services.language import _

_BOTH = 98
"""Average letters of width below which the letter stands behind a tab."""


class Halves(QWidget):
    """*left* and *right* in a splitter that hides neither, or behind two tabs.

    *turned* says whether the right side stands alone.
    """

    turned = Signal(bool)

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._sides = (left, right)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(_("What is shown"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for words in (_("Your answers"), _("See the letter")):
            self.tabs.addTab(words)
        self.tabs.currentChanged.connect(self._turn)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for side in self._sides:
            self.splitter.addWidget(side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self.tabs)
        column.addLayout(row)
        column.addWidget(self.splitter, stretch=1)
        show_if(self.tabs, wanted=False)

    def is_narrow(self) -> bool:
        """Whether only one side is shown."""
        return self.width() < _BOTH * self.fontMetrics().averageCharWidth()

    def show_answers(self) -> None:
        """Show the left side, where only one is shown."""
        self.tabs.setCurrentIndex(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._turn()

    def _turn(self) -> None:
        narrow = self.is_narrow()
        show_if(self.tabs, wanted=narrow)
        for place, side in enumerate(self._sides):
            show_if(side, wanted=not narrow or self.tabs.currentIndex() == place)
        self.turned.emit(narrow and self.tabs.currentIndex() == 1)
