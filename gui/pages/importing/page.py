"""Importing a register: a file is looked at, applied, undone; nothing changes before it is asked."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.desktop.files import FileKind, Files
from gui.job import Job, Stopped
from gui.look.tokens import Tone
from gui.navigation import Place
from gui.pages.directory.registers import imported_line
from gui.pages.importing.matching_view import MatchingView
from gui.pages.importing.offer import Offer
from gui.pages.importing.report_view import ReportView
from gui.pages.importing.sieve import Sieve
from gui.pages.importing.tables_card import TablesCard
from gui.pages.safekeeping.faults import told
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import quiet
from gui.widgets.card import Card
from gui.widgets.drop_zone import DropZone
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.rows import Rows
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.domain.entries import Imported
from letters.domain.errors import PlaidoyerError
from letters.domain.import_reports import Doubt, Report
from letters.domain.own_lists import OwnList
from letters.domain.reference_tables import StoredTable, TableReport
from letters.domain.register_errors import NoRegister
from letters.ports.registers import Dropped, Keep, ReferenceTable, Register
from letters.services.directory_imports import DirectoryImports
from letters.services.language import _
from letters.services.own_tables import OwnTables, Table
from letters.services.reference_imports import OneTable, ReferenceImports
from letters.services.telling_imports import all_undoable_words

LARGE = frozenset({"cnil-dpo"})
"""Registers of which one chooses first what to keep."""

_ENDINGS = ("csv", "tsv", "txt", "json", "xml", "zip", "gz", "bz2")


@dataclass(frozen=True, slots=True)
class _Known:
    """A file, its register and what imports it; of a list of the person's own that list and its table."""

    file: Dropped
    register: Register | ReferenceTable
    imports: DirectoryImports | OneTable
    table: Table | None = None
    own: OwnList | None = None

    @property
    def title(self) -> str:
        """What is read, in words."""
        return self.own.title if self.own else _(self.register.title)


@dataclass(frozen=True, slots=True)
class Importing:
    """What reads registers and lists of one's *own*, and what reads the tables of *reference*."""

    own: OwnTables
    reference: ReferenceImports


