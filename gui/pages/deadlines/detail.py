"""What a line of the deadlines opens: its days, how they were counted, and what can be done about them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.reasoning_view import ReasoningView
from gui.widgets.buttons import quiet, secondary
from gui.widgets.flow import FlowLayout
from letters.services.language import _
from letters.services.telling_days import Days

_INSET = 22


class DueDetail(QWidget):
    """The reasoning of one day; *seen*, *exported*, *set_wanted* and *back_wanted* say what was pressed."""

    seen = Signal()
    exported = Signal()
    set_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, days: Days, *, may_set: bool) -> None:
        super().__init__()
        self.days = days
        self.see = secondary(_("See the request"), about=days.title)
        self.export = quiet(_("Add to my calendar"), "deadlines", about=days.title)
        self.set_day = quiet(_("Set another last day"), "edit", about=days.title)
        self.take_back = quiet(_("Take back the day set by hand"), "undo", about=days.title)
        self.see.clicked.connect(self.seen)
        self.export.clicked.connect(self.exported)
        self.set_day.clicked.connect(self.set_wanted)
        self.take_back.clicked.connect(self.back_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET, 4, _INSET, 16)
        column.setSpacing(8)
        self.reasoning = ReasoningView(days.reasoning)
        column.addWidget(self.reasoning)
        column.addLayout(self._actions(may_set=may_set))

    def _actions(self, *, may_set: bool) -> FlowLayout:
        flow = FlowLayout()
        flow.addWidget(self.see)
        flow.addWidget(self.export)
        if may_set:
            flow.addWidget(self.set_day)
        if self.days.by_hand:
            flow.addWidget(self.take_back)
        for button in (self.set_day, self.take_back):
            if button.parent() is None:
                button.setParent(self)
                button.hide()
        return flow
