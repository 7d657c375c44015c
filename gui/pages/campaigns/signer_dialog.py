"""The address of somebody who signs letters, typed once."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.pages.keeping_dialog import KeepingDialog
from gui.widgets.editors import LineEditor, LinesEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from letters.domain.errors import PlaidoyerError
from letters.services.language import _, sentence
from letters.services.members import LINE, Typed


class SignerDialog(KeepingDialog):
    """*given* tells what was typed; the dialog stays until it was kept. Without a *name*, it is asked."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None, name: str = "") -> None:
        title = _("Address of {name}").format(name=name) if name else _("Who signs?")
        super().__init__(parent, title)
        self._named, self.is_named = name, bool(name)
        self.given_name = Field(_("Given name"), LineEditor(limit=LINE))
        self.family_name = Field(_("Family name"), LineEditor(limit=LINE))
        self.address = Field(
            _("Postal address"),
            LinesEditor(rows=3),
            help_text=_("As on an envelope, without the name: the street, then the postcode and the town."),
        )
        self.day = self.address
        why = _("It stands at the head of the letters they sign.")
        self.furnish((Label(why, Role.MUTED), *self._fields()), may_withdraw=False)
        self.save.clicked.connect(self._give)
        self._fields()[0].set_focus()

    def show_faults(self, faults: Mapping[str, PlaidoyerError]) -> None:
        """Say beside each answer what is wrong with it; nothing that was typed is lost."""
        self.wait(waiting=False)
        fields = {"given_name": self.given_name, "family_name": self.family_name}
        for name, fault in faults.items():
            shown = fields.get(name, self.address) if not self._named else self.address
            shown.set_error(sentence(fault))
        self.show_first_fault(self._fields())

    def _fields(self) -> tuple[Field, ...]:
        return (self.address,) if self._named else (self.given_name, self.family_name, self.address)

    def _give(self) -> None:
        for field in self._fields():
            field.set_error("" if str(field.value()).strip() else _("An answer is needed here."))
        if any(field.error() for field in self._fields()):
            self.show_first_fault(self._fields())
            return
        given, _space, family = self._named.partition(" ")
        if not self._named:
            given, family = str(self.given_name.value()), str(self.family_name.value())
        self.wait(waiting=True)
        self.given.emit(Typed(given, family, str(self.address.value())))
