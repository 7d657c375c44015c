"""A way to begin: what it is, what it is good for, one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture

_ICON = 30


class Way(Card):
    """A card with an icon, a title, a text, and the button *words* at its foot; *chosen* when pressed."""

    chosen = Signal()

    def __init__(self, icon: str, title: str, text: str, words: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.button = secondary(words, about=title)
        self.button.clicked.connect(self.chosen)
        self.add(Picture(icon, "accent", _ICON))
        self.add(Label(title, Role.HEADING))
        self.add(Label(text, Role.MUTED))
        self.body.addStretch(1)
        self.add(self.button)
