"""From a legislator of a campaign to the case of a letter: who writes what to whom, greeted how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final
from uuid import UUID

from letters.domain.bodies import Recipient
from letters.domain.campaign_errors import (
    AnothersWords,
    LetterNotReady,
    NoLetterForThem,
    NotInTheDirectory,
)
from letters.domain.campaigns.facts import Target
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.namesakes import names_apart
from letters.domain.campaigns.words import ContactChannel
from letters.domain.cases import Case, Dispatch, EarlierRequest
from letters.domain.departments import department, department_of_postcode
from letters.domain.errors import PlaidoyerError
from letters.domain.folding import folded
from letters.domain.household import Member, known_answers
from letters.domain.kinds import Form, Kind, Question
from letters.domain.listed import Ref
from letters.domain.people import Person
from letters.domain.rights import BodyKind
from letters.domain.volunteer_errors import NamesakesSign
from letters.domain.wording import Said
from letters.services.campaigns.parts import LETTER_NOT_HERE, lacking, letter_here
from letters.services.campaigns.signers import Signers
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

    *letters* are taken rather than those of the aim; *sender* signs every one, rather than the volunteer, and
    *agreed* says that the volunteers agreed to it: a paragraph says « I » in the words of whoever wrote it.
    *answers* are those to the questions of the letters, by their names, each going where it is asked.
    """

    letters: tuple[str, ...] = ()
    sender: Person | None = None
    answers: Mapping[str, object] = field(default_factory=dict)
    channel: str = ""
    dated: date | None = None
    agreed: bool = False


AS_AIMED: Final = Wish()
"""As the campaign says, signed by the volunteer."""


@dataclass(frozen=True, slots=True)
class Cases:
    """Makes cases, from the letters, the directory and the household of one encrypted file."""

    letters: Letters
    book: AddressBook
    household: Household

    def asking(self, told: Campaign, chamber: str, wish: Wish = AS_AIMED) -> "Asking | Said | None":
        """Give the first letter of the campaign for those of *chamber*, and what it asks; None without one.

        Where it is not whole on this computer, or another before it that may be theirs, what is missing.
        """
        for slug in wish.letters or told.aim.letters:
            kind = letter_here(self.letters, slug)
            if kind is None:
                return Said(LETTER_NOT_HERE, {"slug": slug})
            if _is_for(kind, chamber):
                missing = lacking(self.letters, kind, told.aim.arguments)
                return missing or Asking(kind, self.letters.questions(kind.slug))
        return None

    @property
    def signers(self) -> Signers:
        """Who may sign."""
        return Signers(self.household)

    def bench(self, told: Campaign, refs: Sequence[Ref], wish: Wish = AS_AIMED) -> "Bench":
        """Read at once what the letters to *refs* are written from."""
        names = names_apart(told.volunteers.values())
        return Bench(self, told, wish, self.book.recipients(refs), written_days(told), names)


@dataclass(frozen=True, slots=True)
class Bench:
    """What the letters of one series are written from, each thing read once."""

    cases: Cases
    told: Campaign
    wish: Wish
    recipients: Mapping[Ref, Recipient | PlaidoyerError]
    written: Mapping[Ref, date]
    names: Mapping[UUID, str]
    _chosen: dict[str, "Asking | Said | None"] = field(default_factory=dict)
    _members: dict[UUID, Member] = field(default_factory=dict)

    def case(self, ref: Ref, volunteer: UUID) -> tuple[Kind, Case]:
        """Give the letter for a legislator, and its case.

        Raises `NoLetterForThem`, `LetterNotReady`, `NobodySigns`, `NamesakesSign`, `AnothersWords`,
        `NotInTheDirectory`, and faults of an address.
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

    def _asking(self, target: Target) -> "Asking":
        if target.kind not in self._chosen:
            self._chosen[target.kind] = self.cases.asking(self.told, target.kind, self.wish)
        chosen = self._chosen[target.kind]
        if chosen is None:
            raise NoLetterForThem(name=target.name)
        if isinstance(chosen, Said):
            raise LetterNotReady(name=target.name, why=chosen)
        return chosen

    def _sender(self, volunteer: UUID, asking: "Asking") -> tuple[Person, dict[str, str]]:
        name, sender = self.told.volunteers[volunteer].name, self.wish.sender
        if sender is not None:
            is_theirs = folded(sender.name) == folded(name) and self._is_them(volunteer, sender)
            if not self.wish.agreed and not is_theirs:
                raise AnothersWords(name=self.names[volunteer], signer=sender.name)
            return sender, {}
        if volunteer not in self._members:
            self._members[volunteer] = self.cases.signers.member(name)
        member = self._members[volunteer]
        if not self._is_them(volunteer, member.person):
            raise NamesakesSign(name=name)
        return member.person, known_answers(member, asking.questions)

    def _is_them(self, volunteer: UUID, somebody: Person) -> bool:
        """Say whether *somebody* of their name is *volunteer*: of two of one name, the address must agree."""
        if self.names[volunteer] == self.told.volunteers[volunteer].name:
            return True
        mail = self.told.mailboxes.get(volunteer, "")
        return bool(mail) and mail.casefold() == somebody.email.casefold()

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
class Asking:
    """A kind of letter, and what it asks, joined texts included."""

    kind: Kind
    questions: tuple[Question, ...]

    @property
    def shared(self) -> tuple[Question, ...]:
        """What letters of that kind ask in common, beside the personal paragraph."""
        return tuple(each for each in self.questions if each.name != PERSONAL)

    def of(self, answers: Mapping[str, object]) -> dict[str, object]:
        """Give those of *answers* that the letter asks for, but for the personal paragraph."""
        names = {question.name for question in self.questions} - {PERSONAL} | {"place"}
        return {name: value for name, value in answers.items() if name in names}


def _around(asking: Asking, target: Target, sender: Person) -> dict[str, object]:
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


def _is_for(kind: Kind, chamber: str) -> bool:
    is_asked = any(question.name == PERSONAL for question in kind.questions)
    return kind.form is Form.LETTER and chamber in kind.to and is_asked
