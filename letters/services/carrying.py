"""What a person does to take their requests elsewhere: one or all of them out, and back in."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from letters.domain.household import Member
from letters.domain.portable import Brought, Portable
from letters.domain.wording import N_
from letters.ports.attachments import Attachments
from letters.ports.clock import Clock
from letters.ports.portable import Carrier, Step
from letters.ports.records import Records
from letters.services.bringing import Bringing, carried
from letters.services.language import _

READ_ME = "LISEZ-MOI.txt"
"""The word of explanation that goes with each copy."""

Progress = Callable[[int, int], object]
"""Hears how many bytes of how many were carried, and stops everything by what it raises."""

_PAGE = 100
_READINGS = 2
"""A content is read for its name, then to be sealed."""

_EXPLANATION = N_(
    "This file holds requests about personal data, with the letters and files that belong to them. It is not "
    "encrypted: whoever has it can read it. Keep it where only you can.\n\n"
    "plaidoyer.json tells everything; requests.schema.json describes its form, for other programs; the files "
    "are in the folder « files ». Plaidoyer brings all of it back in: Settings, « Bring requests in », or "
    "the command « plaidoyer requests import ».\n"
)


@dataclass(frozen=True, slots=True)
class Carrying:
    """Takes requests out of one encrypted file and brings them into another.

    *carrier* gives what writes and reads the copies, when it is first needed.
    """

    records: Records
    files: Attachments
    clock: Clock
    carrier: Callable[[], Carrier]

    def gathered(self, uids: Sequence[UUID]) -> Portable:
        """Give the requests *uids* with their persons, letters and files; raises `UnknownRequest`."""
        requests = tuple(carried(self.records, uid) for uid in uids)
        members = self._members({each.request.member for each in requests})
        return Portable(self.clock.now(), members, requests)

    def gathered_all(self) -> Portable:
        """Give every request, person and draft."""
        requests = tuple(carried(self.records, uid) for uid in reversed(list(self._every())))
        return Portable(self.clock.now(), self.records.members(), requests, self.records.drafts())

    def write(self, target: Path, portable: Portable, progress: Progress) -> None:
        """Write *portable* with the contents it names into *target*, readable by whoever has it.

        The records are not asked any more. Raises `TooMuchToCarry`, `NotCarriable`, `NotWritten`,
        `MissingAttachment`, `DamagedAttachment`.
        """
        sizes = {kept.sha256: kept.size for each in portable.requests for kept in each.files}
        told, step = {READ_ME: _(_EXPLANATION).encode()}, _meter(sum(sizes.values()), progress)
        self.carrier().write(target, portable, self.files.copy_to, told, step)

    def export(self, target: Path, uids: Sequence[UUID], progress: Progress) -> None:
        """Write the requests *uids* into *target*; raises what `gathered` and `write` do."""
        self.write(target, self.gathered(uids), progress)

    def export_all(self, target: Path, progress: Progress) -> int:
        """Write everything into *target*, and say how many requests there are; raises what `write` does."""
        portable = self.gathered_all()
        self.write(target, portable, progress)
        return len(portable.requests)

    def bring(self, path: Path, progress: Progress) -> Brought:
        """Bring in what *path* holds and is not here yet; what is here stays.

        The same file twice adds nothing. A request known here gains the events it lacked: both computers then
        tell the same story. One that cannot be brought in is told and left out. Stopped, it keeps what was
        brought: the same file again goes on from there. Raises `NotPortable`, `PortableTooNew`, `NotKept`.
        """
        with self.carrier().opened(path) as opened:
            new = (sha256 for sha256 in opened.portable.contents() if not self.files.has(sha256))
            step = _meter(sum(_READINGS * opened.content(sha256).size() for sha256 in new), progress)
            today = self.clock.today()
            return Bringing(self.records, self.files, opened, path.name, today, step).bring()

    def _every(self) -> Iterator[UUID]:
        """Give every request, the latest opened first."""
        first = 0
        while page := self.records.listed(closed=True, first=first, most=_PAGE):
            yield from (line.uid for line in page)
            first += len(page)

    def _members(self, uids: set[UUID]) -> tuple[Member, ...]:
        """Give the persons *uids*, and those who write in their place."""
        known = {member.uid: member for member in self.records.members()}
        writers = {known[uid].represented_by for uid in uids}
        return tuple(member for member in known.values() if member.uid in uids | writers)


def _meter(total: int, progress: Progress) -> Step:
    """Tell *progress* of bytes that come piece by piece; the papers of letters, small, are not counted."""
    done = 0

    def step(count: int) -> None:
        nonlocal done
        done += count
        progress(min(done, total), total)

    return step
