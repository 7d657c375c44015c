"""The services of one open file, each with what it needs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BufferedWriter
from pathlib import Path
from typing import BinaryIO

from gui.pages.day_desk import DaysKept
from gui.pages.open_letters import OpenLettersDesk
from gui.pages.outcomes import OutcomesDesk
from letters.output.calendar import calendar_of
from letters.output.files import write_whole
from letters.output.nameless import delivering
from letters.ports.clock import Clock
from letters.ports.home import OpenHome
from letters.registers.own_tables import PlainTables
from letters.registers.recognise import recognised
from letters.registers.reference import table_of
from letters.sending.mail_program import mail_link
from letters.sending.smtp import SmtpCarrier
from letters.services.agenda_export import AgendaExport
from letters.services.campaigns.chase_days import ChaseDays
from letters.services.campaigns.desk import CampaignDesk
from letters.services.carrying import Carrying
from letters.services.competence import Competence
from letters.services.complaints import Complaints
from letters.services.deadlines import Deadlines
from letters.services.directory import AddressBook
from letters.services.directory_imports import DirectoryImports
from letters.services.dossiers import Dossiers
from letters.services.drafts import Drafts
from letters.services.following import Following
from letters.services.household import Household
from letters.services.letters import Letters
from letters.services.mail_accounts import MailAccounts
from letters.services.mailing import Mailing
from letters.services.outcome_export import OutcomeExport
from letters.services.outcomes import Outcomes
from letters.services.own_tables import OwnTables
from letters.services.packs import Packs, packs_of
from letters.services.planning import Planning
from letters.services.reference_imports import ReferenceImports
from letters.services.replies import Replies
from letters.services.requests import Requests
from letters.services.safekeeping import Safekeeping
from letters.services.sending import Sending
from letters.services.signatures.seals import written_proof, written_seal
from letters.services.unnoted import UnnotedAnswers
from letters.services.writing import Writing
from letters.storage.chosen_files import ChosenFile
from letters.storage.keys import Keyring
from letters.storage.spelling import near
from plaidoyer.assembly import (
    known_of_complaints,
    letters,
    pack_check,
    planning,
    portable_copies,
    reading,
    report_writers,
)
from plaidoyer.campaigning import desk as desk_of_campaigns
from plaidoyer.commands.files import read_bytes
from plaidoyer.signing import list_export, open_letters, signatures, thanks, written_notice


@dataclass(frozen=True, slots=True)
class Services:
    """What the pages ask, once the file is open."""

    home: OpenHome
    clock: Clock
    letters: Letters
    requests: Requests
    household: Household
    drafts: Drafts
    following: Following
    sending: Sending
    safekeeping: Safekeeping
    writing: Writing
    packs: Packs
    planning: Planning
    replies: Replies
    book: AddressBook
    imports: DirectoryImports
    own_tables: OwnTables
    reference: ReferenceImports
    mailing: Mailing
    campaigning: CampaignDesk

    @property
    def complaints(self) -> Complaints:
        """Complaints to the CNIL, from the question whether one can be lodged to its sending."""
        return Complaints(
            self.letters,
            self.requests,
            self.household,
            self.home.records,
            self.following,
            self.sending,
            known_of_complaints(),
        )

    @property
    def dossiers(self) -> Dossiers:
        """The dossiers of the requests, the letters of installed packs known."""
        return Dossiers(self.letters, self.requests, self.household, self.drafts)

    @property
    def carrying(self) -> Carrying:
        """The requests taken to another computer, and brought in from one."""
        return Carrying(self.home.records, self.home.files, self.clock, portable_copies)

    @property
    def competence(self) -> Competence:
        """Who answers for a place, among the bodies of the directory."""
        return Competence(self.book, self.home.records.tables_for)

    @property
    def days(self) -> DaysKept:
        """The days of the requests: shown, set by hand, written for a calendar."""
        records = self.home.records
        chases = ChaseDays(self.campaigning.chasing, records)
        export = AgendaExport(records, records, calendar_of, self.clock, chases)
        return DaysKept(self.requests, Deadlines(records, self.clock), export)

    @property
    def outcomes(self) -> OutcomesDesk:
        """What came of the requests: counted, and written for a spreadsheet or on paper."""
        export = OutcomeExport(report_writers(), self.clock)
        return OutcomesDesk(Outcomes(self.home.records, self.clock), export)

    @property
    def open_letters(self) -> OpenLettersDesk:
        """Open letters, those who sign them, and the way out."""
        records, clock = self.home.records, self.clock
        return OpenLettersDesk(
            open_letters(records, clock),
            signatures(records, clock),
            list_export(clock),
            thanks(records, clock, self.drafts),
            written_seal,
            written_proof,
            written_notice,
        )


class LocalDisk:
    """The files that the person chose, on this computer."""

    def read(self, path: Path) -> bytes:
        """Give the content of a file; raises `FileUnreadable`."""
        return read_bytes(path)

    def write(self, path: Path, content: bytes) -> None:
        """Write a whole file, or leave what was there; raises `NotWritten`."""
        write_whole(path, content)

    def source(self, path: Path) -> ChosenFile:
        """Give a file to be read a piece at a time, whatever its size."""
        return ChosenFile(path)

    def write_from(self, path: Path, fill: Callable[[BinaryIO], None]) -> None:
        """Write a whole file that *fill* writes by pieces; raises `NotWritten` and what *fill* does."""
        with delivering(path) as file:
            whole = BufferedWriter(file)  # what it writes to may take a part only
            fill(whole)
            whole.flush()
            whole.detach()


def services_of(home: OpenHome, clock: Clock) -> Services:
    """Put the services of an open file together."""
    packs = packs_of(home.records, pack_check(), clock)
    desk = replace(letters(), catalogue=packs.catalogue)
    requests = Requests(home.records, home.files, clock)
    household = Household(home.records)
    drafts = Drafts(home.records, desk, clock)
    imports = DirectoryImports(home.records, clock, recognised)
    carrier = SmtpCarrier()
    sending = Sending(desk, requests, household, home.records, home.files, clock)
    return Services(
        home,
        clock,
        desk,
        requests,
        household,
        drafts,
        Following(desk),
        sending,
        Safekeeping(home, clock),
        Writing(drafts, sending, clock),
        packs,
        replace(planning(), catalogue=packs.catalogue),
        Replies(replace(reading(), letters=desk), requests, clock, UnnotedAnswers(home.records, clock)),
        AddressBook(desk.directory, near, clock, home.records),
        imports,
        OwnTables(imports, PlainTables(), home.records),
        ReferenceImports(home.records, clock, table_of),
        Mailing(
            MailAccounts(home.records, Keyring(), carrier), carrier, home.records, home.files, drafts,
            sending, clock, mail_link,
        ),
        desk_of_campaigns(home.records, clock),
    )  # fmt: skip
