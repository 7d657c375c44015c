"""What the campaign is for, changed; and the campaign itself, erased."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.campaigns.aim_form import AimForm
from gui.widgets.buttons import danger
from gui.widgets.card import Card
from gui.widgets.label import Label
from gui.widgets.showing import show_if
from letters.services.language import _


class AimView(QWidget):
    """The *form* of the aim, and under it the way to *erased*."""

    erased = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = AimForm("", _("Keep"))
        show_if(self.form.leave, wanted=False)
        self.erase = danger(_("Erase this campaign"), "trash")
        self.erase.clicked.connect(self.erased)
        card = Card(_("Erase this campaign"))
        card.add(
            Label(
                _(
                    "Its volunteers, contacts, positions and paragraphs are erased from this computer; "
                    "nothing of them stays here. The books that were handed over stay with who has them."
                )
            )
        )
        card.add(self.erase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.form)
        column.addWidget(card)
