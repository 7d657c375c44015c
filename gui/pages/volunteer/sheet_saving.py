"""The call sheet of a volunteer: where it is saved, and what went wrong."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.desktop.files import FileKind
from gui.pages.around import Around
from gui.pages.volunteer.desk import Sheets
from gui.work import Lane, Work
from letters.domain.errors import PlaidoyerError
from letters.services.language import _, sentence


class SheetSaving(QObject):
    """Prints into a file that the person chooses; *told* once it is saved."""

    told = Signal(str, object)

    def __init__(self, parent: QWidget, sheets: Sheets, around: Around, work: Work) -> None:
        super().__init__(parent)
        self._sheets, self._around, self._work = sheets, around, work

    def save(self, campaign: UUID, volunteer: UUID) -> None:
        """Ask where, then print, off the window's thread."""
        kinds = [FileKind(_("PDF document"), ("pdf",))]
        suggested = self._sheets.named(campaign, volunteer)
        path = self._around.desktop.files.save(_("Save the call sheet"), suggested, kinds)
        if path is not None:
            call = partial(self._printed, campaign, volunteer, path)
            self._work.do(call, then=self._saved, failed=self._not_saved, lane=Lane.LETTERS)

    def _printed(self, campaign: UUID, volunteer: UUID, path: Path) -> str:
        self._around.disk.write(path, self._sheets.printed(campaign, volunteer))
        return path.name

    def _saved(self, name: str) -> None:
        self.told.emit(_("« {name} » is saved.").format(name=name), None)

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, PlaidoyerError):
            self._around.asks.tell(_("The call sheet was not saved"), sentence(error))
        else:
            self._work.trouble.emit(error)
