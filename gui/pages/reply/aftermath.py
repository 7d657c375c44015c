"""What follows from an answer, each with the text of law behind it, and the letters that it calls for."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.announce import announce
from gui.widgets.buttons import Button, primary, secondary
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.disclosure import Disclosure
from gui.widgets.label import Label, Role
from gui.widgets.pill import Pill
from gui.widgets.tab_order import go_on
from letters.domain.sources import Source
from letters.services.language import _, n_, shown
from letters.services.reasoning import certainty
from letters.services.replies import Consequence, Follows, NextLetter


class Aftermath(QWidget):
    """*prepared* gives the kind of letter that the person would write."""

    prepared = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.letters: dict[str, Button] = {}
        self.has_letter_now = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def show_nothing(self) -> None:
        """Say what will stand here."""
        self._empty()
        words = _("Tick what they say: what follows from it appears here, and the letter to write.")
        self._column.addWidget(Label(words, Role.MUTED))

    def show_follows(self, follows: Follows, today: date, before: QWidget) -> None:
        """Show what follows; the Tab key comes here after *before*."""
        self._empty()
        self._show_consequences(follows.consequences)
        self._show_letters(follows.letters, today)
        go_on(before, self)
        announce(self, _said(follows))

    def _empty(self) -> None:
        clear(self._column)
        self.letters, self.has_letter_now = {}, False

    def _show_consequences(self, consequences: tuple[Consequence, ...]) -> None:
        if not consequences:
            return
        self._column.addWidget(Label(_("What follows from it"), Role.HEADING))
        card = Card()
        for each in consequences:
            card.add(_consequence(each))
        self._column.addWidget(card)

    def _show_letters(self, letters: tuple[NextLetter, ...], today: date) -> None:
        self._column.addWidget(Label(_("What to do next"), Role.HEADING))
        if not letters:
            words = _("No letter is of use now. Note the answer: you will be told when one is.")
            self._column.addWidget(Label(words))
            return
        for each in letters:
            self._column.addWidget(self._letter(each, today))
        words = _("The answer is noted first: you find it again on the request.")
        self._column.addWidget(Label(words, Role.MUTED))

    def _letter(self, told: NextLetter, today: date) -> Card:
        card = Card()
        is_open = told.since is None or told.since <= today
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(told.title, Role.STRONG), stretch=1)
        head.addWidget(Pill(_("Now"), Tone.OK) if is_open else Pill(_("Later"), Tone.NEUTRAL))
        card.add_layout(head)
        if told.since is not None and not is_open:
            card.add(Label(_since(told.since), Role.MUTED))
        card.add(Label(told.why))
        make = primary if is_open and not self.has_letter_now else secondary
        self.has_letter_now |= is_open
        button = make(_("Prepare this letter"), "write", about=told.title)
        button.clicked.connect(lambda: self.prepared.emit(told.letter))
        self.letters[told.letter] = button
        card.add(button)
        return card


def _since(day: date) -> str:
    return _("From {day} on").format(day=shown(day))


def _consequence(told: Consequence) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Label(told.what))
    if told.since is not None:
        column.addWidget(Label(_since(told.since), Role.MUTED))
    column.addWidget(Disclosure(_("Where this comes from"), _cited(told.source), about=told.what))
    return holder


def _cited(source: Source) -> str:
    place = ", ".join(_(part) for part in (source.title, source.article) if part)
    sure = _("How sure: {certainty}").format(certainty=certainty(source))
    return f"{place} — {_(source.words)}\n{sure}"


def _said(follows: Follows) -> str:
    """Say for the ear what is now below."""
    count = len(follows.letters)
    told = n_("{count} letter is of use.", "{count} letters are of use.", count).format(count=count)
    first = next((each.what for each in follows.consequences), "")
    return " ".join(filter(None, (first, told if count else "")))
