"""The campaign that a letter comes from: noting there that it left, and going back to one's legislators."""

from PySide6.QtCore import Signal

from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label
from letters.services.campaigns.letter_drafts import Behind
from letters.services.language import _


class CampaignCard(Card):
    """*noted* when the contact is to be noted, *left* when the person goes back to their legislators."""

    noted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(_("In your campaign"))
        self.about = Label()
        self.note = secondary(_("Note this contact in the campaign…"), "check")
        self.back = secondary(_("Back to my legislators of the day"), "arrow-left")
        row = FlowLayout(8)
        for button, signal in ((self.note, self.noted), (self.back, self.left)):
            button.clicked.connect(signal)
            row.addWidget(button)
        self.add(self.about)
        self.add_layout(row)

    def show_behind(self, behind: Behind) -> None:
        """Say which campaign the letter comes from, and for whom it is."""
        words = _(
            "This letter to {name} is of the campaign « {title} ». Nothing is noted there by itself: once it "
            "has left, note it here, so that nobody else of the team writes to them without knowing."
        )
        self.about.set_text(words.format(name=behind.name, title=behind.title))
