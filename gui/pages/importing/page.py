"""Importing a register: a file is looked at, applied, undone; nothing changes before it is asked."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gui.desktop.files import FileKind, Files
from gui.job import Job, Stopped
from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.directory.registers import imported_line
from gui.pages.importing.report_view import ReportView
from gui.pages.importing.sieve import Sieve
from gui.pages.safekeeping.faults import told
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import quiet
from gui.widgets.card import Card
from gui.widgets.drop_zone import DropZone
from gui.widgets.page import Page
from gui.widgets.rows import Rows
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.domain.entries import Imported
from letters.domain.import_reports import Doubt, Report
from letters.ports.registers import Dropped, Keep, Register
from letters.services.directory_imports import DirectoryImports
from letters.services.language import _

LARGE = frozenset({"cnil-dpo"})
"""Registers of which one chooses first what to keep."""

_ENDINGS = ("csv", "txt", "json", "xml", "zip")


@dataclass(frozen=True, slots=True)
class _Known:
    """A file, and the register that it is of."""

    file: Dropped
    register: Register


class ImportPage(Page):
    """*opened* gives a file of this computer, to be read."""

    def __init__(
        self, imports: DirectoryImports, opened: Callable[[Path], Dropped], files: Files, work: Work
    ) -> None:
        super().__init__(_("Import a register"), back=True)
        self._imports, self._opened, self._files, self._work = imports, opened, files, work
        self._known: _Known | None = None
        self._keep: Keep | None = None
        self._job: Job | None = None
        self.zone = DropZone(
            _("Drop the file here, as you downloaded it"),
            _("Assemblée nationale, Sénat, European Parliament, FINESS, CNIL, public services…"),
            _("Choose the file"),
        )
        self.trouble, self.busy = Banner(), Busy(_("Reading the file…"), can_cancel=True)
        self.sieve, self.report = Sieve(), ReportView()
        self.done = Card(_("What was imported"))
        self.lines = Rows(_("Imported registers"))
        self.undo = quiet(_("Undo the last import"), "undo")
        self._furnish()
        self._connect()

    def refresh(self) -> None:
        """Read again what was imported."""
        self._work.do(self._imports.imports, then=self._show_imports, key="imports")

    def may_leave(self) -> bool:
        """Leave at once: what is being read is stopped, and nothing is changed."""
        self._stop()
        return True

    def put_away(self) -> None:
        """Stop reading: nobody is there any more."""
        self._stop()

    def take(self, path: Path) -> None:
        """Look which register the file at *path* is of."""
        self._wait(_("Looking at the file…"))
        self._work.do(
            lambda: self._recognise(path), then=self._show_known, failed=self._fail, key="import",
            lane=Lane.LETTERS,
        )  # fmt: skip

    def _recognise(self, path: Path) -> _Known:
        file = self._opened(path)
        return _Known(file, self._imports.recognised(file))

    def _show_known(self, known: _Known) -> None:
        self._known = known
        if known.register.name in LARGE:
            self.sieve.start_again()
            self._show(self.sieve)
            self.sieve.departments.set_focus()
        else:
            self._examine(None)

    def _examine(self, keep: Keep | None) -> None:
        known, self._keep = self._known, keep
        if known is None:
            return
        self._wait(_("Reading « {title} »…").format(title=_(known.register.title)))
        self._job = self._work.start(
            lambda job: self._imports.examine(known.file, keep, job.step),
            then=self._show_report, failed=self._fail, progress=self._progress, lane=Lane.FILE,
        )  # fmt: skip

    def _show_report(self, report: Report) -> None:
        self._job = None
        self.report.show_report(report)
        self._show(self.report)
        self.report.focus_first()

    def _apply(self, confirmed: frozenset[Doubt]) -> None:
        known, keep = self._known, self._keep
        if known is None:
            return
        self._wait(_("Importing « {title} »…").format(title=_(known.register.title)))
        self._job = self._work.start(
            lambda job: self._imports.apply(known.file, keep, confirmed, job.step),
            then=self._applied, failed=self._fail, progress=self._progress, lane=Lane.FILE,
        )  # fmt: skip

    def _applied(self, report: Report) -> None:
        self._start_again()
        words = _("Imported: {title}").format(title=_(report.title))
        self.told.emit(words, self._undo)
        self.refresh()

    def _undo(self) -> None:
        self._work.write(self._imports.undo, then=self._undone, failed=self._fail)

    def _undone(self, imported: Imported) -> None:
        self.told.emit(_("Undone: {title}").format(title=_(imported.title)), None)
        self.refresh()

    def _show_imports(self, imports: tuple[Imported, ...]) -> None:
        self.lines.show_lines([imported_line(each) for each in imports])
        self._show_done(shown=not self.zone.isHidden())
        show_if(self.undo, wanted=bool(imports) and imports[0].undoable)

    def _progress(self, done: int, total: int) -> None:
        self.busy.progress(done, total)

    def _fail(self, error: Exception) -> None:
        self._start_again()
        if isinstance(error, Stopped):
            self.told.emit(_("Stopped: nothing was changed."), None)
        else:
            self.trouble.say(told(error), Tone.BAD)

    def _wait(self, words: str) -> None:
        self.trouble.say("")
        self.busy.set_text(words)
        self.busy.progress(0, 0)
        self._show(self.busy)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _start_again(self) -> None:
        self._job = self._known = None
        self._show(self.zone)
        self.zone.choose.setFocus()

    def _show(self, shown: DropZone | Busy | Sieve | ReportView) -> None:
        for part in (self.zone, self.busy, self.sieve, self.report):
            show_if(part, wanted=part is shown)
        self.scroll_up()
        self._show_done(shown=shown is self.zone)

    def _show_done(self, *, shown: bool) -> None:
        """Show what was imported, where nothing else is to be read first."""
        show_if(self.done, wanted=shown and bool(self.lines.items()))

    def _choose(self) -> None:
        path = self._files.open(_("Choose the file"), [FileKind(_("Registers"), _ENDINGS)])
        if path is not None:
            self.take(path)

    def _connect(self) -> None:
        self.zone.dropped.connect(self.take)
        self.zone.asked.connect(self._choose)
        self.busy.cancelled.connect(self._stop)
        self.sieve.chosen.connect(self._examine)
        self.sieve.left.connect(self._start_again)
        self.report.agreed.connect(self._apply)
        self.report.left.connect(self._start_again)
        self.undo.clicked.connect(self._undo)
        self.lines.chosen.connect(lambda _key: self.wants.emit(Place.DIRECTORY, None))

    def _furnish(self) -> None:
        for widget in (self.trouble, self.zone, self.busy, self.sieve, self.report, self.done):
            self.add(widget)
        self.done.add(self.lines)
        self.done.add(self.undo)
        self._show(self.zone)
        show_if(self.done, wanted=False)
