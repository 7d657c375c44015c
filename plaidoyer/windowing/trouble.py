"""What is said when something goes wrong: one sentence, never a traceback."""

import sys
from types import TracebackType

from PySide6.QtCore import QObject

from gui.window import Window
from letters.domain.errors import PlaidoyerError
from letters.services.language import _, sentence


class Trouble(QObject):
    """Tells the person in the window; the standard error gets the kind of fault, never what it holds."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._telling = False

    def tell(self, error: Exception) -> None:
        """Say in one sentence what could not be done; a fault during a fault is left alone."""
        if self._telling:
            return
        self._telling = True
        try:
            self._window.asks.tell(_("This could not be done"), _said(error))
        finally:
            self._telling = False

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take the place of `sys.excepthook`."""
        del trace
        print(f"plaidoyer: {kind.__name__}", file=sys.stderr)  # noqa: T201 -- there may be no stderr
        if isinstance(error, Exception):
            self.tell(error)


def _said(error: Exception) -> str:
    if isinstance(error, PlaidoyerError):
        return sentence(error)
    return _(
        "Something unexpected happened ({kind}). What was saved is safe; if it happens again, close "
        "Plaidoyer and open it once more."
    ).format(kind=type(error).__name__)
