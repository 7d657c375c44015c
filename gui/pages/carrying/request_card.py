"""One request taken elsewhere: on paper for people, in a file for programs."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.pages.carrying.desk import CarryDesk
from gui.pages.carrying.exporting import Exporting
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.services.language import _
from letters.services.requests import Followed


class RequestTravel(Card):
    """Two ways out, hidden until somebody serves them; *dossier_asked* for the one on paper."""

    dossier_asked = Signal()

    def __init__(self) -> None:
        super().__init__(_("Take this request elsewhere"))
        self._desk: CarryDesk | None = None
        self._uid = UUID(int=0)
        self.exporting: Exporting | None = None
        self.dossier = secondary(_("Dossier (PDF)"), "folder")
        self.export = secondary(_("Export (zip)…"), "save")
        self.dossier.clicked.connect(self.dossier_asked)
        ways, flow = QWidget(), FlowLayout()
        for button in (self.dossier, self.export):
            flow.addWidget(button)
        ways.setLayout(flow)
        self.note = Label(role=Role.MUTED)
        self.add(self.note)
        self.add(ways)
        show_if(self, wanted=False)

    def serve(self, desk: CarryDesk) -> None:
        """Let *desk* write the file."""
        self._desk, self.exporting = desk, Exporting(desk, whole=False)
        self.exporting.working.connect(lambda waiting: self.export.setEnabled(not waiting))
        self.export.clicked.connect(self._export)
        self.add(self.exporting)
        show_if(self, wanted=True)

    def show_request(self, followed: Followed) -> None:
        """Offer what *followed* can be taken as; a dossier supposes that something was sent."""
        if followed.request.uid != self._uid and self.exporting is not None:
            self.exporting.forget()
        self._uid = followed.request.uid
        is_sent = followed.standing.sent_on is not None
        self.note.set_text(f"{_paper()} {_file()}" if is_sent else _file())
        show_if(self.dossier, wanted=is_sent)

    def put_away(self) -> None:
        """Stop writing: nobody is there any more."""
        if self.exporting is not None:
            self.exporting.stop()

    def _export(self) -> None:
        if self.exporting is not None and self._desk is not None:
            uid, gathered = self._uid, self._desk.carrying.gathered
            self.exporting.export(lambda: gathered([uid]), _("request.zip"))


def _paper() -> str:
    return _("The dossier is one PDF, to print or to send.")


def _file() -> str:
    return _(
        "The export holds the request, what happened and its files, for Plaidoyer on another computer and "
        "for other programs; it is not encrypted."
    )
