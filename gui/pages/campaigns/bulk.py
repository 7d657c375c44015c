"""What is done at once with all the legislators that are marked."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QLayoutItem, QVBoxLayout, QWidget

from gui.pages.campaigns.drawer import LiveDrawer
from gui.widgets.buttons import quiet, secondary
from gui.widgets.editors import Choice
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.campaigns.facts import Volunteer
from letters.domain.campaigns.namesakes import names_apart
from letters.domain.folding import folded
from letters.services.language import _, n_

_UNSAID, _NOBODY = "", "nobody"


class _FromTheEnd(FlowLayout):
    """Rows that end at the far side."""

    def places(self, items: list[QLayoutItem], width: int) -> list[QRect]:
        placed = super().places(items, width)
        rows: list[list[QRect]] = []
        for box in placed:
            if not rows or box.x() == 0:
                rows.append([])
            rows[-1].append(box)
        return [box.translated(width - row[-1].right() - 1, 0) for row in rows for box in row]


class Bulk(QWidget):
    """*given* gives a volunteer or None; *left*, *letters*, *book* (of a volunteer) say what was pressed."""

    given = Signal(object)
    left = Signal()
    letters = Signal()
    book = Signal(object)
    all_wanted = Signal()
    none_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.count = Label(role=Role.STRONG)
        self.volunteer = LiveDrawer([])
        self.volunteer.name_it(_("Give the marked legislators to"))
        self.take_out = secondary(_("Take out"), "close")
        self.write = secondary(_("Write in series"), "write")
        self.export = secondary(_("Their book"), "save")
        self.all, self.none = quiet(_("Mark them all")), quiet(_("Unmark"))
        self._owner: UUID | None = None
        self.may_write = False
        self._lay_out()
        self.volunteer.changed.connect(self._give)
        self.take_out.clicked.connect(self.left)
        self.write.clicked.connect(self.letters)
        self.export.clicked.connect(lambda: self.book.emit(self._owner))
        self.all.clicked.connect(self.all_wanted)
        self.none.clicked.connect(self.none_wanted)
        self.show_marked(0, None)

    def offer(self, volunteers: Iterable[Volunteer]) -> None:
        """Offer *volunteers* to give the marked ones to."""
        names = names_apart(volunteers)
        people = sorted(names, key=lambda each: folded(names[each]))
        self.volunteer.set_value(None)
        self.volunteer.offer(
            [
                Choice(_UNSAID, _("Give them to…")),
                *(Choice(str(each), names[each]) for each in people),
                Choice(_NOBODY, _("Nobody: back to all")),
            ]
        )

    def show_marked(self, count: int, owner: UUID | None) -> None:
        """Say that *count* are marked, all of them of the volunteer *owner* if there is one."""
        self._owner = owner
        self.count.set_text(n_("{count} marked", "{count} marked", count).format(count=count))
        for widget in (self.count, self.volunteer, self.take_out, self.none):
            show_if(widget, wanted=count > 0)
        show_if(self.write, wanted=count > 0 and self.may_write)
        show_if(self.export, wanted=count > 0 and owner is not None)
        show_if(self.all, wanted=count == 0)

    def _give(self) -> None:
        chosen = self.volunteer.value()
        if chosen:
            self.volunteer.set_value(_UNSAID)
            self.given.emit(None if chosen == _NOBODY else UUID(chosen))

    def _lay_out(self) -> None:
        flow = _FromTheEnd(8)
        for widget in (
            self.count, self.volunteer, self.take_out, self.write, self.export, self.none, self.all,
        ):  # fmt: skip
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)
