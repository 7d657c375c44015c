"""The books of all the volunteers written into one folder: asked once, told file by file, stopped at will."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.job import Job, Stopped
from gui.look.tokens import Tone
from gui.pages.around import Around
from gui.pages.safekeeping.faults import told
from gui.pages.safekeeping.sight import bring_into_sight
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import secondary
from gui.widgets.disclosure import Disclosure
from gui.widgets.rows import Line, Rows
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.services.campaigns.books import Books
from letters.services.campaigns.books_for_all import BookOf
from letters.services.campaigns.telling_books import warning_words
from letters.services.language import _, n_

_NAMED = 5
"""Files that are named before they are replaced."""


class HandingOut(QWidget):
    """The button stands where its owner puts it; what is written is listed here."""

    finished = Signal()

    def __init__(self, books: Books, around: Around, work: Work) -> None:
        super().__init__()
        self._books, self._around, self._work = books, around, work
        self._written: list[BookOf] = []
        self._job: Job | None = None
        self.button = secondary(_("Export all the books…"), "save")
        self.busy = Busy(_("Writing the books…"), can_cancel=True)
        self.said, self.files = Banner(), Rows(_("Books that are written"))
        self.list = Disclosure(_("See their names"), self.files)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.busy, self.said, self.list):
            column.addWidget(part)
        self.busy.cancelled.connect(self.stop)
        self.clear()

    def hand_out(self, campaign: UUID) -> None:
        """Write the books of *campaign*, once the person knows what is inside and has said where."""
        self._work.do(
            lambda: self._books.for_all.planned(campaign),
            then=lambda planned: self._ask(campaign, planned),
            failed=self._fail,
        )

    def stop(self) -> None:
        """Write no more books; those that are there stay."""
        if self._job is not None:
            self._job.cancel()

    def clear(self) -> None:
        """Say nothing more."""
        self.said.say("")
        for part in (self.busy, self.list, self):
            show_if(part, wanted=False)

    def _ask(self, campaign: UUID, planned: tuple[BookOf, ...]) -> None:
        count = len(planned)
        title = n_("Export {count} book?", "Export {count} books?", count).format(count=count)
        if not self._around.asks.confirm(
            title, f"{_inside()}\n\n{warning_words()}", do=_("Choose a folder…")
        ):
            return
        folder = self._around.desktop.files.folder(_("Export all the books"))
        if folder is not None:
            self._work.do(
                lambda: self._books.for_all.already_there(campaign, folder),
                then=lambda there: self._write(campaign, folder, there),
                failed=self._fail,
            )

    def _write(self, campaign: UUID, folder: Path, there: tuple[str, ...]) -> None:
        if there and not self._may_replace(there):
            return
        self._written = []
        show_if(self, wanted=True)
        show_if(self.busy, wanted=True)
        self.button.setEnabled(False)

        def write(job: Job) -> None:
            for each in self._books.for_all.write(campaign, folder, job.step, replacing=bool(there)):
                self._written.append(each)

        self._job = self._work.start(
            write,
            then=lambda _done: self._tell(folder, Tone.OK),
            failed=lambda error: self._end(folder, error),
            progress=self.busy.progress,
            lane=Lane.FILE,
        )

    def _may_replace(self, there: tuple[str, ...]) -> bool:
        count = len(there)
        title = n_(
            "{count} of these files is there already", "{count} of these files are there already", count
        )
        names = "\n".join(there[:_NAMED]) + ("\n…" if count > _NAMED else "")
        return self._around.asks.confirm(
            title.format(count=count), names, do=n_("Replace it", "Replace them", count), danger=True
        )

    def _tell(self, folder: Path, tone: Tone, why: str = "") -> None:
        self.button.setEnabled(True)
        show_if(self.busy, wanted=False)
        count = len(self._written)
        words = n_("{count} book is in « {folder} ».", "{count} books are in « {folder} ».", count)
        kept = _("Whoever has a book can read it: hand each over to its volunteer, do not publish it.")
        self.said.say(words.format(count=count, folder=folder.name), tone, detail=f"{why}\n{kept}".strip())
        self.files.show_lines([Line(each.name, each.name, icon="save") for each in self._written])
        show_if(self.list, wanted=bool(self._written))
        bring_into_sight(self.said)
        self.finished.emit()

    def _end(self, folder: Path, error: Exception) -> None:
        if isinstance(error, Stopped):
            self._tell(folder, Tone.WARN, _("You stopped: the other volunteers have no book yet."))
        elif self._written:
            self._tell(folder, Tone.BAD, told(error))
        else:
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        self.button.setEnabled(True)
        for part, wanted in ((self.busy, False), (self.list, False), (self, True)):
            show_if(part, wanted=wanted)
        self.said.say(told(error), Tone.BAD)
        bring_into_sight(self.said)


def _inside() -> str:
    return _(
        "Each volunteer gets a file of their own: the aim, their legislators, all that was done with these, "
        "and the names of those who did it; nobody else’s address or paragraphs."
    )
