"""Writing a series of letters: where they go, how far it is, who has none."""

from gui.pages.series.panel import SeriesDesk, SeriesPanel
from gui.pages.series.subject import SeriesAsked

__all__ = ["SeriesAsked", "SeriesDesk", "SeriesPanel"]
