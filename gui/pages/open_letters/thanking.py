"""Thanking those who agreed to be written to: the letter, a message for each, a list for another program."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from gui.look.tokens import Tone
from gui.pages.file_choice import FileChoice
from gui.pages.open_letters.desk import Seen
from gui.pages.safekeeping.faults import told
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import primary, secondary
from gui.widgets.card import Card
from gui.widgets.editors import Choice, ChoiceEditor
from gui.widgets.field import Field
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.series_errors import SeriesInTheWay
from letters.services.drafts import Begun
from letters.services.language import _, n_
from letters.services.signatures.publishing import count_words
from letters.services.signatures.thanks import MOST


class Thanking(Card):
    """*begun* when a thank-you letter is to be written, *listed* when a table of those to thank is wanted.

    *prepared* gives the draft of which messages are to be made; *replaced* once those there are may go.
    """

    begun = Signal()
    prepared = Signal(object)
    replaced = Signal()
    listed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Thank those who signed"))
        self.to_thank, self.fault = Label(), Banner()
        self.write = primary(_("Write the thank-you letter"), "write")
        self.choice = ChoiceEditor([])
        self.which = Field(_("Which thank-you letter?"), self.choice)
        self.next = FileChoice()
        self.prepare = secondary(_("One message for each, in a folder"), "mail")
        self.table = secondary(_("List for a program that writes to each apart (CSV)"), "sheet")
        self.busy = Busy(_("The messages are being made…"), can_cancel=True)
        self._holder = QVBoxLayout()
        self._count, self._is_making = 0, False
        self._lay_out()
        self._connect()

    def show_seen(self, seen: Seen) -> None:
        """Show how many agreed to be written to."""
        self._count = count = seen.to_thank
        words = n_(
            "{count} person agreed to receive messages.", "{count} people agreed to receive messages.", count
        )
        none = _("Nobody agreed to receive messages: nobody is written to.")
        self.to_thank.set_text(words.format(count=count_words(count)) if count else none)
        for widget in (self.write, self.table):
            show_if(widget, wanted=bool(count))
        self._let()

    def show_drafts(self, drafts: Sequence[Begun]) -> None:
        """Show the thank-you letters there are."""
        self._holder.removeWidget(self.which)
        self.which.hide()
        self.which.deleteLater()
        self.choice = ChoiceEditor([Choice(str(each.uid), _draft_words(each)) for each in drafts])
        if drafts:
            self.choice.set_value(str(drafts[0].uid))
        self.which = Field(_("Which thank-you letter?"), self.choice)
        self._holder.insertWidget(0, self.which)
        for widget in (self.which, self.next, self.prepare):
            show_if(widget, wanted=bool(drafts) and not self.write.isHidden())

    def wait(self, *, waiting: bool) -> None:
        """Show that messages are being made, and let no others be begun meanwhile."""
        self._is_making = waiting
        if waiting:
            self.fault.hide()
            self.busy.progress(0, 0)
        show_if(self.busy, wanted=waiting)
        self._let()

    def refuse(self, error: Exception) -> None:
        """Say why no message was made, and offer to replace what is in the way."""
        in_the_way = isinstance(error, SeriesInTheWay)
        action = _("Replace these files") if in_the_way else ""
        self.fault.say(told(error), Tone.WARN if in_the_way else Tone.BAD, action=action)

    @property
    def joined(self) -> Path | None:
        """The next letter, to be joined to each message."""
        return self.next.path

    def _let(self) -> None:
        self.prepare.setEnabled(0 < self._count <= MOST and not self._is_making)

    def _lay_out(self) -> None:
        self.add(self.to_thank)
        self.add(
            Label(_("Each receives a message of their own: nobody sees the address of another."), Role.MUTED)
        )
        self.next.choose.set_words(_("Join the next letter (PDF)"))
        for widget in (self.which, self.next, self.prepare):
            self._holder.addWidget(widget)
        ways = FlowLayout(10)
        for widget in (self.write, self.table):
            ways.addWidget(widget)
        self.add_layout(ways)
        self.add_layout(self._holder)
        for part in (self.busy, self.fault):
            self.add(part)
            show_if(part, wanted=False)

    def _connect(self) -> None:
        self.write.clicked.connect(self.begun)
        self.table.clicked.connect(self.listed)
        self.prepare.clicked.connect(lambda: self.prepared.emit(self.choice.value()))
        self.fault.acted.connect(self.replaced)


def _draft_words(begun: Begun) -> str:
    if not begun.missing:
        return _("{title}, finished").format(title=begun.title)
    missing = n_("{count} answer missing", "{count} answers missing", begun.missing)
    return f"{begun.title} — {missing.format(count=begun.missing)}"
