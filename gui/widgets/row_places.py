"""Where everything of a line stands: its words at one side, its state and its verb at the other or below."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF

from gui.look.faces import weighted
from gui.look.tokens import Tone
from gui.widgets.pill import pill_size
from gui.widgets.plain import visible
from gui.widgets.wrapped import Wrapped, natural_width

PAD_X, PAD_Y, ACTION_PAD, UNDER = 18, 12, 13, 2
_GAP, _ICON = 12, 1.25
_NARROW, _WIDEST_ACTION = 260, 220


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says; *key* is what it stands for, *action* the verb of its button."""

    key: object
    title: str
    why: str = ""
    pill: str = ""
    tone: Tone = Tone.NEUTRAL
    action: str = ""
    icon: str = ""

    def spoken(self) -> str:
        """Give the line as one sentence for a screen reader, the verb with its object first."""
        first = f"{self.action} — {self.title}" if self.action else self.title
        return visible(", ".join(part for part in (first, self.why, self.pill) if part))


@dataclass(frozen=True, slots=True)
class Places:
    """The broken words of a line, and the box of each of its parts, in pixels."""

    height: int
    title: Wrapped
    why: Wrapped
    words: QRectF
    icon: QRectF
    pill: QRectF
    action: QRectF


@dataclass(frozen=True, slots=True)
class _Side:
    """The state and the verb of a line, side by side."""

    pill: QSize
    action: QSize

    @property
    def width(self) -> int:
        return self.pill.width() + self.action.width() + (_GAP if self._is_both() else 0)

    @property
    def height(self) -> int:
        return max(self.pill.height(), self.action.height())

    def boxes(self, left: float, middle: float) -> tuple[QRectF, QRectF]:
        """Give the boxes of the state and of the verb, which begin at *left* around *middle*."""
        right = left + self.width - self.action.width()
        return _around(left, middle, self.pill), _around(right, middle, self.action)

    def _is_both(self) -> bool:
        return bool(self.pill.width() and self.action.width())


def places(line: Line, font: QFont, width: int) -> Places:
    """Place *line* within *width* pixels; what does not fit beside its words stands below them."""
    icon = round(QFontMetricsF(font).height() * _ICON) if line.icon else 0
    left = PAD_X + (icon + _GAP if icon else 0)
    whole = width - left - PAD_X
    side = _Side(pill_size(line.pill, font) if line.pill else QSize(0, 0), _action_size(line.action, font))
    beside = whole - side.width - _GAP if side.width else whole
    below = beside < min(_NARROW, whole)
    room = whole if below else beside
    title, why = _texts(line, font, room)
    words = title.height + (why.height + UNDER if line.why else 0)
    inner = words + _GAP / 2 + side.height if below else max(words, side.height, icon)
    height = int(inner + 2 * PAD_Y + 1)
    top = PAD_Y if below else (height - words) / 2
    middle = height - PAD_Y - side.height / 2 if below else height / 2
    pill, action = side.boxes(left if below else width - PAD_X - side.width, middle)
    first = QRectF(PAD_X, PAD_Y if below else (height - icon) / 2, icon, icon)
    return Places(height, title, why, QRectF(left, top, room, words), first, pill, action)


def _texts(line: Line, font: QFont, room: float) -> tuple[Wrapped, Wrapped]:
    return Wrapped(line.title, weighted(font, QFont.Weight.Medium), room), Wrapped(line.why, font, room)


def _action_size(words: str, font: QFont) -> QSize:
    if not words:
        return QSize(0, 0)
    width = min(natural_width(words, font), _WIDEST_ACTION) + 2 * ACTION_PAD
    return QSize(int(width), int(QFontMetricsF(font).height()) + 15)


def _around(left: float, middle: float, size: QSize) -> QRectF:
    return QRectF(left, middle - size.height() / 2, size.width(), size.height())
