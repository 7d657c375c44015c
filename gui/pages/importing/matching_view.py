"""A table of one's own: its columns matched, with the first two bodies in sight as they would read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.pages.directory.kinds import ANY, kinds
from gui.pages.importing.column_editor import ColumnEditor
from gui.pages.importing.columns_card import ColumnsCard
from gui.pages.importing.envelopes import Envelopes
from gui.pages.importing.matching_foot import MatchingFoot
from gui.widgets.beside import Beside, from_top
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.editors import ChoiceEditor, LineEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from letters.domain.errors import PlaidoyerError
from letters.domain.matching import Field as Held
from letters.domain.matching import Matching
from letters.domain.own_lists import OwnList
from letters.domain.register_errors import ColumnsNotMatched, UntitledList
from letters.services.language import _, sentence
from letters.services.own_tables import OwnTables, Table

_LONGEST_TITLE = 80


class MatchingView(QWidget):
    """*chosen* gives the list (an `OwnList`) to be looked at; *left* when it is not to be imported.

    Its *foot* is for the page, where it stays in sight.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, tables: OwnTables) -> None:
        super().__init__()
        self._tables = tables
        self._table: Table | None = None
        self.title = Field(
            _("Title of the list"),
            LineEditor(limit=_LONGEST_TITLE, hint=_("My mutual insurers")),
            help_text=_("The next file of the same title brings this list up to date."),
        )
        bodies = [choice for choice in kinds() if choice.key != ANY]
        self.kind = Field(
            _("What these bodies are"),
            ChoiceEditor(bodies),
            help_text=_("It counts for every row that does not say it itself."),
        )
        self.about, self.columns, self.envelopes = Card(), ColumnsCard(), Envelopes()
        self.identifier: Field | None = None
        self._identifier, self._known_by = QVBoxLayout(), Label(role=Role.MUTED)
        self.foot = MatchingFoot()
        self._furnish()
        self._connect()

    def show_table(self, table: Table) -> None:
        """Propose how the columns of *table* are matched."""
        self._table = table
        self.title.set_value(table.own.title)
        self.kind.set_value(table.own.matching.kind)
        self.columns.show_columns(table.head, table.own.matching)
        clear(self._identifier)
        self.identifier = Field(_("Identifier"), ColumnEditor(table.head))
        self.identifier.set_value(table.own.matching.columns.get(Held.IDENTIFIER, ""))
        self.identifier.changed.connect(self._show)
        self._identifier.addWidget(self.identifier)
        self._show()

    def focus_first(self) -> None:
        """Let the person answer here."""
        self.title.set_focus()

    def refuse(self, error: PlaidoyerError) -> None:
        """Say beside what it is about why the list cannot be read so."""
        if isinstance(error, ColumnsNotMatched):
            self.columns.refuse_names(
                _("Choose the column that holds the names: no row can be read without.")
            )
        elif isinstance(error, UntitledList):
            self.title.set_error(sentence(error))
            self.title.set_focus()

    def matching(self) -> Matching:
        """Give what is chosen now."""
        columns = self.columns.chosen()
        identifier = str(self.identifier.value() or "") if self.identifier else ""
        if identifier:
            columns[Held.IDENTIFIER] = identifier
        return Matching(columns, str(self.kind.value() or Matching().kind))

    def _choose(self) -> None:
        if self._table is not None:
            title = " ".join(str(self.title.value() or "").split())
            self.chosen.emit(OwnList(title, self._table.head.columns, self.matching()))

    def _show(self) -> None:
        if self._table is None:
            return
        matching = self.matching()
        self.envelopes.show_seen(self._tables.preview(self._table.head, matching))
        column = matching.columns.get(Held.IDENTIFIER, "")
        self._known_by.set_text(
            _("From one file to the next, a body is known again by « {column} ».").format(column=column)
            if column
            else _(
                "Without one, a body is known again by its name and its postcode: if either changes, the "
                "next file shows it as new, and asks whether the former one is gone."
            )
        )

    def _connect(self) -> None:
        self.columns.changed.connect(self._show)
        self.kind.changed.connect(self._show)
        self.foot.on.connect(self._choose)
        self.foot.left.connect(self.left)

    def _furnish(self) -> None:
        for field in (self.title, self.kind):
            self.about.add(field)
        known = Card(_("How its bodies are known again"))
        known.add_layout(self._identifier)
        known.add(self._known_by)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            Beside(_stacked(self.about, self.columns, known), from_top(self.envelopes),
                   shares=(3, 2), letters=92)
        )  # fmt: skip


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for part in parts:
        column.addWidget(part)
    return holder
