"""One letter of a plan: what it does here, what to expect, and the way to write it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from gui.look.tokens import Tone
from gui.widgets.banner import Banner
from gui.widgets.buttons import primary, secondary
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.label import Label, Role
from gui.widgets.pill import Pill
from letters.domain.channels import CHANNELS, Channel
from letters.domain.plans import Proposed
from letters.domain.plans import Role as Part
from letters.domain.rules import RULES
from letters.domain.wording import N_
from letters.services.language import _

PARTS = {
    Part.FIRST: (N_("First"), Tone.INFO),
    Part.MAIN: (N_("The letter to write"), Tone.OK),
    Part.WITH: (N_("At the same time"), Tone.INFO),
    Part.INSTEAD: (N_("What you can obtain instead"), Tone.WARN),
    Part.OPTIONAL: (N_("If you wish"), Tone.NEUTRAL),
}
"""What a letter is there for, as a pill says it, marked for translation."""


class Proposal(Card):
    """*chosen* gives the kind of letter to write."""

    chosen = Signal(str)

    def __init__(self, proposed: Proposed) -> None:
        super().__init__()
        letter = proposed.letter
        self._head(proposed)
        self.add(Label(proposed.why))
        if proposed.refusal_foreseen:
            self.add(Banner(_("A refusal to foresee"), Tone.WARN, detail=proposed.refusal_foreseen))
        self.add(Label(_ways(letter.channels, letter.deadline), Role.MUTED))
        self.add(Disclosure(_("What to expect of this letter"), letter.expect))
        is_main = proposed.role in {Part.MAIN, Part.INSTEAD, Part.FIRST} and proposed.order == 1
        make = primary if is_main else secondary
        self.write = make(_("Write this letter"), "write", about=letter.title)
        self.write.clicked.connect(lambda: self.chosen.emit(letter.slug))
        self.add(self.write)

    def _head(self, proposed: Proposed) -> None:
        words, tone = PARTS[proposed.role]
        row = QHBoxLayout()
        row.setSpacing(10)
        title = Label(f"{proposed.order}. {proposed.letter.title}", Role.HEADING)
        row.addWidget(title, stretch=1)
        row.addWidget(Pill(_(words), tone))
        self.add_layout(row)


def _ways(channels: tuple[str, ...], deadline: str) -> str:
    """Say by which ways the letter travels, the best first, and which period it starts."""
    ways = ", ".join(_(CHANNELS[Channel(each)]) for each in channels)
    said = _("By: {ways}.").format(ways=ways)
    return f"{said} {_(RULES[deadline].says)}" if deadline in RULES else said
