"""The dialogs about what followed: asked, written, told with a way to undo; official files read."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.pages.campaign_report.desk import ReportDesk, Seen
from gui.pages.campaign_report.effect_dialog import EffectDialog
from gui.work import Lane, Work
from letters.domain.campaigns.facts import Effect
from letters.services.campaigns.offers import Offer
from letters.services.campaigns.questions import QuestionsFound
from letters.services.language import _, n_


class Following(QObject):
    """*noted* once something was written, *told* says it; *read* gives the questions of a file."""

    noted = Signal()
    told = Signal(str, object)
    read = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget, desk: ReportDesk, work: Work) -> None:
        super().__init__(parent)
        self._parent, self._desk, self._work = parent, desk, work
        self.dialog: EffectDialog | None = None

    def ask(self, seen: Seen, offer: Offer | None = None) -> None:
        """Ask what followed; what an official file offers waits for a yes."""
        uid, contacts = seen.campaign.uid, self._desk.contacts
        dialog = self._open(EffectDialog(self._parent, seen, offer.effect if offer else None))

        def kept(effect: UUID) -> None:
            self._done(dialog, _("Noted."), lambda: undo(effect))

        def undo(effect: UUID) -> UUID:
            if offer and offer.corrects:
                before = seen.campaign.effects[offer.corrects]
                return contacts.correct(uid, offer.corrects, before, by=self._by(uid))
            return contacts.withdraw(uid, effect, by=self._by(uid))

        def write(told: Effect) -> None:
            self._write(lambda: put(told), kept, dialog)

        def put(told: Effect) -> UUID:
            if offer and offer.corrects:
                return contacts.correct(uid, offer.corrects, told, by=self._by(uid))
            return contacts.effect(uid, told, by=self._by(uid))

        dialog.given.connect(write)

    def correct(self, seen: Seen, entry: UUID) -> None:
        """Ask what should have been told, or whether it took place at all."""
        uid, before = seen.campaign.uid, seen.campaign.effects[entry]
        dialog = self._open(EffectDialog(self._parent, seen, before, known=True))

        def put(told: Effect) -> UUID:
            return self._desk.contacts.correct(uid, entry, told, by=self._by(uid))

        def take_back() -> UUID:
            return self._desk.contacts.withdraw(uid, entry, by=self._by(uid))

        def done(said: str, _uid: UUID) -> None:
            self._done(dialog, said, partial(put, before))

        corrected, back = _("Corrected; both stay in the log."), _("Taken back; it stays in the log.")
        dialog.given.connect(lambda told: self._write(partial(put, told), partial(done, corrected), dialog))
        dialog.withdrawn.connect(lambda: self._write(take_back, partial(done, back), dialog))

    def look_into(self, seen: Seen, path: Path) -> None:
        """Read an official file of questions, off the window's thread."""
        self._work.do(
            partial(self._desk.questions.look, seen.campaign.uid, path),
            then=self._found,
            failed=self.refused.emit,
            key="questions",
            lane=Lane.LETTERS,
        )

    def _found(self, found: QuestionsFound) -> None:
        self.read.emit(found.offers)
        if found.passed:
            words = n_(
                "{count} question of this file was passed over: its number, its author or its day cannot be.",
                "{count} questions of this file were passed over: their number, author or day cannot be.",
                len(found.passed),
            )
            self.told.emit(words.format(count=len(found.passed)), None)

    def _open(self, dialog: EffectDialog) -> EffectDialog:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _done(self, dialog: EffectDialog, said: str, back: Callable[[], UUID]) -> None:
        if isValid(dialog):
            dialog.accept()
        self.noted.emit()
        self.told.emit(said, lambda: self._work.write(back, then=lambda _uid: self.noted.emit()))

    def _write(self, call: Callable[[], UUID], then: Callable[[UUID], object], dialog: EffectDialog) -> None:
        def refused(error: Exception) -> None:
            if isValid(dialog):
                dialog.refuse(error)
            else:
                self._work.trouble.emit(error)

        self._work.write(call, then=then, failed=refused)

    def _by(self, campaign: UUID) -> str:
        return self._desk.me.mark(campaign)
