"""What an open letter is called and about, and while it may be signed."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.buttons import primary, secondary
from gui.widgets.dialogs import Dialog
from gui.widgets.editors import DateEditor, LineEditor
from gui.widgets.field import Field
from letters.domain.errors import PlaidoyerError
from letters.domain.signature_errors import ClosesBeforeItOpens
from letters.domain.signatures.open_letters import OpenLetter
from letters.services.language import _, sentence
from letters.services.signatures.open_letters import TITLE
from letters.services.signatures.open_letters import About as Told


@dataclass(frozen=True, slots=True)
class About:
    """What was typed of a letter; *kind* and *campaign* are as they were."""

    title: str
    tags: tuple[str, ...]
    opens_on: date | None
    closes_on: date | None
    kind: str = ""
    campaign: UUID | None = None

    def told(self) -> Told:
        """Give it as the letters take it."""
        return Told(self.kind, self.tags, self.opens_on, self.closes_on, self.campaign)


class AboutDialog(Dialog):
    """*given* tells it (an `About`); the dialog stays open until it was kept."""

    given = Signal(object)

    def __init__(
        self, parent: QWidget | None, title: str, *, do: str, letter: OpenLetter | None = None
    ) -> None:
        super().__init__(parent, title)
        self._letter = letter
        self._opens, self._closes = DateEditor(), DateEditor()
        self.name = Field(_("Title of the letter"), LineEditor(limit=TITLE))
        self.tags = Field(
            _("Subjects"),
            LineEditor(limit=400, hint=_("hosting, consent")),
            help_text=_("Words between commas, by which the letter is found again."),
            optional=True,
        )
        self.opens = Field(_("May be signed from"), self._opens, optional=True)
        self.closes = Field(_("May be signed until"), self._closes, optional=True)
        self.save = primary(do, "check")
        for field in (self.name, self.tags, self.opens, self.closes):
            self.column.addWidget(field)
        self.add_button(secondary(_("Cancel")), accepts=False)
        self._buttons.addWidget(self.save)
        self.save.setDefault(True)
        self.save.clicked.connect(self._give)
        if letter is not None:
            self._fill(letter)
        self.name.set_focus()

    def refuse(self, error: Exception) -> None:
        """Say what is wrong, beside its field."""
        self.save.setEnabled(True)
        field = self.closes if isinstance(error, ClosesBeforeItOpens) else self.name
        told = sentence(error) if isinstance(error, PlaidoyerError) else _("This could not be saved.")
        field.set_error(told)
        field.set_focus()

    def _fill(self, letter: OpenLetter) -> None:
        self.name.set_value(letter.title)
        self.tags.set_value(", ".join(letter.tags))
        self.opens.set_value(letter.opens_on)
        self.closes.set_value(letter.closes_on)

    def _give(self) -> None:
        for field in (self.name, self.opens, self.closes):
            field.set_error("")
        if not (self.opens.is_readable() and self.closes.is_readable()):
            return
        self.save.setEnabled(False)
        tags = tuple(each.strip() for each in str(self.tags.value() or "").split(",") if each.strip())
        title, letter = str(self.name.value() or ""), self._letter
        kept = (letter.kind, letter.campaign) if letter else ("", None)
        self.given.emit(About(title, tags, self._opens.value(), self._closes.value(), *kept))
