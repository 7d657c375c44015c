"""Somebody who signs, typed in or corrected: who they are, and what they agreed to."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.beside import Beside
from gui.widgets.buttons import primary, secondary
from gui.widgets.dialogs import Dialog
from gui.widgets.editors import CheckEditor, DateEditor, LineEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from letters.domain.errors import PlaidoyerError
from letters.domain.signature_errors import (
    DayToCome,
    SignedAfterClosing,
    SignedBeforeOpening,
    WithoutConsent,
    WithoutEmail,
    WrongEmailOfSignatory,
)
from letters.domain.signatures.reading import DETAIL, NAME, PROOF
from letters.services.language import _, sentence
from letters.services.signatures.typed import Typed

_DAYS = (DayToCome, SignedBeforeOpening, SignedAfterClosing)
_ADDRESSES = (WithoutEmail, WrongEmailOfSignatory)


class SignatoryDialog(Dialog):
    """*given* tells who signs (a `Typed`); the dialog stays open until it was kept."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None, day: date, told: Typed | None = None) -> None:
        super().__init__(parent, _("Correct a signature") if told else _("Add somebody who signs"))
        self._on = DateEditor()
        self.first, self.last = _line(_("First name"), NAME), _line(_("Last name"), NAME)
        self.function = _line(_("Function"), DETAIL, optional=True)
        self.organisation = _line(_("Organisation"), DETAIL, optional=True)
        self.email = _line(_("E-mail address"), 254, optional=True)
        self.day = Field(_("Signed on"), self._on)
        self.proof = _line(_("Where they said so"), PROOF, optional=True)
        self.consents = CheckEditor(_("They agree to sign, and that this is kept"))
        self.shown = CheckEditor(_("They agree to be named in the published list"))
        self.messages = CheckEditor(_("They agree to receive messages about this letter"))
        self.paper = CheckEditor(_("They signed on paper (no e-mail address is then needed)"))
        self.trouble = Label(role=Role.ERROR)
        self.save = primary(_("Save") if told else _("Add to the list"), "check")
        self._lay_out()
        self.day.set_value(day)
        if told is not None:
            self._fill(told)
        self.first.set_focus()

    def refuse(self, error: Exception) -> None:
        """Say what is wrong, beside what it is about."""
        self.save.setEnabled(True)
        said = sentence(error) if isinstance(error, PlaidoyerError) else _("This could not be saved.")
        field = (
            self.day if isinstance(error, _DAYS) else self.email if isinstance(error, _ADDRESSES) else None
        )
        if field is not None:
            field.set_error(said)
            field.set_focus()
            return
        self.trouble.set_text(said)
        if isinstance(error, WithoutConsent):
            self.consents.focus_here()
        else:
            self.first.set_focus()

    def _give(self) -> None:
        self.trouble.set_text("")
        for field in (self.email, self.day):
            field.set_error("")
        day = self._on.value()
        if self.day.is_readable() and day is None:
            self.day.set_error(_("Give the day on which they signed."))
        if day is None:
            self.day.set_focus()
            return
        self.save.setEnabled(False)
        self.given.emit(self._typed(day))

    def _typed(self, day: date) -> Typed:
        return Typed(
            _text(self.first),
            _text(self.last),
            _text(self.function),
            _text(self.organisation),
            _text(self.email),
            day,
            consents=bool(self.consents.value()),
            shown=bool(self.shown.value()),
            messages=bool(self.messages.value()),
            on_paper=bool(self.paper.value()),
            proof=_text(self.proof),
        )

    def _fill(self, told: Typed) -> None:
        for field, text in (
            (self.first, told.first_name), (self.last, told.last_name), (self.function, told.function),
            (self.organisation, told.organisation), (self.email, told.email), (self.proof, told.proof),
            (self.day, told.signed_on),
        ):  # fmt: skip
            field.set_value(text)
        for box, ticked in (
            (self.consents, told.consents), (self.shown, told.shown), (self.messages, told.messages),
            (self.paper, told.on_paper),
        ):  # fmt: skip
            box.set_value(ticked)

    def _lay_out(self) -> None:
        pairs = ((self.first, self.last), (self.function, self.organisation), (self.email, self.day))
        for left, right in pairs:
            self.column.addWidget(Beside(left, right, letters=56))
        for widget in (self.consents, self.shown, self.messages, self.paper, self.proof, self.trouble):
            self.column.addWidget(widget)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 72)
        self.add_button(secondary(_("Cancel")), accepts=False)
        self._buttons.addWidget(self.save)
        self.save.setDefault(True)
        self.save.clicked.connect(self._give)


def _line(label: str, limit: int, *, optional: bool = False) -> Field:
    return Field(label, LineEditor(limit=limit), optional=optional)


def _text(field: Field) -> str:
    return str(field.value() or "")
