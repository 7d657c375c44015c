"""The last step: how it leaves, what is still missing, and every way out."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.write.campaign_card import CampaignCard
from gui.pages.write.field_list import FieldList
from gui.pages.write.problems import Fields, problem_lines
from gui.pages.write.sent_form import SentForm
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button, primary, secondary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.rows import Rows
from gui.widgets.showing import show_if
from letters.domain.errors import PlaidoyerError
from letters.services.campaigns.letter_drafts import Behind
from letters.services.language import _

_BY_MAIL = ("mail", "link")


class SendingForm(QWidget):
    """*wanted* gives what the person would have, by the name of its way: « pdf », « print », « mail ».

    *problem_chosen* gives the name of what is to be mended.
    """

    wanted = Signal(str)
    problem_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.fields = FieldList()
        self.problems = Rows(_("Still missing"))
        self.problems.chosen.connect(self.problem_chosen)
        self._missing = Label(_("Still missing"), Role.HEADING)
        self.trouble = Banner()
        self.expect = Card(_("What to expect"))
        self._expected = Label()
        self.expect.add(self._expected)
        self.ways: dict[str, Button] = {}
        self.ready = self._ready()
        self.campaign, self._of_campaign = CampaignCard(), False
        self.sent = SentForm()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for widget in (
            self.fields, self._missing, self.problems, self.trouble, self.ready, self.campaign, self.sent,
            self.expect,
        ):  # fmt: skip
            column.addWidget(widget)
        show_if(self.campaign, wanted=False)

    def show_expected(self, text: str) -> None:
        """Say what the letter can obtain, and what it cannot."""
        self._expected.set_text(text)

    def show_faults(self, faults: Mapping[str, PlaidoyerError], fields: Fields) -> None:
        """Show what is missing, or else every way out."""
        self.problems.show_lines(problem_lines(faults, fields))
        for widget in (self._missing, self.problems):
            show_if(widget, wanted=bool(faults))
        for card in (self.ready, self.sent):
            show_if(card, wanted=not faults)
        show_if(self.campaign, wanted=self._of_campaign and not faults)
        self.trouble.say("")

    def show_behind(self, behind: Behind | None) -> None:
        """Offer the way back to the campaign that the letter comes from, if it comes from one."""
        self._of_campaign = behind is not None
        show_if(self.campaign, wanted=self._of_campaign and not self.ready.isHidden())
        if behind is not None:
            self.campaign.show_behind(behind)

    def offer_mail(self) -> None:
        """Offer to send from here, and to hand the letter to a mail program."""
        for way in _BY_MAIL:
            show_if(self.ways[way], wanted=True)

    def _ready(self) -> Card:
        card = Card(_("The letter is ready"))
        card.add(
            Label(_("Read it once more, then choose. Nothing leaves this computer by itself."), Role.MUTED)
        )
        row = FlowLayout()
        for key, button in self._buttons().items():
            button.clicked.connect(lambda _checked=False, key=key: self.wanted.emit(key))
            row.addWidget(button)
            self.ways[key] = button
        for way in _BY_MAIL:
            show_if(self.ways[way], wanted=False)
        card.add_layout(row)
        return card

    def _buttons(self) -> dict[str, Button]:
        return {
            "pdf": primary(_("Save as PDF"), "save"),
            "print": secondary(_("Print"), "print"),
            "mail": secondary(_("Send by e-mail from Plaidoyer"), "send"),
            "link": secondary(_("Open in my mail program"), "external-link"),
            "eml": secondary(_("Prepare an e-mail"), "mail"),
            "copy": secondary(_("Copy the text"), "copy"),
            "txt": secondary(_("Save as text"), "letter"),
            "docx": secondary(_("Save for a word processor"), "edit"),
        }
