"""What is inside books that somebody hands over, and what they would change, before any comes in."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from gui.pages.safekeeping.faults import told
from gui.widgets.buttons import Button, Kind, secondary
from gui.widgets.card import Card
from gui.widgets.dialogs import Dialog
from gui.widgets.label import Label, Role
from gui.widgets.page import scrolled
from gui.widgets.picture import Picture
from gui.widgets.plain import visible
from letters.services.campaigns.rehearsals_of_merges import BookAhead, BookRefused, Rehearsal
from letters.services.campaigns.telling_entries import shortened_list
from letters.services.campaigns.telling_merges import is_grave
from letters.services.campaigns.telling_rehearsals import (
    Foretold,
    book_words,
    foretold,
    together,
    together_words,
)
from letters.services.language import _, n_

_WIDE, _LEAST, _BESIDE, _LINES_AROUND, _MARGINS, _INSET, _ICON = 720, 200, 120, 14, 70, 28, 20


class BooksDialog(Dialog):
    """Accepted where the books that can be read are to be added; those that cannot are told by name."""

    def __init__(self, parent: QWidget, rehearsal: Rehearsal) -> None:
        count = len(rehearsal.books)
        title = n_("Add this book?", "Add these {count} books?", count).format(count=count)
        super().__init__(parent, title, together_words(rehearsal))
        self.rehearsal = rehearsal
        self.setMinimumWidth(min(_WIDE, max(parent.width() - _BESIDE, self.minimumWidth())))
        cards = [*map(_refused, rehearsal.refused), *map(_ahead, rehearsal.books), *_together(rehearsal)]
        around = _LINES_AROUND * self.fontMetrics().height()
        self.area = _column(cards, max(parent.height() - around, _LEAST))
        self.area.setAccessibleName(visible(title))
        self.column.addWidget(self.area, stretch=1)
        self.add = Button(_do(rehearsal), Kind.PRIMARY)
        self.leave = secondary(_("Cancel") if rehearsal.new else _("Close"))
        is_safe = bool(rehearsal.new) and not any(is_grave(each.would) for each in rehearsal.books)
        self.add_button(self.leave, accepts=False, default=not is_safe)
        if rehearsal.new:
            self.add_button(self.add, accepts=True, default=is_safe)


def _column(cards: Iterable[QWidget], tallest: int) -> QScrollArea:
    """Put cards under one another; the arrow keys scroll them."""
    inner = QWidget()
    inner.setObjectName("holder")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(12)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    area = scrolled(inner)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    area.setMinimumHeight(min(tallest, column.totalHeightForWidth(_WIDE - _MARGINS)))
    return area


def _ahead(each: BookAhead) -> QWidget:
    first, *lines = book_words(each.seen, each.would.new)
    card = Card()
    card.add(Label(first, Role.STRONG))
    card.add(Label(each.path.name, Role.MUTED))
    for words in lines:
        card.add(Label(words))
    for told_of in foretold(each.would):
        card.add(_foretold(told_of))
    return card


def _refused(each: BookRefused) -> QWidget:
    card = Card()
    card.add(_marked(_("This book cannot be added"), "alert", "bad"))
    card.add(Label(each.path.name, Role.MUTED))
    card.add(Label(told(each.fault)))
    return card


def _together(rehearsal: Rehearsal) -> list[QWidget]:
    """Show what only all the books together do: two volunteers who took the same legislator."""
    those = together(rehearsal)
    card = Card(_("All of them together"))
    for each in those:
        card.add(_foretold(each))
    return [card] if those else []


def _foretold(each: Foretold) -> QWidget:
    block, column = QWidget(), QVBoxLayout()
    column.setContentsMargins(0, 4, 0, 0)
    column.setSpacing(4)
    column.addWidget(_marked(each.words, "alert", "bad" if each.grave else "warn"))
    if each.names:
        names = QHBoxLayout()
        names.setContentsMargins(_INSET, 0, 0, 0)
        names.addWidget(Label("\n".join(f"– {name}" for name in shortened_list(each.names))))
        column.addLayout(names)
    block.setLayout(column)
    return block


def _marked(words: str, icon: str, colour: str) -> QWidget:
    line, row = QWidget(), QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Picture(icon, colour, _ICON), alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(words, Role.STRONG), stretch=1)
    line.setLayout(row)
    return line


def _do(rehearsal: Rehearsal) -> str:
    count = len(rehearsal.books)
    if rehearsal.refused:
        return n_("Add the other book", "Add the {count} other books", count).format(count=count)
    return n_("Add this book", "Add these {count} books", count).format(count=count)
