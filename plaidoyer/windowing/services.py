"""The services of one open file, each with what it needs."""

from dataclasses import dataclass, replace
from pathlib import Path

from letters.domain.rules import Nature, rule_named
from letters.output.calendar import deadline_event
from letters.output.files import write_whole
from letters.ports.clock import Clock
from letters.ports.home import OpenHome
from letters.registers.recognise import recognised
from letters.services.competence import Competence
from letters.services.directory import AddressBook
from letters.services.directory_imports import DirectoryImports
from letters.services.drafts import Drafts
from letters.services.following import Following
from letters.services.household import Household
from letters.services.language import _
from letters.services.letters import Letters
from letters.services.packs import Packs, packs_of
from letters.services.planning import Planning
from letters.services.replies import Replies
from letters.services.requests import Followed, Requests
from letters.services.safekeeping import Safekeeping
from letters.services.sending import Sending
from letters.services.telling_days import reasoning
from letters.services.unnoted import UnnotedAnswers
from letters.services.writing import Writing
from letters.storage.spelling import near
from plaidoyer.assembly import letters, pack_check, planning, reading
from plaidoyer.commands.files import read_bytes


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

    @property
    def competence(self) -> Competence:
        """Who answers for a place, among the bodies of the directory."""
        return Competence(self.book)

    def calendar(self, followed: Followed) -> bytes:
        """Write the period that runs for a request as a day of a calendar; its title names nobody."""
        running = followed.standing.running_on(followed.day)
        if running is None:
            raise ValueError("no period runs")
        is_own = rule_named(running.rule).nature is Nature.ACTION
        return deadline_event(
            summary=_("Last day to contest") if is_own else _("Last day for a reply"),
            description="\n".join(reasoning(followed)),
            due=running.earliest if is_own else running.due,
            uid_seed=f"{followed.request.uid} {running.rule}",
            stamp=self.clock.now(),
        )


class LocalDisk:
    """The files that the person chose, on this computer."""

    def read(self, path: Path) -> bytes:
        """Give the content of a file; raises `FileUnreadable`."""
        return read_bytes(path)

    def write(self, path: Path, content: bytes) -> None:
        """Write a whole file, or leave what was there; raises `NotWritten`."""
        write_whole(path, content)


def services_of(home: OpenHome, clock: Clock) -> Services:
    """Put the services of an open file together."""
    packs = packs_of(home.records, pack_check(), clock)
    desk = replace(letters(), catalogue=packs.catalogue)
    requests = Requests(home.records, home.files, clock)
    household = Household(home.records)
    drafts = Drafts(home.records, desk, clock)
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
        DirectoryImports(home.records, clock, recognised),
    )
