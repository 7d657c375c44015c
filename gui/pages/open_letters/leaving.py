"""The letter and its list taken elsewhere, each file with what is in it; and those who signed thanked."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.file_choice import FileChoice
from gui.pages.open_letters.desk import Seen
from gui.widgets.busy import Busy
from gui.widgets.buttons import Button, danger, primary, secondary
from gui.widgets.card import Card
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.wording import N_
from letters.services.drafts import Begun
from letters.services.language import _, n_
from letters.services.signatures.publishing import FORMS, count_words
from letters.services.signatures.thanks import MOST

HOLDS = {
    "pdf": N_("The text, its notes, then the names in columns, their number and the fingerprint."),
    "html": N_("The same as one page for a website, without a script and with nothing from elsewhere."),
    "csv": N_("Name, function, organisation: one line for each person named."),
    "xlsx": N_("The same as a workbook, with a sheet that says how many signed."),
}
"""What is in the file of each form, marked for translation."""


class Leaving(QWidget):
    """*exported* gives the ending of a form; *sealed* asks for the file that verifies the list.

    *begun* when a thank-you letter is to be written; *prepared* gives the draft of which messages are to be
    made, *listed* when a table of those to thank is wanted, *erased* when the letter is to go.
    """

    exported = Signal(str)
    sealed = Signal()
    begun = Signal()
    prepared = Signal(object)
    listed = Signal()
    erased = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[str, Button] = {}
        self.seal = secondary(_("Verification file (JSON)"), "shield")
        self.without_text = Label(_("Write the text first: it stands before the list."), Role.MUTED)
        self.to_thank = Label()
        self.write = primary(_("Write the thank-you letter"), "write")
        self.choice = ChoiceEditor([])
        self.which = Field(_("Which thank-you letter?"), self.choice)
        self.next = FileChoice()
        self.prepare = secondary(_("One message for each, in a folder"), "mail")
        self.table = secondary(_("List for a program that writes to each apart (CSV)"), "sheet")
        self.busy = Busy(_("The messages are being made…"), can_cancel=True)
        self.erase = danger(_("Erase this letter"), "trash")
        self._thanking, self._holder = Card(_("Thank those who signed")), QVBoxLayout()
        self._lay_out()
        self._connect()

    def show_seen(self, seen: Seen) -> None:
        """Show what can leave, and how many agreed to be written to."""
        has_text = seen.letter.text_on(seen.day) is not None
        show_if(self.without_text, wanted=not has_text)
        for button in self.forms.values():
            button.setEnabled(has_text)
        count = seen.to_thank
        words = n_(
            "{count} person agreed to receive messages.", "{count} people agreed to receive messages.", count
        )
        none = _("Nobody agreed to receive messages: nobody is written to.")
        self.to_thank.set_text(words.format(count=count_words(count)) if count else none)
        for widget in (self.write, self.table):
            show_if(widget, wanted=bool(count))
        self.prepare.setEnabled(0 < count <= MOST)

    def show_drafts(self, drafts: Sequence[Begun]) -> None:
        """Show the thank-you letters there are."""
        self._holder.removeWidget(self.which)
        self.which.deleteLater()
        self.choice = ChoiceEditor([Choice(str(each.uid), _draft_words(each)) for each in drafts])
        if drafts:
            self.choice.set_value(str(drafts[0].uid))
        self.which = Field(_("Which thank-you letter?"), self.choice)
        self._holder.insertWidget(0, self.which)
        for widget in (self.which, self.next, self.prepare):
            show_if(widget, wanted=bool(drafts) and not self.write.isHidden())

    def progress(self, done: int, total: int) -> None:
        """Show how many messages are made."""
        show_if(self.busy, wanted=done < total)
        self.busy.progress(done, total)

    @property
    def joined(self) -> Path | None:
        """The next letter, to be joined to each message."""
        return self.next.path

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._out(), self._thanks(), self._gone()):
            column.addWidget(card)

    def _out(self) -> Card:
        out = Card(_("Publish the letter and its list"))
        out.add(Label(_("Only those who agreed are named; an e-mail address never leaves."), Role.MUTED))
        out.add(self.without_text)
        for ending, words in FORMS.items():
            self.forms[ending] = secondary(_(words), "save")
            out.add(_told(self.forms[ending], _(HOLDS[ending])))
        words = _(
            "Fingerprints without a name: whoever holds it can count the list, and anyone who signed can "
            "check that they are in it."
        )
        out.add(_told(self.seal, words))
        return out

    def _thanks(self) -> Card:
        card = self._thanking
        card.add(self.to_thank)
        card.add(
            Label(_("Each receives a message of their own: nobody sees the address of another."), Role.MUTED)
        )
        self.next.choose.set_words(_("Join the next letter (PDF)"))
        for widget in (self.which, self.next, self.prepare):
            self._holder.addWidget(widget)
        ways = FlowLayout(10)
        for widget in (self.write, self.table):
            ways.addWidget(widget)
        card.add_layout(ways)
        card.add_layout(self._holder)
        card.add(self.busy)
        show_if(self.busy, wanted=False)
        return card

    def _gone(self) -> Card:
        card = Card(_("When the action is over"))
        card.add(Label(_("The letter, its texts and all who signed it are erased; nothing of them stays.")))
        card.add(self.erase)
        return card

    def _connect(self) -> None:
        for ending, button in self.forms.items():
            button.clicked.connect(lambda _checked=False, ending=ending: self.exported.emit(ending))
        self.seal.clicked.connect(self.sealed)
        self.write.clicked.connect(self.begun)
        self.table.clicked.connect(self.listed)
        self.prepare.clicked.connect(lambda: self.prepared.emit(self.choice.value()))
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


def _draft_words(begun: Begun) -> str:
    if not begun.missing:
        return _("{title}, finished").format(title=begun.title)
    missing = n_("{count} answer missing", "{count} answers missing", begun.missing)
    return f"{begun.title} — {missing.format(count=begun.missing)}"
