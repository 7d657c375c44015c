"""The window: the rail, the page, one line of trust below."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from gui import NAME
from gui.keys import KeysDialog, bind
from gui.look import icons
from gui.navigation import RAIL, Place, Sidebar
from gui.places import Places
from gui.widgets.asking import Asks, Dialogs
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.toast import Toast

_FIRST_SIZE, _LEAST = (1240, 800), (640, 480)
_FOLDS_BELOW = 62
"""Widths of an average letter: a window narrower than that many, twice, shows the rail as icons."""


class Window(QMainWindow):
    """Shows one place at a time; *closing* just before it closes. Its title never says what it shows."""

    closing = Signal()

    def __init__(self, pages: Mapping[Place, Callable[[], Page]]) -> None:
        super().__init__()
        self.asks: Asks = Dialogs(self)
        self.places = Places(pages)
        self.places.arrived.connect(self._arrived)
        self.places.told.connect(self.say)
        self._status = Label(role=Role.MUTED)
        self.toast = Toast(self)
        self._alone: Page | None = None
        self.sidebar = self._made_sidebar()
        self._row = QHBoxLayout()
        self._frame = self._made_frame()
        self.setWindowIcon(icons.icon("plaidoyer"))
        self.setMinimumSize(*_LEAST)
        self.resize(*_FIRST_SIZE)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._frame)
        self.setCentralWidget(self._stack)
        self.setWindowTitle(NAME)
        self._bind_keys()

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self.places.here()[0]

    @property
    def page(self) -> Page | None:
        """The page shown now."""
        return self._alone or self.places.page()

    def go(self, place: Place, subject: object = None) -> bool:
        """Show *place* with *subject*; give whether the page before let go."""
        return self.places.go(place, subject)

    def back(self) -> bool:
        """Show where the person was before."""
        return not self._alone and self.places.back()

    def tell(self, text: str) -> None:
        """Say *text* on the line below."""
        self._status.set_text(text)

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say for a moment what was done, with a way to undo it."""
        self.toast.say(text, undo)

    def show_alone(self, page: Page) -> None:
        """Show *page* in the whole window: nobody is at home yet, or no longer."""
        self._drop_alone()
        self._alone = page
        page.told.connect(self.say)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def show_places(self) -> None:
        """Show the rail and the places again."""
        self._drop_alone()
        self._stack.setCurrentWidget(self._frame)

    def rebuild(self) -> None:
        """Make everything anew, in the language spoken now, where the person is."""
        self.setWindowTitle(NAME)
        old, self.sidebar = self.sidebar, self._made_sidebar()
        self._row.replaceWidget(old, self.sidebar)
        old.deleteLater()
        self.places.renew()
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.page and not self.page.may_leave():
            event.ignore()
            return
        self.closing.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.sidebar.fold(folded=self.width() < 2 * _FOLDS_BELOW * letter)

    def _arrived(self, place: Place) -> None:
        self.sidebar.set_current(place)

    def _drop_alone(self) -> None:
        if self._alone:
            self._stack.removeWidget(self._alone)
            self._alone.deleteLater()
            self._alone = None

    def _made_frame(self) -> QWidget:
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row.setSpacing(0)
        self._row.addWidget(self.sidebar)
        self._row.addWidget(self.places, stretch=1)
        column.addLayout(self._row, stretch=1)
        column.addWidget(_line(self._status))
        return frame

    def _made_sidebar(self) -> Sidebar:
        sidebar = Sidebar()
        sidebar.chosen.connect(self._choose)
        sidebar.set_current(self.place)
        return sidebar

    def _choose(self, place: Place) -> None:
        if not self.go(place):
            self.sidebar.set_current(self.place)

    def _bind_keys(self) -> None:
        for number, entry in enumerate(RAIL, 1):
            bind(self, f"Ctrl+{number}", partial(self._go_by_key, entry.place))
        bind(self, "Alt+Left", self.back)
        bind(self, "Escape", self.back)
        bind(self, "F1", self.show_keys)
        bind(self, "F6", self._change_side)
        bind(self, "Ctrl+Q", self.close)

    def show_keys(self) -> None:
        """Show every key and what it does."""
        KeysDialog(self).open()

    def _go_by_key(self, place: Place) -> None:
        if not self._alone:
            self._choose(place)

    def _change_side(self) -> None:
        current = self.sidebar.buttons()[RAIL[0].place]
        checked = next((each for each in self.sidebar.buttons().values() if each.isChecked()), current)
        if checked.hasFocus() and self.page:
            self.page.focusNextChild()
        else:
            checked.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _line(label: Label) -> QFrame:
    bar = QFrame()
    bar.setObjectName("trust")
    row = QHBoxLayout(bar)
    row.setContentsMargins(16, 6, 16, 6)
    row.addWidget(label)
    return bar
