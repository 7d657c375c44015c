"""On what a letter rests: the first text in one line, all of them for those who ask."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.pages.write.argument_cards import Offered, are_same, argument_card, in_order, partial_access, placed
from gui.widgets.buttons import link
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.label import Label, Role
from gui.widgets.page import scrolled
from letters.domain.kinds import Kind
from letters.domain.sources import Source
from letters.services.language import _
from letters.services.reasoning import certainty

_LONGEST = 44


class BasisLine(QWidget):
    """The first text, in one line; *asked* when the person wants all of them."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Label(role=Role.MUTED)
        self.more = link(_("All the texts"))
        self.more.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, stretch=1)
        row.addWidget(self.more)

    def show_kind(self, kind: Kind) -> None:
        """Say on what a letter of *kind* rests."""
        first = next(iter(kind.sources), None)
        self.words.set_text(_("Basis: {text}").format(text=_short(first)) if first else "")


class LegalBasis(QWidget):
    """Every source: what it is, what it says, how sure we are of it; drawn when first looked at.

    Then the reasons that the letter gives, or may give.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sources: tuple[Source, ...] = ()
        self._offered: Offered = ()
        self._chosen: tuple[str, ...] = ()
        self._waits = False
        inner = QWidget()
        inner.setObjectName("sheet")
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 12, 0, 12)
        self._cards.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inner))

    def show_kind(self, kind: Kind) -> None:
        """Show the sources of *kind*."""
        self._sources, self._offered, self._chosen = kind.sources, (), ()
        self._draw_soon()

    def show_arguments(self, offered: Offered, chosen: object) -> None:
        """Show the reasons *offered*, those *chosen* (a list of their names) first."""
        names = tuple(chosen) if isinstance(chosen, list) else ()
        if names != self._chosen or not are_same(offered, self._offered):
            self._offered, self._chosen = offered, names
            self._draw_soon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _draw_soon(self) -> None:
        self._waits = True
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        if not self._waits:
            return
        self._waits = False
        clear(self._cards)
        for source in self._sources:
            self._cards.addWidget(_card(source))
        if self._offered:
            self._cards.addWidget(Label(_("Reasons that may be added"), Role.HEADING))
        for argument, holds in in_order(self._offered, self._chosen):
            chosen = argument.slug in self._chosen
            self._cards.addWidget(argument_card(argument, chosen=chosen, holds=holds))
        self._cards.addStretch(1)


def _card(source: Source) -> Card:
    card = Card()
    card.add(Label(placed(source), Role.STRONG))
    card.add(Label(source.words))
    if source.partial_access:
        card.add(Label(partial_access(source), Role.MUTED))
    card.add(Label(_("How sure: {certainty}").format(certainty=certainty(source)), Role.MUTED))
    return card


def _short(source: Source) -> str:
    words = source.words if len(source.words) <= _LONGEST else f"{source.words[:_LONGEST].rsplit(' ', 1)[0]}…"
    return f"{placed(source)} — {words}"
