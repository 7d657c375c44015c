"""The recovery sheet: its code, its two ways to paper, a check of it, and where it is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.desktop import Desktop, FileKind
from gui.look.tokens import Tone
from gui.pages.safekeeping.code import CodeBlock
from gui.pages.safekeeping.faults import told
from gui.widgets.banner import Banner
from gui.widgets.buttons import secondary
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import CheckEditor, LineEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.work import Lane, Work
from letters.services.language import _
from letters.services.recovery_sheets import CHECKED, Sheets, is_same_group

_LONGEST_GROUP = 12


class SheetPanel(QWidget):
    """Everything about the sheet of *code*; *kept* tells whether the person says that it is put away."""

    kept = Signal(bool)

    def __init__(self, code: str, sheets: Sheets, work: Work, desktop: Desktop) -> None:
        super().__init__()
        self._code, self._sheets, self._work, self._desktop = code, sheets, work, desktop
        self.print_it = secondary(_("Print"), "print", about=_("recovery sheet"))
        self.save_it = secondary(_("Save the PDF"), "save", about=_("recovery sheet"))
        self.print_it.clicked.connect(self._draw)
        self.save_it.clicked.connect(self._save)
        self.said = Banner()
        self.box = CheckEditor(_("I put it away somewhere else than in this computer"))
        self.box.changed.connect(lambda: self.kept.emit(self.box.value()))
        self.check = GroupCheck(code.split("-"))
        self._lay_out()

    def is_kept(self) -> bool:
        """Whether the person says that the sheet is put away."""
        return self.box.value()

    def _lay_out(self) -> None:
        ways = QWidget()
        flow = FlowLayout()
        flow.addWidget(self.print_it)
        flow.addWidget(self.save_it)
        ways.setLayout(flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        checking = Disclosure(_("Check my sheet"), self.check)
        for widget in (CodeBlock(self._code.split("-")), ways, self.said, checking, self.box):
            column.addWidget(widget)

    def _draw(self) -> None:
        self._work.do(
            lambda: self._sheets.draw(self._code), then=self._print, failed=self._fail, lane=Lane.LETTERS
        )

    def _print(self, pdf: bytes) -> None:
        if self._desktop.printing.print_pdf(pdf, _("Plaidoyer")):
            self.said.say(_("The sheet is on its way to the printer."), Tone.OK)
        else:
            self.said.say(_("Nothing was printed."), Tone.NEUTRAL)

    def _save(self) -> None:
        kinds = [FileKind(_("PDF document"), ("pdf",))]
        path = self._desktop.files.save(_("Save the recovery sheet"), self._sheets.file_name(), kinds)
        if path:
            self._work.do(
                lambda: self._sheets.save(self._code, path),
                then=self._saved,
                failed=self._fail,
                lane=Lane.LETTERS,
            )

    def _saved(self, _nothing: None) -> None:
        self.said.say(
            _("The sheet is saved."),
            Tone.OK,
            detail=_("Print it or move it to a USB stick, then delete it from this computer."),
        )

    def _fail(self, error: Exception) -> None:
        self.said.say(told(error), Tone.BAD)


class GroupCheck(QWidget):
    """Two groups to type again from the sheet."""

    def __init__(self, groups: list[str]) -> None:
        super().__init__()
        self._groups = groups
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        self.fields = {place: self._field(place) for place in CHECKED}
        for field in self.fields.values():
            column.addWidget(field)
        self.said = Banner()
        column.addWidget(self.said)

    def _field(self, place: int) -> Field:
        name = _("Group {number} as you read it on the sheet").format(number=place + 1)
        field = Field(name, LineEditor(limit=_LONGEST_GROUP))
        field.changed.connect(lambda: self._compare(place))
        return field

    def _compare(self, place: int) -> None:
        typed = [str(field.value()) for field in self.fields.values()]
        right = [is_same_group(text, self._groups[at]) for text, at in zip(typed, self.fields, strict=True)]
        mine = str(self.fields[place].value())
        if len(mine.strip()) >= len(self._groups[place]) and not is_same_group(mine, self._groups[place]):
            self.fields[place].set_error(_("This is not what the screen shows; compare sign by sign."))
        self.said.say(_("Your sheet can be read.") if all(right) else "", Tone.OK)
