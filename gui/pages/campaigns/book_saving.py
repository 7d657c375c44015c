"""A book that is handed over: what is inside is told first, then it is written where the person wants it."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from gui.pages.around import Around
from gui.pages.campaigns.bringing import book_kind
from gui.work import Work
from letters.services.campaigns.book_seen import BookSeen
from letters.services.campaigns.books import Books
from letters.services.campaigns.telling_books import inside_words, warning_words, whose_words
from letters.services.language import _


class BookSaving(QObject):
    """*told* once a book is written, *failed* with what went wrong."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, books: Books, around: Around, work: Work) -> None:
        super().__init__()
        self._books, self._around, self._work = books, around, work

    def save(self, campaign: UUID, volunteer: UUID | None) -> None:
        """Write the book of *volunteer*, or the whole campaign, once the person knows what is inside."""
        books = self._books
        self._work.do(
            lambda: (books.inside(campaign, volunteer), books.file_name(campaign, volunteer)),
            then=lambda found: self._ask(campaign, volunteer, *found),
            failed=self.failed.emit,
        )

    def _ask(self, campaign: UUID, volunteer: UUID | None, inside: BookSeen, suggested: str) -> None:
        text = f"{whose_words(inside)}\n{inside_words(inside)}\n\n{warning_words()}"
        if not self._around.asks.confirm(_("Export this book?"), text, do=_("Export")):
            return
        path = self._around.desktop.files.save(_("Export a volunteer’s book"), suggested, [book_kind()])
        if path is not None:
            self._work.write(
                lambda: self._books.export(campaign, path, volunteer),
                then=lambda _seen: self._tell(path),
                failed=self.failed.emit,
            )

    def _tell(self, path: Path) -> None:
        words = _("« {name} » is written. Whoever has it can read it: hand it over, do not publish it.")
        self.told.emit(words.format(name=path.name))
