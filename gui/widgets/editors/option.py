"""A box or a ring with words that go on below, as long as they need to be."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
)

from gui.look.current import tokens
from gui.widgets.plain import visible
from gui.widgets.wrapped import Wrapped, natural_width

_MARK, _GAP, _PAD, _LEAST = 20, 10, 5, 120


@dataclass(frozen=True, slots=True)
class OptionFace:
    """What an option shows: its words, and under them a muted detail."""

    button: QAbstractButton
    words: str
    detail: str

    def dress(self) -> None:
        """Make room for the words; their whole text is the accessible name."""
        self.button.setAccessibleName(visible(self.words))
        self.button.setAccessibleDescription(visible(self.detail))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.button.setSizePolicy(policy)

    def size(self) -> QSize:
        """Give the size that shows everything on as few lines as there are."""
        font = self.button.font()
        widest = max(natural_width(self.words, font), natural_width(self.detail, font) if self.detail else 0)
        width = int(widest) + _MARK + _GAP + 2 * _PAD + 2
        return QSize(width, self.height(width))

    def least(self) -> QSize:
        """Give the least size."""
        return QSize(min(_LEAST, self.size().width()), _MARK + 2 * _PAD)

    def height(self, width: int) -> int:
        """Give the height of everything within *width* pixels."""
        words, detail = self._texts(width)
        return int(max(words.height + (detail.height if self.detail else 0), _MARK) + 2 * _PAD + 0.99)

    def paint(self, primitive: QStyle.PrimitiveElement) -> None:
        """Draw the mark, the words, and a ring around all when the keyboard is here."""
        painter = QPainter(self.button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._mark(painter, primitive)
        words, detail = self._texts(self.button.width())
        left = _PAD if self._is_mirrored() else _PAD + _MARK + _GAP
        top = _PAD + max(0.0, (_MARK - self.button.fontMetrics().height()) / 2)
        painter.setPen(QColor(tokens().text if self.button.isEnabled() else tokens().muted))
        words.draw(painter, left, top)
        painter.setPen(QColor(tokens().muted))
        if self.detail:
            detail.draw(painter, left, top + words.height)
        if self.button.hasFocus():
            painter.setPen(QPen(QColor(tokens().accent), 2))
            painter.drawRoundedRect(QRectF(self.button.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _mark(self, painter: QPainter, primitive: QStyle.PrimitiveElement) -> None:
        option = QStyleOptionButton()
        option.initFrom(self.button)
        option.state |= QStyle.StateFlag.State_On if self.button.isChecked() else QStyle.StateFlag.State_Off
        x = self.button.width() - _PAD - _MARK if self._is_mirrored() else _PAD
        option.rect = QRect(x, _PAD, _MARK, _MARK)
        self.button.style().drawPrimitive(primitive, option, painter, self.button)

    def _texts(self, width: int) -> tuple[Wrapped, Wrapped]:
        room = width - _MARK - _GAP - 2 * _PAD
        font = QFont(self.button.font())
        return Wrapped(self.words, font, room), Wrapped(self.detail, font, room)

    def _is_mirrored(self) -> bool:
        return self.button.layoutDirection() == Qt.LayoutDirection.RightToLeft


class RadioOption(QRadioButton):
    """One of several answers."""

    def __init__(self, words: str, detail: str = "") -> None:
        super().__init__()
        self.face = OptionFace(self, words, detail)
        self.face.dress()

    def sizeHint(self) -> QSize:
        return self.face.size()

    def minimumSizeHint(self) -> QSize:
        return self.face.least()

    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.face.paint(QStyle.PrimitiveElement.PE_IndicatorRadioButton)


class BoxOption(QCheckBox):
    """A yes that can be taken back."""

    def __init__(self, words: str, detail: str = "") -> None:
        super().__init__()
        self.face = OptionFace(self, words, detail)
        self.face.dress()

    def sizeHint(self) -> QSize:
        return self.face.size()

    def minimumSizeHint(self) -> QSize:
        return self.face.least()

    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.face.paint(QStyle.PrimitiveElement.PE_IndicatorCheckBox)
