"""What each column of a table holds: the usual things first, the others for those who ask."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.importing.column_editor import ColumnEditor
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.disclosure import Disclosure
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.matching import FIELD_TITLES, Matching
from letters.domain.matching import Field as Held
from letters.domain.own_lists import Head
from letters.domain.wording import N_
from letters.services.language import _

_USUAL: Final = (Held.NAME, Held.ADDRESS, Held.POSTCODE, Held.TOWN, Held.MAIL, Held.DPO_MAIL)
_HELP: Final = {
    Held.NAME: N_("Needed. A person may stand in two columns instead: the family name and the given name."),
    Held.DPO_MAIL: N_("Rights are exercised there first."),
    Held.KIND: N_("Words such as mutuelle, hôpital, CPAM, cohorte."),
}
_NAMELESS: Final = frozenset({Held.IDENTIFIER})


class ColumnsCard(Card):
    """One list of columns for each thing that a column may hold; *changed* when one was chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("What its columns hold"))
        self.fields: dict[Held, Field] = {}
        self.others: Disclosure | None = None
        self.left_out = Label(role=Role.MUTED)
        self._head = Head()
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self.add(Label(_("What was guessed is chosen already: correct what is wrong."), Role.MUTED))
        self.add_layout(self._column)
        self.add(self.left_out)

    def show_columns(self, head: Head, matching: Matching) -> None:
        """Let the columns of *head* be chosen, those of *matching* first."""
        self._head = head
        clear(self._column)
        every = [each for each in Held if each not in _NAMELESS]
        first = [*_USUAL, *(each for each in every if each in matching.columns and each not in _USUAL)]
        self.fields = {each: self._field(each, matching) for each in dict.fromkeys((*first, *every))}
        for each in first:
            self._column.addWidget(self.fields[each])
        rest = [self.fields[each] for each in every if each not in first]
        self.others = Disclosure(_("Other things that a column may hold"), _together(rest))
        self._column.addWidget(self.others)
        self._show_left_out()

    def chosen(self) -> dict[Held, str]:
        """Give the column that holds each thing, where one does."""
        told = {each: str(field.value() or "") for each, field in self.fields.items()}
        return {each: column for each, column in told.items() if column}

    def refuse_names(self, words: str) -> None:
        """Say beside the name that it is missing."""
        self.fields[Held.NAME].set_error(words)
        self.fields[Held.NAME].set_focus()

    def _field(self, each: Held, matching: Matching) -> Field:
        help_text = _(_HELP[each]) if each in _HELP else ""
        field = Field(_(FIELD_TITLES[each]), ColumnEditor(self._head), help_text=help_text)
        field.set_value(matching.columns.get(each, ""))
        field.changed.connect(self._changed)
        return field

    def _changed(self) -> None:
        self._show_left_out()
        self.fields[Held.NAME].set_error("")
        self.changed.emit()

    def _show_left_out(self) -> None:
        left = list(self._left())
        words = _("Columns that are not taken: {columns}.").format(columns=", ".join(left))
        self.left_out.set_text(words if left else "")
        show_if(self.left_out, wanted=bool(left))

    def _left(self) -> Iterator[str]:
        taken = set(self.chosen().values())
        yield from (name for name in self._head.columns if name and name not in taken)


def _together(fields: Sequence[QWidget]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 6, 0, 0)
    column.setSpacing(14)
    for field in fields:
        column.addWidget(field)
    return holder
