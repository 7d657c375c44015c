"""The complaint has left: on the site of the CNIL, or by post with the dossier."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.write.sent_form import SentForm, Words
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label
from gui.widgets.showing import show_if
from letters.domain.channels import Channel
from letters.domain.wording import N_
from letters.services.language import _

WAYS: Sequence[str] = (Channel.WEB_FORM.value, Channel.REGISTERED_POST.value, Channel.POST.value)
"""How a complaint travels, the site first: the CNIL prefers it."""

_WORDS = Words(
    N_("Once the complaint is filed"),
    N_("How did you file it?"),
    N_("Say it here: the time of the CNIL is then followed for you, month after month."),
    N_("Number that the CNIL gave, or of the registered letter"),
    N_("I have filed it"),
)


class Leaving(QWidget):
    """*told* says how it left; *letter_asked* and *dossier_asked* prepare the way by post."""

    told = Signal(object)
    file_asked = Signal()
    letter_asked = Signal()
    dossier_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = SentForm(_WORDS)
        self.form.told.connect(self.told)
        self.form.file_asked.connect(self.file_asked)
        self.letter = secondary(_("See the letter on paper"), "print")
        self.letter.clicked.connect(self.letter_asked)
        self.dossier = secondary(_("Bind the letter and its papers"), "folder")
        self.dossier.clicked.connect(self.dossier_asked)
        show_if(self.dossier, wanted=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(
            Label(
                _(
                    "The site shows a number once the complaint is sent, and often writes to you. Keep both: "
                    "the three months of the CNIL run from the day it received your complaint."
                )
            )
        )
        column.addWidget(self.form)
        column.addWidget(self._by_post())

    def ask(self, today: date) -> None:
        """Ask when it left, which is today unless said otherwise."""
        self.form.show_channels(WAYS, WAYS[0], today, "")
        self.form.note.set_primary(primary=True)

    def _by_post(self) -> QWidget:
        card = Card(_("Rather by post?"))
        card.add(
            Label(
                _(
                    "Print the letter and its papers, and send them as a registered letter to the complaints "
                    "department of the CNIL. Its address is on the letter."
                )
            )
        )
        row = FlowLayout()
        row.addWidget(self.letter)
        row.addWidget(self.dossier)
        card.add_layout(row)
        return card
