"""An answer that is a day: typed, or chosen in a calendar."""

import re
from datetime import date

from PySide6.QtCore import QDate, QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gui.widgets.buttons import icon_only
from gui.widgets.editors.base import Editor
from gui.widgets.editors.calendar import Calendar
from letters.services.language import _

_DAY_FIRST = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})|(\d{2})(\d{2})(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LONGEST, _WIDTH = 20, 150


def read_day(text: str) -> date | None:
    """Read a day written as 21/11/2026, 21.11.2026, 21112026 or 2026-11-21; none where there is none."""
    if found := _YEAR_FIRST.fullmatch(text.strip()):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(text.strip()):
        day, month, year = (int(part) for part in found.groups() if part)
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


class DateEditor(Editor):
    """A day, or none; what was typed and cannot be read stays, and `problem` says so."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(_("DD/MM/YYYY"))
        self.line.setMinimumWidth(_WIDTH)
        self.line.setMaximumWidth(2 * _WIDTH)
        self.line.textChanged.connect(self.changed)
        self.open_calendar = icon_only("deadlines", _("Choose in a calendar"))
        self.open_calendar.clicked.connect(self._open)
        self._calendar = Calendar(self)
        self._calendar.chosen.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.line)
        row.addWidget(self.open_calendar)
        row.addStretch(1)
        self.column.addLayout(row)

    def value(self) -> date | None:
        return read_day(self.line.text())

    def set_value(self, value: date | None) -> None:
        self.show_text(f"{value:%d/%m/%Y}" if value else "")

    def show_text(self, text: str) -> None:
        """Show *text* as it was typed, even where no day can be read in it; nothing is emitted."""
        with QSignalBlocker(self.line):
            self.line.setText(text)

    def problem(self) -> str:
        if not self.line.text().strip() or self.value():
            return ""
        return _("This day cannot be read; write it as day/month/year, for example 21/11/2026.")

    def target(self) -> QWidget:
        return self.line

    def calendar(self) -> QWidget:
        """Give the month that opens."""
        return self._calendar.month()

    def _open(self) -> None:
        value = self.value()
        shown = QDate(value.year, value.month, value.day) if value else None
        self._calendar.open_at(self.line.mapToGlobal(QPoint(0, self.line.height() + 4)), shown)

    def _choose(self, day: QDate) -> None:
        self.line.setText(f"{day.day():02}/{day.month():02}/{day.year():04}")
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
