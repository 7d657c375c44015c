"""What is done with legislators that are marked: given, taken out and brought back, put into a book."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from gui.pages.around import Around
from gui.pages.campaigns.bringing import book_kind
from gui.pages.campaigns.desk import CampaignsDesk
from gui.work import Work
from letters.domain.campaigns.facts import Target
from letters.domain.listed import Ref
from letters.services.campaigns.books import BookSeen
from letters.services.campaigns.telling_books import inside_words, warning_words, whose_words
from letters.services.language import _, n_


class Doings(QObject):
    """*changed* says what was done, with a way to undo it or None; *told* what is only to be known.

    *erased* when the campaign is no more.
    """

    changed = Signal(str, object)
    told = Signal(str)
    failed = Signal(object)
    erased = Signal()

    def __init__(self, desk: CampaignsDesk, around: Around, work: Work) -> None:
        super().__init__()
        self._desk, self._around, self._work = desk, around, work

    def give(self, uid: UUID, refs: tuple[Ref, ...], volunteer: UUID | None) -> None:
        """Give *refs* to *volunteer*, or back to all."""

        def done(new: tuple[Target, ...]) -> None:
            words = n_("{count} legislator given.", "{count} legislators given.", len(new))
            self.changed.emit(words.format(count=len(new)), None)

        self.write(uid, lambda by: self._desk.shares.give(uid, refs, volunteer, by=by), done)

    def take_out(self, uid: UUID, refs: tuple[Ref, ...]) -> None:
        """Aim at *refs* no longer, once the person says why."""
        title = n_("Take {count} legislator out?", "Take {count} legislators out?", len(refs))
        question = _("What was done with them stays. Say why, for the others who read the board:")
        reason = self._around.asks.line(title.format(count=len(refs)), question, do=_("Take out"))
        if reason is None:
            return

        def done(_left: None) -> None:
            words = n_("{count} legislator taken out.", "{count} legislators taken out.", len(refs))
            self.changed.emit(words.format(count=len(refs)), lambda: self.bring_back(uid, refs))

        self.write(uid, lambda by: self._desk.targets.leave_these(uid, refs, reason, by=by), done)

    def bring_back(self, uid: UUID, refs: tuple[Ref, ...]) -> None:
        """Aim at *refs* again."""
        self.write(
            uid,
            lambda by: self._desk.targets.add_these(uid, refs, by=by),
            lambda _done: self.changed.emit(_("They are back."), None),
        )

    def export(self, uid: UUID, volunteer: UUID | None) -> None:
        """Write the book of *volunteer* where the person wants it, once they know what is inside."""
        books = self._desk.books
        self._work.do(
            lambda: (books.inside(uid, volunteer), books.file_name(uid, volunteer)),
            then=lambda found: self._save(uid, volunteer, *found),
            failed=self.failed.emit,
        )

    def erase(self, uid: UUID, title: str) -> None:
        """Erase the campaign for good, once the person is sure."""
        text = _("Everything that was noted is erased from this computer, and cannot be brought back.")
        asked = _("Erase « {title} »?").format(title=title)
        if self._around.asks.confirm(asked, text, do=_("Erase it"), danger=True):
            self.write(uid, lambda _by: self._desk.logs.forget(uid), lambda _done: self._say_erased(title))

    def _say_erased(self, title: str) -> None:
        self.told.emit(_("« {title} » is erased.").format(title=title))
        self.erased.emit()

    def _save(self, uid: UUID, volunteer: UUID | None, inside: BookSeen, suggested: str) -> None:
        books = self._desk.books
        text = f"{whose_words(inside)}\n{inside_words(inside)}\n\n{warning_words()}"
        if not self._around.asks.confirm(_("Export this book?"), text, do=_("Export")):
            return
        path = self._around.desktop.files.save(_("Export a volunteer’s book"), suggested, [book_kind()])
        if path is not None:
            self.write(uid, lambda _by: books.export(uid, path, volunteer), lambda _seen: self._tell(path))

    def write(
        self,
        uid: UUID,
        call: Callable[[str], object],
        then: Callable[..., object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Run *call*, given who works here, off the window's thread."""
        me = self._desk.me
        self._work.write(lambda: call(me(uid)), then=then, failed=failed or self.failed.emit)

    def _tell(self, path: Path) -> None:
        words = _("« {name} » is written. Whoever has it can read it: hand it over, do not publish it.")
        self.told.emit(words.format(name=path.name))
