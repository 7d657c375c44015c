"""Choosing a passphrase: for a new file, or after the old one was lost."""

from PySide6.QtCore import Signal

from gui.pages.safekeeping.passphrases import PassphraseForm
from gui.pages.welcome.step import Step
from gui.widgets.buttons import primary, quiet
from gui.widgets.card import Card
from letters.services.language import _


class ChoosingStep(Step):
    """*submitted* gives a passphrase typed twice alike; *back* where going back is possible."""

    submitted = Signal(str)
    back = Signal()

    def __init__(self, title: str, text: str, label: str, do: str, *, can_go_back: bool) -> None:
        super().__init__(title, text, icon="key")
        self.form = PassphraseForm(label)
        self.form.submitted.connect(self.submitted)
        card = Card()
        card.add(self.form)
        self.add(card)
        self.do = primary(do)
        self.do.clicked.connect(self.form.submit)
        self.back_button = quiet(_("Back"))
        self.back_button.clicked.connect(self.back)
        self.add_buttons(*((self.do, self.back_button) if can_go_back else (self.do,)))

    def focus_first(self) -> None:
        """Let the person type."""
        self.form.first.set_focus()

    def refuse(self, text: str) -> None:
        """Say beside the field why the passphrase cannot be used."""
        self.ready()
        self.form.refuse(text)


def for_a_new_file() -> ChoosingStep:
    """Make the step of somebody who begins."""
    return ChoosingStep(
        _("Choose a passphrase"),
        _(
            "It opens your file on this computer. Nobody can find it again for you: the next step gives "
            "you a recovery sheet."
        ),
        _("Passphrase"),
        _("Create my file"),
        can_go_back=True,
    )


def after_a_loss() -> ChoosingStep:
    """Make the step of somebody whose recovery code was right."""
    return ChoosingStep(
        _("Choose a new passphrase"),
        _("Your code is right, and your file is open. The old passphrase opens nothing any more after this."),
        _("New passphrase"),
        _("Keep this passphrase"),
        can_go_back=False,
    )
