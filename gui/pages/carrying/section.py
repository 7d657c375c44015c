"""The settings: all requests out into one file, and the requests of such a file in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.pages.carrying.bringing_in import BringingIn
from gui.pages.carrying.desk import CarryDesk
from gui.pages.carrying.exporting import Exporting
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.services.language import _


class CarrySection(Card):
    """Two ways, hidden until somebody serves them; *brought* tells that something may have changed."""

    brought = Signal()

    def __init__(self) -> None:
        super().__init__(_("Take my requests elsewhere"))
        self._desk: CarryDesk | None = None
        self.exporting: Exporting | None = None
        self.bringing: BringingIn | None = None
        self.export = secondary(_("Export all my requests…"), "save")
        self.bring = secondary(_("Bring requests in…"), "restore")
        ways, flow = QWidget(), FlowLayout()
        for button in (self.export, self.bring):
            flow.addWidget(button)
        ways.setLayout(flow)
        for widget in (Label(_difference(), Role.MUTED), ways):
            self.add(widget)
        show_if(self, wanted=False)

    def serve(self, desk: CarryDesk) -> None:
        """Let *desk* take requests out and bring them in."""
        self._desk = desk
        self.exporting, self.bringing = Exporting(desk, whole=True), BringingIn(desk)
        for part in (self.exporting, self.bringing):
            part.working.connect(self._wait)
            self.add(part)
        self.bringing.brought.connect(self.brought)
        self.export.clicked.connect(self._export)
        self.bring.clicked.connect(self.bringing.bring)
        show_if(self, wanted=True)

    def may_leave(self) -> bool:
        """Whether nothing is being brought in, or the person would rather stop it."""
        return self.bringing is None or self.bringing.may_leave()

    def put_away(self) -> None:
        """Stop both: nobody is there any more."""
        for part in (self.exporting, self.bringing):
            if part is not None:
                part.stop()

    def _export(self) -> None:
        if self.exporting is not None and self._desk is not None:
            self.exporting.export(self._desk.carrying.gathered_all, _("my-requests.zip"))

    def _wait(self, waiting: bool) -> None:  # noqa: FBT001 -- what a signal gives
        for button in (self.export, self.bring):
            button.setEnabled(not waiting)


def _difference() -> str:
    return _(
        "A backup is encrypted and holds everything; an export holds your requests, persons and drafts, and "
        "whoever has it can read it."
    )
