"""One legislator on the page of a volunteer: who, what was done, what to do; all the rest on demand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.directory.channels import ChannelLine, channels
from gui.pages.volunteer.paragraph_box import ParagraphBox, paragraph_state
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button, primary, quiet, secondary
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.pill import Pill
from gui.widgets.timeline import Moment, Timeline
from letters.domain.campaigns.came import Came, came_of
from letters.domain.campaigns.histories import History
from letters.domain.campaigns.words import OUTCOMES
from letters.domain.errors import PlaidoyerError
from letters.services.campaigns.known import Known
from letters.services.campaigns.telling_contacts import channel_words, history_words, position_words
from letters.services.campaigns.telling_my_day import (
    chase_words,
    last_words,
    seat_of,
    warning_words,
    ways_words,
)
from letters.services.language import _, day_of_month, sentence

_TONES = {
    Came.NOBODY: Tone.NEUTRAL,
    Came.SILENCE: Tone.INFO,
    Came.ANSWERED: Tone.INFO,
    Came.ACTING: Tone.OK,
    Came.REFUSED: Tone.BAD,
}


class TargetCard(Card):
    """What was asked for: *write*, *note* a contact, say where they *stand*, *correct* a contact.

    *paragraph* gives the text to keep, and whether to write the letter then; *copied* and *opened* a way to
    reach them.
    """

    write = Signal()
    note = Signal()
    stand = Signal()
    correct = Signal(object)
    paragraph = Signal(str, bool)
    copied = Signal(str)
    opened = Signal(str)

    def __init__(self, known: Known, *, is_mine: bool = True) -> None:
        super().__init__()
        self.known, self._is_mine = known, is_mine
        name = known.target.name
        self.name = Label(name, Role.HEADING)
        self.setAccessibleName(name)
        self.state = FlowLayout(8)
        self.warning = Banner(warning_words(known), Tone.WARN)
        self.fault = Banner()
        self.buttons = self._buttons(name)
        self.ways: list[ChannelLine] = []
        self.box: ParagraphBox | None = None
        self.timeline = Timeline(_("Contacts with {name}").format(name=name))
        self.more = Disclosure(_("Addresses, paragraph, contacts, position"), self._made_details, about=name)
        self._furnish()

    @property
    def main(self) -> Button:
        """The one thing to do first: write to somebody whom nobody contacted, else note what came of it."""
        return self.buttons["note" if self.known.last else "write"]

    def open(self) -> None:
        """Show everything."""
        self.more.set_open(is_open=True)

    def typed(self) -> str:
        """Give the paragraph that was typed here and is not kept yet; empty where there is none."""
        return self.box.typed() if self.box else ""

    def go_on(self, text: str) -> None:
        """Show *text*, which was typed before everything was read again, as it was left."""
        self.open()
        if self.box:
            self.box.text.set_value(text)

    def refuse(self, error: PlaidoyerError) -> None:
        """Say why no letter can be written yet, and show where the paragraph is."""
        self.fault.say(sentence(error), Tone.WARN)
        self.open()
        if self.box and not self.known.readiness.ready:
            self.box.text.set_focus()

    def _buttons(self, name: str) -> dict[str, Button]:
        first, second = (primary, secondary) if self.known.last is None else (secondary, primary)
        found = {
            "write": first(self._write_words(), "write", about=name),
            "note": second(_("Note a contact"), "check", about=name),
            "stand": quiet(_("Where they stand"), "flag", about=name),
        }
        for key, signal in (("write", self.write), ("note", self.note), ("stand", self.stand)):
            found[key].clicked.connect(signal)
        return found

    def _write_words(self) -> str:
        return _("Go on with the letter") if self.known.begun else _("Write the letter")

    def _furnish(self) -> None:
        known = self.known
        self.add(self.name)
        self.add(Label(seat_of(known)))
        self.add(Label(ways_words(known) or _("No way to reach them is published."), Role.MUTED))
        if known.last is not None:  # else the pill says the same
            self.add(Label(last_words(known)))
        self._say_state()
        self.add_layout(self.state)
        for banner in (self.warning, self.fault):
            self.add(banner)
        row = FlowLayout(8)
        for button in (self.main, *(each for each in self.buttons.values() if each is not self.main)):
            row.addWidget(button)
        self.add_layout(row)
        self.add(self.more)

    def _say_state(self) -> None:
        known = self.known
        pills = [Pill(*paragraph_state(known.readiness))]
        if known.chase:
            pills.insert(0, Pill(chase_words(known.chase), Tone.WARN))
        elif known.last is None:
            pills.insert(0, Pill(_("Never contacted"), Tone.INFO))
        if known.begun:
            pills.append(Pill(_("Letter in draft"), Tone.INFO))
        for pill in pills:
            self.state.addWidget(pill)

    def _made_details(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        for widget in (*self._made_ways(), *self._made_paragraph(), *self._made_contacts()):
            column.addWidget(widget)
        return holder

    def _made_ways(self) -> list[QWidget]:
        known = self.known
        if known.listed is None:
            return [Banner(ways_words(known), Tone.WARN)]
        self.ways = [ChannelLine(each) for each in channels(known.listed, known.recipient)]
        for line in self.ways:
            line.copied.connect(self.copied)
            line.opened.connect(self.opened)
        none = [] if self.ways else [Label(_("No way to reach them is published."), Role.MUTED)]
        return [Label(_("How to reach them"), Role.STRONG), *self.ways, *none]

    def _made_paragraph(self) -> list[QWidget]:
        self.box = ParagraphBox(self.known, is_mine=self._is_mine)
        self.box.given.connect(self.paragraph)
        position = self.known.position
        words = position_words(position) if position else _("Nothing is known yet of where they stand.")
        return [self.box, Label(_("Where they stand"), Role.STRONG), Label(words)]

    def _made_contacts(self) -> list[QWidget]:
        histories = self.known.histories
        if not histories:
            return [Label(_("Contacts"), Role.STRONG), Label(_("None yet."), Role.MUTED)]
        self.timeline.show_moments([self._moment(each) for each in histories])
        self.timeline.chosen.connect(lambda place: self._choose(histories[place]))
        hint = _("Choose one to correct it or take it back; what was noted first stays in the log.")
        return [Label(_("Contacts"), Role.STRONG), Label(hint, Role.MUTED), self.timeline]

    def _moment(self, history: History) -> Moment:
        contact = history.contact
        title = f"{channel_words(contact.channel)} – {_(OUTCOMES[contact.outcome])}"
        tone = Tone.NEUTRAL if history.is_withdrawn else _TONES[came_of(contact.outcome)]
        if history.is_withdrawn:
            title = _("Taken back: {contact}").format(contact=title)
        detail = history_words(history, self.known.names)
        return Moment(title, day_of_month(contact.on), detail, tone, future=history.is_withdrawn)

    def _choose(self, history: History) -> None:
        if not history.is_withdrawn:
            self.correct.emit(history)
