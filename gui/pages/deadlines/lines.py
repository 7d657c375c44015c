"""Lines of the deadlines, each of which opens the reasoning of its day."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.deadlines.detail import DueDetail
from gui.pages.told_lines import tone
from gui.widgets.announce import announce
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.services.deadlines import Due
from letters.services.language import _
from letters.services.telling_due import told_due, why_line


class DueLines(QWidget):
    """Lines under a *heading*; the signals give the request of the line that was opened."""

    seen = Signal(object)
    exported = Signal(object)
    set_wanted = Signal(object)
    back_wanted = Signal(object)

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.heading = Label(heading, Role.STRONG)
        self.rows = Rows(heading)
        self.rows.chosen.connect(self._turn)
        self.dues: list[Due] = []
        self.detail: DueDetail | None = None
        self._open: UUID | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.rows)
        show_if(self, wanted=False)

    def show_dues(self, dues: Sequence[Due]) -> None:
        """Show *dues*, hidden where there are none; what was open is open again."""
        self.dues, opened = list(dues), self._open
        self.detail, self._open = None, None
        self.rows.show_lines([_line(due) for due in dues])
        show_if(self, wanted=bool(dues))
        if opened in {due.request.uid for due in dues} and opened is not None:
            self._unfold(opened)

    def add_dues(self, dues: Sequence[Due]) -> None:
        """Show *dues* under those shown."""
        self.show_dues([*self.dues, *dues])

    def _turn(self, uid: UUID) -> None:
        if self._open == uid:
            self.rows.fold()
            self.detail, self._open = None, None
        else:
            self._unfold(uid)

    def _unfold(self, uid: UUID) -> None:
        place = next(place for place, due in enumerate(self.dues) if due.request.uid == uid)
        due = self.dues[place]
        self._open = uid
        self.detail = DueDetail(told_due(due), may_set=not due.own and _is_answer(due))
        self.detail.seen.connect(lambda: self.seen.emit(due))
        self.detail.exported.connect(lambda: self.exported.emit(due))
        self.detail.set_wanted.connect(lambda: self.set_wanted.emit(due))
        self.detail.back_wanted.connect(lambda: self.back_wanted.emit(due))
        self.rows.unfold(place, self.detail)
        announce(self.detail, "\n".join(self.detail.days.days))


def _is_answer(due: Due) -> bool:
    return due.standing.running is not None and due.standing.running == due.standing.answer


def _line(due: Due) -> Line:
    days = told_due(due)
    return Line(
        due.request.uid, days.title, why_line(days), days.pill.words, tone(days.pill), _("How it is counted")
    )
