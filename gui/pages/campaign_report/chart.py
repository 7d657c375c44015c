"""One side of a campaign: bars with a legend, the words of the one that is looked at, the table beside."""

from PySide6.QtWidgets import QTabBar, QVBoxLayout

from gui.look.tokens import Tone
from gui.models.figures import FiguresModel
from gui.pages.outcomes.table import FiguresTable
from gui.widgets.bars import BarLine, Bars, Part, Pattern, Swatch
from gui.widgets.card import Card
from gui.widgets.clearing import clear
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.legend import explained
from gui.widgets.showing import show_if
from letters.domain.campaigns.folding import Campaign
from letters.services.campaigns.report_views import VIEWS, Side, View, side_of
from letters.services.language import _, n_

CAME = (
    Part(Tone.NEUTRAL, Pattern.EMPTY),
    Part(Tone.INFO, Pattern.DOTS),
    Part(Tone.INFO, Pattern.SOLID),
    Part(Tone.OK, Pattern.SOLID),
    Part(Tone.BAD, Pattern.CROSSED),
)
CHAMBERS = (
    Part(Tone.INFO, Pattern.SOLID),
    Part(Tone.WARN, Pattern.STRIPES),
    Part(Tone.OK, Pattern.DOTS),
)
"""What fills the parts, in their order."""

MOST = 12
"""Bars shown at most: the table has every line."""


class SidesCard(Card):
    """The sides, one at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._campaign: Campaign | None = None
        self.views = QTabBar()
        self.views.setAccessibleName(_("What the figures are about"))
        self.views.setExpanding(False)
        self.views.setDrawBase(False)
        for view in VIEWS:
            self.views.addTab(_(view.words))
        self.bars: Bars | None = None
        self.drawn = QVBoxLayout()
        self.drawn.setSpacing(10)
        self.words, self.more = Label(role=Role.MUTED), Label(role=Role.MUTED)
        self.table = FiguresTable(FiguresModel())
        self.add(self.views)
        self.add_layout(self.drawn)
        for widget in (self.more, self.words, self.table):
            self.add(widget)
        self.views.currentChanged.connect(lambda _place: self._show())

    def show_campaign(self, campaign: Campaign) -> None:
        """Count *campaign*, from the side chosen before."""
        self._campaign = campaign
        self._show()

    def _show(self) -> None:
        if self._campaign is None:
            return
        view = VIEWS[self.views.currentIndex()]
        side = side_of(self._campaign, view)
        self._draw(side, view)
        self.table.show_grid(side.grid)

    def _draw(self, side: Side, view: View) -> None:
        clear(self.drawn)
        parts = CHAMBERS if view.key == "department" else CAME
        self.bars = Bars(side.chart.title, parts)
        self.bars.told.connect(self.words.set_text)
        shown = side.chart.bars[:MOST]
        self.bars.show_bars([BarLine(bar.name, bar.parts, bar.words) for bar in shown])
        legend = FlowLayout(18)
        for part, words in zip(parts, side.chart.legend, strict=True):
            legend.addWidget(explained(Swatch(part), words))
        self.drawn.addLayout(legend)
        self.drawn.addWidget(self.bars)
        left = len(side.chart.bars) - len(shown)
        told = n_("{count} other is in the table.", "{count} others are in the table.", left)
        self.more.set_text(told.format(count=left))
        show_if(self.more, wanted=left > 0)
        self.words.set_text(_("Choose a bar to read it in words."))
