"""Bringing requests in from another computer: what is here stays, what was lacking is added."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Protocol, TypeVar
from uuid import UUID

from letters.domain.drafts import Draft
from letters.domain.errors import PlaidoyerError
from letters.domain.household import Member
from letters.domain.portable import (
    AlteredContent,
    Brought,
    CarriedRequest,
    NotWhole,
    NotYetHappened,
    OtherRequest,
)
from letters.domain.request_errors import ChangedMeanwhile, UnknownRequest
from letters.ports.attachments import Attachments
from letters.ports.portable import Opened, Step
from letters.ports.records import Records

_OTHER_ZONE = timedelta(days=1)
"""What is today elsewhere may be tomorrow here."""


class _Named(Protocol):
    @property
    def uid(self) -> UUID: ...


_Thing = TypeVar("_Thing", bound=_Named)


def carried(records: Records, uid: UUID) -> CarriedRequest:
    """Give a request of *records* with all that belongs to it; raises `UnknownRequest`."""
    return CarriedRequest(records.request(uid), records.letters(uid), records.attachments(uid))


@dataclass(frozen=True, slots=True)
class Bringing:
    """One import of *opened*, the copy called *file*, on the day *today*.

    *step* hears of bytes, and of 0 after each request; it may stop everything.
    """

    records: Records
    files: Attachments
    opened: Opened
    file: str
    today: date
    step: Step
    count: Counter[str] = field(default_factory=Counter)

    def bring(self) -> Brought:
        """Bring in persons, then requests one by one, then drafts, and count what is new."""
        portable = self.opened.portable
        namesakes = self._bring_members(portable.members)
        refused = tuple(self._refused(portable.requests))
        for draft in portable.drafts:
            self._bring_draft(draft)
        return Brought(**self.count, namesakes=namesakes, refused=refused)

    def _bring_members(self, members: Sequence[Member]) -> tuple[str, ...]:
        """Add who is not known, each after who writes for them; stopped anywhere, each is as they were.

        Give the names that somebody here had already.
        """
        known = self.records.members()
        new = _more(members, known)
        for member in _writers_first(new, {member.uid for member in known}):
            self.records.keep_member(member)
            self.count["members"] += 1
        names = {member.person.name for member in known}
        return tuple(member.person.name for member in new if member.person.name in names)

    def _refused(self, requests: Sequence[CarriedRequest]) -> Iterator[tuple[str, PlaidoyerError]]:
        """Bring in each request that can be, and give the title of each that cannot, with the reason."""
        for each in requests:
            try:
                self._bring_request(each)
            except ChangedMeanwhile:
                yield each.request.title, NotWhole()
            except PlaidoyerError as fault:
                yield each.request.title, fault
            self.step(0)

    def _bring_request(self, brought: CarriedRequest) -> None:
        if not brought.is_whole:
            raise NotWhole
        if brought.latest > self.today + _OTHER_ZONE:
            raise NotYetHappened(day=brought.latest)
        known = self._known(brought.request.uid)
        if known is not None:
            _refuse_another(known, brought)
        self._bring_contents(brought)
        if known is None:
            self.records.open_request(brought.request, brought.letters, brought.files)
            self.count["requests"] += 1
            self.count["files"] += len(brought.files)
        else:
            self.count["completed" if self._complete(known, brought) else "same"] += 1

    def _known(self, uid: UUID) -> CarriedRequest | None:
        try:
            return carried(self.records, uid)
        except UnknownRequest:
            return None

    def _bring_contents(self, brought: CarriedRequest) -> None:
        """Keep each content that is not here; raises `AlteredContent` for one that has another digest."""
        for sha256, _ in brought.contents():
            if self.files.has(sha256):
                continue
            stored = self.files.put_from(self.opened.content(sha256), self.step)
            if stored.sha256 != sha256:
                if stored.sha256 not in self.records.contents():
                    self.files.remove(stored.sha256)
                raise AlteredContent(file=self.file)

    def _complete(self, known: CarriedRequest, brought: CarriedRequest) -> bool:
        """Add to *known* what *brought* has more, all or nothing, and say whether that was anything."""
        events = _more(brought.request.events, known.request.events)
        letters, files = _more(brought.letters, known.letters), _more(brought.files, known.files)
        if events or letters or files:
            self.records.append(brought.request.uid, events, letters, files)
        self.count["events"] += len(events)
        self.count["files"] += len(files)
        return bool(events or letters or files)

    def _bring_draft(self, draft: Draft) -> None:
        """Keep a draft that is not here; the person or the request that it names may have stayed behind."""
        if not _more([draft], self.records.drafts()):
            return
        members = {member.uid for member in self.records.members()}
        request = draft.request if draft.request and self._known(draft.request) else None
        member = draft.member if draft.member in members else None
        self.records.save_draft(replace(draft, request=request, member=member))
        self.count["drafts"] += 1


def _writers_first(members: Sequence[Member], there: set[UUID]) -> Iterator[Member]:
    """Give *members* so that who writes for another comes before them, or is *there*.

    Those for whom nobody who is known writes, or who write for one another, are given without.
    """
    while members:
        ready = [each for each in members if each.represented_by in {None, *there}]
        yield from ready or (replace(each, represented_by=None, capacity=None) for each in members)
        there = there | {each.uid for each in ready}
        members = [each for each in members if ready and each not in ready]


def _refuse_another(known: CarriedRequest, brought: CarriedRequest) -> None:
    """Refuse what is told otherwise than here, where nothing that was written ever changes."""
    if replace(known.request, events=()) != replace(brought.request, events=()):
        raise OtherRequest
    pairs = (
        (known.request.events, brought.request.events),
        (known.letters, brought.letters),
        (known.files, brought.files),
    )
    for here, there in pairs:
        said = {each.uid: each for each in here}
        if any(said.get(each.uid, each) != each for each in there):
            raise NotWhole


def _more(brought: Sequence[_Thing], known: Sequence[_Thing]) -> list[_Thing]:
    """Give what is brought and not known, once each."""
    there = {each.uid for each in known}
    return list({each.uid: each for each in brought if each.uid not in there}.values())
