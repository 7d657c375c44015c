"""A new passphrase, typed twice, with what it is worth said while it is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.safekeeping.key_editor import KeyEditor
from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.announce import announce
from gui.widgets.editors import CheckEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.picture import Picture
from letters.services.language import _
from letters.services.passphrases import Strength, advice_on, strength_of

_ICONS = {
    Strength.TOO_SHORT: ("info", "muted"),
    Strength.WEAK: ("alert", "warn"),
    Strength.FAIR: ("check", "ok"),
    Strength.GOOD: ("check-circle", "ok"),
}
_SIDE = 18


class PassphraseForm(QWidget):
    """Two fields and a box that shows what is typed; *submitted* gives a passphrase typed twice alike."""

    submitted = Signal(str)

    def __init__(self, label: str) -> None:
        super().__init__()
        self._editors = KeyEditor(secret=True), KeyEditor(secret=True)
        self.first = Field(label, self._editors[0], help_text=_("Four words of yours are best."))
        self.second = Field(_("The same once more"), self._editors[1])
        self.seen = CheckEditor(_("Show what I type"))
        self.worth = Worth()
        self.first.changed.connect(self._weigh)
        self.seen.changed.connect(self._show_or_hide)
        self._editors[0].entered.connect(self.second.set_focus)
        self._editors[1].entered.connect(self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.first, self.worth, self.second, self.seen):
            column.addWidget(widget)

    def submit(self) -> None:
        """Give the passphrase if both fields hold the same one, long enough; else say what is missing."""
        passphrase = self._editors[0].value()
        if strength_of(passphrase) is Strength.TOO_SHORT:
            self.refuse(advice_on(passphrase))
        elif passphrase != self._editors[1].value():
            self.second.set_error(_("The two are not the same; type it once more."))
            self.second.set_focus()
            bring_into_sight(self.second)
        else:
            self.submitted.emit(passphrase)

    def refuse(self, text: str) -> None:
        """Say beside the first field why the passphrase cannot be used."""
        self.worth.weigh("")
        self.first.set_error(text)
        self.first.set_focus()
        bring_into_sight(self.first)

    def forget(self) -> None:
        """Empty both fields."""
        self.first.set_value("")
        self.second.set_value("")
        self.worth.weigh("")

    def _weigh(self) -> None:
        self.worth.weigh(self._editors[0].value())

    def _show_or_hide(self) -> None:
        for editor in self._editors:
            editor.show_signs(shown=self.seen.value())


class Worth(QWidget):
    """One sentence on a passphrase, and a sign beside it; nothing while none is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._picture, self._words = Picture("info", "muted", _SIDE), Label(role=Role.MUTED)
        self._strength: Strength | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._words, stretch=1)
        self.hide()

    def text(self) -> str:
        """Give what is said now."""
        return self._words.text()

    def weigh(self, passphrase: str) -> None:
        """Say what *passphrase* is worth."""
        self.setVisible(bool(passphrase))
        if not passphrase:
            self._strength = None
            return
        strength = strength_of(passphrase)
        self._picture.show_icon(*_ICONS[strength])
        self._words.set_text(advice_on(passphrase))
        if strength is not self._strength:
            announce(self, self._words.text())
        self._strength = strength
