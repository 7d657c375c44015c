"""One body of the directory: every way to reach it, where that comes from, what the person corrected."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.desktop import Desktop
from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.directory.channels import ChannelLine, channels
from gui.pages.directory.correcting import Correcting
from gui.pages.directory.origin import Origin
from gui.widgets.banner import Banner
from gui.widgets.beside import Beside, from_top
from gui.widgets.buttons import primary, quiet
from gui.widgets.card import Card
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.pill import Pill
from gui.widgets.showing import show_if
from gui.work import Work
from letters.domain.bodies import Recipient
from letters.domain.entries import Words
from letters.domain.errors import PlaidoyerError, UnknownRecipient
from letters.domain.wording import N_
from letters.services.directory import AddressBook, Told
from letters.services.language import _, sentence, shown
from letters.services.telling_bodies import where_words

_NO_POST = N_("Write by e-mail or with their web form, or correct the address with that of their letters.")


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of a body, and to whom one writes, or why one cannot on paper."""

    told: Told
    recipient: Recipient | None
    fault: str = ""


class BodyPage(Page):
    """Its subject is the identifier of a body."""

    def __init__(self, book: AddressBook, desktop: Desktop, work: Work) -> None:
        super().__init__(_("Directory"), back=True)
        self._book, self._desktop, self._work = book, desktop, work
        self._identifier = ""
        self.seen: Seen | None = None
        self.correct = quiet(_("Correct"), "edit")
        self.write = primary(_("Write"), "write")
        for button in (self.correct, self.write):
            self.put_beside_title(button)
        self.where = Label(role=Role.MUTED)
        self.stale, self.corrected = Pill("", Tone.WARN), Pill("", Tone.INFO)
        self.trouble = Banner()
        self.ways, self.origin = Card(_("How to reach them")), Origin()
        self.lines: list[ChannelLine] = []
        self.correcting = Correcting()
        self.whole = QWidget()
        self.gone = Empty(_("Nobody of this name is in the directory any more."), icon="directory")
        self._furnish()
        self._connect()

    def shown_with(self, subject: object) -> None:
        """Show the body whose identifier is *subject*."""
        if isinstance(subject, str) and subject != self._identifier:
            self._identifier = subject
            self._leave()
            self.scroll_up()

    def refresh(self) -> None:
        """Read the record again."""
        identifier = self._identifier
        self._work.do(lambda: self._read(identifier), then=self._show, failed=self._fail, key="body")

    def _read(self, identifier: str) -> Seen:
        told = self._book.record(identifier)
        try:
            return Seen(told, self._book.recipient(identifier))
        except UnknownRecipient:
            raise
        except PlaidoyerError as error:
            return Seen(told, None, sentence(error))

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        told = seen.told
        self.set_title(told.listed.name)
        self.where.set_text(where_words(told.listed))
        self.stale.show_state(_("To be checked: read on {day}").format(day=shown(told.on)), Tone.WARN)
        show_if(self.stale, wanted=told.stale)
        self.corrected.show_state(_("Corrected by you"), Tone.INFO)
        show_if(self.corrected, wanted=bool(told.corrected))
        self._say_trouble(seen)
        self._show_ways(seen)
        self.origin.show_told(told)
        self._show_whole(whole=True)

    def _say_trouble(self, seen: Seen) -> None:
        told = seen.told
        if told.retired_on:
            words = _("No longer listed by the register since {day}.").format(day=shown(told.retired_on))
            self.trouble.say(words, Tone.WARN)
        elif seen.fault:
            self.trouble.say(seen.fault, Tone.WARN)
        elif seen.recipient and not seen.recipient.address:
            self.trouble.say(_("No postal address of them is known."), Tone.WARN, detail=_(_NO_POST))
        else:
            self.trouble.say("")

    def _show_ways(self, seen: Seen) -> None:
        self.ways.clear()
        self.lines = [ChannelLine(each) for each in channels(seen.told.listed, seen.recipient)]
        for line in self.lines:
            line.copied.connect(self._copy)
            line.opened.connect(self._open)
            self.ways.add(line)
        if not self.lines:
            self.ways.add(Label(_("Nothing is published: take an address from their letters."), Role.MUTED))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, UnknownRecipient):
            self._show_whole(whole=False)
        else:
            self._work.trouble.emit(error)

    def _show_whole(self, *, whole: bool) -> None:
        show_if(self.whole, wanted=whole)
        show_if(self.gone, wanted=not whole)
        for button in (self.correct, self.write):
            show_if(button, wanted=whole)
        self.write.setEnabled(bool(self.seen and self.seen.recipient))

    def _copy(self, text: str) -> None:
        self._desktop.clipboard.copy(text, secret=False)
        self.told.emit(_("Copied."), None)

    def _open(self, address: str) -> None:
        self._desktop.links.open(address)

    def _write(self) -> None:
        if self.seen and self.seen.recipient:
            self.wants.emit(Place.WRITE, self.seen.recipient)

    def _correct(self) -> None:
        if self.seen:
            self.correcting.show_told(self.seen.told)
            show_if(self.correcting, wanted=True)
            self.correcting.focus_first()

    def _leave(self) -> None:
        show_if(self.correcting, wanted=False)

    def _keep(self, fields: Mapping[str, Words | None]) -> None:
        identifier = self._identifier
        self._work.write(
            lambda: self._book.correct(identifier, fields), then=self._kept, failed=self._not_kept
        )

    def _kept(self, _told: Told) -> None:
        self._leave()
        self.told.emit(_("Correction kept."), None)
        self.refresh()
        self.correct.setFocus()

    def _give_back(self) -> None:
        if self.seen:
            self._keep(dict.fromkeys(self.seen.told.corrected))

    def _not_kept(self, error: Exception) -> None:
        if isinstance(error, PlaidoyerError):
            self.trouble.say(sentence(error), Tone.BAD)
        else:
            self._work.trouble.emit(error)

    def _connect(self) -> None:
        self.write.clicked.connect(self._write)
        self.correct.clicked.connect(self._correct)
        self.correcting.kept.connect(self._keep)
        self.correcting.left.connect(self._leave)
        self.correcting.given_back.connect(self._give_back)

    def _furnish(self) -> None:
        state = FlowLayout()
        for pill in (self.stale, self.corrected):
            state.addWidget(pill)
        column = QVBoxLayout(self.whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.where)
        column.addLayout(state)
        for widget in (
            self.trouble,
            self.correcting,
            Beside(from_top(self.ways), from_top(self.origin), shares=(3, 2)),
        ):
            column.addWidget(widget)
        self.ways.body.setSpacing(16)
        self.add(self.whole)
        self.add(self.gone)
        self._leave()
        for part in (self.whole, self.gone, self.stale, self.corrected):
            show_if(part, wanted=False)
