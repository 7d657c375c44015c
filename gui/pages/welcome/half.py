"""A folder that holds half of a file: said plainly, and nothing is made in its place."""

from pathlib import Path

from PySide6.QtCore import Signal

from gui.look.tokens import Tone
from gui.pages.welcome.step import Step
from gui.widgets.buttons import primary, secondary
from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from letters.services.language import _


class HalfStep(Step):
    """What *missing* is; *again* looks once more, *copy_place* copies where the folder is."""

    again = Signal()
    copy_place = Signal()

    def __init__(self, missing: str, folder: Path) -> None:
        super().__init__(_("Your file is incomplete"))
        self.tell(missing, Tone.BAD, detail=_("Nothing was changed, and nothing new was made in its place."))
        card = Card(_("What you can do"))
        card.add(Label(_("If you moved that file, put it back into this folder, then look again.")))
        card.add(
            Label(
                _(
                    "Or move all that is left in this folder to another place, start Plaidoyer again, and "
                    "choose “I have a backup”."
                )
            )
        )
        card.add(Label(str(folder), Role.STRONG))
        self.add(card)
        self.look = primary(_("Look again"))
        self.copy = secondary(_("Copy its place"), "copy")
        self.look.clicked.connect(self.again)
        self.copy.clicked.connect(self.copy_place)
        self.add_buttons(self.look, self.copy)

    def focus_first(self) -> None:
        """Let Enter look again."""
        self.look.setFocus()
