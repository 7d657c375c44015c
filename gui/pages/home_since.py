"""What Home says first: what became due, and what passed, since the last visit."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.pages.told_lines import line
from gui.widgets.label import Label, Role
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from letters.services.deadlines import Due
from letters.services.language import _, shown
from letters.services.telling import to_do
from letters.services.visits import Since

if TYPE_CHECKING:
    from uuid import UUID

    from letters.domain.steps import Step


class HomeSince(QWidget):
    """Lines of what became due; *chosen* gives the request of one, *steps* the step that each advises."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heading = Label("", Role.HEADING)
        self.rows = Rows(_("Since your last visit"))
        self.rows.chosen.connect(self.chosen)
        self.steps: dict[UUID, Step] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.rows)

    def show_since(self, since: Since | None) -> None:
        """Show what *since* tells; hidden where it tells nothing."""
        show_if(self, wanted=since is not None)
        self.steps = {each.line.uid: each.step for each in since.due} if since else {}
        if since is None:
            return
        self.heading.set_text(_("Since your last visit, on {day}").format(day=shown(since.visited)))
        missed = [_missed(due) for due in since.passed]
        due = [line(each.line.uid, to_do(each.line, each.step, since.today)) for each in since.due]
        self.rows.show_lines([*missed, *due])


def _missed(due: Due) -> Line:
    title = _("{recipient} — your last day to act passed").format(recipient=due.request.recipient.name)
    why = _("It was {day}. See what can still be done.").format(day=shown(due.next_day))
    return Line(due.request.uid, title, why, _("Past"), Tone.BAD, _("See"))
