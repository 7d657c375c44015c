"""What pages reach outside the window: the desktop, the files chosen, the questions asked."""

from dataclasses import dataclass

from gui.desktop import Desktop
from gui.pages.disk import Disk
from gui.widgets.asking import Asks


@dataclass(frozen=True, slots=True)
class Around:
    """Everything around a page."""

    desktop: Desktop
    disk: Disk
    asks: Asks
