"""What a person does once a letter left: the exact letter is kept, its request opened or followed up."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID, uuid4, uuid5

from letters.domain.bodies import Recipient
from letters.domain.cases import Case, EarlierRequest
from letters.domain.channels import Channel
from letters.domain.drafts import Draft, KeptLetter
from letters.domain.folding import body_key
from letters.domain.happenings import Event, Happening
from letters.domain.household import Member
from letters.domain.kinds import Kind
from letters.domain.letters import Letter
from letters.domain.points import PROOF_OF_IDENTITY
from letters.domain.request_errors import AlreadyOpen
from letters.domain.requests import Request
from letters.domain.rights import Right
from letters.domain.topics import topic_of
from letters.drafting.context import CONTROLLER_ANSWER
from letters.ports.attachments import Attachments
from letters.ports.clock import Clock
from letters.ports.records import DraftRecords
from letters.services.following import FAMILIES
from letters.services.household import Household
from letters.services.letters import Letters
from letters.services.requests import File, Followed, Happened, Requests, last_told

_ALL = 10_000
_AFTER = timedelta(microseconds=1)

FOLLOWING_UP = {
    Right.REPLY: Happening.REPLY_SENT,
    Right.REMINDER: Happening.REMINDER_SENT,
    Right.COMPLAINT: Happening.COMPLAINT_SENT,
}
"""Letters about a request that was made already; none of them starts a period again."""


@dataclass(frozen=True, slots=True)
class Departure:
    """How and when a letter left; *proof* is the number of the registered letter or of the receipt.

    *note* are words to remember it by, of a letter about a request that is open already. *uid* is this
    departure's own, where it has one: telling it twice is then the same as once.
    """

    channel: Channel
    on: date
    proof: str = ""
    file: File | None = None
    uid: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """Keeps what left: the letter as it was, on paper too, and the event that it left."""

    letters: Letters
    requests: Requests
    household: Household
    drafts: DraftRecords
    files: Attachments
    clock: Clock

    def mark_sent(self, draft: Draft, letter: Letter, case: Case, departure: Departure) -> Followed:
        """Keep *letter* as it left, written from *draft* and *case*; give the request it belongs to.

        A reminder or a complaint joins its request, and so does the first letter of a request opened before
        it left; any other first letter opens one. The draft is then gone.
        Raises `UnknownMember` when the draft names nobody of the household, `AlreadyOpen`, and what
        `letters.domain.recording.with_event` does.
        """
        member = self.household.member(draft.member or UUID(int=0))
        kept = self._kept(draft.request or departure.uid or uuid4(), letter, case, departure)
        if departure.uid and kept.uid in {each.uid for each in self.requests.records.letters(kept.request)}:
            followed = self.requests.followed(kept.request)
        elif draft.request is not None:
            happened = replace(self._followed_by(kept, self._kind(draft)), note=departure.note)
            followed = self.requests.follow_up(kept.request, happened, kept)
        else:
            followed = self.requests.open(self._opened(member, self._kind(draft), case, kept), (kept,))
        self.household.learn(member.uid, case.answers)
        self.drafts.discard_draft(draft.uid)
        if departure.file is None:
            return followed
        if not (departure.uid and self._has(kept.request, departure.file)):
            self.requests.attach(kept.request, departure.file, last_told(followed.request).uid)
        return self.requests.followed(kept.request)

    def refuse_useless(self, draft: Draft, case: Case, on: date) -> None:
        """Raise, before a letter leaves, what would keep `mark_sent` from noting it afterwards."""
        member = self.household.member(draft.member or UUID(int=0))
        kind = self._kind(draft)
        if draft.request is not None:
            happening = FOLLOWING_UP.get(Right(kind.right), Happening.NOTE)
            self.requests.refuse(draft.request, Happened(happening, on, channel=Channel.EMAIL))
            return
        recipient = self._recipient(kind, case)
        topic = topic_of(self._rule(kind, case), case.answers.get("acting_as"))
        about = (body_key(recipient), _right(kind, case.answers), topic)
        for line in self.requests.records.listed(member=member.uid, most=_ALL):
            other = self.requests.records.request(line.uid)
            if about == (body_key(other.recipient), other.right, other.topic):
                raise AlreadyOpen(recipient=recipient.name)

    def _rule(self, kind: Kind, case: Case) -> str:
        before = self._before(case.request) if Right(kind.right) in FOLLOWING_UP else ()
        return case.request.rule or CONTROLLER_ANSWER if before else kind.deadline

    def _has(self, request: UUID, file: File) -> bool:
        digest = self.requests.seal(file, lambda _read: None).stored.sha256
        return digest in {each.sha256 for each in self.requests.records.attachments(request)}

    def _kind(self, draft: Draft) -> Kind:
        return self.letters.kind(draft.kind, draft.language)

    def _followed_by(self, kept: KeptLetter, kind: Kind) -> Happened:
        happening = FOLLOWING_UP.get(Right(kind.right), Happening.NOTE)
        followed = self.requests.followed(kept.request)
        course = followed.standing.course
        if kind.slug == followed.request.kind and course.sent is None and happening is Happening.NOTE:
            happening = Happening.SENT
        if kind.slug == PROOF_OF_IDENTITY and course.identity_asked and not course.identity_given:
            happening = Happening.IDENTITY_GIVEN
        return Happened(happening, kept.sent_on, channel=Channel(kept.channel), proof=kept.proof)

    def _kept(self, request: UUID, letter: Letter, case: Case, departure: Departure) -> KeptLetter:
        paper = self.letters.export(letter, "pdf", day=departure.on).content
        return KeptLetter(
            uuid5(departure.uid, "letter") if departure.uid else uuid4(),
            request,
            letter.kind,
            letter.edition,
            letter.language,
            letter.subject,
            self.letters.outputs.text(letter),
            departure.channel.value,
            departure.on,
            departure.proof,
            self.files.put(paper),
            {name: _plain(value) for name, value in case.answers.items()},
        )

    def _opened(self, member: Member, kind: Kind, case: Case, kept: KeptLetter) -> Request:
        before = self._before(case.request) if Right(kind.right) in FOLLOWING_UP else ()
        left = Event(
            uuid4(),
            FOLLOWING_UP.get(Right(kind.right), Happening.SENT),
            kept.sent_on,
            self.clock.now(),
            channel=kept.channel,
            proof=kept.proof,
            letter=kept.uid,
        )
        rule = self._rule(kind, case)
        return Request(
            kept.request,
            member.uid,
            self._recipient(kind, case),
            kind.slug,
            _right(kind, case.answers),
            kind.title,
            opened_on=case.request.sent_on or kept.sent_on,
            rule=rule,
            topic=topic_of(rule, case.answers.get("acting_as")),
            events=(*before, left),
        )

    def _recipient(self, kind: Kind, case: Case) -> Recipient:
        named, address = case.answers.get("controller_name"), case.answers.get("controller_address", "")
        if isinstance(named, str) and named:
            return Recipient(named, tuple(str(address).splitlines()))
        recipient = case.recipient or self.letters.recipient(kind.recipient)
        return recipient if recipient.kind or not kind.to else replace(recipient, kind=kind.to[0])

    def _before(self, request: EarlierRequest) -> tuple[Event, ...]:
        """Tell what happened before the first letter written here, when that is a reminder or a complaint."""
        known = (
            (Happening.SENT, request.sent_on),
            (Happening.RECEIVED, request.received_on),
            (Happening.EXTENDED, request.extended_on),
            (Happening.IDENTITY_ASKED, request.identity_asked),
            (Happening.IDENTITY_GIVEN, request.identity_given),
        )
        channel = request.channel if request.channel in set(Channel) else Channel.POST.value
        now = self.clock.now() - timedelta(seconds=1)  # each told after the one before
        return tuple(
            Event(uuid4(), kind, day, now + order * _AFTER, channel=channel if kind is Happening.SENT else "")
            for order, (kind, day) in enumerate(known)
            if day is not None
        )


def _right(kind: Kind, answers: Mapping[str, object]) -> str:
    """Give the right at stake: a reminder and a complaint are about one exercised before."""
    exercised = str(answers.get("right_exercised") or kind.right)
    return FAMILIES.get(exercised, exercised)


def _plain(value: object) -> object:
    """Give an answer as a file of answers would hold it: a date is its ISO text."""
    return value.isoformat() if isinstance(value, date) else value
