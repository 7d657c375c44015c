"""What every layout does that has more rows where it has less width."""

from abc import abstractmethod

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_NO_END = 1 << 20


class WrappingLayout(QLayout):
    """Items in rows, *spacing* pixels apart; a subclass says where each stands."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())
        self.setSpacing(spacing)

    @abstractmethod
    def places(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        """Give where each of *items* stands within *width* pixels, counted from the top left."""

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        places = self.places(self._shown(), width - margins.left() - margins.right())
        bottom = max((place.y() + place.height() for place in places), default=0)
        return bottom + margins.top() + margins.bottom()

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        inner, items = box.marginsRemoved(self.contentsMargins()), self._shown()
        for item, place in zip(items, self.places(items, inner.width()), strict=True):
            item.setGeometry(self._mirrored(place.translated(inner.topLeft()), inner))

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSize().width(), self.heightForWidth(_NO_END))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _mirrored(self, place: QRect, inner: QRect) -> QRect:
        owner = self.parentWidget()
        if not isinstance(owner, QWidget) or owner.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        return place.translated(inner.left() + inner.right() - place.left() - place.right(), 0)


def height_of(item: QLayoutItem, width: int) -> int:
    """Give the height that *item* needs within *width* pixels."""
    needed = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(needed, item.minimumSize().height())
