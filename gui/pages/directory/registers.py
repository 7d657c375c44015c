"""The registers that were imported, the last one first, and the way to import another."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from gui.widgets.buttons import secondary
from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.domain.entries import Imported
from letters.services.language import _, n_, shown
from letters.services.telling_imports import day_words


class Registers(Card):
    """*wanted* when the person would import a file."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Where the directory comes from"))
        self.lines = Rows(_("Imported registers"))
        self.lines.chosen.connect(self.wanted)
        self.new = secondary(_("Import a register"), "restore")
        self.new.clicked.connect(self.wanted)
        self.add(
            Label(
                _(
                    "Some bodies come with the program. Official registers, in files that you download "
                    "yourself, add the others: legislators, hospitals, bodies with a data protection officer."
                ),
                Role.MUTED,
            )
        )
        self.add(self.lines)
        self.add(self.new)

    def show_imports(self, imports: Sequence[Imported]) -> None:
        """Show the last import of each register."""
        last: dict[str, Imported] = {}
        for each in imports:
            last.setdefault(each.register, each)
        self.lines.show_lines([imported_line(each) for each in last.values()])
        show_if(self.lines, wanted=bool(last))


def imported_line(imported: Imported) -> Line:
    """Say which state of which register was imported, how many it kept, and when."""
    kept = imported.counts.get("kept", 0)
    day = imported.imported_at.date()
    said = (
        _(imported.edition) if imported.edition != imported.title else day_words(imported.on),
        n_("{count} kept", "{count} kept", kept).format(count=kept),
        _("imported on {day}").format(day=shown(day)),
    )
    return Line(imported.number, _(imported.title), " · ".join(filter(None, said)), icon="sheet")
