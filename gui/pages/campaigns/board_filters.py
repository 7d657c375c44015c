"""Which legislators of the board are wanted, and in which order."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.models.board import ORDER
from gui.pages.campaigns.drawer import LiveDrawer
from gui.widgets.buttons import icon_only, quiet
from gui.widgets.editors import Choice, LineEditor
from gui.widgets.flow import FlowLayout
from gui.widgets.showing import show_if
from letters.domain.campaigns.board import Narrowed
from letters.domain.campaigns.board_rows import Row
from letters.domain.campaigns.board_words import HEADINGS, HOUSES, STATES, Column, State
from letters.domain.campaigns.facts import Volunteer
from letters.domain.campaigns.namesakes import names_apart
from letters.domain.departments import DEPARTMENTS
from letters.domain.folding import folded
from letters.services.language import _
from letters.services.telling_bodies import department_words

_DEBOUNCE = 90
"""Milliseconds without a key before the words are looked for."""

_EVERY, _NOBODY = "", "nobody"
_LETTERS = 34


class BoardFilters(QWidget):
    """*changed* when something else is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = LineEditor(limit=200, hint=_("A name, a group, a committee, a day…"))
        self.house, self.department, self.volunteer, self.state, self.order = (
            LiveDrawer(choices)
            for choices in (
                _with_every(_("Every chamber"), (Choice(key, _(words)) for key, words in HOUSES.items())),
                [],
                [],
                _with_every(_("Every state"), (Choice(key, _(words)) for key, words in STATES.items())),
                [
                    Choice(str(column.value), _("Sorted by: {column}").format(column=_(HEADINGS[column])))
                    for column in ORDER
                ],
            )
        )
        self.turn = icon_only("chevron-up", _("Sort the other way round"))
        self.clear = quiet(_("Clear the filters"), "undo")
        self.column, self.falling = Column.NAME, False
        self._timer = QTimer(self)
        self._furnish()
        self._connect()

    def offer(self, rows: Iterable[Row], volunteers: Iterable[Volunteer]) -> None:
        """Offer the départements of *rows*, and *volunteers*; what was chosen stays if it is still there."""
        there = {row.target.department for row in rows}
        places = (
            Choice(each.code, department_words(each.code)) for each in DEPARTMENTS if each.code in there
        )
        names = names_apart(volunteers)
        by_name = sorted(names, key=lambda each: folded(names[each]))
        people = [
            Choice(_NOBODY, _("Nobody has them")),
            *(Choice(str(each), names[each]) for each in by_name),
        ]
        self.department.offer(_with_every(_("Every département"), places))
        self.volunteer.offer(_with_every(_("Every volunteer"), people))

    def narrowed(self) -> Narrowed:
        """Give what is wanted."""
        who, state = self.volunteer.value() or "", self.state.value()
        return Narrowed(
            self.words.value(),
            self.house.value() or "",
            self.department.value() or "",
            UUID(who) if who not in {_EVERY, _NOBODY} else None,
            who == _NOBODY,
            State(state) if state else None,
        )

    def show_department(self, code: str) -> None:
        """Want those of one département and nothing else."""
        self._reset()
        self.department.set_value(code)
        self._tell()

    def sort_by(self, column: Column) -> None:
        """Sort by *column*; by the one sorted by already, the other way round."""
        self.falling = column is self.column and not self.falling
        self.column = column
        self.order.set_value(str(column.value))
        self._tell()

    def start_again(self) -> None:
        """Want everybody."""
        self._reset()
        self._tell()
        self.words.focus_here()

    def _reset(self) -> None:
        self.words.set_value("")
        for drawer in (self.house, self.department, self.volunteer, self.state):
            drawer.set_value(_EVERY)

    def _tell(self) -> None:
        self._timer.stop()
        show_if(self.clear, wanted=self.narrowed() != Narrowed())
        self.turn.set_icon("chevron-down" if self.falling else "chevron-up")
        self.changed.emit()

    def _order(self) -> None:
        self.column, self.falling = Column(int(self.order.value() or 0)), False
        self._tell()

    def _turn(self) -> None:
        self.falling = not self.falling
        self._tell()

    def _connect(self) -> None:
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DEBOUNCE)
        self._timer.timeout.connect(self._tell)
        self.words.changed.connect(self._timer.start)
        for drawer in (self.house, self.department, self.volunteer, self.state):
            drawer.changed.connect(self._tell)
        self.order.changed.connect(self._order)
        self.turn.clicked.connect(self._turn)
        self.clear.clicked.connect(self.start_again)

    def _furnish(self) -> None:
        named = {
            self.words: _("Filter by words of any column"),
            self.house: _("Chamber"),
            self.department: _("Département"),
            self.volunteer: _("Volunteer"),
            self.state: _("State of play"),
            self.order: _("Sort by"),
        }
        flow = FlowLayout(8)
        for editor, name in named.items():
            editor.name_it(name)
        self.words.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        for widget in (*named, self.turn, self.clear):
            flow.addWidget(widget)
        self.house.set_value(_EVERY)
        self.state.set_value(_EVERY)
        self.order.set_value(str(Column.NAME.value))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)
        show_if(self.clear, wanted=False)


def _with_every(words: str, choices: Iterable[Choice]) -> list[Choice]:
    return [Choice(_EVERY, words), *choices]
