"""Books that volunteers bring back: looked into, then added, and taken out again if that was wrong."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.desktop.files import FileKind, Files
from gui.look.tokens import Tone
from gui.pages.campaigns.books_dialog import BooksDialog
from gui.pages.campaigns.undoing import Undoing
from gui.pages.safekeeping.faults import told
from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import secondary
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.work import Work
from letters.ports.campaign_books import ENDING
from letters.services.campaigns.books import Books
from letters.services.campaigns.merging import Disputed, MergeTold
from letters.services.campaigns.rehearsals_of_merges import Rehearsal
from letters.services.campaigns.telling_merges import (
    altered_note,
    is_grave,
    merge_notes,
    merged_words,
    undoable_note,
)
from letters.services.language import _


class Bringing(QWidget):
    """*brought* gives the campaign of the last book that came in, *deciding* one where two took somebody.

    *working* gives one whose book was the share of a volunteer, who is to begin with it.
    """

    brought = Signal(object)
    deciding = Signal(object)
    working = Signal(object)

    def __init__(self, books: Books, files: Files, work: Work) -> None:
        super().__init__()
        self._books, self._files, self._work = books, files, work
        self._next, self._disputed = self.deciding, UUID(int=0)
        self.dialog: BooksDialog | None = None
        self.button = secondary(_("Bring books back…"), "restore")
        self.busy = Busy(_("Looking into the books…"))
        self.said, self.conflicts = Banner(), Rows(_("Taken twice"))
        self.undoing = Undoing(books, work)
        self._sight: QWidget = self.said
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.busy, self.said, self.undoing, self.conflicts):
            column.addWidget(widget)
        self._connect()
        self.forget()

    def take(self, paths: Sequence[Path], *, sight: QWidget | None = None) -> None:
        """Look into the books *paths*, and add them once the person has seen what they would do.

        What is told of them is brought into sight, unless something else has the *sight*.
        """
        self._sight = sight or self.said
        self._show_parts(self.busy)
        self._work.do(lambda: self._books.rehearse(paths), then=self._ask, failed=self._refuse)

    def forget(self) -> None:
        """Say nothing more of the books before."""
        self.said.say("")
        self._show_parts()

    def _connect(self) -> None:
        self.button.clicked.connect(self._choose)
        self.said.acted.connect(self._go_on)
        self.conflicts.chosen.connect(lambda _place: self.deciding.emit(self._disputed))
        self.undoing.undone.connect(self._say_undone)
        self.undoing.failed.connect(self._refuse_undoing)

    def _choose(self) -> None:
        paths = self._files.several(_("Bring books back"), [book_kind()])
        if paths:
            self.take(paths)

    def _ask(self, rehearsal: Rehearsal) -> None:
        self._show_parts()
        if not rehearsal.books:
            self._tell_refused("\n".join(told(each.fault) for each in rehearsal.refused))
            return
        self.dialog = BooksDialog(self.window(), rehearsal)
        self.dialog.accepted.connect(lambda: self._add(rehearsal))
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _add(self, rehearsal: Rehearsal) -> None:
        self._show_parts(self.busy)
        is_share = len(rehearsal.books) == 1 and bool(rehearsal.books[0].seen.whose)
        self._work.write(
            lambda: self._books.add(rehearsal),
            then=lambda merged: self._show(merged, is_share=is_share),
            failed=self._refuse,
        )

    def _show(self, merged: tuple[MergeTold, ...], *, is_share: bool) -> None:
        conflicts = [(each.campaign, disputed) for each in merged for disputed in each.conflicts]
        heads = "\n".join(map(merged_words, merged))
        notes = [note for each in merged for note in (*merge_notes(each), altered_note(each)) if note]
        notes += list(filter(None, dict.fromkeys(map(undoable_note, merged))))
        is_fine = not conflicts and not any(each.altered or is_grave(each) for each in merged)
        self._disputed = conflicts[0][0] if conflicts else merged[-1].campaign
        self.conflicts.show_lines([_line(place, each) for place, (_uid, each) in enumerate(conflicts)])
        self.undoing.offer(merged)
        self._show_parts(
            *([self.conflicts] if conflicts else []), *([self.undoing] if self.undoing.receipts else [])
        )
        action = self._action(merged, conflicting=bool(conflicts), is_share=is_share)
        self._tell(heads, Tone.OK if is_fine else Tone.WARN, "\n".join(notes), action)
        self.brought.emit(merged[-1].campaign)

    def _action(self, merged: Sequence[MergeTold], *, conflicting: bool, is_share: bool) -> str:
        """Name the one thing to do next, and remember it: decide, or begin with one's share; or nothing."""
        if conflicting:
            self._next = self.deciding
            return _("Decide")
        if is_share and merged[-1].begun:
            self._next = self.working
            return _("My legislators")
        return ""

    def _go_on(self) -> None:
        self._next.emit(self._disputed)

    def _say_undone(self, words: str, campaign: UUID) -> None:
        self._sight = self.said
        self._show_parts()
        self._tell(words, Tone.OK, _("Adding the books once more brings these entries back."))
        self.brought.emit(campaign)

    def _refuse_undoing(self, error: Exception) -> None:
        self._show_parts(self.undoing)
        self._tell(told(error), Tone.WARN, "")

    def _refuse(self, error: Exception) -> None:
        self._tell_refused(told(error))

    def _tell_refused(self, words: str) -> None:
        self._show_parts()
        self._tell(words, Tone.BAD, _("Nothing of these books was kept, and nothing was lost."))

    def _tell(self, text: str, tone: Tone, detail: str, action: str = "") -> None:
        show_if(self, wanted=True)
        self.said.say(text, tone, detail=detail, action=action)
        bring_into_sight(self._sight)

    def _show_parts(self, *parts: QWidget) -> None:
        """Show these parts, and no other but what is said."""
        for part in (self.busy, self.undoing, self.conflicts):
            show_if(part, wanted=part in parts)
        if parts and self.busy in parts:
            self.said.say("")
        show_if(self, wanted=bool(parts))


def _line(place: int, each: Disputed) -> Line:
    who = " · ".join(each.volunteers)
    return Line(place, each.target, who, _("Taken twice"), Tone.BAD, _("Decide"), "alert")


def book_kind() -> FileKind:
    """Give the kind of file that a book is."""
    return FileKind(_("Book of a campaign"), (ENDING,))
