"""The board of a campaign: its filters, its table, and what is done with the rows that are marked."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.models.board import BoardModel
from gui.pages.campaigns.board_filters import BoardFilters
from gui.pages.campaigns.board_table import BoardTable
from gui.pages.campaigns.bulk import Bulk
from gui.widgets.announce import announce
from gui.widgets.card import Card
from gui.widgets.empty import Empty
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.campaigns.board import in_order, narrowed
from letters.domain.listed import Ref
from letters.services.campaigns.boards import Seen
from letters.services.language import _, n_

if TYPE_CHECKING:
    from letters.domain.campaigns.board_rows import Row


class BoardView(QWidget):
    """*opened* gives a row; *bulk* says what is wanted of those that are marked; *choosing* asks for some."""

    opened = Signal(object)
    choosing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.filters, self.model, self.bulk = BoardFilters(), BoardModel(), Bulk()
        self.table = BoardTable(self.model)
        self.count = Label(role=Role.MUTED)
        self.sheet = Card()
        self.none_yet = Empty(
            _("This campaign is aimed at nobody yet."),
            detail=_("Choose legislators by chamber, département, group, committee or constituency."),
            action=_("Choose legislators"),
            icon="capitol",
        )
        self.none_found = Empty(
            _("No legislator matches these filters."), action=_("Clear the filters"), icon="search"
        )
        self._rows: tuple[Row, ...] = ()
        self._furnish()
        self._connect()

    def show_seen(self, seen: Seen) -> None:
        """Show the rows of *seen*; those marked before stay so."""
        self._rows = seen.rows
        self.filters.offer(seen.rows, seen.campaign.volunteers.values())
        self.bulk.offer(seen.campaign.volunteers.values())
        self.fill()

    def fill(self) -> None:
        """Show the rows that are wanted now, in the order that is wanted."""
        kept = self.marked()
        wanted = narrowed(self._rows, self.filters.narrowed())
        column, falling = self.filters.column, self.filters.falling
        self.model.show_rows(in_order(wanted, column, falling=falling), column, falling=falling)
        self.table.mark(kept)
        count = n_("{shown} of {total} legislator", "{shown} of {total} legislators", len(self._rows))
        words = count.format(shown=len(wanted), total=len(self._rows))
        self.count.set_text(words)
        for widget, is_wanted in (
            (self.filters, bool(self._rows)),
            (self.sheet, bool(wanted)),
            (self.count, bool(self._rows)),
            (self.bulk, bool(wanted)),
            (self.none_yet, not self._rows),
            (self.none_found, bool(self._rows) and not wanted),
        ):
            show_if(widget, wanted=is_wanted)
        if len(wanted) != len(self._rows):
            announce(self.table, words)
        self._mark()

    def marked(self) -> tuple[Ref, ...]:
        """Give the legislators that are marked."""
        return self.table.refs()

    def owners(self) -> set[UUID | None]:
        """Give who has those that are marked; None stands for nobody."""
        marked = set(self.marked())
        rows = [row for row in self._rows if row.target.ref in marked]
        return {each for row in rows for each in (row.taken_by or (None,))}

    def _mark(self) -> None:
        owners = self.owners()
        self.bulk.show_marked(len(self.marked()), next(iter(owners)) if len(owners) == 1 else None)

    def _mark_all(self) -> None:
        self.table.selectAll()
        self.table.setFocus()

    def _furnish(self) -> None:
        self.sheet.body.setContentsMargins(0, 0, 0, 0)
        self.sheet.add(self.table)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.count)
        head.addWidget(self.bulk, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filters)
        column.addLayout(head)
        for widget in (self.sheet, self.none_yet, self.none_found):
            column.addWidget(widget, stretch=1 if widget is self.sheet else 0)

    def _connect(self) -> None:
        self.filters.changed.connect(self.fill)
        self.table.sorted_by.connect(self.filters.sort_by)
        self.table.opened.connect(self.opened)
        self.table.marked.connect(self._mark)
        self.none_found.acted.connect(self.filters.start_again)
        self.none_yet.acted.connect(self.choosing)
        self.bulk.all_wanted.connect(self._mark_all)
        self.bulk.none_wanted.connect(self.table.clearSelection)
        QTimer.singleShot(0, self, self.table.fit)
