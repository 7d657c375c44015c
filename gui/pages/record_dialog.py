"""Saying what happened: the day first, which is today unless said otherwise; the rest may be left out."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.file_choice import FileChoice
from gui.widgets.buttons import primary, quiet, secondary
from gui.widgets.dialogs import Dialog
from gui.widgets.disclosure import Disclosure
from gui.widgets.editors import Choice, ChoiceEditor, DateEditor, LineEditor, TextEditor
from gui.widgets.field import Field
from gui.widgets.showing import show_if
from letters.domain.channels import CHANNELS, Channel
from letters.domain.errors import PlaidoyerError
from letters.domain.happenings import HAPPENED, Happening
from letters.domain.keeping_errors import KeepingFault
from letters.services.language import _, sentence
from letters.services.likely import NUMBERED, SENDINGS
from letters.services.requests import Happened


class RecordDialog(Dialog):
    """One event; *given* tells it, and the dialog stays open until it was kept.

    With several *kinds* the person says first which one it was. *told* is the event to correct:
    then *withdrawn* says that it never took place.
    """

    given = Signal(object)
    withdrawn = Signal()

    def __init__(
        self, parent: QWidget | None, kinds: Sequence[Happening], day: date, told: Happened | None = None
    ) -> None:
        several = len(kinds) > 1
        super().__init__(parent, _("What happened?") if several else _(HAPPENED[kinds[0]]))
        self.kinds, self._told = kinds, told
        self._which = ChoiceEditor([_choice(kind) for kind in kinds])
        self._on, self._by = DateEditor(), ChoiceEditor([_way(each) for each in Channel])
        self._proof, self._words = LineEditor(limit=60), TextEditor(limit=2000, rows=3)
        self.kind, self.day = Field(_("What was it?"), self._which), Field(_("Which day?"), self._on)
        self.channel = Field(_("By which way?"), self._by)
        number = _("Number of the registered letter or receipt")
        self.number = Field(number, self._proof, optional=True)
        self.note = Field(_("Note"), self._words, optional=True)
        self.file = FileChoice()
        self.never, self.save = quiet(_("It did not happen"), "trash"), primary(_("Save"), "check")
        self._details = Disclosure(_("Add a note or a file"), self._made_details())
        self._lay_out()
        self._fill(told or Happened(kinds[0], day), chosen=bool(told) or not several)

    def happened(self) -> Happened | None:
        """Give what the person says took place, or none while something is missing or cannot be read."""
        kind, day = self._chosen(), self._on.value()
        if kind is None:
            self.kind.set_error(_("Choose what happened."))
        if self.day.is_readable() and day is None:
            self.day.set_error(_("Give the day on which it happened."))
        if kind is None or day is None:
            return None
        channel = self._by.value() if kind in SENDINGS else None
        number = self._proof.value().strip() if kind in NUMBERED else ""
        return Happened(kind, day, self._words.value().strip(), Channel(channel) if channel else None, number)

    def refuse(self, error: Exception) -> None:
        """Say in its place why the event was not kept; nothing that was typed is lost."""
        self._wait(waiting=False)
        said = sentence(error) if isinstance(error, PlaidoyerError) else _("This could not be saved.")
        if isinstance(error, KeepingFault):
            self.file.set_fault(said)
            self._details.set_open(is_open=True)
        else:
            self.day.set_error(said)
            self.day.set_focus()

    def _chosen(self) -> Happening | None:
        if len(self.kinds) == 1:
            return self.kinds[0]
        key = self._which.value()
        return Happening(key) if key else None

    def _give(self) -> None:
        happened = self.happened()
        if happened is not None:
            self._wait(waiting=True)
            self.given.emit(happened)

    def _withdraw(self) -> None:
        self._wait(waiting=True)
        self.withdrawn.emit()

    def _wait(self, *, waiting: bool) -> None:
        """Take nothing more while what was given is being kept."""
        for button in (self.save, self.never):
            button.setEnabled(not waiting)

    def _fill(self, told: Happened, *, chosen: bool) -> None:
        self.kind.set_value(told.kind.value if chosen else None)
        self.day.set_value(told.on)
        self.channel.set_value(told.channel.value if told.channel else Channel.REGISTERED_POST.value)
        self.number.set_value(told.proof)
        self.note.set_value(told.note)
        self._details.set_open(is_open=bool(told.note))
        self._show_fields()
        (self.day if chosen else self.kind).set_focus()

    def _show_fields(self) -> None:
        kind = self._chosen()
        show_if(self.kind, wanted=len(self.kinds) > 1)
        show_if(self.channel, wanted=kind in SENDINGS)
        show_if(self.number, wanted=kind in NUMBERED)

    def _made_details(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.note)
        column.addWidget(self.file)
        show_if(self.file, wanted=self._told is None)
        return holder

    def _lay_out(self) -> None:
        for widget in (self.kind, self.day, self.channel, self.number, self._details):
            self.column.addWidget(widget)
        self.kind.changed.connect(self._show_fields)
        self.never.clicked.connect(self._withdraw)
        self._buttons.insertWidget(0, self.never)
        show_if(self.never, wanted=self._told is not None)
        self.add_button(secondary(_("Cancel")), accepts=False)
        self.save.setDefault(True)
        self.save.clicked.connect(self._give)
        self._buttons.addWidget(self.save)


def _choice(kind: Happening) -> Choice:
    return Choice(kind.value, _(HAPPENED[kind]))


def _way(channel: Channel) -> Choice:
    words = _(CHANNELS[channel])
    return Choice(channel.value, words[:1].upper() + words[1:])
