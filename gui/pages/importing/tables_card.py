"""The tables of reference that are stored, each with its state and its licence, and the way to remove one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from gui.look.tokens import Tone
from gui.pages.importing.figures import figure_words
from gui.widgets.banner import Banner
from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from letters.domain.reference_tables import StoredTable
from letters.services.language import _
from letters.services.telling_tables import state_words


class TablesCard(Card):
    """*removed* gives the name of a table that the person takes away, once they have confirmed it."""

    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Postcodes and constituencies"))
        self.lines = Rows(_("Tables of reference"))
        self.asked = Banner()
        self._tables: dict[str, StoredTable] = {}
        self._chosen = ""
        note = _("No body is in them: they tell which département and which deputies answer for a place.")
        self.add(Label(note, Role.MUTED))
        self.add(self.lines)
        self.add(self.asked)
        self.lines.chosen.connect(self._ask)
        self.asked.acted.connect(lambda: self.removed.emit(self._chosen))

    def show_tables(self, tables: Sequence[StoredTable]) -> None:
        """Show those that are stored."""
        self._tables = {each.name: each for each in tables}
        self.lines.show_lines([_line(each) for each in tables])
        self.asked.say("")

    def _ask(self, name: object) -> None:
        self._chosen = str(name)
        title = _(self._tables[self._chosen].title)
        self.asked.say(
            _("Take « {title} » away?").format(title=title),
            Tone.WARN,
            detail=_("Its file, imported again, brings it back."),
            action=_("Take it away"),
        )


def _line(table: StoredTable) -> Line:
    counts = ", ".join(f"{figure_words(count)} {_(what)}" for what, count in table.counts.items())
    told = (counts, state_words(table), _(table.licence))
    return Line(table.name, _(table.title), " · ".join(told), action=_("Take away"), icon="sheet")
