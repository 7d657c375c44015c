"""What the pages of campaigns ask, over a file that is nowhere and a directory of invented legislators."""

from datetime import date

from gui.desktop import Desktop
from gui.pages.around import Around
from gui.pages.campaigns import CampaignsDesk
from letters.domain.import_reports import Doubt
from letters.domain.listed import Listed, Membership, Ref, Seat
from letters.output.campaign_book.keeper import BookFiles
from letters.ports.registers import Keep
from letters.registers.volunteers import table_of
from letters.services.campaigns.boards import Boards
from letters.services.campaigns.books import Books
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.shares import Shares
from letters.services.campaigns.targets import Targets
from letters.services.campaigns.volunteers import Volunteers
from letters.services.directory_imports import DirectoryImports
from letters.storage.in_memory import TrialHome
from plaidoyer.assembly import letters
from tests.fakes.around_pages import ChosenFiles, DiskInMemory
from tests.fakes.asks import Answers
from tests.fakes.filled_campaign import legislators
from tests.fakes.invented_register import InventedFile, InventedRegister
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 22)


def desk_of_campaigns(*, directory=True, home=None):
    """Give the desk; its directory holds sixty legislators, or nobody."""
    records, clock = (home or TrialHome()).records, StillClock(TODAY)
    if directory:
        for family in ("assemblee", "senat"):
            bring(records, [each for each in legislators(60) if each.ref.family == family])
    logs = CampaignLogs(records, clock)
    targets, volunteers = Targets(logs, records), Volunteers(logs, records)
    return CampaignsDesk(
        logs, Boards(logs, targets, volunteers), targets, volunteers, Shares(logs), letters(),
        Books(logs, BookFiles, records), table_of, lambda _campaign: "Alice Ondine",
    )  # fmt: skip


def bring(records, targets, content=b"x"):
    """Import a register that lists *targets* and nobody else, whole."""
    family = targets[0].ref.family
    register = InventedRegister(
        [as_listed(each) for each in targets], name=family, family=family, chamber=targets[0].kind
    )
    imports = DirectoryImports(records, StillClock(TODAY), lambda _file: register)
    imports.apply(InventedFile(content=content), Keep(), confirmed=tuple(Doubt))


def import_without(records, gone):
    """Import the register of *gone* again, where they are listed no longer."""
    family = gone.ref.family
    left = [each for each in legislators(60) if each.ref.family == family and each.ref != gone.ref]
    bring(records, left, b"y")


def as_listed(target):
    """Give a target as a register lists it."""
    seat = Seat(
        target.department, target.constituency or None, target.group, "",
        tuple(map(Membership, target.committees)),
    )  # fmt: skip
    return Listed(
        Ref(target.ref.family, target.ref.key), target.kind, target.name, department=target.department,
        seat=seat,
    )  # fmt: skip


def around(path=None, *, line=None, yes=True):
    """Give what stands around a page: the file that the person chooses, what they answer."""
    return Around(
        Desktop(None, None, ChosenFiles(path), None, None), DiskInMemory(), Answers(yes=yes, line=line)
    )
