"""Whoever has a book and nothing else: where the addresses of their legislators are, how to add them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from gui.widgets.buttons import primary
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.official_lists import OfficialList
from letters.services.campaigns.my_day import MyDay
from letters.services.campaigns.telling_lists import lists_missing
from letters.services.language import _


class ListsMissing(Card):
    """*published* gives the lists there are; *opened* the page of one, *adding* when a file is there."""

    opened = Signal(str)
    adding = Signal()

    def __init__(self, published: Callable[[], Sequence[OfficialList]]) -> None:
        super().__init__(_("The addresses of your legislators are not on this computer yet"))
        self._published = published
        self.lists = Rows(_("Official lists"))
        self.add_file = primary(_("Add the file…"), "plus")
        self.add(Label(_(
            "A book says whom to contact; how to reach them comes from the official lists, which you add "
            "once. Open the page, download the file and leave it as it is; then add it here. Whoever gave "
            "you the book can send you these files as well."
        )))  # fmt: skip
        self.add(self.lists)
        row = FlowLayout(8)
        row.addWidget(self.add_file)
        self.add_layout(row)
        self.lists.chosen.connect(self.opened.emit)
        self.add_file.clicked.connect(self.adding)

    def show_day(self, day: MyDay) -> None:
        """Offer the lists that *day* lacks; hide where it lacks none."""
        lines = [
            Line(each.address, each.title, each.file, action=_("Open the page"), icon="external-link")
            for each in lists_missing(day, self._published())
        ]
        self.lists.show_lines(lines)
        show_if(self, wanted=bool(lines))
