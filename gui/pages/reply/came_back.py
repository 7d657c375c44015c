"""What came back: its text, the day it came, the file; any of it but the day may be missing."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal

from gui.pages.file_choice import FileChoice
from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.card import Card
from gui.widgets.editors import DateEditor, MarkedTextEditor
from gui.widgets.field import Field
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from letters.domain.replies import LONGEST_REPLY, Because, Proposal
from letters.services.language import _

_ROWS = 10


class CameBack(Card):
    """*text_changed*, *day_changed* when the person changed them.

    *file_asked* when they would choose a file, *file_dropped* when they took it away.
    """

    text_changed = Signal()
    day_changed = Signal()
    file_asked = Signal()
    file_dropped = Signal()

    def __init__(self) -> None:
        super().__init__(_("What came back"))
        self.words = MarkedTextEditor(limit=LONGEST_REPLY, rows=_ROWS)
        self.text = Field(
            _("Their answer"),
            self.words,
            optional=True,
            help_text=_("Paste their e-mail, or type their letter. Leave it empty for a telephone call."),
        )
        self.day = Field(_("Which day did it come?"), DateEditor())
        self.file = FileChoice()
        self.closed = Label(_("It is kept closed with the request: Plaidoyer never opens it."), Role.MUTED)
        for widget in (self.text, self.day, self.file, self.closed):
            self.add(widget)
        self.text.changed.connect(self.text_changed)
        self.day.changed.connect(self.day_changed)
        self.file.asked.connect(self.file_asked)
        self.file.drop.clicked.connect(self.file_dropped)
        show_if(self.closed, wanted=False)

    def start_again(self, today: date) -> None:
        """Empty everything; *today* is the day unless the person says another."""
        self.text.set_value("")
        self.words.mark(())
        self.day.set_value(today)
        self.set_path(None)

    def give_back(self, text: str, on: date | None, path: Path | None) -> None:
        """Show again what was said before; no day where none could be read."""
        self.text.set_value(text)
        self.day.set_value(on)
        self.set_path(path)

    def set_path(self, path: Path | None) -> None:
        """Show the file chosen."""
        self.file.set_path(path)
        show_if(self.closed, wanted=path is not None)

    def came_on(self) -> date | None:
        """Give the day it came, or none, which the field then explains."""
        if not self.day.is_readable():
            return None
        day = self.day.value()
        if not isinstance(day, date):
            self.day.set_error(_("Give the day on which it came."))
            return None
        return day

    def focus_day(self) -> None:
        """Let the person mend the day."""
        bring_into_sight(self.day)
        self.day.set_focus()

    def is_begun(self) -> bool:
        """Whether anything here would be lost."""
        return bool(self.words.value().strip() or self.file.path)

    def mark(self, proposals: Iterable[Proposal]) -> None:
        """Mark the words on which *proposals* rely."""
        self.words.mark((each.start, each.end) for proposal in proposals for each in proposal.because)

    def show_words(self, because: Because) -> None:
        """Show where the words relied on stand."""
        bring_into_sight(self.words)
        self.words.show_words((because.start, because.end))
