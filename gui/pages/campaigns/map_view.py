"""Where the campaign has been: the tiles of the départements, their legend, a table that says the same."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.models.figures import FiguresModel
from gui.pages.campaigns.coverage_table import CoverageTable
from gui.pages.campaigns.coverage_words import grid_of, notes
from gui.widgets.beside import Beside, from_top
from gui.widgets.card import Card
from gui.widgets.flow import FlowLayout
from gui.widgets.label import Label, Role
from gui.widgets.legend import explained
from gui.widgets.tile_drawing import Level, draw_share, draw_tile
from gui.widgets.tile_map import TileMap
from letters.domain.campaigns.coverage import coverage_of
from letters.domain.wording import N_
from letters.services.campaigns.boards import Seen
from letters.services.language import _

_LEVELS = {
    Level.NOBODY: N_("nobody is aimed at"),
    Level.NOTHING: N_("nobody contacted yet"),
    Level.PARTLY: N_("some contacted"),
    Level.WHOLLY: N_("all contacted"),
}
_SHARES = {Level.NOTHING: 0, Level.PARTLY: 0.5, Level.WHOLLY: 1}
_SIDE = 26


class MapView(QWidget):
    """*chosen* gives the code of a département whose legislators are wanted."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.tiles = TileMap(
            _("Map of the départements"),
            inset=_("Île-de-France"),
            # Translators: « Île-de-France » in three letters, where it lies on the map.
            inset_briefly=_("IdF"),
            overseas=_("Overseas"),
        )
        self.words = Label(role=Role.STRONG)
        self.table = CoverageTable(FiguresModel())
        self._furnish()
        self.tiles.chosen.connect(self.chosen)
        self.tiles.told.connect(self.words.set_text)

    def show_seen(self, seen: Seen) -> None:
        """Show how far the campaign of *seen* is in each département."""
        found = coverage_of(seen.rows)
        self.tiles.show_notes(notes(found))
        self.words.set_text(_("Choose a tile to see its legislators; the arrows go from one to the next."))
        self.table.show_grid(grid_of(found))

    def _furnish(self) -> None:
        legend = FlowLayout(16)
        for level, words in _LEVELS.items():
            legend.addWidget(explained(_Swatch(level), _(words)))
        left, right = Card(), Card(_("The same in figures"))
        left.add(self.words)
        left.add_layout(legend)
        left.add(self.tiles)
        right.add(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside(left, from_top(right), shares=(3, 2), letters=92))


class _Swatch(QWidget):
    """A small tile, for the legend."""

    def __init__(self, level: Level) -> None:
        super().__init__()
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        draw_tile(painter, box, self._level)
        if self._level in _SHARES:
            draw_share(painter, box, self._level, _SHARES[self._level])
