"""The letter and its list taken elsewhere, each file with what is in it; and those who signed thanked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.open_letters.desk import Seen
from gui.pages.open_letters.thanking import Thanking
from gui.widgets.buttons import Button, danger, secondary
from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.wording import N_
from letters.services.language import _
from letters.services.signatures.publishing import FORMS

HOLDS = {
    "pdf": N_("The text, its notes, then the names in columns, their number and the fingerprint."),
    "html": N_("The same as one page for a website, without a script and with nothing from elsewhere."),
    "csv": N_("Name, function, organisation: one line for each person named."),
    "xlsx": N_("The same as a workbook, with a sheet that says how many signed."),
}
"""What is in the file of each form, marked for translation."""


class Leaving(QWidget):
    """*exported* gives the ending of a form; *sealed* asks for the file that verifies the list.

    *erased* when the letter is to go; *thanking* asks for the rest itself.
    """

    exported = Signal(str)
    sealed = Signal()
    erased = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, Button] = {}
        self.seal = secondary(_("Verification file (JSON)"), "shield")
        self.without_text = Label(_("Write the text first: it stands before the list."), Role.MUTED)
        self.thanking = Thanking()
        self.erase = danger(_("Erase this letter"), "trash")
        self._lay_out()
        self._connect()

    def show_seen(self, seen: Seen) -> None:
        """Show what can leave, and how many agreed to be written to."""
        has_text = seen.letter.text_on(seen.day) is not None
        show_if(self.without_text, wanted=not has_text)
        for button in self.forms.values():
            button.setEnabled(has_text)
        self.thanking.show_seen(seen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._out(), self.thanking, self._gone()):
            column.addWidget(card)

    def _out(self) -> Card:
        out = Card(_("Publish the letter and its list"))
        out.add(Label(_("Only those who agreed are named; an e-mail address never leaves."), Role.MUTED))
        out.add(
            Label(
                _(
                    "Two lists published one after the other show, side by side, who withdrew between them: "
                    "take the older one down, and ask those who copied it to do so."
                )
            )
        )
        out.add(self.without_text)
        for ending, words in FORMS.items():
            self.forms[ending] = secondary(_(words), "save")
            out.add(_told(self.forms[ending], _(HOLDS[ending])))
        words = _(
            "Fingerprints without a name: whoever holds it can count the list, and anyone to whom you gave "
            "their proof can check that they are in it. The fingerprint under each list is that of this "
            "file: it is another as soon as one line is added, changed or taken out. It also tells how many "
            "signatures were withdrawn or corrected, never whose."
        )
        out.add(_told(self.seal, words))
        return out

    def _gone(self) -> Card:
        card = Card(_("When the action is over"))
        words = _(
            "The letter, its texts and all who signed it are erased here. Backups and files made before "
            "still hold them: delete those too, and take the published list down."
        )
        card.add(Label(words))
        card.add(self.erase)
        return card

    def _connect(self) -> None:
        for ending, button in self.forms.items():
            button.clicked.connect(lambda _checked=False, ending=ending: self.exported.emit(ending))
        self.seal.clicked.connect(self.sealed)
        self.erase.clicked.connect(self.erased)


def _told(button: Button, words: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    button.setAccessibleDescription(words)
    column.addWidget(button)
    column.addWidget(Label(words, Role.MUTED))
    return holder
