"""A dialog that stays until what it tells was kept: its fields, then the ways to go."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.bounded import Bounded
from gui.widgets.buttons import Button, primary, quiet, secondary
from gui.widgets.dialogs import Dialog
from gui.widgets.field import Field
from gui.widgets.showing import show_if
from letters.domain.errors import PlaidoyerError
from letters.services.language import _, sentence

_FOOT = 3.5
"""Lines of text that a foot takes at most."""


class KeepingDialog(Dialog):
    """*withdrawn* says that what was told before never took place."""

    withdrawn = Signal()
    day: Field

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent, title)
        self.never, self.save = quiet(_("It did not happen"), "trash"), primary(_("Save"), "check")
        self._ways = [self.never, self.save]
        self.never.clicked.connect(self._withdraw)

    def refuse(self, error: Exception) -> None:
        """Say in its place why it was not kept; nothing that was typed is lost."""
        self.wait(waiting=False)
        said = sentence(error) if isinstance(error, PlaidoyerError) else _("This could not be saved.")
        self.day.set_error(said)
        self.day.set_focus()

    def wait(self, *, waiting: bool) -> None:
        """Take nothing more while what was given is being kept."""
        for button in self._ways:
            button.setEnabled(not waiting)

    def show_first_fault(self, fields: Sequence[Field]) -> None:
        """Lead the person to the first of *fields* that says what is wrong with it."""
        next((each for each in fields if each.error()), fields[0]).set_focus()

    def furnish(
        self,
        widgets: Sequence[QWidget],
        *,
        may_withdraw: bool,
        beside: Sequence[Button] = (),
        foot: QWidget | None = None,
    ) -> None:
        """Put *widgets* under one another, and the buttons below, those *beside* saving before it.

        *foot* stays in sight between the two.
        """
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(12)
        for widget in widgets:
            column.addWidget(widget)
        self.column.addWidget(Bounded(inside, below=_FOOT if foot else 0))
        if foot:
            self.column.addWidget(foot)
        self._buttons.insertWidget(0, self.never)
        show_if(self.never, wanted=may_withdraw)
        self.add_button(secondary(_("Cancel")), accepts=False)
        self.save.setDefault(True)
        for button in (*beside, self.save):
            self._buttons.addWidget(button)
        self._ways += beside

    def _withdraw(self) -> None:
        self.wait(waiting=True)
        self.withdrawn.emit()
