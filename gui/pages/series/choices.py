"""How the letters of a series are wanted: one file each or one print file, with which sheets."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.editors import CheckEditor, Choice, ChoiceEditor
from gui.widgets.field import Field
from gui.widgets.showing import show_if
from letters.ports.series import Sheets
from letters.services.language import _

FILES, PRINT = "files", "print"


class SeriesChoices(QWidget):
    """What the person chooses before a series is written; *changed* when it is something else."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = Field(_("How do you want them?"), ChoiceEditor(_forms()))
        self.form.set_value(FILES)
        self.separators = CheckEditor(_("A sheet before each letter says whose envelope it goes into"))
        self.addresses = CheckEditor(_("The list of addresses comes first"))
        self.both_sides = CheckEditor(_("My printer prints on both sides"))
        self._sheets = QWidget()
        sheets = QVBoxLayout(self._sheets)
        sheets.setContentsMargins(0, 0, 0, 0)
        for editor, usual in ((self.separators, True), (self.addresses, True), (self.both_sides, False)):
            editor.set_value(usual)
            sheets.addWidget(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addWidget(self._sheets)
        self.form.changed.connect(self._follow)
        self._follow()

    @property
    def prints(self) -> bool:
        """Whether one print file is wanted."""
        return bool(self.form.value() == PRINT)

    def sheets(self) -> Sheets:
        """Give what the print file holds besides the letters."""
        return Sheets(self.separators.value(), self.addresses.value(), self.both_sides.value())

    def _follow(self) -> None:
        show_if(self._sheets, wanted=self.prints)
        self.changed.emit()


def _forms() -> list[Choice]:
    return [
        Choice(FILES, _("One file for each letter"), _("To send them by e-mail, or to print some of them.")),
        Choice(
            PRINT, _("One file to print"), _("All the letters one behind the other, ready for envelopes.")
        ),
    ]
