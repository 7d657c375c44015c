"""The services of the days over a desk of requests."""

from gui.pages.around import Around
from gui.pages.day_desk import DaysKept
from letters.output.calendar import calendar_of
from letters.services.agenda_export import AgendaExport
from letters.services.deadlines import Deadlines
from tests.fakes.around_pages import Answers, ChosenFiles, DiskInMemory
from tests.fakes.desktop_of_tests import desktop_of_tests


def days_kept(desk):
    export = AgendaExport(desk.records, desk.records, calendar_of, desk.clock)
    return DaysKept(desk.requests, Deadlines(desk.records, desk.clock), export)


def around(path=None):
    """Give what stands around a page; a file is saved as *path*."""
    desktop = desktop_of_tests()
    object.__setattr__(desktop, "files", ChosenFiles(path))
    return Around(desktop, DiskInMemory(), Answers())
