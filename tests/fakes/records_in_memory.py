"""The records kept in memory: what `letters.storage` promises, without a file."""

from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from letters.domain.drafts import Draft, KeptLetter
from letters.domain.folding import body_key, folded, words_of
from letters.domain.happenings import Event
from letters.domain.household import Member
from letters.domain.packs import KeptPack
from letters.domain.projection import Projection, project
from letters.domain.request_errors import (
    AlreadyOpen,
    AmbiguousRequest,
    ChangedMeanwhile,
    NothingToCorrect,
    UnknownDraft,
    UnknownMember,
    UnknownRequest,
)
from letters.domain.requests import Kept, Listed, Request
from letters.domain.residences import residence_of
from letters.domain.stages import Stage
from letters.domain.steps import Advice
from letters.storage.due_lists import TO_CONTEST
from tests.fakes.campaigns_in_memory import CampaignsInMemory
from tests.fakes.directory_in_memory import DirectoryInMemory
from tests.fakes.outbox_in_memory import OutboxInMemory
from tests.fakes.signatures_in_memory import SignaturesInMemory

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class RecordsInMemory(OutboxInMemory, DirectoryInMemory, CampaignsInMemory, SignaturesInMemory):
    """Every promise of `letters.ports.records.Records`, errors included."""

    def __init__(self) -> None:
        super().__init__()
        self._members: dict[UUID, Member] = {}
        self._requests: dict[UUID, Request] = {}
        self._letters: dict[UUID, KeptLetter] = {}
        self._kept: dict[UUID, Kept] = {}
        self._drafts: dict[UUID, Draft] = {}
        self._settings: dict[str, str] = {}
        self._packs: dict[str, KeptPack] = {}

    def members(self) -> tuple[Member, ...]:
        return tuple(self._members.values())

    def keep_member(self, member: Member) -> None:
        self._known_member(member.represented_by)
        self._members[member.uid] = member

    def forget_member(self, uid: UUID) -> None:
        self._known_member(uid)
        for request in [each.uid for each in self._requests.values() if each.member == uid]:
            self.forget_request(request)
        self._drafts = {each.uid: each for each in self._drafts.values() if each.member != uid}
        self._outgoing = {each.uid: each for each in self._outgoing.values() if each.member != uid}
        del self._members[uid]
        for each in self._members.values():
            if each.represented_by == uid:
                self._members[each.uid] = replace(each, represented_by=None, capacity=None, proof="")

    def open_request(
        self, request: Request, letters: Sequence[KeptLetter] = (), files: Sequence[Kept] = ()
    ) -> None:
        self._known_member(request.member)
        if request.uid in self._requests:
            raise AlreadyOpen(recipient=request.recipient.name)
        self._write(replace(request, events=()), request.events, letters)
        try:
            for each in files:
                self.attach(each)
        except ChangedMeanwhile:
            self.forget_request(request.uid)
            raise

    def append(
        self,
        request: UUID,
        events: Sequence[Event],
        letters: Sequence[KeptLetter] = (),
        files: Sequence[Kept] = (),
    ) -> None:
        before = dict(self._requests), dict(self._letters), dict(self._kept)
        self._write(self.request(request), events, letters)
        try:
            for each in files:
                self._join(request, each)
        except ChangedMeanwhile:
            self._requests, self._letters, self._kept = before
            raise

    def _join(self, request: UUID, kept: Kept) -> None:
        if kept.request != request:
            raise ChangedMeanwhile
        self.attach(kept)

    def request(self, uid: UUID) -> Request:
        if uid not in self._requests:
            raise UnknownRequest(request=uid)
        request = self._requests[uid]
        home = residence_of(self._members[request.member].person.address)
        return replace(request, residence=home)

    def found(self, beginning: str) -> UUID:
        uids = [uid for uid in self._requests if str(uid).startswith(beginning.strip().lower())]
        if not uids:
            raise UnknownRequest(request=beginning)
        if len(uids) > 1:
            raise AmbiguousRequest(request=beginning)
        return uids[0]

    def listed(
        self,
        *,
        closed: bool = False,
        words: str = "",
        member: UUID | None = None,
        first: int = 0,
        most: int = 100,
    ) -> tuple[Listed, ...]:
        chosen = [
            request
            for request in reversed(self._requests.values())
            if (closed or project(request).stage is not Stage.CLOSED)
            and member in {None, request.member}
            and all(word in self._fold(request) for word in words_of(words))
        ]
        return self._page(sorted(chosen, key=lambda each: each.opened_on, reverse=True), first, most)

    def to_do(self, today: date, *, most: int = 50) -> tuple[Listed, ...]:
        return self._page((each for each, on in self._by_step() if on <= today), 0, most)

    def coming(self, today: date, *, most: int = 50) -> tuple[Listed, ...]:
        return self._page((each for each, on in self._by_step() if on > today), 0, most)

    def running(self, *, first: int = 0, most: int = 100) -> tuple[Listed, ...]:
        due = [(row.due_on, request) for request, row in self._rows() if row.due_on]
        return self._page((request for _, request in sorted(due, key=lambda pair: pair[0])), first, most)

    def awaited(
        self, today: date, *, first: date | None, last: date | None, skip: int = 0, most: int = 50
    ) -> tuple[Listed, ...]:
        low, high = first or date.min, last or date.max
        found = [(on, each) for on, each in self._awaited(today) if low <= on <= high]
        return self._page((each for _, each in sorted(found, key=lambda pair: pair[0])), skip, most)

    def awaited_days(self, today: date, *, first: date, last: date) -> dict[date, int]:
        return dict(Counter(on for on, _ in self._awaited(today) if first <= on <= last))

    def to_decide(self, *, first: date, last: date, most: int = 50) -> tuple[Listed, ...]:
        own = {Advice.CONTEST, Advice.READ_DECISION, Advice.REFER}
        found = [
            (row.step_on, each)
            for each, row in self._rows()
            if row.step in own and row.step_on and first <= row.step_on <= last
        ]
        soonest = sorted(found, key=lambda pair: (pair[0] < last - TO_CONTEST, pair[0]))[:most]
        return self._page((each for _, each in sorted(soonest, key=lambda pair: pair[0])), 0, most)

    def opening(self, *, first: date, last: date, most: int = 50) -> tuple[Listed, ...]:
        return self._page((each for each, on in self._by_step() if first <= on <= last), 0, most)

    def opening_days(self, *, last: date, most: int) -> tuple[date, ...]:
        return tuple(on for _, on in self._by_step() if on <= last)[:most]

    def count_sent(self) -> int:
        return sum(row.sent_on is not None for _, row in self._rows())

    def every_sent(self) -> Generator[Request, None, None]:
        yield from (each for each, row in self._rows() if row.sent_on is not None)

    def _awaited(self, today: date) -> list[tuple[date, Request]]:
        found = []
        for each, row in self._rows():
            is_over = row.stage is Stage.COMPLAINED and (
                row.step == Advice.READ_DECISION or (row.due_on or today) < today
            )
            if row.due_on and row.expected_on and not is_over:
                found.append((row.expected_on if row.expected_on >= today else row.due_on, each))
        return found

    def count(self) -> tuple[int, int]:
        closed = sum(row.stage is Stage.CLOSED for _, row in self._rows())
        return len(self._requests) - closed, closed

    def forget_request(self, uid: UUID) -> None:
        self.request(uid)
        self._letters = {each.uid: each for each in self._letters.values() if each.request != uid}
        self._kept = {each.uid: each for each in self._kept.values() if each.request != uid}
        self._drafts = {each.uid: each for each in self._drafts.values() if each.request != uid}
        self._outgoing = {each.uid: each for each in self._outgoing.values() if each.request != uid}
        del self._requests[uid]

    def letters(self, request: UUID) -> tuple[KeptLetter, ...]:
        mine = (each for each in self._letters.values() if each.request == request)
        return tuple(sorted(mine, key=lambda each: each.sent_on))

    def attach(self, kept: Kept) -> None:
        request = self.request(kept.request)
        sizes = {each.size for each in self._kept.values() if each.sha256 == kept.sha256}
        known = {None, *(event.uid for event in request.events)}
        if kept.uid in self._kept or kept.event not in known or sizes - {kept.size}:
            raise ChangedMeanwhile
        self._kept[kept.uid] = kept

    def attachments(self, request: UUID) -> tuple[Kept, ...]:
        return tuple(each for each in self._kept.values() if each.request == request)

    def detach(self, uid: UUID) -> None:
        self._kept.pop(uid, None)

    def contents(self) -> frozenset[str]:
        papers = {each.pdf for each in self._letters.values() if each.pdf}
        leaving = {each.sha256 for each in self.outgoing()}
        return frozenset(papers | leaving | {each.sha256 for each in self._kept.values()})

    def drafts(self) -> tuple[Draft, ...]:
        latest_last = sorted(self._drafts.values(), key=lambda each: each.saved_at or _LONG_AGO)
        return tuple(reversed(latest_last))

    def draft(self, uid: UUID) -> Draft:
        if uid not in self._drafts:
            raise UnknownDraft
        return self._drafts[uid]

    def save_draft(self, draft: Draft) -> None:
        self._known_member(draft.member)
        if draft.request is not None:
            self.request(draft.request)
        self._drafts[draft.uid] = draft

    def discard_draft(self, uid: UUID) -> None:
        self._drafts.pop(uid, None)

    def setting(self, key: str) -> str:
        return self._settings.get(key, "")

    def set(self, key: str, value: str) -> None:
        self._settings[key] = value

    def packs(self) -> tuple[KeptPack, ...]:
        return tuple(self._packs[name] for name in sorted(self._packs))

    def keep_pack(self, pack: KeptPack) -> None:
        self._packs[pack.name] = pack

    def forget_pack(self, name: str) -> None:
        self._packs.pop(name, None)

    def faults(self) -> tuple[str, ...]:
        return ()

    def close(self) -> None:
        """Nothing to let go of."""

    def _known_member(self, uid: UUID | None) -> None:
        if uid is not None and uid not in self._members:
            raise UnknownMember

    def _write(self, before: Request, events: Sequence[Event], letters: Sequence[KeptLetter]) -> None:
        after = replace(before, events=(*before.events, *events))
        self._refuse_second(after)
        if any(each.request != after.uid or each.uid in self._letters for each in letters):
            raise ChangedMeanwhile
        named = {each.uid for each in (*self._letters.values(), *letters) if each.request == after.uid}
        if any(event.letter is not None and event.letter not in named for event in events):
            raise ChangedMeanwhile
        if len({event.uid for event in self._events(after)}) < len(self._events(after)):
            raise ChangedMeanwhile
        _refuse_corrections(after.events)
        self._requests[after.uid] = after
        self._letters |= {each.uid: each for each in letters}

    def _events(self, after: Request) -> list[Event]:
        others = (each for each in self._requests.values() if each.uid != after.uid)
        return [event for request in (*others, after) for event in request.events]

    def _refuse_second(self, request: Request) -> None:
        if project(request).stage is Stage.CLOSED:
            return
        others = (each for each, row in self._rows() if row.stage is not Stage.CLOSED)
        if any(_same(each, request) for each in others if each.uid != request.uid):
            raise AlreadyOpen(recipient=request.recipient.name)

    def _rows(self) -> list[tuple[Request, Projection]]:
        return [(request, project(request)) for request in self._requests.values()]

    def _by_step(self) -> list[tuple[Request, date]]:
        dated = [(each, row.step_on) for each, row in self._rows() if row.step_on is not None]
        return sorted(dated, key=lambda pair: pair[1])

    def _fold(self, request: Request) -> str:
        name = self._members[request.member].person.name
        return folded(f"{name} {request.recipient.name} {request.title}")

    def _page(self, requests: Iterable[Request], first: int, most: int) -> tuple[Listed, ...]:
        return tuple(self._line(request) for request in list(requests)[first : first + most])

    def _line(self, request: Request) -> Listed:
        row = project(request)
        return Listed(
            request.uid,
            self._members[request.member].person.name,
            request.recipient.name,
            request.title,
            request.right,
            row.stage,
            row.step,
            row.step_on,
            row.expected_on,
            row.due_on,
            row.closed_on,
            row.outcome.value if row.outcome else "",
            request.opened_on,
        )


def _same(one: Request, other: Request) -> bool:
    return _about(one) == _about(other)


def _about(request: Request) -> tuple[UUID, str, str, str]:
    return request.member, body_key(request.recipient), request.right, request.topic


def _refuse_corrections(events: Sequence[Event]) -> None:
    """Refuse what corrects an event that is not there before it, or that was corrected already."""
    before: set[UUID] = set()
    for event in events:
        if event.corrects is not None:
            if event.corrects not in before:
                raise NothingToCorrect(event=event.corrects)
            before.discard(event.corrects)
        before.add(event.uid)
