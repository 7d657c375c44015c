"""Setting a last day by hand: which day, and why; the law's own stays in sight."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.buttons import primary, secondary
from gui.widgets.dialogs import Dialog
from gui.widgets.editors import DateEditor, LineEditor
from gui.widgets.field import Field
from letters.domain.errors import PlaidoyerError
from letters.domain.happenings import Happening, Particulars
from letters.services.language import _, sentence, shown
from letters.services.requests import Happened

_REASON = 200


class DayByHand(Dialog):
    """One day and its reason; *given* tells it, and the dialog stays open until it was kept."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None, law: date, today: date, told: Particulars | None) -> None:
        text = _("The law gives them until {day}: that day stays in sight beside yours.")
        super().__init__(parent, _("Set another last day"), text.format(day=shown(law)))
        self._today = today
        effect = _(
            "A later day also puts off the advice to complain; an earlier one only reminds you sooner, since "
            "nobody is called late before the law says so."
        )
        self.day = Field(_("Their last day, as you set it"), DateEditor(), help_text=effect)
        self.reason = Field(
            _("Why?"), LineEditor(limit=_REASON), help_text=_("For example: promised by telephone")
        )
        self.save = primary(_("Save"), "check")
        self.column.addWidget(self.day)
        self.column.addWidget(self.reason)
        if told is not None:
            self.day.set_value(told.day)
            self.reason.set_value(told.reason)
        self.add_button(secondary(_("Cancel")), accepts=False)
        self.save.setDefault(True)
        self.save.clicked.connect(self._give)
        self._buttons.addWidget(self.save)
        self.day.set_focus()

    def happened(self) -> Happened | None:
        """Give what the person set, or none while something is missing or cannot be read."""
        day, reason = self.day.value(), str(self.reason.value()).strip()
        if self.day.is_readable() and day is None:
            self.day.set_error(_("Give their last day."))
        self.reason.set_error("" if reason else _("Say why: you will want to know it in a year."))
        if not isinstance(day, date) or not reason:
            return None
        return Happened(Happening.DATE_SET, self._today, particulars=Particulars(day=day, reason=reason))

    def refuse(self, error: Exception) -> None:
        """Say in its place why the day was not kept."""
        self.save.setEnabled(True)
        self.day.set_error(
            sentence(error) if isinstance(error, PlaidoyerError) else _("This could not be saved.")
        )
        self.day.set_focus()

    def _give(self) -> None:
        happened = self.happened()
        if happened is not None:
            self.save.setEnabled(False)
            self.given.emit(happened)
