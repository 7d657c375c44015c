"""What happened to a request: say it in two clicks, see it along a line, correct it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.buttons import Button, quiet, secondary
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.timeline import Moment, Timeline
from letters.domain.happenings import HAPPENED, Happening
from letters.services.chronicle import Moment as Told
from letters.services.chronicle import moments
from letters.services.language import _
from letters.services.likely import likely, others
from letters.services.requests import Followed


class RequestStory(QWidget):
    """Buttons of what most likely happened, then the timeline.

    *happened* gives the kinds among which the person says what took place, *chosen* the event to correct.
    """

    happened = Signal(object)
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Happening, Button] = {}
        self.other = quiet(_("Something else…"), "more")
        self._buttons = FlowLayout()
        self.moments: tuple[Told, ...] = ()
        self.timeline = Timeline(_("What happened, and what is to come"))
        self.timeline.chosen.connect(self._choose)
        ask, line = Card(_("What happened?")), Card(_("The course of the request"))
        ask.add_layout(self._buttons)
        line.add(Label(_("Choose an event to correct it or take it back."), Role.MUTED))
        line.add(self.timeline)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(ask)
        column.addWidget(line)
        column.addStretch(1)

    def show_story(self, followed: Followed) -> None:
        """Show what may be said now of *followed*, and its course."""
        self._show_buttons(followed)
        self.moments = moments(followed)
        self.timeline.show_moments([_moment(each) for each in self.moments])

    def _show_buttons(self, followed: Followed) -> None:
        clear(self._buttons)
        self.buttons = {kind: self._made(kind) for kind in likely(followed)}
        for button in self.buttons.values():
            self._buttons.addWidget(button)
        self.other = quiet(_("Something else…"), "more")
        self.other.clicked.connect(lambda: self.happened.emit(others(followed)))
        self._buttons.addWidget(self.other)

    def _made(self, kind: Happening) -> Button:
        button = secondary(_(HAPPENED[kind]))
        button.clicked.connect(lambda: self.happened.emit((kind,)))
        return button

    def _choose(self, place: int) -> None:
        event = self.moments[place].event
        if event is not None:
            self.chosen.emit(event)


def _moment(told: Told) -> Moment:
    return Moment(told.title, told.when, told.detail, Tone(told.weight.value), told.future)
