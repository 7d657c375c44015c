"""The dialogs by which a volunteer notes contacts and positions: asked, written, told with a way to undo."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.pages.volunteer.contact_dialog import ContactDialog
from gui.pages.volunteer.desk import VolunteerDesk
from gui.pages.volunteer.position_dialog import PositionDialog
from gui.work import Work
from letters.domain.campaigns.facts import Contact, Position
from letters.domain.campaigns.histories import History
from letters.domain.campaigns.next_days import proposed
from letters.services.campaigns.known import Known
from letters.services.campaigns.origins import LetterLeft
from letters.services.language import _


class Noting(QObject):
    """*noted* once something was written; *told* says it, with a way to undo."""

    noted = Signal()
    told = Signal(str, object)

    def __init__(self, parent: QWidget, desk: VolunteerDesk, work: Work) -> None:
        super().__init__(parent)
        self._parent, self._desk, self._work = parent, desk, work
        self.dialog: ContactDialog | PositionDialog | None = None

    def contact(self, campaign: UUID, known: Known, today: date, left: LetterLeft | None = None) -> None:
        """Ask about a contact of *today* or before; what is known of a letter that *left* is filled in."""
        dialog = ContactDialog(self._parent, known, today, proposed)
        dialog.given.connect(lambda told, another: self._record(campaign, dialog, told, another=another))
        self._open(dialog)
        if left is not None:
            dialog.begin_with(left.channel, left.on)

    def correct(self, campaign: UUID, known: Known, history: History, today: date) -> None:
        """Ask what a contact should have said, or whether it took place at all."""
        dialog = ContactDialog(self._parent, known, today, proposed, history.contact)
        dialog.given.connect(lambda told, _another: self._correct(campaign, dialog, history, told))
        dialog.withdrawn.connect(lambda: self._withdraw(campaign, dialog, history))
        self._open(dialog)

    def position(self, campaign: UUID, known: Known, today: date) -> None:
        """Ask where a legislator stands."""
        dialog = PositionDialog(self._parent, known, today)
        dialog.given.connect(lambda told: self._place(campaign, dialog, told))
        self._open(dialog)

    def _open(self, dialog: ContactDialog | PositionDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _record(self, campaign: UUID, dialog: ContactDialog, told: Contact, *, another: bool) -> None:
        def write() -> UUID:
            return self._desk.contacts.record(campaign, told, by=self._by(campaign))

        def kept(uid: UUID) -> None:
            if another and isValid(dialog):
                dialog.begin_another()
            elif isValid(dialog):
                dialog.accept()
            self.noted.emit()
            undo = self._undoing(lambda: self._desk.contacts.withdraw(campaign, uid, by=self._by(campaign)))
            self.told.emit(_("Contact noted."), undo)

        self._write(write, kept, dialog)

    def _correct(self, campaign: UUID, dialog: ContactDialog, history: History, told: Contact) -> None:
        def write() -> UUID:
            return self._desk.contacts.correct(campaign, history.first, told, by=self._by(campaign))

        def back() -> UUID:
            before = history.contact
            return self._desk.contacts.correct(campaign, history.first, before, by=self._by(campaign))

        self._write(
            write, lambda _uid: self._done(dialog, _("Corrected; both stay in the log."), back), dialog
        )

    def _withdraw(self, campaign: UUID, dialog: ContactDialog, history: History) -> None:
        def write() -> UUID:
            return self._desk.contacts.withdraw(campaign, history.first, by=self._by(campaign))

        def back() -> UUID:
            before = history.contact
            return self._desk.contacts.correct(campaign, history.first, before, by=self._by(campaign))

        self._write(
            write, lambda _uid: self._done(dialog, _("Taken back; it stays in the log."), back), dialog
        )

    def _place(self, campaign: UUID, dialog: PositionDialog, told: Position) -> None:
        def write() -> UUID:
            return self._desk.contacts.position(campaign, told, by=self._by(campaign))

        def back(uid: UUID) -> Callable[[], UUID]:
            return lambda: self._desk.contacts.withdraw(campaign, uid, by=self._by(campaign))

        self._write(write, lambda uid: self._done(dialog, _("Position noted."), back(uid)), dialog)

    def _done(self, dialog: ContactDialog | PositionDialog, said: str, back: Callable[[], UUID]) -> None:
        if isValid(dialog):
            dialog.accept()
        self.noted.emit()
        self.told.emit(said, self._undoing(back))

    def _write(
        self,
        call: Callable[[], UUID],
        then: Callable[[UUID], object],
        dialog: ContactDialog | PositionDialog,
    ) -> None:
        def refused(error: Exception) -> None:
            if isValid(dialog):
                dialog.refuse(error)
            else:
                self._work.trouble.emit(error)

        self._work.write(call, then=then, failed=refused)

    def _undoing(self, call: Callable[[], UUID]) -> Callable[[], None]:
        return lambda: self._work.write(call, then=lambda _uid: self.noted.emit())

    def _by(self, campaign: UUID) -> str:
        return self._desk.me.mark(campaign)
