"""A month as a grid of days: what falls on each is said by a shape, a number, a colour and in words."""

from calendar import Calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy

from gui.look.current import tokens
from gui.look.faces import weighted
from gui.look.tokens import Tone
from gui.widgets.label import Label, Role
from gui.widgets.plain import visible
from gui.widgets.reached import ReachedButton

_DAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 6}
_PAD, _MARK, _RADIUS = 7, 10, 6


@dataclass(frozen=True, slots=True)
class DayNote:
    """What falls on a day: so many days of others, of one's own; *words* names the day and says it all."""

    words: str
    theirs: int = 0
    own: int = 0
    tone: Tone = Tone.INFO


class DayCell(ReachedButton):
    """One day; *moved* asks for the day so many further, *turned* for another month."""

    moved = Signal(int)
    turned = Signal(int)

    def __init__(self, day: date, note: DayNote, *, inside: bool, today: bool) -> None:
        super().__init__()
        self.day, self.note, self._inside, self._today = day, note, inside, today
        self.setAccessibleName(visible(note.words))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(3 * height, 2 * height + 3 * _PAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() + 2 * _PAD, self.sizeHint().height())

    def goes_by(self, key: Qt.Key) -> bool:
        if key in _DAYS:
            self.moved.emit(_DAYS[key])
        elif key in _MONTHS:
            self.turned.emit(_MONTHS[key])
        elif key in _ENDS:
            self.moved.emit(_ENDS[key] - self.day.weekday())
        return key in _DAYS or key in _MONTHS or key in _ENDS

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, worn = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked()
        edge = worn.accent if chosen or self.hasFocus() else worn.border
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(worn.accent_soft if chosen else worn.surface if self._inside else worn.page))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        self._paint_number(painter, box)
        if self.note.theirs or self.note.own:
            self._paint_marks(painter, box)

    def _paint_number(self, painter: QPainter, box: QRectF) -> None:
        worn = tokens()
        bold = QFont.Weight.Bold if self._today else QFont.Weight.Normal
        painter.setFont(weighted(self.font(), bold))
        painter.setPen(QColor(worn.accent if self._today else worn.text if self._inside else worn.muted))
        number = box.adjusted(_PAD, _PAD - 2, -_PAD, 0)
        painter.drawText(number, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(self.day.day))
        if self._today:
            metrics = painter.fontMetrics()
            width, below = metrics.horizontalAdvance(str(self.day.day)), number.top() + metrics.height()
            painter.setPen(QPen(QColor(worn.accent), 2))
            painter.drawLine(QPointF(number.left(), below), QPointF(number.left() + width, below))

    def _paint_marks(self, painter: QPainter, box: QRectF) -> None:
        left, middle = box.left() + _PAD, box.bottom() - _PAD - _MARK / 2
        painter.setFont(weighted(self.font(), QFont.Weight.Medium, 0.9))
        if self.note.own:
            left = self._paint_mark(painter, left, middle, self.note.own, Tone.WARN)
        if self.note.theirs:
            self._paint_mark(painter, left, middle, self.note.theirs, self.note.tone)

    def _paint_mark(self, painter: QPainter, left: float, middle: float, count: int, tone: Tone) -> float:
        """Draw the shape of *tone*, then how many; give where it ends."""
        ink, side = QColor(tokens().ink(tone)), round(painter.fontMetrics().height() * 0.55)
        draw_mark(painter, QRectF(left, middle - side / 2, side, side), tone)
        painter.setPen(ink)
        height, width = painter.fontMetrics().height(), painter.fontMetrics().horizontalAdvance(str(count))
        text = QRectF(left + side + 3, middle - height / 2, width + 2, height)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, str(count))
        return text.right() + 6


def draw_mark(painter: QPainter, box: QRectF, tone: Tone) -> None:
    """Draw what stands for days: a triangle for one's own, a square for those that passed, else a disc."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().ink(tone)))
    if tone is Tone.WARN:
        top = QPointF(box.center().x(), box.top())
        painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
    elif tone is Tone.BAD:
        painter.drawRect(box.adjusted(1, 1, -1, -1))
    else:
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))


class MonthGrid(QFrame):
    """The days of a month; *chosen* gives the day pressed, *wanted* a day of another month to go to.

    The Tab key stops once; arrows go from day to day, Page up and down from month to month, Home and End to
    the ends of the week.
    """

    chosen = Signal(object)
    wanted = Signal(object)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(3)
        self.cells: dict[date, DayCell] = {}
        for column, name in enumerate(names):
            head = Label(name[:3].lower() + ".", Role.MUTED)
            head.setAccessibleName(visible(name))
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 1)

    def show_month(self, name: str, first: date, notes: Mapping[date, DayNote], today: date) -> None:
        """Show the month that begins on *first*; *notes* names each day of the weeks it touches."""
        self.setAccessibleName(visible(name))
        for cell in self.cells.values():
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.cells = {}
        for row, week in enumerate(weeks(first), 1):
            for column, day in enumerate(week):
                cell = DayCell(day, notes[day], inside=day.month == first.month, today=day == today)
                self._grid.addWidget(self._connected(cell, first), row, column)
                cell.show()  # at once: what is not in sight yet cannot have the focus
        self._stop_at(self.cells.get(today) or self.cells[first])

    def go(self, day: date) -> None:
        """Put the focus on *day*, or ask for its month."""
        cell = self.cells.get(day)
        if cell is None:
            self.wanted.emit(day)
        else:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, day: date) -> None:
        """Show that *day* is the chosen one."""
        for each, cell in self.cells.items():
            cell.setChecked(each == day)

    def _connected(self, cell: DayCell, first: date) -> DayCell:
        day = cell.day
        cell.clicked.connect(lambda: self.chosen.emit(day))
        cell.moved.connect(lambda step: self._move(day, step, first))
        cell.turned.connect(lambda step: self.wanted.emit(turned(day, step)))
        cell.reached.connect(lambda: self._stop_at(cell))
        self.cells[day] = cell
        return cell

    def _move(self, day: date, step: int, first: date) -> None:
        there = day + timedelta(days=step)
        if there.month == first.month:
            self.go(there)
        else:
            self.wanted.emit(there)

    def _stop_at(self, chosen: DayCell) -> None:
        for cell in self.cells.values():
            wanted = Qt.FocusPolicy.StrongFocus if cell is chosen else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(wanted)


def weeks(first: date) -> list[list[date]]:
    """Give the whole weeks that the month of *first* touches, from Monday."""
    return Calendar().monthdatescalendar(first.year, first.month)


def turned(day: date, step: int) -> date:
    """Give the first day of the month before or after that of *day*."""
    first = day.replace(day=1)
    return (first + timedelta(days=31) if step > 0 else first - timedelta(days=1)).replace(day=1)
