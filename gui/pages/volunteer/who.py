"""Asking once who sits at this computer, in plain words."""

from uuid import UUID

from PySide6.QtCore import Signal

from gui.widgets.buttons import primary
from gui.widgets.card import Card
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from letters.services.campaigns.my_day import Whom
from letters.services.language import _
from letters.services.telling_bodies import department_words


class WhoCard(Card):
    """*chosen* gives the volunteer who works here."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Who are you?"))
        self.field: Field | None = None
        self.button = primary(_("This is me"), "check")
        self.button.clicked.connect(self._choose)

    def show_whom(self, whom: Whom) -> None:
        """Offer the volunteers of the campaign; the one chosen before, or the only one, is marked."""
        self.button.setParent(None)
        self.clear()
        choices = [Choice(str(each.uid), each.name, _where(each.departments)) for each in whom.volunteers]
        self.field = Field(_("Your name among the volunteers of the campaign"), ChoiceEditor(choices))
        only = whom.volunteers[0].uid if len(whom.volunteers) == 1 else None
        marked = whom.me or only
        self.field.set_value(str(marked) if marked else None)
        words = _("Asked once: this computer then shows your legislators. You can change it at any time.")
        for widget in (Label(words, Role.MUTED), self.field, self.button):
            self.add(widget)

    def _choose(self) -> None:
        key = self.field.value() if self.field else None
        if self.field and not key:
            self.field.set_error(_("Choose your name, or add yourself on the page of the campaign."))
            self.field.set_focus()
        elif key:
            self.chosen.emit(UUID(str(key)))


def _where(codes: tuple[str, ...]) -> str:
    return ", ".join(department_words(code) for code in codes)
