"""Saying what happened: the day first, which is today unless said otherwise; the rest may be left out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.job import Stopped
from gui.pages.evidence import FilesChosen
from gui.pages.keeping_dialog import KeepingDialog
from gui.pages.talk_fields import TalkFields
from gui.widgets.busy import Busy
from gui.widgets.disclosure import Disclosure
from gui.widgets.drops import Drops
from gui.widgets.editors import Choice, ChoiceEditor, DateEditor, LineEditor, TextEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.channel_failures import FAILURES, ChannelFailure
from letters.domain.channels import CHANNELS, Channel
from letters.domain.errors import FileUnreadable
from letters.domain.happenings import HAPPENED, Happening, Particulars
from letters.domain.keeping_errors import KeepingFault
from letters.ports.attachments import Source
from letters.services.language import _, sentence
from letters.services.likely import HINTS, NUMBERED, SENDINGS
from letters.services.requests import Happened


class RecordDialog(KeepingDialog):
    """One event; *given* tells it, and the dialog stays open until it was kept.

    With several *kinds* the person says first which one it was. *told* is the event to correct:
    then *withdrawn* says that it never took place. *stopped* when its files are not to be kept after all.
    """

    given = Signal(object)
    stopped = Signal()

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
        self._why = ChoiceEditor([Choice(each.value, _(FAILURES[each])) for each in ChannelFailure])
        self.why = Field(_("Why?"), self._why)
        number = _("Number of the registered letter or receipt")
        self.number = Field(number, self._proof, optional=True)
        self.note = Field(_("Note"), self._words, optional=True)
        self.hint = Label("", Role.MUTED)
        self.talk, self.file = TalkFields(), FilesChosen()
        self.busy = Busy(_("The files are being encrypted and kept…"))
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
        particulars = self._particulars(kind)
        if kind is None or day is None or self.why.error() or self.talk.promised.error():
            return None
        channel = self._by.value() if kind in SENDINGS else None
        number = self._proof.value().strip() if kind in NUMBERED else ""
        words, by = self._words.value().strip(), Channel(channel) if channel else None
        return Happened(kind, day, words, by, number, particulars=particulars)

    def _particulars(self, kind: Happening | None) -> Particulars | None:
        """Give why the channel failed, or with whom they talked; what is missing is said in its place."""
        told = self._told.particulars if self._told else None
        if kind is Happening.TALKED:
            return self.talk.particulars()
        if kind is not Happening.CHANNEL_FAILED:
            self.why.set_error("")
            return told
        reason = str(self._why.value() or "")
        self.why.set_error("" if reason else _("An answer is needed here."))
        return replace(told or Particulars(), reason=reason)

    def take(self, sources: Sequence[Source]) -> None:
        """Add files that show it; one told already is corrected, and takes none."""
        if self._told is None:
            self.file.add(sources)
            self._details.set_open(is_open=True)

    def progress(self, done: int, total: int) -> None:
        """Show how far its files are kept."""
        show_if(self.busy, wanted=True)
        self.busy.progress(done // 1000, max(total // 1000, 1))

    def reject(self) -> None:
        """Stop keeping its files, or close."""
        if self.busy.isVisible():
            self.stopped.emit()
        else:
            super().reject()

    def refuse(self, error: Exception) -> None:
        """Say in its place why the event was not kept; nothing that was typed is lost."""
        if isinstance(error, Stopped):
            self.wait(waiting=False)
        elif isinstance(error, KeepingFault | FileUnreadable):
            self.wait(waiting=False)
            self.file.set_fault(sentence(error))
            self._details.set_open(is_open=True)
        else:
            super().refuse(error)

    def _chosen(self) -> Happening | None:
        if len(self.kinds) == 1:
            return self.kinds[0]
        key = self._which.value()
        return Happening(key) if key else None

    def _give(self) -> None:
        happened = self.happened()
        if happened is not None:
            self.wait(waiting=True)
            self.given.emit(happened)

    def wait(self, *, waiting: bool) -> None:
        """Take nothing more while what was given is being kept."""
        super().wait(waiting=waiting)
        show_if(self.busy, wanted=False)

    def _fill(self, told: Happened, *, chosen: bool) -> None:
        self.kind.set_value(told.kind.value if chosen else None)
        self.day.set_value(told.on)
        self.channel.set_value(told.channel.value if told.channel else Channel.REGISTERED_POST.value)
        reason = told.particulars.reason if told.particulars else ""
        self.why.set_value(reason if reason in set(ChannelFailure) else None)
        self.talk.fill(told.particulars if told.kind is Happening.TALKED else None)
        self.number.set_value(told.proof)
        self.note.set_value(told.note)
        self._details.set_open(is_open=bool(told.note))
        self._show_fields()
        (self.day if chosen else self.kind).set_focus()

    def _show_fields(self) -> None:
        kind = self._chosen()
        show_if(self.kind, wanted=len(self.kinds) > 1)
        hint = HINTS.get(kind, "") if kind else ""
        self.hint.set_text(_(hint) if hint else "")
        show_if(self.hint, wanted=bool(hint))
        show_if(self.channel, wanted=kind in SENDINGS)
        show_if(self.why, wanted=kind is Happening.CHANNEL_FAILED)
        show_if(self.talk, wanted=kind is Happening.TALKED)
        show_if(self.number, wanted=kind in NUMBERED)
        note = _("What was said") if kind is Happening.TALKED else _("Note")
        self.note.rename(_("{question} (optional)").format(question=note))
        if kind in {Happening.TALKED, Happening.NOTE}:
            self._details.set_open(is_open=True)
        self.file.about(kind, self._by.value() or "" if kind in SENDINGS else "")

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
        told = (self.kind, self.hint, self.day, self.channel, self.why, self.talk, self.number, self._details)
        self.furnish(told, may_withdraw=self._told is not None)
        self.column.addWidget(self.busy)
        show_if(self.busy, wanted=False)
        self.drops = Drops(self, _("Drop the files here"))
        self.kind.changed.connect(self._show_fields)
        self.channel.changed.connect(self._show_fields)
        self.save.clicked.connect(self._give)


def _choice(kind: Happening) -> Choice:
    return Choice(kind.value, _(HAPPENED[kind]))


def _way(channel: Channel) -> Choice:
    words = _(CHANNELS[channel])
    return Choice(channel.value, words[:1].upper() + words[1:])
