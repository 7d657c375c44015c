"""The part of a page on which a series of letters is written."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.desktop.files import FileKind, Files
from gui.job import Job, Stopped
from gui.models.series import Course
from gui.pages.safekeeping.sight import bring_into_sight
from gui.pages.series.choices import SeriesChoices
from gui.pages.series.outcome import SeriesOutcome
from gui.pages.series.subject import SeriesAsked
from gui.widgets.busy import Busy
from gui.widgets.buttons import primary
from gui.widgets.card import Card
from gui.widgets.label import Label, Role
from gui.widgets.showing import show_if
from gui.work import Work
from letters.services.language import _, n_
from letters.services.series import Series
from letters.services.series_asked import Goal
from letters.services.series_told import SeriesTold

_TOLD = 10
"""How often in all it is said in words how far a series is: the bar says the rest."""


@dataclass(frozen=True, slots=True)
class SeriesDesk:
    """What the panel asks: what writes series, where files go, who does long work, a clock in seconds."""

    series: Series
    files: Files
    work: Work
    seconds: Callable[[], float]


class SeriesPanel(QWidget):
    """Writes a series where the person wants it; *told* gives what became of it.

    *working* says when it begins and ends: a page that holds it is not to be left meanwhile.
    """

    told = Signal(object)
    working = Signal(bool)

    def __init__(self, desk: SeriesDesk) -> None:
        super().__init__()
        self._desk = desk
        self._asked: SeriesAsked | None = None
        self._goal = Goal()
        self._job: Job | None = None
        self._began, self._tenth = 0.0, -1
        self.count = Label(role=Role.STRONG)
        self.choices = SeriesChoices()
        self.write = primary(_("Choose where and write…"), "letter")
        self.busy = Busy(_("Writing the letters…"), can_cancel=True)
        self.outcome = SeriesOutcome()
        card = Card(_("Write the letters"))
        for widget in (self.count, self.choices, self.write, self.busy):
            card.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(self.outcome)
        show_if(self.busy, wanted=False)
        self.write.clicked.connect(self._choose)
        self.busy.cancelled.connect(self.stop)
        self.outcome.replace.connect(self._replace)

    def show_series(self, asked: SeriesAsked) -> None:
        """Offer to write *asked*."""
        self._asked = asked
        told = n_("{count} letter is ready.", "{count} letters are ready.", asked.count)
        self.count.set_text(told.format(count=asked.count))
        self.write.setEnabled(asked.count > 0 and self._job is None)
        if self._job is None:
            self.outcome.clear()

    def stop(self) -> None:
        """Stop before the next letter: what was written stays, and is listed."""
        if self._job is not None:
            self._job.cancel()

    def _choose(self) -> None:
        asked, files = self._asked, self._desk.files
        if asked is None:
            return
        if self.choices.prints:
            kinds = [FileKind(_("PDF"), ("pdf",))]
            path = files.save(_("Save the letters to print"), f"{asked.suggested}.pdf", kinds)
            goal = Goal(print_file=path, sheets=self.choices.sheets(), replacing=True)
        else:
            path = files.folder(_("Choose the folder of the letters"))
            goal = Goal(path)
        if path is not None:
            self._begin(goal)

    def _replace(self) -> None:
        self._begin(replace(self._goal, replacing=True))

    def _begin(self, goal: Goal) -> None:
        asked, series = self._asked, self._desk.series
        if asked is None or self._job is not None:
            return
        self._goal, self._began = goal, self._desk.seconds()
        self.outcome.clear()
        self._wait(waiting=True)

        def write(job: Job) -> SeriesTold:
            def go_on(done: int, total: int) -> bool:
                try:
                    job.step(done, total)
                except Stopped:
                    return False
                return True

            return series.write(asked.gather(), goal, day=asked.day, go_on=go_on)

        self._job = self._desk.work.start(
            write, then=self._done, failed=self._failed, progress=self._progress
        )
        if self.busy.isHidden():
            self._job = None

    def _progress(self, done: int, total: int) -> None:
        self.busy.progress(done, total)
        tenth = done * _TOLD // max(total, 1)
        if tenth != self._tenth:
            self._tenth = tenth
            self.busy.set_text(Course(done, total, self._desk.seconds() - self._began).words)

    def _done(self, told: SeriesTold) -> None:
        self._wait(waiting=False)
        self.outcome.show_told(told)
        bring_into_sight(self.outcome)
        self.told.emit(told)

    def _failed(self, error: Exception) -> None:
        self._wait(waiting=False)
        self.outcome.show_fault(error)
        bring_into_sight(self.outcome)

    def _wait(self, *, waiting: bool) -> None:
        self._job, self._tenth = None, -1
        self.busy.set_text(_("Writing the letters…"))
        show_if(self.busy, wanted=waiting)
        self.write.setEnabled(not waiting)
        self.choices.setEnabled(not waiting)
        self.working.emit(waiting)
