"""One thing that must be seen, with at most one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.look.tokens import Tone
from gui.widgets.announce import announce
from gui.widgets.buttons import secondary
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture
from gui.widgets.restyle import restyle
from gui.widgets.showing import show_if

_ICONS = {Tone.OK: "check-circle", Tone.WARN: "alert", Tone.BAD: "alert"}
_COLOURS = {Tone.OK: "ok", Tone.WARN: "warn", Tone.BAD: "bad", Tone.NEUTRAL: "muted"}


class Banner(QFrame):
    """A sentence, its detail and one action; *acted* when that action is chosen."""

    acted = Signal()

    def __init__(self, text: str = "", tone: Tone = Tone.INFO, *, detail: str = "", action: str = "") -> None:
        super().__init__()
        self._picture = Picture("info", "accent", 22)
        self._text, self._detail = Label(role=Role.STRONG), Label()
        self._action = secondary("")
        self._action.clicked.connect(self.acted)
        self._lay_out()
        self._fill(text, tone, detail, action)
        show_if(self, wanted=bool(text))

    def say(self, text: str, tone: Tone = Tone.INFO, *, detail: str = "", action: str = "") -> None:
        """Show and announce *text*; without text, hide."""
        self._fill(text, tone, detail, action)
        show_if(self, wanted=bool(text))
        announce(self, f"{text} {detail}".strip())

    def text(self) -> str:
        """Give what is said now."""
        return self._text.text()

    def detail(self) -> str:
        """Give what is said under it."""
        return self._detail.text()

    def _fill(self, text: str, tone: Tone, detail: str, action: str) -> None:
        self.setProperty("tone", tone.value)
        restyle(self)
        self._picture.show_icon(_ICONS.get(tone, "info"), _COLOURS.get(tone, "accent"))
        self._text.set_text(text)
        self._detail.set_text(detail)
        self._detail.setVisible(bool(detail))
        self._action.set_words(action)
        self._action.setVisible(bool(action))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 13, 14, 13)
        row.setSpacing(12)
        row.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, stretch=1)
        row.addWidget(self._action, alignment=Qt.AlignmentFlag.AlignVCenter)
