"""The places of the window, and the rail that leads to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui import NAME
from gui.look import icons
from gui.look.faces import weighted
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture
from gui.widgets.plain import caption, set_tip
from gui.widgets.showing import show_if
from letters.domain.wording import N_
from letters.services.language import _


class Place(StrEnum):
    """Where a person can be."""

    HOME = "home"
    WRITE = "write"
    PLAN = "plan"
    REQUESTS = "requests"
    REQUEST = "request"
    REPLY = "reply"
    COMPLAINT = "complaint"
    IDENTITY = "identity"
    DOSSIER = "dossier"
    DEADLINES = "deadlines"
    OUTCOMES = "outcomes"
    DIRECTORY = "directory"
    BODY = "body"
    IMPORT = "import"
    CAMPAIGNS = "campaigns"
    CAMPAIGN = "campaign"
    VOLUNTEER = "volunteer"
    CAMPAIGN_REPORT = "campaign-report"
    OPEN_LETTERS = "open-letters"
    OPEN_LETTER = "open-letter"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the rail: a place, its words (a msgid) and its icon."""

    place: Place
    words: str
    icon: str


RAIL = (
    Entry(Place.HOME, N_("Home"), "home"),
    Entry(Place.WRITE, N_("Write"), "write"),
    Entry(Place.REQUESTS, N_("My requests"), "requests"),
    Entry(Place.DEADLINES, N_("Deadlines"), "deadlines"),
    Entry(Place.OUTCOMES, N_("Outcomes"), "outcomes"),
    Entry(Place.DIRECTORY, N_("Directory"), "directory"),
    Entry(Place.CAMPAIGNS, N_("Campaigns"), "campaigns"),
    Entry(Place.OPEN_LETTERS, N_("Open letters"), "open-letters"),
    Entry(Place.SETTINGS, N_("Settings"), "settings"),
)
_UNDER = {
    Place.REQUEST: Place.REQUESTS,
    Place.REPLY: Place.REQUESTS,
    Place.COMPLAINT: Place.REQUESTS,
    Place.IDENTITY: Place.REQUESTS,
    Place.DOSSIER: Place.REQUESTS,
    Place.PLAN: Place.WRITE,
    Place.BODY: Place.DIRECTORY,
    Place.IMPORT: Place.DIRECTORY,
    Place.CAMPAIGN: Place.CAMPAIGNS,
    Place.VOLUNTEER: Place.CAMPAIGNS,
    Place.CAMPAIGN_REPORT: Place.CAMPAIGNS,
    Place.OPEN_LETTER: Place.OPEN_LETTERS,
}
"""Places that the rail does not name, and the one they belong to."""
_WIDE, _ICON = 210, 1.25


class PlaceButton(QPushButton):
    """A line of the rail; *moved* asks for the one so many further."""

    moved = Signal(int)

    def __init__(self, entry: Entry, number: int) -> None:
        super().__init__()
        self._entry, self._number, self._folded = entry, number, False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_(entry.words))
        self.setAccessibleDescription(self._keys())
        self.toggled.connect(self._tint)
        self.fold(folded=False)
        self._tint()

    def fold(self, *, folded: bool) -> None:
        """Show the icon alone, its words beside the pointer; or both."""
        self._folded = folded
        words = _(self._entry.words)
        self.setText("" if folded else f"  {caption(words)}")
        set_tip(self, f"{words} ({self._keys()})")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step:
            self.moved.emit(step)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _keys(self) -> str:
        return _("Ctrl+{number}").format(number=self._number)

    def _tint(self) -> None:
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        self.setFont(weighted(QApplication.font(), weight))
        side = round(self.fontMetrics().height() * _ICON)
        self.setIconSize(QSize(side, side))
        self.setIcon(icons.icon(self._entry.icon, "accent" if self.isChecked() else "text", side))


class Sidebar(QFrame):
    """The rail; *chosen* gives the place that the person wants."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Places"))
        self._head = _head()
        self._name = self._head.findChild(Label)
        self._buttons = {entry.place: PlaceButton(entry, number) for number, entry in enumerate(RAIL, 1)}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 8, 12)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addSpacing(10)
        for place, button in self._buttons.items():
            if place is Place.SETTINGS:
                column.addStretch(1)
            button.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(place))
            button.moved.connect(lambda step, place=place: self._move(place, step))
            column.addWidget(button)
        self.fold(folded=False)

    def set_current(self, place: Place) -> None:
        """Mark where the person is."""
        self._buttons[_UNDER.get(place, place)].setChecked(True)

    def fold(self, *, folded: bool) -> None:
        """Show icons alone, or with their words."""
        letters = self.fontMetrics()
        narrow = round(letters.height() * _ICON) + 44
        self.setFixedWidth(narrow if folded else max(_WIDE, letters.averageCharWidth() * 24))
        if self._name:
            show_if(self._name, wanted=not folded)
        for button in self._buttons.values():
            button.fold(folded=folded)

    def buttons(self) -> Mapping[Place, PlaceButton]:
        """Give the button of each place."""
        return self._buttons

    def _move(self, place: Place, step: int) -> None:
        places = list(self._buttons)
        target = min(max(places.index(place) + step, 0), len(places) - 1)
        self._buttons[places[target]].setFocus(Qt.FocusReason.OtherFocusReason)


def _head() -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(7, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Picture("plaidoyer", "accent", 30))
    name = Label(NAME, Role.HEADING)
    name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(name, stretch=1)
    return holder
