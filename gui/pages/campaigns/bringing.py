"""Books that volunteers bring back: what they add, what two of them say against each other."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.desktop.files import FileKind, Files
from gui.look.tokens import Tone
from gui.pages.safekeeping.faults import told
from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.banner import Banner
from gui.widgets.buttons import secondary
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.work import Work
from letters.ports.campaign_books import ENDING
from letters.services.campaigns.books import Books
from letters.services.campaigns.merging import Disputed, MergeTold
from letters.services.campaigns.telling_merges import altered_note, merge_notes, merged_words
from letters.services.language import _


class Bringing(QWidget):
    """*brought* gives the campaign of the last book that came in, *deciding* one where two took somebody."""

    brought = Signal(object)
    deciding = Signal(object)

    def __init__(self, books: Books, files: Files, work: Work) -> None:
        super().__init__()
        self._books, self._files, self._work = books, files, work
        self._disputed = UUID(int=0)
        self.button = secondary(_("Bring books back…"), "restore")
        self.said, self.conflicts = Banner(), Rows(_("Taken twice"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.said, self.conflicts):
            column.addWidget(widget)
        self.button.clicked.connect(self._choose)
        self.said.acted.connect(lambda: self.deciding.emit(self._disputed))
        self.conflicts.chosen.connect(lambda _place: self.deciding.emit(self._disputed))
        show_if(self, wanted=False)

    def take(self, paths: Sequence[Path]) -> None:
        """Merge the books *paths*: each is read before anything is written."""
        self._work.write(lambda: self._books.merge_all(paths), then=self._show, failed=self._refuse)

    def forget(self) -> None:
        """Say nothing more of the books before."""
        self.said.say("")
        show_if(self, wanted=False)

    def _choose(self) -> None:
        paths = self._files.several(_("Bring books back"), [book_kind()])
        if paths:
            self.take(paths)

    def _show(self, merged: tuple[MergeTold, ...]) -> None:
        conflicts = [(each.campaign, disputed) for each in merged for disputed in each.conflicts]
        heads = "\n".join(map(merged_words, merged))
        notes = [note for each in merged for note in (*merge_notes(each), altered_note(each)) if note]
        is_fine = not conflicts and not any(each.altered for each in merged)
        self._tell(
            heads, Tone.OK if is_fine else Tone.WARN, "\n".join(notes), _("Decide") if conflicts else ""
        )
        lines = [_line(place, each) for place, (_campaign, each) in enumerate(conflicts)]
        self._disputed = conflicts[0][0] if conflicts else merged[-1].campaign
        self.conflicts.show_lines(lines)
        show_if(self.conflicts, wanted=bool(lines))
        self.brought.emit(merged[-1].campaign)

    def _refuse(self, error: Exception) -> None:
        show_if(self.conflicts, wanted=False)
        self._tell(told(error), Tone.BAD, _("Nothing of these books was kept, and nothing was lost."))

    def _tell(self, text: str, tone: Tone, detail: str, action: str = "") -> None:
        show_if(self, wanted=True)
        self.said.say(text, tone, detail=detail, action=action)
        bring_into_sight(self.said)


def _line(place: int, each: Disputed) -> Line:
    who = " · ".join(each.volunteers)
    return Line(place, each.target, who, _("Taken twice"), Tone.BAD, _("Decide"), "alert")


def book_kind() -> FileKind:
    """Give the kind of file that a book is."""
    return FileKind(_("Book of a campaign"), (ENDING,))
