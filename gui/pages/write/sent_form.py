"""« I have sent it »: how, when, under which number, with which proof."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal

from gui.pages.file_choice import FileChoice
from gui.pages.write.binding import capital
from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.editors import Choice, ChoiceEditor, DateEditor, LineEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from letters.domain.channels import CHANNELS, Channel
from letters.domain.wording import N_
from letters.services.language import _


@dataclass(frozen=True, slots=True)
class Words:
    """What the form says of what leaves: each is marked for translation."""

    title: str
    way: str
    why: str
    number: str
    done: str


LETTER = Words(
    N_("Once it has left"),
    N_("How did you send it?"),
    N_("Say it here: the period they have to answer is then followed for you."),
    N_("Number of the registered letter or of the receipt"),
    N_("I have sent it"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """How the person says that the letter left."""

    channel: Channel
    on: date
    proof: str = ""
    file: Path | None = None


class SentForm(Card):
    """*told* gives a `Told`; *file_asked* when the person would join a file."""

    told = Signal(object)
    file_asked = Signal()

    def __init__(self, words: Words = LETTER) -> None:
        super().__init__(_(words.title))
        self._words = words
        self._ask_again(())

    def show_channels(self, channels: Sequence[str], chosen: str, today: date, number: str) -> None:
        """Ask again, with what is known already."""
        self._ask_again(channels)
        self.channel.set_value(chosen if chosen in channels else None)
        self.on.set_value(today)
        self.proof.set_value(number)

    def _ask_again(self, channels: Sequence[str]) -> None:
        self.clear()
        self.channel = Field(_(self._words.way), ChoiceEditor([_way(each) for each in channels]))
        self.on = Field(_("On which day?"), DateEditor())
        self.proof = Field(_(self._words.number), LineEditor(limit=200), optional=True)
        self.file = FileChoice()
        self.file.asked.connect(self.file_asked)
        self.note = secondary(_(self._words.done), "send")
        self.note.clicked.connect(self._tell)
        self.add(Label(_(self._words.why), Role.MUTED))
        for widget in (self.channel, self.on, self.proof, self.file, self.note):
            self.add(widget)

    def refuse(self, words: str) -> None:
        """Say why this cannot be noted."""
        self.on.set_error(words)
        self.on.set_focus()

    def _tell(self) -> None:
        day, channel = self.on.value(), self.channel.value()
        if channel is None:
            self.channel.set_error(_("An answer is needed here."))
        if not self.on.is_readable():
            return
        if day is None:
            self.on.set_error(_("An answer is needed here."))
        if isinstance(day, date) and isinstance(channel, str):
            self.told.emit(Told(Channel(channel), day, str(self.proof.value()).strip(), self.file.path))


def _way(channel: str) -> Choice:
    return Choice(channel, capital(_(CHANNELS[Channel(channel)])))
