"""Notifications, by the bus of a Linux desktop where it shows any, by the tray of the system elsewhere."""

import sys
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui import NAME
from gui.desktop.bus import Click, Shown, show
from gui.desktop.notices import Notices
from gui.work import Lane, Work
from letters.services.language import _


class DesktopNotifier(QObject):
    """Shows one notification at a time; *pressed* once the person clicks on it."""

    pressed = Signal()

    def __init__(self, notices: Notices, work: Work) -> None:
        super().__init__()
        self._notices, self._work = notices, work
        self._click: Click | None = None
        notices.pressed.connect(self.pressed)

    def notify(self, text: str) -> None:
        """Show *text*, which names nobody unless the person asked for it."""
        if sys.platform != "linux":
            self._notices.notify(text)
            return
        call = partial(show, NAME, text, _("Open Plaidoyer"))
        self._work.do(
            call, then=partial(self._shown, text), failed=partial(self._shown, text, None), lane=Lane.LETTERS
        )

    def close(self) -> None:
        """Listen no more."""
        if self._click is not None:
            self._click.stop()
            self._click = None

    def _shown(self, text: str, shown: Shown | None, _fault: object = None) -> None:
        self.close()
        if shown is None:
            self._notices.notify(text)
            return
        self._click = Click(shown, self)
        self._click.pressed.connect(self.pressed)
