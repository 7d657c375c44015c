"""What a campaign is for: its name, what is asked of whom, its days, its letters, its arguments."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.pages.campaigns.picked import PickedEditor
from gui.widgets.buttons import primary, quiet
from gui.widgets.card import Card
from gui.widgets.editors import Choice, DateEditor, LineEditor, TextEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from letters.domain.campaign_errors import CampaignNameTaken, CampaignWithoutName
from letters.domain.campaigns.facts import Aim
from letters.domain.errors import PlaidoyerError
from letters.services.campaigns.aims import Offered
from letters.services.campaigns.logs import NAME
from letters.services.language import _, sentence

_GOAL = 2000


class AimForm(Card):
    """*kept* gives an `Aim`, *left* when nothing is to be kept."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, heading: str, words: str) -> None:
        super().__init__(heading)
        self.title = Field(_("Name of the campaign"), LineEditor(limit=NAME))
        self.goal = Field(
            _("What is asked, and of whom"), TextEditor(limit=_GOAL, rows=4),
            help_text=_("One or two sentences that every volunteer can repeat."), optional=True,
        )  # fmt: skip
        self.opens, self.closes = (
            Field(words, DateEditor(), optional=True) for words in (_("Begins on"), _("Ends on"))
        )
        self.letters_picked = PickedEditor(_("Add a letter…"))
        self.arguments_picked = PickedEditor(_("Add an argument…"))
        self.letters = Field(
            _("Letters that it uses"), self.letters_picked, optional=True,
            help_text=_("Volunteers are offered these; each still writes a paragraph of their own."),
        )  # fmt: skip
        self.arguments = Field(_("Arguments that it gives"), self.arguments_picked, optional=True)
        self.keep, self.leave = primary(words, "check"), quiet(_("Cancel"), "close")
        self._offered: Sequence[Offered] = ()
        self._aim = Aim("")
        self._furnish()
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.left)
        self.letters.changed.connect(self._offer_arguments)

    def offer(self, offered: Sequence[Offered]) -> None:
        """Offer the letters of the catalogue, with their arguments."""
        self._offered = offered
        self.letters_picked.offer([Choice(each.slug, each.title) for each in offered])
        self.letters_picked.set_value(self._aim.letters)
        self._offer_arguments()
        self.arguments_picked.set_value(self._aim.arguments)

    def show_aim(self, aim: Aim) -> None:
        """Show *aim*, without a fault."""
        self._aim = aim
        for field, value in (
            (self.title, aim.title), (self.goal, aim.goal), (self.opens, aim.opens_on),
            (self.closes, aim.closes_on), (self.letters, aim.letters),
        ):  # fmt: skip
            field.set_value(value)
        self._offer_arguments()
        self.arguments.set_value(aim.arguments)

    def aim(self) -> Aim:
        """Give what is said now; letters and arguments that nothing offers any more stay."""
        letters, arguments = self.letters_picked.value(), self.arguments_picked.value()
        known = {each.slug for each in self._offered}
        gone = tuple(each for each in self._aim.letters if each not in known)
        return Aim(
            str(self.title.value()).strip(),
            str(self.goal.value()).strip(),
            _day(self.opens),
            _day(self.closes),
            (*letters, *gone),
            arguments if self._offered else self._aim.arguments,
        )

    def is_changed(self) -> bool:
        """Whether anything was said that is not kept."""
        return self.aim() != self._aim

    def refuse(self, error: PlaidoyerError) -> bool:
        """Say beside the name what is wrong with it; give whether that is what *error* is about."""
        is_name = isinstance(error, CampaignNameTaken | CampaignWithoutName)
        if is_name:
            self.title.set_error(sentence(error))
            self.title.set_focus()
        return is_name

    def _keep(self) -> None:
        if not (self.opens.is_readable() and self.closes.is_readable()):
            return
        aim = self.aim()
        if not aim.title:
            self.refuse(CampaignWithoutName())
        elif aim.opens_on and aim.closes_on and aim.closes_on < aim.opens_on:
            self.closes.set_error(_("The campaign would end before it begins: correct one of the two days."))
            self.closes.set_focus()
        else:
            self.kept.emit(aim)

    def _offer_arguments(self) -> None:
        chosen = self.letters_picked.value()
        found = {
            slug: title
            for each in self._offered
            if not chosen or each.slug in chosen
            for slug, title in each.arguments
        }
        self.arguments_picked.offer([Choice(slug, title) for slug, title in found.items()])

    def _furnish(self) -> None:
        days, holder = FlowLayout(18), QWidget()
        for field in (self.opens, self.closes):
            days.addWidget(field)
        holder.setLayout(days)
        ways, foot = FlowLayout(8), QWidget()
        for button in (self.keep, self.leave):
            ways.addWidget(button)
        foot.setLayout(ways)
        self.body.setSpacing(16)
        for widget in (self.title, self.goal, holder, self.letters, self.arguments, foot):
            self.add(widget)


def _day(field: Field) -> date | None:
    value = field.value()
    return value if isinstance(value, date) else None
