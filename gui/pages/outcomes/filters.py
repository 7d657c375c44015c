"""What the figures are about: grouped by what, sent from which day to which day."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from gui.widgets.buttons import quiet
from gui.widgets.editors import DateEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.showing import show_if
from letters.services.language import _
from letters.services.outcome_tables import GROUPED_BY
from letters.services.outcomes import By, Question


class Filters(QWidget):
    """The question; *changed* when the person asks another one that can be read."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.by = QTabBar()
        self.by.setAccessibleName(_("Group the requests by"))
        self.by.setExpanding(False)
        self.by.setDrawBase(False)
        for words in GROUPED_BY.values():
            self.by.addTab(_(words))
        self.since, self.until = Field(_("Sent from"), DateEditor()), Field(_("to"), DateEditor())
        self.every = quiet(_("All the days"), "undo")
        self._lay_out()
        self.by.currentChanged.connect(lambda _place: self.changed.emit())
        for field in (self.since, self.until):
            field.changed.connect(self._edited)
        self.every.clicked.connect(self._clear)

    def question(self) -> Question:
        """Give what is asked."""
        return Question(list(By)[self.by.currentIndex()], _day(self.since), _day(self.until))

    def _edited(self) -> None:
        show_if(self.every, wanted=_day(self.since) is not None or _day(self.until) is not None)
        if not (self.since.editor.problem() or self.until.editor.problem()):
            self.changed.emit()

    def _clear(self) -> None:
        for field in (self.since, self.until):
            field.set_value(None)
        self._edited()
        self.since.set_focus()

    def _lay_out(self) -> None:
        days = FlowLayout(14)
        for widget in (self.since, self.until, self.every):
            days.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.by)
        column.addLayout(days)
        show_if(self.every, wanted=False)


def _day(field: Field) -> date | None:
    value = field.value()
    return value if isinstance(value, date) else None
