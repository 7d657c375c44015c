"""The recovery sheet of a new file."""

from PySide6.QtCore import Signal

from gui.desktop import Desktop
from gui.pages.safekeeping.sheet import SheetPanel
from gui.pages.welcome.step import Step
from gui.widgets.asking import Asks
from gui.widgets.buttons import primary
from gui.work import Work
from letters.services.language import _
from letters.services.recovery_sheets import Sheets


class KeepingStep(Step):
    """*done* tells whether the person put the sheet away; without it they are warned once, plainly."""

    done = Signal(bool)

    def __init__(self, code: str, sheets: Sheets, work: Work, desktop: Desktop, asks: Asks) -> None:
        super().__init__(
            _("Your recovery sheet"),
            _(
                "If you forget your passphrase, this code alone opens your file. It is shown now and never "
                "again: print it."
            ),
            letters=70,
            icon="sheet",
        )
        self._asks = asks
        self.panel = SheetPanel(code, sheets, work, desktop)
        self.add(self.panel)
        self.go_on = primary(_("Continue"))
        self.go_on.clicked.connect(self._finish)
        self.add_buttons(self.go_on)

    def focus_first(self) -> None:
        """Let the person print."""
        self.panel.print_it.setFocus()

    def may_leave(self) -> bool:
        """Whether the sheet is put away, or the person goes on without it all the same."""
        return self.panel.is_kept() or self._asks.confirm(
            _("Go on without a recovery sheet?"),
            _(
                "If you forget your passphrase, your file stays closed for good, and nobody can help. "
                "You can make a new sheet later, in Settings."
            ),
            do=_("Go on without a sheet"),
            danger=True,
        )

    def _finish(self) -> None:
        if self.may_leave():
            self.done.emit(self.panel.is_kept())
