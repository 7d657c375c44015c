"""How bodies kept their time: bars with a legend, and the words of the one that is looked at."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.tokens import Tone
from gui.widgets.bars import BarLine, Bars, Part, Pattern, Swatch
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.legend import explained
from gui.widgets.showing import show_if
from letters.domain.outcomes import TIMINGS, Timing
from letters.ports.reports import Chart
from letters.services.language import _, n_
from letters.services.telling_outcomes import TIMED

PARTS = {
    Timing.IN_TIME: Part(Tone.OK, Pattern.SOLID),
    Timing.LATE: Part(Tone.WARN, Pattern.STRIPES),
    Timing.OVERDUE: Part(Tone.BAD, Pattern.CROSSED),
    Timing.AWAITED: Part(Tone.INFO, Pattern.DOTS),
    Timing.UNCOUNTED: Part(Tone.NEUTRAL, Pattern.EMPTY),
}
MOST = 12
"""Bars shown at most: the table has every group."""


class TimeChart(QWidget):
    """The chart; what it shows stands in the table too."""

    def __init__(self) -> None:
        super().__init__()
        parts = [PARTS[timing] for timing in TIMED]
        self.bars = Bars(_("How they kept their time"), parts)
        self.bars.told.connect(self._tell)
        self.words, self.more = Label(role=Role.MUTED), Label(role=Role.MUTED)
        legend = FlowLayout(18)
        for timing in TIMED:
            legend.addWidget(explained(Swatch(PARTS[timing]), _(TIMINGS[timing])))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(legend)
        for widget in (self.bars, self.more, self.words):
            column.addWidget(widget)

    def show_chart(self, chart: Chart, groups: int) -> None:
        """Show *chart*, the first bars of so many *groups*."""
        self.bars.show_bars([BarLine(bar.name, bar.parts, bar.words) for bar in chart.bars])
        left = groups - len(chart.bars)
        self.more.set_text(
            n_("{count} other is in the table.", "{count} others are in the table.", left).format(count=left)
        )
        show_if(self.more, wanted=left > 0)
        self.words.set_text(_("Choose a bar to read it in words."))

    def _tell(self, words: str) -> None:
        self.words.set_text(words)
