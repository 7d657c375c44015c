"""Joining files to a request: what each is, and what it shows."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.job import Stopped
from gui.pages.evidence.files_chosen import FilesChosen
from gui.widgets.bounded import Bounded
from gui.widgets.busy import Busy
from gui.widgets.buttons import primary, secondary
from gui.widgets.dialogs import Dialog
from gui.widgets.drops import Drops
from gui.widgets.editors import CheckEditor, Choice, ChoiceEditor, DateEditor
from gui.widgets.field import Field
from gui.widgets.showing import show_if
from letters.domain.errors import PlaidoyerError
from letters.domain.happenings import HAPPENED, Event
from letters.domain.proofs import Proof
from letters.services.evidence import may_be_received
from letters.services.language import _, sentence, shown
from letters.services.requests import Followed

_WHOLE = ""


class JoinDialog(Dialog):
    """Files for *followed*; *given* once the person said what they are, *stopped* to keep nothing."""

    given = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None, followed: Followed, event: UUID | None = None) -> None:
        super().__init__(parent, _("What are these files?"))
        self._events = {str(each.uid): each for each in reversed(followed.events)}
        self._receivable, self._running = may_be_received(followed), False
        self.files = FilesChosen()
        shows = [Choice(_WHOLE, _("The request as a whole")), *map(_choice, self._events.values())]
        self._shows, self._ask, self._on = (
            ChoiceEditor(shows),
            CheckEditor(_("Note too that they received it")),
            DateEditor(),
        )
        self.shows = Field(_("What do they show?"), self._shows)
        self.received, self.day = (
            Field(_("Note too that they received it"), self._ask),
            Field(_("Which day?"), self._on),
        )
        self.busy = Busy(_("The files are being encrypted and kept…"))
        self.cancel, self.save = secondary(_("Cancel")), primary(_("Join"), "paperclip")
        self._lay_out()
        self._shows.set_value(str(event) if str(event) in self._events else _WHOLE)
        self._on.set_value(followed.day)
        self._show()

    @property
    def about(self) -> UUID | None:
        """Give the event that the files show, or none: they show the request."""
        told = self._events.get(str(self._shows.value() or ""))
        return told.uid if told else None

    @property
    def received_on(self) -> date | None:
        """Give the day on which they received the letter, where that is noted too."""
        return self._on.value() if self._may_note() and self._ask.value() else None

    def progress(self, done: int, total: int) -> None:
        """Show how far the files are kept."""
        self.busy.progress(done // 1000, max(total // 1000, 1))

    def refuse(self, error: Exception) -> None:
        """Say why nothing was kept; nothing that was chosen is lost."""
        self._wait(waiting=False)
        if not isinstance(error, Stopped):
            said = sentence(error) if isinstance(error, PlaidoyerError) else _("This could not be saved.")
            self.files.set_fault(said)

    def reject(self) -> None:
        """Stop what is being kept, or close."""
        if self._running:
            self.stopped.emit()
        else:
            super().reject()

    def _give(self) -> None:
        if not self.files.files():
            self.files.set_fault(_("Choose a file first."))
        elif self._is_dated():
            self._wait(waiting=True)
            self.given.emit()

    def _is_dated(self) -> bool:
        if not (self._may_note() and self._ask.value()) or self._on.value():
            return True
        if self.day.is_readable():
            self.day.set_error(_("Give the day on which it happened."))
        return False

    def _may_note(self) -> bool:
        return self._receivable and Proof.DELIVERY in self.files.proofs()

    def _wait(self, *, waiting: bool) -> None:
        self._running = waiting
        for widget in (self.save, self._inside):
            widget.setEnabled(not waiting)
        show_if(self.busy, wanted=waiting)

    def _show(self) -> None:
        told = self._events.get(str(self._shows.value() or ""))
        self.files.about(told.kind if told else None, told.channel if told else "")
        show_if(self.received, wanted=self._may_note())
        show_if(self.day, wanted=self._may_note() and bool(self._ask.value()))

    def _lay_out(self) -> None:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(14)
        for widget in (self.files, self.shows, self.received, self.day):
            column.addWidget(widget)
        self.column.addWidget(Bounded(self._inside))
        self.column.addWidget(self.busy)
        show_if(self.busy, wanted=False)
        for part in (self.files, self._shows, self._ask):
            part.changed.connect(self._show)
        self.drops = Drops(self, _("Drop the files here"))
        self.cancel.clicked.connect(self.reject)
        self.save.setDefault(True)
        self.save.clicked.connect(self._give)
        self._buttons.addWidget(self.cancel)
        self._buttons.addWidget(self.save)


def _choice(event: Event) -> Choice:
    return Choice(str(event.uid), f"{_(HAPPENED[event.kind])} — {shown(event.on)}")
