"""Once the letters of a series have left: all their contacts noted at once, and never before."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.editors import Choice, ChoiceEditor, DateEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.campaigns.words import ContactChannel
from letters.domain.listed import Ref
from letters.services.campaigns.telling_contacts import channel_words
from letters.services.language import _, n_

_WAYS = (ContactChannel.POST, ContactChannel.REGISTERED, ContactChannel.EMAIL)


class Posting(Card):
    """*left* gives to whom letters left, the way and the day, once the person says so."""

    left = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__(_("Once they have left"))
        self._refs: tuple[Ref, ...] = ()
        self._today = date.min
        self._on = DateEditor()
        ways = [Choice(each.value, channel_words(each)) for each in _WAYS]
        self.channel = Field(_("By which way?"), ChoiceEditor(ways))
        self.day = Field(_("On which day did they leave?"), self._on)
        self.note = secondary("", "check")
        text = _(
            "Say so here once they are in the post: one contact is noted for each, in the name of the "
            "volunteer who has that legislator, with the day to come back. If you leave this page before, "
            "note each of them from « My legislators »."
        )
        for part in (Label(text, Role.MUTED), self.channel, self.day, self.note):
            self.add(part)
        self.note.clicked.connect(self._give)
        self.offer((), date.min)

    def offer(self, refs: Sequence[Ref], today: date) -> None:
        """Offer to note the letters to *refs*, today at the latest; nothing shows where there are none."""
        self._refs, self._today = tuple(refs), today
        self.channel.set_value(ContactChannel.POST.value)
        self.day.set_value(today if refs else None)
        self.day.set_error("")
        words = n_("Note {count} contact", "Note {count} contacts", len(refs))
        self.note.set_words(words.format(count=len(refs)))
        show_if(self, wanted=bool(refs))

    def _give(self) -> None:
        day = self._on.value()
        wrong = _("This day has not come yet.") if day and day > self._today else ""
        self.day.set_error(wrong or ("" if day else _("An answer is needed here.")))
        if day and not wrong:
            self.left.emit(self._refs, ContactChannel(str(self.channel.value())), day)
