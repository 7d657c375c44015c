"""What came of the requests: figures, a chart, the table beside it, and the way out to a spreadsheet."""

from gui.pages.outcomes.page import OutcomesDesk, OutcomesPage

__all__ = ["OutcomesDesk", "OutcomesPage"]
