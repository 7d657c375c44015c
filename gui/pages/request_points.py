"""Several points at once: what was answered, in their words, what became of it, and the letter to write."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.told_lines import tone
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button, secondary
from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from gui.widgets.pill import Pill
from gui.widgets.showing import show_if
from gui.widgets.tab_order import go_on
from letters.services.language import _, n_
from letters.services.requests import Followed
from letters.services.telling_points import ToldPoint, told_contradictions, told_points

_ABOVE_BUTTON = 4


class RequestPoints(Card):
    """Not seen where no answer left anything to settle; *wanted* gives the kind of letter to write."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Point by point, what they answered"))
        self.buttons: dict[str, Button] = {}
        self.points: tuple[ToldPoint, ...] = ()
        self.contradictions: tuple[str, ...] = ()

    def show_points(self, followed: Followed, before: QWidget) -> None:
        """Show the points of *followed*; the Tab key comes here after *before*."""
        self.points, self.contradictions = told_points(followed), told_contradictions(followed)
        self.clear()
        self.buttons = {}
        if self.contradictions:
            self.add(self._clash())
        for told in self.points:
            self.add(self._point(told))
        show_if(self, wanted=bool(self.points or self.contradictions))
        go_on(before, self)

    def _clash(self) -> Banner:
        count = len(self.contradictions)
        title = n_("Two of their answers contradict each other", "Their answers contradict each other", count)
        return Banner(title, Tone.WARN, detail="\n".join(self.contradictions))

    def _point(self, told: ToldPoint) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addLayout(_head(told))
        column.addWidget(Label(told.days, Role.MUTED))
        if told.quotes:
            column.addWidget(Label(told.quotes))
        if told.answered:
            column.addWidget(Label(told.answered, Role.MUTED))
        if told.letter:
            column.addSpacing(_ABOVE_BUTTON)
            column.addWidget(self._button(told))
        return holder

    def _button(self, told: ToldPoint) -> Button:
        button = secondary(told.action, "write", about=told.title)
        button.clicked.connect(lambda: self.wanted.emit(told.letter))
        self.buttons[told.letter] = button
        return button


def _head(told: ToldPoint) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Label(told.title, Role.STRONG), stretch=1)
    row.addWidget(Pill(told.pill.words, tone(told.pill)))
    return row
