"""On what a letter rests: the first text in one line, all of them for those who ask."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
    """Every source: what it is, what it says, how sure we are of it; drawn when first looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: tuple[Source, ...] = ()
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
        clear(self._cards)
        self._waiting = kind.sources
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        waiting, self._waiting = self._waiting, ()
        for source in waiting:
            self._cards.addWidget(_card(source))
        if waiting:
            self._cards.addStretch(1)


def _card(source: Source) -> Card:
    card = Card()
    card.add(Label(_placed(source), Role.STRONG))
    card.add(Label(source.words))
    card.add(Label(_("How sure: {certainty}").format(certainty=certainty(source)), Role.MUTED))
    return card


def _short(source: Source) -> str:
    words = source.words if len(source.words) <= _LONGEST else f"{source.words[:_LONGEST].rsplit(' ', 1)[0]}…"
    return f"{_placed(source)} — {words}"


def _placed(source: Source) -> str:
    if not source.article:
        return source.title
    return _("{title}, art. {article}").format(title=source.title, article=source.article)
