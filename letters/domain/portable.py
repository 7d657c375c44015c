"""What is carried from one computer to another, readable by people and by programs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from letters.domain.drafts import Draft, KeptLetter
from letters.domain.errors import PlaidoyerError
from letters.domain.household import Member
from letters.domain.requests import Kept, Request
from letters.domain.wording import N_

FORMAT = "plaidoyer requests"
VERSION = 1
"""Which form of file this is; a reader refuses a higher one."""


@dataclass(frozen=True, slots=True)
class CarriedRequest:
    """A request with all its events, the letters that left and the files joined to it."""

    request: Request
    letters: tuple[KeptLetter, ...] = ()
    files: tuple[Kept, ...] = ()

    def contents(self) -> Iterator[tuple[str, str]]:
        """Give the SHA-256 and a name of each content that it rests on: files, and letters on paper."""
        for kept in self.files:
            yield kept.sha256, kept.name
        for letter in self.letters:
            if letter.pdf:
                yield letter.pdf, f"{letter.sent_on.isoformat()}-{letter.kind.replace('/', '-')}.pdf"

    @property
    def latest(self) -> date:
        """Give the last day of which its events tell, or on which they were written down (UTC)."""
        days = (max(each.on, each.recorded_at.astimezone(UTC).date()) for each in self.request.events)
        return max(days, default=date.min)

    @property
    def is_whole(self) -> bool:
        """Say whether each thing it names is its own: letters of events, corrections, what files show."""
        letters, events = {each.uid for each in self.letters}, {each.uid for each in self.request.events}
        owners = {each.request for each in self.letters} | {each.request for each in self.files}
        return (
            owners <= {self.request.uid}
            and {each.letter for each in self.request.events} <= letters | {None}
            and {each.corrects for each in self.request.events} <= events | {None}
            and {each.event for each in self.files} <= events | {None}
        )


@dataclass(frozen=True, slots=True)
class Portable:
    """Requests on their way, and the persons they are about; *drafts* only where everything is carried."""

    made_at: datetime
    members: tuple[Member, ...]
    requests: tuple[CarriedRequest, ...]
    drafts: tuple[Draft, ...] = ()

    def contents(self) -> dict[str, str]:
        """Give a name for each content, by its SHA-256, in their order."""
        found: dict[str, str] = {}
        for carried in self.requests:
            for sha256, name in carried.contents():
                found.setdefault(sha256, name)
        return found


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import brought.

    *members*, *requests*, *events* of requests known before, *files* and *drafts* count what is new,
    *completed* the requests known before that gained something, *same* those that gained nothing; *namesakes*
    are the new persons whose name somebody had already; *refused* gives the title of each request that could
    not be brought in, and why.
    """

    members: int = 0
    requests: int = 0
    events: int = 0
    files: int = 0
    drafts: int = 0
    completed: int = 0
    same: int = 0
    namesakes: tuple[str, ...] = ()
    refused: tuple[tuple[str, PlaidoyerError], ...] = ()


class PortableFault(PlaidoyerError):
    """A file of requests that cannot be read."""


class NotPortable(PortableFault):
    """A file that is none, is damaged, or was altered."""

    sentence = N_(
        "{file} cannot be brought in: {reason}. Nothing was changed; choose the zip file that Plaidoyer "
        "exported."
    )


class AlteredContent(PortableFault):
    """A content that is not the one that was exported."""

    sentence = N_(
        "A file in {file} was damaged or altered since it was exported: the request it belongs to was not "
        "brought in."
    )


class NotWhole(PortableFault):
    """A request that names what is not its own."""

    sentence = N_("What is said of this request does not hold together: it was not brought in.")


class NotYetHappened(PortableFault):
    """A request in which something happened after today."""

    sentence = N_(
        "Something in it is dated {day}, which has not come yet: it was not brought in. Check the date of "
        "this computer, or correct the event where it was recorded."
    )


class OtherRequest(PortableFault):
    """A request that has the identifier of another one."""

    sentence = N_("It says that it is another request, which is here already: it was not brought in.")


class TooMuchToCarry(PortableFault):
    """More than one copy can hold."""

    sentence = N_("This is too much for one file: nothing was written. Export fewer requests at a time.")


class NotCarriable(PortableFault):
    """A value that no copy can give back as it is."""

    sentence = N_(
        "Something typed in your file cannot be exported as it is (at « {place} »): nothing was written. "
        "Export your requests one by one: the others go out."
    )


class PortableTooNew(PortableFault):
    """A file of a newer version of the program."""

    sentence = N_("{file} was exported by a newer Plaidoyer; install the latest version and try again.")
