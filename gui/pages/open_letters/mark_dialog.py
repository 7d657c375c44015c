"""Erasing the mark that a withdrawal left: whose it was, and what follows."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.beside import Beside
from gui.widgets.buttons import danger, secondary
from gui.widgets.dialogs import Dialog
from gui.widgets.editors import LineEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from letters.domain.errors import PlaidoyerError
from letters.domain.signatures.reading import DETAIL, NAME
from letters.services.language import _, sentence
from letters.services.signatures.typed import Typed


class MarkDialog(Dialog):
    """*given* tells whose mark it is (a `Typed`); the dialog stays open until it was erased."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None, day: date) -> None:
        super().__init__(parent, _("Erase the mark of a withdrawal"))
        self._day = day
        self.first, self.last = _line(_("First name"), NAME), _line(_("Last name"), NAME)
        self.function, self.organisation = _line(_("Function"), DETAIL), _line(_("Organisation"), DETAIL)
        self.email = _line(_("E-mail address"), 254)
        self.trouble = Label(role=Role.ERROR)
        self.erase = danger(_("Erase the mark"), "trash")
        self._lay_out()
        self.first.set_focus()

    def refuse(self, error: Exception) -> None:
        """Say what is wrong."""
        self.erase.setEnabled(True)
        said = sentence(error) if isinstance(error, PlaidoyerError) else _("This could not be saved.")
        self.trouble.set_text(said)
        self.first.set_focus()

    def _give(self) -> None:
        self.trouble.set_text("")
        self.erase.setEnabled(False)
        typed = Typed(
            _text(self.first),
            _text(self.last),
            _text(self.function),
            _text(self.organisation),
            _text(self.email),
            self._day,
            consents=False,
            shown=False,
            messages=False,
            on_paper=False,
        )
        self.given.emit(typed)

    def _lay_out(self) -> None:
        why = _(
            "Of somebody who withdrew, a mark stays here: a number worked out from their address and their "
            "row, in which nobody can read a name. It serves for one thing: that an old table or the same "
            "paper does not make them sign again. They may ask that it goes too."
        )
        follows = _(
            "Once it is erased, importing a list they stand in could bring them back: nothing would stop it."
        )
        how = _("Write what they had signed with; what is left out here leaves its mark.")
        self.column.addWidget(Label(why))
        self.column.addWidget(Label(follows, Role.STRONG))
        self.column.addWidget(Label(how, Role.MUTED))
        pairs = ((self.first, self.last), (self.function, self.organisation))
        for left, right in pairs:
            self.column.addWidget(Beside(left, right, letters=56))
        for widget in (self.email, self.trouble):
            self.column.addWidget(widget)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 72)
        self.add_button(secondary(_("Cancel")), accepts=False)
        self._buttons.addWidget(self.erase)
        self.erase.clicked.connect(self._give)


def _line(label: str, limit: int) -> Field:
    return Field(label, LineEditor(limit=limit), optional=True)


def _text(field: Field) -> str:
    return str(field.value() or "")