class ImportPage(Page):
    """*opened* gives a file of this computer, to be read."""

    def __init__(
        self, importing: Importing, opened: Callable[[Path], Dropped], files: Files, work: Work
    ) -> None:
        super().__init__(_("Import a register"), back=True)
        self._tables, self._imports = importing.own, importing.own.imports
        self._reference = importing.reference
        self._opened, self._files, self._work = opened, files, work
        self._known: _Known | None = None
        self._table: Table | None = None
        self._keep: Keep | None = None
        self._job: Job | None = None
        self.zone = DropZone(
            _("Drop the file here, as you downloaded it"),
            _(
                "Assemblée nationale, Sénat, European Parliament, FINESS, CNIL, public services, postcodes, "
                "or a table of your own (CSV)"
            ),
            _("Choose the file"),
        )
        self.trouble = Banner()
        self.busy = Busy(
            _("Reading the file…"), can_cancel=True,
            detail=_("Leaving this page stops it: nothing is changed before the end."),
        )  # fmt: skip
        self.sieve, self.report = Sieve(), ReportView()
        self.offer, self.matching = Offer(), MatchingView(importing.own)
        self.done = Card(_("What was imported"))
        self.tables = TablesCard()
        self.lines = Rows(_("Imported registers"))
        self.undo = quiet(_("Undo the last import"), "undo")
        self.undoable = Label(role=Role.MUTED)
        self._furnish()
        self._connect()

    def refresh(self) -> None:
        """Read again what was imported."""
        self._work.do(self._imports.imports, then=self._show_imports, key="imports")
        self._work.do(self._reference.stored, then=self._show_tables, key="tables")

    def may_leave(self) -> bool:
        """Leave at once: what is being read is stopped, and nothing is changed."""
        self._stop()
        return True

    def put_away(self) -> None:
        """Stop reading: nobody is there any more."""
        self._stop()

    def take(self, path: Path) -> None:
        """Look which register the file at *path* is of."""
        self._known = self._table = None
        self._wait(_("Looking at the file…"))
        self._work.do(
            lambda: self._recognise(path), then=self._show_known, failed=self._fail, key="import",
            lane=Lane.LETTERS,
        )  # fmt: skip

    def _recognise(self, path: Path) -> _Known | Table:
        """Tell the register of a file; of a table that none knows, whether it is a list known already."""
        file = self._opened(path)
        reference = self._reference.known(file)
        if reference is not None:
            return _Known(file, reference, OneTable(self._reference, reference))
        try:
            return _Known(file, self._imports.recognised(file), self._imports)
        except NoRegister:
            table = self._tables.table(file)
            if table is None:
                raise
        return self._as(table, table.own) if table.remembered else table

    def _as(self, table: Table, own: OwnList) -> _Known:
        """Take *table* for the list *own*; raises `UntitledList`, `NoSuchColumn`, `ColumnsNotMatched`."""
        imports = self._tables.importing(table.file, own)
        return _Known(table.file, imports.recognised(table.file), imports, table, own)

    def _show_known(self, known: _Known | Table) -> None:
        if isinstance(known, Table):
            self._table = known
            self.offer.show_table(known)
            self._show(self.offer)
            self.offer.agree.setFocus()
            return
        self._known = known
        if known.register.name in LARGE:
            self.sieve.start_again()
            self._show(self.sieve)
            self.sieve.departments.set_focus()
        else:
            self._examine(None)

    def _match(self) -> None:
        """Let the columns be matched: of a table that was just dropped, or otherwise than they were."""
        known, table = self._known, self._table
        if known is not None and known.table is not None and known.own is not None:
            table = replace(known.table, own=known.own)
        if table is not None:
            self._table = table
            self.matching.show_table(table)
            self._show(self.matching)
            self.matching.focus_first()

    def _read_own(self, own: OwnList) -> None:
        if self._table is None:
            return
        try:
            self._known = self._as(self._table, own)
        except PlaidoyerError as error:
            self.matching.refuse(error)
        else:
            self._examine(None)

    def _examine(self, keep: Keep | None) -> None:
        known, self._keep = self._known, keep
        if known is None:
            return
        self._wait(_("Reading « {title} »…").format(title=known.title))
        self._job = self._work.start(
            lambda job: known.imports.examine(known.file, keep, job.step),
            then=self._show_report, failed=self._fail, progress=self._progress, lane=Lane.FILE,
        )  # fmt: skip

    def _show_report(self, report: Report | TableReport) -> None:
        self._job = None
        known = self._known
        is_own = known is not None and known.own is not None
        remembered = bool(known and known.table and known.table.remembered and known.own == known.table.own)
        if isinstance(report, TableReport):
            self.report.show_table(report)
        else:
            self.report.show_report(report, own=is_own, remembered=remembered)
        self._show(self.report)
        self.report.focus_first()

    def _apply(self, confirmed: frozenset[Doubt]) -> None:
        known, keep = self._known, self._keep
        if known is None:
            return
        self._wait(_("Importing « {title} »…").format(title=known.title))
        self._job = self._work.start(
            lambda job: self._imported(known, keep, confirmed, job),
            then=self._applied, failed=self._fail, progress=self._progress, lane=Lane.FILE,
        )  # fmt: skip

    def _imported(
        self, known: _Known, keep: Keep | None, confirmed: frozenset[Doubt], job: Job
    ) -> Report | TableReport:
        """Import the file, and remember how the columns of a list of one's own were matched."""
        report = known.imports.apply(known.file, keep, confirmed, job.step)
        if known.own is not None:
            self._tables.remember(known.own)
        return report

    def _applied(self, report: Report | TableReport) -> None:
        self._start_again()
        is_table = isinstance(report, TableReport)
        title = report.table.title if isinstance(report, TableReport) else report.title
        self.told.emit(_("Imported: {title}").format(title=_(title)), None if is_table else self._undo)
        self.refresh()

    def _undo(self) -> None:
        self._work.write(self._imports.undo, then=self._undone, failed=self._fail)

    def _undone(self, imported: Imported) -> None:
        self.told.emit(_("Undone: {title}").format(title=_(imported.title)), None)
        self.refresh()

    def _show_imports(self, imports: tuple[Imported, ...]) -> None:
        self.lines.show_lines([imported_line(each) for each in imports])
        self._show_done(shown=not self.zone.isHidden())
        undoable = sum(each.undoable for each in imports)
        show_if(self.undo, wanted=bool(undoable))
        self.undoable.set_text(all_undoable_words(undoable))
        show_if(self.undoable, wanted=bool(imports))

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        """What is shown one at a time."""
        return (self.zone, self.busy, self.sieve, self.offer, self.matching, self.report)

    def _show_tables(self, tables: tuple[StoredTable, ...]) -> None:
        self.tables.show_tables(tables)
        self._show_done(shown=not self.zone.isHidden())

    def _remove(self, name: str) -> None:
        self._work.write(lambda: self._reference.remove(name), then=self._removed, failed=self._fail)

    def _removed(self, table: StoredTable) -> None:
        self.told.emit(_("Taken away: {title}").format(title=_(table.title)), None)
        self.refresh()
        self.zone.choose.setFocus()

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
        self._job = self._known = self._table = None
        self._show(self.zone)
        self.zone.choose.setFocus()

    def _show(self, shown: QWidget) -> None:
        for part in self._parts:
            show_if(part, wanted=part is shown)
        show_if(self.matching.foot, wanted=shown is self.matching)
        self.scroll_up()
        self._show_done(shown=shown is self.zone)

    def _show_done(self, *, shown: bool) -> None:
        """Show what was imported, where nothing else is to be read first."""
        show_if(self.done, wanted=shown and bool(self.lines.items()))
        show_if(self.tables, wanted=shown and bool(self.tables.lines.items()))

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
        self.offer.agreed.connect(self._match)
        self.offer.left.connect(self._start_again)
        self.matching.chosen.connect(self._read_own)
        self.matching.left.connect(self._start_again)
        self.report.rematched.connect(self._match)
        self.report.agreed.connect(self._apply)
        self.report.left.connect(self._start_again)
        self.undo.clicked.connect(self._undo)
        self.tables.removed.connect(self._remove)
        self.lines.chosen.connect(lambda _key: self.wants.emit(Place.DIRECTORY, None))

    def _furnish(self) -> None:
        for widget in (self.trouble, *self._parts, self.done, self.tables):
            self.add(widget)
        for widget in (self.lines, self.undo, self.undoable):
            self.done.add(widget)
        self.set_foot(self.matching.foot)
        self._show(self.zone)
        show_if(self.done, wanted=False)
        show_if(self.tables, wanted=False)
