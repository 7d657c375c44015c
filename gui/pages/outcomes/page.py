"""The page of the outcomes: how the time was kept, what came of it, each figure with its number."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QTabBar, QWidget

from gui.desktop.files import FileKind
from gui.job import Job, Stopped
from gui.look.tokens import Tone
from gui.models.figures import FiguresModel
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.outcomes.chart import MOST, TimeChart
from gui.pages.outcomes.facts import Facts
from gui.pages.outcomes.filters import Filters
from gui.pages.outcomes.table import FiguresTable
from gui.widgets.banner import Banner
from gui.widgets.busy import Busy
from gui.widgets.buttons import Button, secondary
from gui.widgets.card import Card
from gui.widgets.empty import Empty
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.page import Page
from gui.widgets.showing import show_if
from gui.work import Lane, Work
from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_
from letters.services.language import _, sentence
from letters.services.outcome_export import OutcomeExport
from letters.services.outcome_tables import VIEWS, chart_of, facts, grid_of, notes, opening
from letters.services.outcomes import Matters, Outcomes, Report, report_of

KINDS = {
    "xlsx": N_("Workbook (XLSX)"),
    "csv": N_("Table for spreadsheets (CSV)"),
    "pdf": N_("Printed report (PDF)"),
}
"""The forms in which the figures leave, marked for translation."""

_PATIENCE = 4
"""Reports of a reading, one every tenth of a second, before its progress is shown: a flash would disturb."""


@dataclass(frozen=True, slots=True)
class OutcomesDesk:
    """What the page asks."""

    outcomes: Outcomes
    export: OutcomeExport


class OutcomesPage(Page):
    """Reads every request off the window's thread, then counts again with each question."""

    def __init__(self, desk: OutcomesDesk, around: Around, work: Work) -> None:
        super().__init__(_("Outcomes"))
        self._desk, self._around, self._work = desk, around, work
        self._matters: Matters | None = None
        self._job: Job | None = None
        self._heard, self._reading = 0, False
        self.report: Report | None = None
        self.filters, self.chart, self.table = Filters(), TimeChart(), FiguresTable(FiguresModel())
        self.views = QTabBar()
        self.busy = Busy(_("The requests are being read…"), can_cancel=True)
        self.stopped = Banner(_("The reading was stopped."), Tone.INFO, action=_("Read the requests"))
        self.none = Empty(
            _("No request was sent yet."),
            detail=_("Once requests are sent, this page tells who answers in time, and what comes of it."),
            action=_("Write a letter"),
            icon="outcomes",
        )
        self.nothing = Empty(_("No request was sent in this period."), icon="outcomes")
        self.headline, self.facts = Label(role=Role.HEADING), Facts()
        self.notes = Label(role=Role.MUTED)
        self.exports: dict[str, Button] = {}
        self._parts = (*self._cards(),)
        self._furnish()
        self._connect()

    def refresh(self) -> None:
        """Read every request again; what was shown stays until then."""
        if not self._reading:
            self._heard, self._reading = 0, True
            show_if(self.stopped, wanted=False)
            self._job = self._work.start(
                lambda job: self._desk.outcomes.matters(job.step),
                then=self._read,
                failed=self._failed,
                progress=self._progress,
                lane=Lane.LETTERS,
            )

    def _progress(self, done: int, total: int) -> None:
        self._heard += 1
        show_if(self.busy, wanted=self._heard > _PATIENCE and done < total)
        self.busy.progress(done, total)

    def _read(self, matters: Matters) -> None:
        self._reading, self._matters = False, matters
        show_if(self.busy, wanted=False)
        self._count()

    def _failed(self, error: Exception) -> None:
        self._reading = False
        show_if(self.busy, wanted=False)
        if isinstance(error, Stopped):
            show_if(self.stopped, wanted=True)
        else:
            self._work.trouble.emit(error)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _count(self) -> None:
        matters, question = self._matters, self.filters.question()
        if matters is not None:
            call = partial(report_of, matters, question)
            self._work.do(call, then=self._show, key="outcomes", lane=Lane.LETTERS)

    def _show(self, report: Report) -> None:
        self.report = report
        is_empty = self._matters is None or not self._matters.sent
        show_if(self.none, wanted=is_empty)
        show_if(self.filters, wanted=not is_empty)
        show_if(self.nothing, wanted=not is_empty and report.whole is None)
        for part in self._parts:
            show_if(part, wanted=report.whole is not None)
        if report.whole is None:
            return
        self.headline.set_text(opening(report)[0])
        self.facts.show_facts(facts(report.whole))
        self.notes.set_text("\n".join(notes(report)))
        self.chart.show_chart(chart_of(report, most=MOST), len(report.groups))
        self._show_table()

    def _show_table(self) -> None:
        if self.report is not None:
            self.table.show_grid(grid_of(self.report, VIEWS[self.views.currentIndex()]))

    def _save(self, ending: str) -> None:
        report = self.report
        if report is None:
            return
        kind = FileKind(_(KINDS[ending]), (ending,))
        path = self._around.desktop.files.save(_("Save the figures"), _suggested(report.day, ending), [kind])
        if path is not None:
            call = partial(self._written, report, ending, path)
            self._work.do(call, then=self._saved, failed=self._not_saved, lane=Lane.LETTERS)

    def _written(self, report: Report, ending: str, path: Path) -> str:
        self._around.disk.write(path, self._desk.export.content(report, ending))
        return path.name

    def _saved(self, name: str) -> None:
        self.told.emit(_("« {name} » is saved.").format(name=name), None)

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, PlaidoyerError):
            self._around.asks.tell(_("The figures were not saved"), sentence(error))
        else:
            self._work.trouble.emit(error)

    def _cards(self) -> tuple[QWidget, ...]:
        whole, time, table = Card(), Card(_("How they kept their time")), Card()
        whole.add(self.headline)
        whole.add(self.facts)
        time.add(self.chart)
        table.add(self.views)
        table.add(self.table)
        table.add(self.notes)
        out = Card(_("Take these figures elsewhere"))
        out.add(Label(_("They name bodies, and nobody of your household."), Role.MUTED))
        row = FlowLayout()
        for ending, words in KINDS.items():
            self.exports[ending] = secondary(_(words), "save")
            row.addWidget(self.exports[ending])
        out.add_layout(row)
        return whole, time, table, out

    def _furnish(self) -> None:
        self.views.setAccessibleName(_("What the table shows"))
        self.views.setExpanding(False)
        self.views.setDrawBase(False)
        for view in VIEWS:
            self.views.addTab(_(view.words))
        for widget in (self.busy, self.stopped, self.none, self.filters, self.nothing, *self._parts):
            self.add(widget)
            show_if(widget, wanted=False)

    def _connect(self) -> None:
        self.filters.changed.connect(self._count)
        self.views.currentChanged.connect(lambda _place: self._show_table())
        self.busy.cancelled.connect(self._cancel)
        self.stopped.acted.connect(self.refresh)
        self.none.acted.connect(lambda: self.wants.emit(Place.WRITE, None))
        for ending, button in self.exports.items():
            button.clicked.connect(partial(self._save, ending))


def _suggested(day: date, ending: str) -> str:
    return _("outcomes-{day}").format(day=day.isoformat()) + f".{ending}"
