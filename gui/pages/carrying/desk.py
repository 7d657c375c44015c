"""What an export or an import asks for."""

from dataclasses import dataclass

from gui.desktop.files import FileKind, Files
from gui.widgets.asking import Asks
from gui.work import Work
from letters.services.carrying import Carrying
from letters.services.language import _

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class CarryDesk:
    """The service, the person's files, their answers, and what runs off the window's thread."""

    carrying: Carrying
    files: Files
    asks: Asks
    work: Work


def kinds() -> list[FileKind]:
    """Give the kind of file that requests travel in."""
    return [FileKind(_("Requests of Plaidoyer"), ("zip",))]


def in_thousands(done: int, total: int) -> tuple[int, int]:
    """Give bytes in thousands: a signal holds no more than 2,147,483,647."""
    return done // _THOUSAND, max(total // _THOUSAND, 1)
