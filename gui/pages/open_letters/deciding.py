"""Two signatures that may be one person: shown side by side, decided one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.open_letters.side import Side
from gui.widgets.beside import Beside
from gui.widgets.buttons import quiet, secondary
from gui.widgets.card import Card
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.signatures.signatories import Decision, Likeness
from letters.domain.wording import N_
from letters.services.language import _, n_
from letters.services.signatures.publishing import count_words
from letters.services.signatures.signatures import Pair

WHY = {
    Likeness.EMAIL: N_("They have the same e-mail address."),
    Likeness.NAME: N_("Their names are alike."),
    Likeness.SAME: N_("They say the same."),
}
"""Why two signatures are alike, marked for translation."""


class Deciding(QWidget):
    """*decided* gives a waiting signature and what was decided of it."""

    decided = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._pairs: Sequence[Pair] = ()
        self._place = 0
        self.count, self.why = Label(role=Role.MUTED), Label(role=Role.STRONG)
        self.first, self.second = Side(_("Signed already")), Side(_("Came after"))
        self.both = secondary(_("Two people: both sign"), "household")
        self.same = secondary(_("One person: keep the first"), "person")
        self.newer = secondary(_("One person: keep what came after"), "person")
        self.later = quiet(_("Later"), "clock")
        self.none = Empty(
            _("Nothing is to be decided."),
            detail=_("Signatures that may be one person twice wait here, and count only once you say so."),
            icon="check-circle",
        )
        self._sheet = Card()
        self._lay_out()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show *pairs*, going on where the person was."""
        self._pairs = pairs
        self._place = min(self._place, max(len(pairs) - 1, 0))
        self._show()

    def release(self) -> None:
        """Let the buttons be pressed again."""
        self._let(enabled=True)

    def _show(self) -> None:
        show_if(self.none, wanted=not self._pairs)
        show_if(self._sheet, wanted=bool(self._pairs))
        self._let(enabled=True)
        if not self._pairs:
            return
        pair = self._pairs[self._place]
        words = n_("{place} of {count} to decide", "{place} of {count} to decide", len(self._pairs))
        self.count.set_text(words.format(place=self._place + 1, count=count_words(len(self._pairs))))
        self.why.set_text(_(WHY[pair.why]))
        self.first.show_signature(pair.like)
        self.second.show_signature(pair.waits)
        for button in (self.same, self.newer):
            show_if(button, wanted=pair.like is not None)
        for button in (self.both, self.same, self.newer, self.later):
            button.setAccessibleDescription(pair.waits.signatory.name)
        show_if(self.later, wanted=len(self._pairs) > 1)

    def _decide(self, decision: Decision) -> None:
        if self._pairs:
            self._let(enabled=False)
            self.decided.emit(self._pairs[self._place].waits, decision)

    def _go_on(self) -> None:
        self._place = (self._place + 1) % max(len(self._pairs), 1)
        self._show()

    def _let(self, *, enabled: bool) -> None:
        for button in (self.both, self.same, self.newer, self.later):
            button.setEnabled(enabled)

    def _lay_out(self) -> None:
        ways = FlowLayout(10)
        for button in (self.same, self.newer, self.both, self.later):
            ways.addWidget(button)
        for widget in (self.count, self.why, Beside(self.first, self.second, letters=70)):
            self._sheet.add(widget)
        self._sheet.add_layout(ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)
        column.addWidget(self.none)
        column.addStretch(1)
        self.both.clicked.connect(lambda: self._decide(Decision.BOTH))
        self.same.clicked.connect(lambda: self._decide(Decision.SAME))
        self.newer.clicked.connect(lambda: self._decide(Decision.NEWER))
        self.later.clicked.connect(self._go_on)
