"""The line of Home that says whom the campaigns are to chase today; nothing where there is nobody."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.work import Work
from letters.services.campaigns.chasing import Chase, Chasing
from letters.services.language import _, day_of_month, n_


class HomeChases(QWidget):
    """*chosen* gives the campaign whose legislators wait longest."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._chasing: Chasing | None = None
        self.rows = Rows(_("Campaigns"))
        self.rows.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(_("Campaigns"), Role.HEADING))
        column.addWidget(self.rows)
        show_if(self, wanted=False)

    def serve(self, chasing: Chasing, work: Work) -> None:
        """Ask *chasing* from now on."""
        self._chasing, self._work = chasing, work

    def refresh(self) -> None:
        """Read whom to chase today."""
        if self._chasing is not None:
            self._work.do(self._chasing.today, then=self._show, key="home-chases")

    def _show(self, chases: Sequence[Chase]) -> None:
        self.rows.show_lines([_line(chases)] if chases else [])
        show_if(self, wanted=bool(chases))


def _line(chases: Sequence[Chase]) -> Line:
    first, count = chases[0], len(chases)
    title = n_("To chase today: {count} legislator", "To chase today: {count} legislators", count)
    names = ", ".join(dict.fromkeys(chase.title for chase in chases))
    why = _("{campaigns}. {name} has waited since {day}.").format(
        campaigns=names, name=first.target.name, day=day_of_month(first.on)
    )
    pill = _("To chase ({day})").format(day=f"{first.on:%d/%m}")
    return Line(first.campaign, title.format(count=count), why, pill, Tone.WARN, _("See"), "campaigns")
