"""A table of volunteers brought in: chosen or dropped, what came of it, the rows that were not taken."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.desktop.files import FileKind
from gui.look.tokens import Tone
from gui.pages.around import Around
from gui.pages.campaigns.desk import CampaignsDesk
from gui.pages.campaigns.volunteer_lines import read_words
from gui.pages.safekeeping.faults import told
from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.banner import Banner
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.work import Work
from letters.services.campaigns.telling_volunteers import unread_words
from letters.services.campaigns.volunteers import VolunteersRead
from letters.services.language import _, shown

ENDINGS = ("csv", "tsv", "txt", "xlsx")
"""How the names of such tables end."""

_REFUSED = 50
"""Refused rows that are shown: the table itself has the others."""


class TableReading(QWidget):
    """*changed* once the volunteers of a table were added."""

    changed = Signal()

    def __init__(self, desk: CampaignsDesk, around: Around, work: Work) -> None:
        super().__init__()
        self._desk, self._around, self._work = desk, around, work
        self.said, self.refused = Banner(), Rows(_("Rows that were not taken"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.said, self.refused):
            column.addWidget(part)
        self.clear()

    def choose(self, campaign: UUID) -> None:
        """Let the person choose a table for *campaign*."""
        kinds = [FileKind(_("Table (CSV, XLSX)"), ENDINGS)]
        path = self._around.desktop.files.open(_("Read a table of volunteers"), kinds)
        if path is not None:
            self.take(campaign, path)

    def take(self, campaign: UUID, path: Path) -> None:
        """Add the volunteers of the table at *path* to *campaign*."""
        desk = self._desk
        self._work.write(
            lambda: desk.volunteers.read_table(campaign, desk.table_of(path), by=desk.me(campaign)),
            then=self._show,
            failed=self.fail,
        )

    def fail(self, error: Exception) -> None:
        """Say what went wrong, in sight."""
        self.clear()
        show_if(self, wanted=True)
        self.said.say(told(error), Tone.BAD)
        bring_into_sight(self.said)

    def clear(self) -> None:
        """Say nothing more."""
        self.said.say("")
        for part in (self.refused, self):
            show_if(part, wanted=False)

    def _show(self, read: VolunteersRead) -> None:
        tone = Tone.WARN if read.refused or read.unread else Tone.OK
        self.said.say(read_words(read), tone, detail=_detail(read))
        lines = [
            Line(each.row, _("Line {number}").format(number=each.row), shown(each.why), icon="alert")
            for each in read.refused[:_REFUSED]
        ]
        self.refused.show_lines(lines)
        for part, wanted in ((self.refused, bool(lines)), (self, True)):
            show_if(part, wanted=wanted)
        bring_into_sight(self.said)
        self.changed.emit()


def _detail(read: VolunteersRead) -> str:
    refused = _(
        "Rows that were not taken are under this: correct them in the table and read it again; "
        "nobody is added twice."
    )
    return " ".join(filter(None, (unread_words(read), refused if read.refused else "")))
