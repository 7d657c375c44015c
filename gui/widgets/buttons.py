"""The buttons: one look for each weight an action can have."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy

from gui.look import icons
from gui.look.faces import weighted
from gui.widgets.plain import caption, set_tip, visible
from gui.widgets.restyle import restyle


class Kind(StrEnum):
    """How much an action weighs: one primary a page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"
    LINK = "link"
    ICON = "icon"


_COLOURS = {Kind.PRIMARY: "accent_text", Kind.DANGER: "bad", Kind.LINK: "accent"}
_WEIGHTS = {
    Kind.PRIMARY: QFont.Weight.DemiBold,
    Kind.DANGER: QFont.Weight.DemiBold,
    Kind.LINK: QFont.Weight.Medium,
}
_WIDEST = 56
"""Letters that a caption may take; past them its end is left out, its accessible name is whole."""

_LEAST = 420
"""Pixels under which no caption is cut, however little room its page has."""


class Button(QPushButton):
    """A button; *about* names the object of one that is repeated: « Open — Harmonie »."""

    def __init__(self, words: str, kind: Kind, icon: str = "", *, about: str = "") -> None:
        super().__init__()
        self._kind, self._icon, self._about = kind, icon, about
        self.words = ""
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        if kind is not Kind.ICON:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_words(words)
        self._dress()

    def set_words(self, words: str) -> None:
        """Say *words* from now on."""
        self.words = words
        self.setAccessibleName(visible(f"{words} — {self._about}" if self._about else words))
        if self._kind is Kind.ICON:
            set_tip(self, words)
        else:
            self.setText(caption(words))
            self.updateGeometry()
            self._write()

    def set_primary(self, *, primary: bool) -> None:
        """Weigh as what the page is for, or as an ordinary action."""
        self._kind = Kind.PRIMARY if primary else Kind.SECONDARY
        self.setProperty("kind", self._kind.value)
        restyle(self)
        self._dress()

    def set_icon(self, name: str) -> None:
        """Show the icon *name*, or none."""
        self._icon = name
        self._tint()

    def sizeHint(self) -> QSize:
        whole = self._whole()
        widest = max(_LEAST, self.fontMetrics().averageCharWidth() * _WIDEST)
        return QSize(min(whole.width(), widest), whole.height())

    def minimumSizeHint(self) -> QSize:
        whole = self._whole()
        return QSize(min(whole.width(), _LEAST), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Qt would press the default button of the dialog instead, or nothing at all.
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _whole(self) -> QSize:
        """Give the room that the whole caption takes, whatever of it is written now."""
        hint = super().sizeHint()
        if self._kind is Kind.ICON:
            return hint
        return QSize(self._text_width() + self._beside(hint), hint.height())

    def _beside(self, hint: QSize) -> int:
        """Give the room beside the words: the icon, the borders."""
        written = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return hint.width() - written

    def _text_width(self) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, caption(self.words)).width()

    def _write(self) -> None:
        """Write the caption whole, or as much of it as there is room for, with its tip then."""
        if self._kind is Kind.ICON:
            return
        room = self.width() - self._beside(super().sizeHint())
        cut = self.fontMetrics().elidedText(visible(self.words), Qt.TextElideMode.ElideRight, room)
        is_whole = self._text_width() <= room
        self.setText(caption(self.words if is_whole else cut))
        set_tip(self, "" if is_whole else self.words)

    def _dress(self) -> None:
        self.setFont(weighted(QApplication.font(), _WEIGHTS.get(self._kind, QFont.Weight.Normal)))
        self._tint()

    def _tint(self) -> None:
        if self._icon:
            side = self.fontMetrics().height() + 1
            self.setIconSize(QSize(side, side))
            self.setIcon(icons.icon(self._icon, _COLOURS.get(self._kind, "text"), side))


def primary(words: str, icon: str = "", *, about: str = "") -> Button:
    """Make the button of what the page is for."""
    return Button(words, Kind.PRIMARY, icon, about=about)


def secondary(words: str, icon: str = "", *, about: str = "") -> Button:
    """Make the button of an ordinary action."""
    return Button(words, Kind.SECONDARY, icon, about=about)


def quiet(words: str, icon: str = "", *, about: str = "") -> Button:
    """Make a button without a frame, for what is seldom needed."""
    return Button(words, Kind.QUIET, icon, about=about)


def danger(words: str, icon: str = "", *, about: str = "") -> Button:
    """Make the button of what cannot be undone."""
    return Button(words, Kind.DANGER, icon, about=about)


def link(words: str, icon: str = "", *, about: str = "") -> Button:
    """Make a button that looks like a link."""
    return Button(words, Kind.LINK, icon, about=about)


def icon_only(icon: str, name: str) -> Button:
    """Make a button that shows only *icon*; *name* is said aloud and beside the pointer."""
    return Button(name, Kind.ICON, icon)
