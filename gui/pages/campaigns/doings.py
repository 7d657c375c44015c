"""What is done with legislators that are marked: given, taken out and brought back, put into a book."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from gui.pages.around import Around
from gui.pages.campaigns.book_saving import BookSaving
from gui.pages.campaigns.desk import CampaignsDesk
from gui.work import Work
from letters.domain.campaign_errors import NoMergeToUndo
from letters.domain.campaigns.facts import Target
from letters.domain.listed import Ref
from letters.services.campaigns.telling_merges import undoing_words, undone_words
from letters.services.campaigns.unmerging import Undoable
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
        self._saving = BookSaving(desk.books, around, work)
        self._saving.told.connect(self.told)
        self._saving.failed.connect(self.failed)

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

    def note_posted(self, uid: UUID, note: Callable[[str], tuple[UUID, ...]]) -> None:
        """Note the contacts that letters are: *note* does, given who works here, and says which are new."""

        def done(made: tuple[UUID, ...]) -> None:
            words = n_("{count} contact is noted.", "{count} contacts are noted.", len(made))
            self.changed.emit(words.format(count=len(made)), lambda: self._take_back(uid, made))

        self.write(uid, note, done)

    def _take_back(self, uid: UUID, made: tuple[UUID, ...]) -> None:
        def withdraw(by: str) -> None:
            for each in made:
                self._desk.logs.withdraw(uid, each, by=by)

        words = n_("{count} contact is taken back.", "{count} contacts are taken back.", len(made))
        told = words.format(count=len(made))
        self.write(uid, withdraw, lambda _done: self.changed.emit(told, None))

    def export(self, uid: UUID, volunteer: UUID | None) -> None:
        """Write the book of *volunteer* where the person wants it, once they know what is inside."""
        self._saving.save(uid, volunteer)

    def erase(self, uid: UUID, title: str) -> None:
        """Erase the campaign for good, once the person is sure."""
        text = _("Everything that was noted is erased from this computer, and cannot be brought back.")
        asked = _("Erase « {title} »?").format(title=title)
        if self._around.asks.confirm(asked, text, do=_("Erase it"), danger=True):
            self.write(uid, lambda _by: self._desk.logs.forget(uid), lambda _done: self._say_erased(title))

    def undo_merge(self, uid: UUID) -> None:
        """Take the books that came last out again, once the person knows which."""
        self._work.do(
            lambda: self._desk.books.unmerging.last(uid), then=self._ask_undoing, failed=self.failed.emit
        )

    def _ask_undoing(self, last: Undoable | None) -> None:
        if last is None:
            self.failed.emit(NoMergeToUndo())
            return
        if not self._around.asks.confirm(
            _("Take the last books out again?"), undoing_words(last), do=_("Take them out"), danger=True
        ):
            return
        unmerging = self._desk.books.unmerging
        self.write(
            last.campaign,
            lambda _by: unmerging.undo(last.campaign, last.receipt),
            lambda undone: self.changed.emit(undone_words(undone), None),
        )

    def _say_erased(self, title: str) -> None:
        self.told.emit(_("« {title} » is erased.").format(title=title))
        self.erased.emit()

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
