"""A picture of which parts are hidden under rectangles: drawn with the mouse, or placed with the keys."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look.current import tokens
from gui.widgets.announce import announce
from gui.widgets.mask_shapes import LEAST, at, between, moved, resized
from gui.widgets.plain import visible
from letters.services.language import _

_STEP, _FINE, _HANDLE = 0.02, 0.004, 12
_NEW = QRectF(0.35, 0.42, 0.3, 0.12)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class MaskCanvas(QWidget):
    """Rectangles over a picture; *changed* when one was added, moved, resized, taken away or chosen.

    The arrows move the one chosen, with Shift they resize it, with Ctrl by less; Insert adds one, Delete
    takes it away, Page Down goes to the next.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.masks: list[QRectF] = []
        self.chosen = -1
        self._image = QImage()
        self._held: tuple[str, QPointF] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_("The paper, and what is masked of it"))
        self._describe()

    def show_picture(self, image: QImage) -> None:
        """Show *image*, nothing of it hidden yet."""
        self._image, self.masks, self.chosen = image, [], -1
        self.updateGeometry()
        self._tell()

    def add(self, box: QRectF | None = None) -> None:
        """Hide another part: *box*, or one in the middle to be put where it belongs."""
        self.masks.append(box or moved(_NEW, 0, 0.03 * (len(self.masks) % 8)))
        self.chosen = len(self.masks) - 1
        self._tell()

    def remove(self) -> None:
        """Show again what the rectangle chosen hides."""
        if 0 <= self.chosen < len(self.masks):
            del self.masks[self.chosen]
            self.chosen = min(self.chosen, len(self.masks) - 1)
            self._tell()

    def sizeHint(self) -> QSize:
        return QSize(560, self.heightForWidth(560))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 140)

    def heightForWidth(self, width: int) -> int:
        if self._image.isNull():
            return 140
        return min(round(width * self._image.height() / self._image.width()), 620)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and 0 <= self.chosen < len(self.masks):
            self._nudge(*_ARROWS[key], event.modifiers())
        elif key in {Qt.Key.Key_Insert, Qt.Key.Key_Plus}:
            self.add()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove()
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp} and self.masks:
            self.chosen = (self.chosen + (1 if key == Qt.Key.Key_PageDown else -1)) % len(self.masks)
            self._tell()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._image.isNull() or event.button() != Qt.MouseButton.LeftButton:
            return
        point = self._share(event.position())
        if self._on_handle(event.position()):
            self._held = ("size", point)
        elif (place := at(self.masks, point)) >= 0:
            self.chosen, self._held = place, ("move", point)
            self._tell()
        else:
            self._held = ("new", point)
            self.masks.append(between(point, point))
            self.chosen = len(self.masks) - 1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            over = self._on_handle(event.position())
            self.setCursor(Qt.CursorShape.SizeFDiagCursor if over else Qt.CursorShape.CrossCursor)
            return
        how, since = self._held
        point = self._share(event.position())
        step = point - since
        if how == "new":
            self.masks[self.chosen] = between(since, point)
        else:
            change = moved if how == "move" else resized
            self.masks[self.chosen] = change(self.masks[self.chosen], step.x(), step.y())
            self._held = (how, point)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        self._held = None
        box = self.masks[self.chosen]
        if box.width() < LEAST and box.height() < LEAST:  # a click beside: nothing was meant
            self.remove()
        else:
            self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, worn, frame = QPainter(self), tokens(), self._frame()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, self._image)
        for place, mask in enumerate(self.masks):
            box = self._box(mask)
            painter.fillRect(box, QColor("black"))
            painter.setPen(QPen(QColor(worn.accent if place == self.chosen else "white"), 2))
            painter.drawRect(box)
        if 0 <= self.chosen < len(self.masks):
            painter.fillRect(self._handle(), QColor(worn.accent))
            painter.setPen(QPen(QColor("white"), 1))
            painter.drawRect(self._handle())
        painter.setPen(
            QPen(QColor(worn.accent if self.hasFocus() else worn.border_strong), 2 if self.hasFocus() else 1)
        )
        painter.drawRect(frame.adjusted(1, 1, -1, -1))

    def _nudge(self, across: int, down: int, keys: Qt.KeyboardModifier) -> None:
        step = _FINE if keys & Qt.KeyboardModifier.ControlModifier else _STEP
        change = resized if keys & Qt.KeyboardModifier.ShiftModifier else moved
        self.masks[self.chosen] = change(self.masks[self.chosen], across * step, down * step)
        self._tell()

    def _tell(self) -> None:
        self._describe()
        announce(self, self.accessibleDescription())
        self.update()
        self.changed.emit()

    def _describe(self) -> None:
        if not 0 <= self.chosen < len(self.masks):
            said = _("Nothing is masked yet. Insert adds a mask.")
        else:
            box = self.masks[self.chosen]
            said = _(
                "Mask {number} of {count}: {left} to {right} percent across, {top} to {bottom} percent down."
            ).format(
                number=self.chosen + 1,
                count=len(self.masks),
                left=round(100 * box.left()),
                right=round(100 * box.right()),
                top=round(100 * box.top()),
                bottom=round(100 * box.bottom()),
            )
        self.setAccessibleDescription(visible(said))

    def _frame(self) -> QRectF:
        """Give where the picture is drawn: as large as there is room for, at the top."""
        if self._image.isNull():
            return QRectF(self.rect())
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())

    def _share(self, point: QPointF) -> QPointF:
        frame = self._frame()
        x, y = (point.x() - frame.left()) / frame.width(), (point.y() - frame.top()) / frame.height()
        return QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))

    def _box(self, mask: QRectF) -> QRectF:
        frame = self._frame()
        return QRectF(
            frame.left() + mask.left() * frame.width(),
            frame.top() + mask.top() * frame.height(),
            mask.width() * frame.width(),
            mask.height() * frame.height(),
        )

    def _handle(self) -> QRectF:
        """Give the corner by which the rectangle chosen is resized; nothing where there is none."""
        if not 0 <= self.chosen < len(self.masks):
            return QRectF()
        corner = self._box(self.masks[self.chosen]).bottomRight()
        return QRectF(corner.x() - _HANDLE / 2, corner.y() - _HANDLE / 2, _HANDLE, _HANDLE)

    def _on_handle(self, point: QPointF) -> bool:
        return self._handle().adjusted(-6, -6, 6, 6).contains(point)
