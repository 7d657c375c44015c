"""A month of days to choose from, above the page."""

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from letters.services.language import _


class Calendar(QFrame):
    """*chosen* (QDate) with a click or Enter; Esc closes it."""

    chosen = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._month: QCalendarWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)

    def open_at(self, place: QPoint, day: QDate | None) -> None:
        """Open with its top left at *place* of the screen, on *day* where there is one."""
        month = self.month()
        if day:
            month.setSelectedDate(day)
        self.move(place)
        self.show()
        month.setFocus()

    def month(self) -> QCalendarWidget:
        """Give the month, made when first needed."""
        self._month = self._month or self._made()
        return self._month

    def _made(self) -> QCalendarWidget:
        month = QCalendarWidget()
        month.setAccessibleName(_("Calendar"))
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            month.setWeekdayTextFormat(weekend, QTextCharFormat())
        month.clicked.connect(self._choose)
        month.activated.connect(self._choose)
        self._column.addWidget(month)
        return month

    def _choose(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(day)
