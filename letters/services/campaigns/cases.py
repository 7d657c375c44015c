"""From a legislator of a campaign to the case of a letter: who writes what to whom, greeted how."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final
from uuid import UUID

from letters.domain.bodies import Recipient
from letters.domain.campaign_errors import NobodySigns, NoLetterForThem, NotInTheDirectory
from letters.domain.campaigns.facts import Target
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.words import ContactChannel
from letters.domain.cases import Case, Dispatch, EarlierRequest
from letters.domain.departments import department, department_of_postcode
from letters.domain.errors import PlaidoyerError, UnknownLetter
from letters.domain.folding import folded
from letters.domain.household import Member, known_answers
from letters.domain.kinds import Form, Kind, Question
from letters.domain.listed import Ref
from letters.domain.people import Person
from letters.domain.rights import BodyKind
from letters.services.directory import AddressBook
from letters.services.household import Household
from letters.services.letters import Letters

PERSONAL: Final = "personal_paragraph"
"""The question of a letter that a personal paragraph answers."""

_WRITTEN: Final = {ContactChannel.POST, ContactChannel.REGISTERED, ContactChannel.EMAIL}
_PARLIAMENT: Final = "parlement-europeen-bruxelles"
"""Where members of the European Parliament are written to all the year round."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the letters of one series share, beside what the campaign says.

    *letters* are taken rather than those of the aim; *sender* signs every one, rather than the volunteer;
    *answers* are those to the questions of the letters, by their names, each going where it is asked.
    """

    letters: tuple[str, ...] = ()
    sender: Person | None = None
    answers: Mapping[str, object] = field(default_factory=dict)
    channel: str = ""
    dated: date | None = None


AS_AIMED: Final = Wish()
"""As the campaign says, signed by the volunteer."""


@dataclass(frozen=True, slots=True)
class Cases:
    """Makes cases, from the letters, the directory and the household of one encrypted file."""

    letters: Letters
    book: AddressBook
    household: Household

    def kind(self, told: Campaign, target: Target, wish: Wish = AS_AIMED) -> Kind:
        """Give the first letter of the campaign that is for *target*; raises `NoLetterForThem`."""
        for kind in self.kinds(told, wish):
            if target.kind in kind.to and _personal(kind):
                return kind
        raise NoLetterForThem(name=target.name)

    def kinds(self, told: Campaign, wish: Wish = AS_AIMED) -> Iterator[Kind]:
        """Give the letters of the campaign, in its order; those that are not here are passed over."""
        for slug in wish.letters or told.aim.letters:
            try:
                kind = self.letters.kind(slug)
            except UnknownLetter:
                continue
            if kind.form is Form.LETTER:
                yield kind

    def questions(self, kind: Kind) -> tuple[Question, ...]:
        """Give what *kind* and the texts joined to it ask, beside the personal paragraph."""
        return tuple(each for each in self.letters.questions(kind.slug) if each.name != PERSONAL)

    def member(self, name: str) -> Member:
        """Give the member of the household who is the volunteer *name*; raises `NobodySigns`."""
        found = (each for each in self.household.members() if folded(each.person.name) == folded(name))
        member = next(found, None)
        if member is None:
            raise NobodySigns(name=name)
        return member

    def bench(self, told: Campaign, refs: Sequence[Ref], wish: Wish = AS_AIMED) -> "Bench":
        """Read at once what the letters to *refs* are written from."""
        return Bench(self, told, wish, self.book.recipients(refs), written_days(told))


@dataclass(frozen=True, slots=True)
class Bench:
    """What the letters of one series are written from, each thing read once."""

    cases: Cases
    told: Campaign
    wish: Wish
    recipients: Mapping[Ref, Recipient | PlaidoyerError]
    written: Mapping[Ref, date]
    _kinds: dict[str, "_Asking"] = field(default_factory=dict)
    _members: dict[UUID, Member] = field(default_factory=dict)

    def case(self, ref: Ref, volunteer: UUID) -> tuple[Kind, Case]:
        """Give the letter for a legislator, and its case.

        Raises `NoLetterForThem`, `NobodySigns`, `NotInTheDirectory`, and faults of an address.
        """
        target, told = self.told.targets[ref], self.told
        asking = self._asking(target)
        sender, details = self._sender(volunteer, asking)
        answers = {**_around(asking, target, sender), **details, **asking.of(self.wish.answers)}
        answers["arguments"] = [each for each in told.aim.arguments if each in asking.kind.arguments]
        paragraph = told.paragraphs.get((ref, volunteer))
        if paragraph is not None:
            answers[PERSONAL] = paragraph.text
        earlier = EarlierRequest(sent_on=self.written.get(ref))
        dispatch = Dispatch(self.wish.channel)
        case = Case(sender, self._recipient(target), earlier, dispatch, answers, self.wish.dated)
        return asking.kind, case

    def _asking(self, target: Target) -> "_Asking":
        if target.kind not in self._kinds:
            kind = self.cases.kind(self.told, target, self.wish)
            self._kinds[target.kind] = _Asking(kind, self.cases.letters.questions(kind.slug))
        return self._kinds[target.kind]

    def _sender(self, volunteer: UUID, asking: "_Asking") -> tuple[Person, dict[str, str]]:
        if self.wish.sender is not None:
            return self.wish.sender, {}
        if volunteer not in self._members:
            self._members[volunteer] = self.cases.member(self.told.volunteers[volunteer].name)
        member = self._members[volunteer]
        return member.person, known_answers(member, asking.questions)

    def _recipient(self, target: Target) -> Recipient:
        """Give to whom one writes, greeted as their register says they wish to be."""
        recipient = self.recipients.get(target.ref)
        if recipient is None:
            raise NotInTheDirectory(name=target.name)
        if isinstance(recipient, PlaidoyerError):
            raise recipient
        if recipient.address or target.kind != BodyKind.MEP:
            return recipient
        parliament = self.cases.letters.recipient(_PARLIAMENT)
        return replace(recipient, address=(parliament.name, *parliament.address))


@dataclass(frozen=True, slots=True)
class _Asking:
    """A kind of letter, and what it asks, joined texts included."""

    kind: Kind
    questions: tuple[Question, ...]

    def of(self, answers: Mapping[str, object]) -> dict[str, object]:
        """Give those of *answers* that the letter asks for, but for the personal paragraph."""
        names = {question.name for question in self.questions} - {PERSONAL} | {"place"}
        return {name: value for name, value in answers.items() if name in names}


def _around(asking: _Asking, target: Target, sender: Person) -> dict[str, object]:
    """Say that the sender lives in the département of a senator, where their postcode says so."""
    home = department_of_postcode(sender.address[-1][:5]) if sender.address else ""
    shared = department(home) if home and home == target.department else None
    is_asked = any(question.name == "department" for question in asking.questions)
    return {"department": shared.name} if shared and is_asked else {}


def written_days(told: Campaign) -> dict[Ref, date]:
    """Give the day of the last letter or message to each legislator."""
    days: dict[Ref, date] = {}
    for each in told.contacts.values():
        if each.channel in _WRITTEN:
            days[each.ref] = max(each.on, days.get(each.ref, each.on))
    return days


def _personal(kind: Kind) -> bool:
    return any(question.name == PERSONAL for question in kind.questions)
