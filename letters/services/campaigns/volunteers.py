"""The volunteers of a campaign: added by hand or from a table, each once; forgotten when they ask."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from letters.domain.campaign_errors import (
    AmbiguousVolunteer,
    UnknownVolunteer,
)
from letters.domain.campaigns.facts import Assigned, Fact, Mailbox, Volunteer
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.personal import person_of
from letters.domain.departments import department
from letters.domain.directory_errors import UnknownDepartment
from letters.ports.records import DraftRecords
from letters.ports.volunteers import VolunteerRow, VolunteerTable
from letters.services.campaigns.called import called, called_in_part, names_apart
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.origins import discard_drafts
from letters.services.campaigns.people import Person, Recognised, Refused, checked, people_in, said_by


@dataclass(frozen=True, slots=True)
class VolunteersRead:
    """What came of a table: volunteers *added*, known *already*, *changed* since, and rows *refused*.

    Of a workbook of several sheets, *sheet* is the one that was read, *unread* are the others.
    """

    added: int
    already: int
    changed: int = 0
    refused: tuple[Refused, ...] = ()
    sheet: str = ""
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """How much a volunteer has: *targets* aimed at still, *reached* among them, and *to_do* today."""

    targets: int
    reached: int
    to_do: int


@dataclass(frozen=True, slots=True)
class Volunteers:
    """The volunteers of the campaigns of *logs*, and the *drafts* of the letters that they began.

    Two who have one name are one person, unless both have an e-mail address and these differ.
    """

    logs: CampaignLogs
    drafts: DraftRecords

    def add(
        self, campaign: UUID, name: str, departments: Sequence[str] = (), email: str = "", *, by: str = ""
    ) -> UUID:
        """Add a volunteer, or tell anew where one is known already, and give their identifier.

        Without *departments* those that are known stay. Raises `VolunteerWithoutName`, `UnknownDepartment`,
        `UnusableMailbox`, `UnusableText`, `UnknownCampaign`.
        """
        for code in departments:
            if department(code) is None:
                raise UnknownDepartment(label=code)
        person = checked(Person(name, email, tuple(departments)))
        known = self.logs.campaign(campaign)
        uid = Recognised(known).claim(person) or self.logs.new_uid()
        self.logs.tell(campaign, _news(known, uid, person), by=by)
        return uid

    def read(self, campaign: UUID, rows: Iterable[VolunteerRow], *, by: str = "") -> VolunteersRead:
        """Add those of a table, all or nothing; a row that cannot be taken is refused, the others are not.

        Reading one table twice adds nobody; where a later one says other départements, these count from then
        on. Raises `UnknownCampaign`, and what reading *rows* raises.
        """
        known = self.logs.campaign(campaign)
        people, refused = people_in(rows)
        recognised = Recognised(known)
        facts: list[Fact] = []
        added = changed = 0
        for person in people:
            uid = recognised.claim(person)
            news = _news(known, uid or self.logs.new_uid(), person)
            facts += news
            added += uid is None
            changed += uid is not None and bool(news)
        self.logs.tell(campaign, facts, by=by)
        return VolunteersRead(added, len(people) - added - changed, changed, refused)

    def read_table(self, campaign: UUID, table: VolunteerTable, *, by: str = "") -> VolunteersRead:
        """Add those of *table* as `read` does, and say which sheets of a workbook were not read."""
        read = self.read(campaign, table.rows, by=by)
        return replace(read, sheet=table.sheet, unread=table.unread)

    def change(self, campaign: UUID, volunteer: UUID, row: VolunteerRow, *, by: str = "") -> None:
        """Let *row* be all that is said of *volunteer* from now on: what it leaves empty is empty.

        Raises `UnknownVolunteer`, `VolunteerWithoutName`, `UnknownDepartment`, `UnknownConstituency`,
        `UnusableMailbox`, `UnusableText`, `UnknownCampaign`.
        """
        told = self.logs.campaign(campaign)
        if volunteer not in told.volunteers:
            raise UnknownVolunteer(name=row.name)
        person = said_by(row)
        now = Volunteer(volunteer, person.name, person.departments, person.constituencies)
        facts: list[Fact] = [] if told.volunteers[volunteer] == now else [now]
        if person.email != told.mailboxes.get(volunteer, ""):
            facts.append(Mailbox(volunteer, person.email))
        self.logs.tell(campaign, facts, by=by)

    def found(self, campaign: UUID, text: str, *, whole: bool = False) -> UUID:
        """Give the volunteer of this name, e-mail address, or beginning of an identifier.

        A part of the name is enough, whole words of it in any order, unless it must be *whole*. Raises
        `UnknownVolunteer`, `AmbiguousVolunteer`.
        """
        told = self.logs.campaign(campaign)
        matching = called(told, text) or (() if whole else called_in_part(told, text))
        if not matching:
            raise UnknownVolunteer(name=text)
        if len(matching) > 1:
            raise AmbiguousVolunteer(name=text, names=names_apart(told, matching))
        return matching[0]

    def forget(self, campaign: UUID, volunteer: UUID) -> None:
        """Erase the name, the e-mail address and the paragraphs of *volunteer*, and the letters they began.

        Their contacts stay.
        Their targets are given back to all; no book brings back who they are. Raises `UnknownVolunteer`.
        """
        told = self.logs.campaign(campaign)
        if volunteer not in told.volunteers:
            raise UnknownVolunteer(name=str(volunteer)[:8])
        theirs = [ref for ref, owner in told.assigned.items() if owner == volunteer]
        self.logs.tell(campaign, [Assigned(ref, None, told.heads[ref]) for ref in theirs])
        discard_drafts(self.drafts, campaign, volunteer)
        erased = [each.uid for each in self.logs.entries(campaign) if person_of(each.fact) == volunteer]
        self.logs.records.forget_entries(campaign, (*erased, volunteer))
        self.logs.reread(campaign)

    def load(self, campaign: UUID) -> Mapping[UUID, Load]:
        """Say how much each volunteer has today; raises `UnknownCampaign`."""
        told, today = self.logs.campaign(campaign), self.logs.clock.today()
        reached = told.reached
        to_do = Counter(told.assigned[ref] for ref in told.waiting(today))
        theirs: dict[UUID, list[bool]] = {uid: [] for uid in told.volunteers}
        for ref, owner in told.assigned.items():
            if owner in theirs and ref not in told.left:
                theirs[owner].append(ref in reached)
        return {uid: Load(len(each), sum(each), to_do[uid]) for uid, each in theirs.items()}


def _news(known: Campaign, uid: UUID, person: Person) -> list[Fact]:
    """Give what *person* tells of *uid* that is not known yet."""
    before = known.volunteers.get(uid, Volunteer(uid, person.name))
    departments = person.departments or before.departments
    now = Volunteer(uid, before.name, departments, person.constituencies or before.constituencies)
    facts: list[Fact] = [] if known.volunteers.get(uid) == now else [now]
    if person.email and person.email.casefold() != known.mailboxes.get(uid, "").casefold():
        facts.append(Mailbox(uid, person.email))
    return facts
