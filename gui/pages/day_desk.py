"""What the person does with the days of a request: another one set by hand, the calendar, the way back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.desktop.files import FileKind, Files
from gui.pages.day_by_hand import DayByHand
from gui.pages.disk import Disk
from gui.work import Work
from letters.domain.standing import Standing
from letters.services.agenda_export import AgendaExport
from letters.services.deadlines import Deadlines
from letters.services.language import _
from letters.services.requests import Followed, Happened, Requests, last_told, told_by


@dataclass(frozen=True, slots=True)
class DaysKept:
    """The services that know the days of the requests."""

    requests: Requests
    deadlines: Deadlines
    export: AgendaExport


class DayDesk(QObject):
    """Asks and keeps; *recorded* gives the request after it, *told* what was done and a way to undo it."""

    recorded = Signal(object)
    told = Signal(str, object)

    def __init__(self, parent: QWidget, kept: DaysKept, files: Files, disk: Disk, work: Work) -> None:
        super().__init__(parent)
        self._parent, self._kept, self._files, self._disk = parent, kept, files, disk
        self._work = work
        self.dialog: DayByHand | None = None

    def set_day(self, uid: UUID, standing: Standing, today: date) -> None:
        """Ask for another last day of the request *uid*."""
        if standing.answer is None:
            return
        told = standing.course.set_by_hand
        dialog = DayByHand(self._parent, standing.answer.due, today, told.particulars if told else None)
        dialog.given.connect(lambda happened: self._record(uid, dialog, happened))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def take_back(self, uid: UUID, standing: Standing) -> None:
        """Take the day set by hand back: it stays in the log, and counts no more."""
        event = standing.course.set_by_hand
        if event is None:
            return
        requests = self._kept.requests
        self._work.write(
            lambda: requests.withdraw(uid, event.uid),
            then=lambda followed: self._done(
                followed, _("Taken back."), lambda: requests.record(uid, told_by(event))
            ),
        )

    def export(self, uid: UUID) -> None:
        """Save the day of one request for the person's calendar."""
        self._save(lambda: self._kept.export.one(uid), _("Save the deadline"), _("deadline.ics"))

    def export_all(self) -> None:
        """Save every day for the person's calendar."""
        self._save(self._kept.export.all, _("Save the deadlines"), _("deadlines.ics"))

    def _save(self, content: Callable[[], bytes], title: str, name: str) -> None:
        path = self._files.save(title, name, [FileKind(_("Calendar"), ("ics",))])
        if path is not None:
            self._work.write(lambda: self._disk.write(path, content()), then=self._saved)

    def _saved(self, _done: object) -> None:
        self.told.emit(_("Saved: open it in your calendar. An update replaces what it had."), None)

    def _record(self, uid: UUID, dialog: DayByHand, happened: Happened) -> None:
        requests = self._kept.requests

        def kept(followed: Followed) -> None:
            if isValid(dialog):
                dialog.accept()
            self._done(followed, _("Saved."), lambda: requests.withdraw(uid, last_told(followed.request).uid))

        self._work.write(lambda: requests.record(uid, happened), then=kept, failed=dialog.refuse)

    def _done(self, followed: Followed, said: str, undo: Callable[[], Followed]) -> None:
        self.recorded.emit(followed)
        self.told.emit(said, lambda: self._work.write(undo, then=self.recorded.emit))
