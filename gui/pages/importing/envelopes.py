"""The first bodies of a table as they would read on an envelope."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from letters.services.language import _, sentence
from letters.services.own_tables import Seen
from letters.services.telling_bodies import kind_words


class Envelopes(Card):
    """Shows each body with the lines of its address, how else it is reached, and what is wrong with it."""

    def __init__(self) -> None:
        super().__init__(_("How the first two would read"))
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.add_layout(self._column)

    def show_seen(self, seen: Sequence[Seen]) -> None:
        """Show *seen*; without any, say what is missing."""
        clear(self._column)
        for each in seen:
            self._column.addWidget(_envelope(each))
        if not seen:
            self._column.addWidget(Label(_("Choose the column that holds the names first."), Role.MUTED))


def _envelope(seen: Seen) -> Card:
    card = Card()
    card.body.setSpacing(2)
    name, *address = seen.lines
    card.add(Label(name, Role.STRONG))
    for line in address:
        card.add(Label(line))
    if not address:
        card.add(Label(_("No postal address"), Role.MUTED))
    if seen.fault is not None:
        card.add(Label(sentence(seen.fault), Role.ERROR))
    listed = seen.listed
    ways = (*(mail.address for mail in listed.mails), *listed.telephones, listed.web_form)
    about = " · ".join(filter(None, (kind_words(listed.kind), *ways)))
    card.body.addSpacing(6)
    card.add(Label(about, Role.MUTED))
    return card
