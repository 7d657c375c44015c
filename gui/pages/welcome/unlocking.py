"""Opening the file: by its passphrase, or by the code of the recovery sheet."""

from PySide6.QtCore import Signal

from gui.pages.safekeeping.key_editor import KeyEditor
from gui.pages.welcome.step import Step
from gui.widgets.buttons import link, primary, quiet
from gui.widgets.card import Card
from gui.widgets.editors import CheckEditor
from gui.widgets.field import Field
from letters.services.language import _


class SecretStep(Step):
    """One secret to type in *editor*, which *field* holds; *submitted* gives it."""

    submitted = Signal(str)

    def __init__(
        self, title: str, text: str, field: Field, editor: KeyEditor, *, icon: str = "plaidoyer"
    ) -> None:
        super().__init__(title, text, icon=icon)
        self.field, self.editor = field, editor
        self.editor.entered.connect(self.submit)
        self.card = Card()
        self.card.add(self.field)
        self.add(self.card)
        self.do = primary(_("Open"), "unlock")
        self.do.clicked.connect(self.submit)

    def focus_first(self) -> None:
        """Let the person type."""
        self.field.set_focus()

    def submit(self) -> None:
        """Give what was typed, or ask for it."""
        if self.editor.value():
            self.submitted.emit(self.editor.value())
        else:
            self.refuse(_("Type it here first."))

    def refuse(self, text: str) -> None:
        """Say beside the field what is wrong; the next key replaces what was typed."""
        self.ready()
        self.field.set_error(text)
        self.field.set_focus()
        self.editor.select_all()


class UnlockStep(SecretStep):
    """The passphrase; *lost* when the person has it no more."""

    lost = Signal()

    def __init__(self) -> None:
        editor = KeyEditor(secret=True)
        super().__init__(_("Open your file"), "", Field(_("Passphrase"), editor), editor)
        self.seen = CheckEditor(_("Show what I type"))
        self.seen.changed.connect(self._show_or_hide)
        self.card.add(self.seen)
        self.lost_it = link(_("I have lost my passphrase"))
        self.lost_it.clicked.connect(self.lost)
        self.add_buttons(self.do)
        self.add_buttons(self.lost_it)

    def _show_or_hide(self) -> None:
        self.editor.show_signs(shown=self.seen.value())


class RecoverStep(SecretStep):
    """The code of the sheet; *back* to the passphrase."""

    back = Signal()

    def __init__(self) -> None:
        editor = KeyEditor(secret=False, hint="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        field = Field(
            _("Recovery code"),
            editor,
            help_text=_("Seven groups of four signs. Capitals, spaces and hyphens do not matter."),
        )
        text = _("Take your recovery sheet, and copy its code here.")
        super().__init__(_("Open with the recovery sheet"), text, field, editor, icon="sheet")
        self.back_button = quiet(_("Back"))
        self.back_button.clicked.connect(self.back)
        self.add_buttons(self.do, self.back_button)
