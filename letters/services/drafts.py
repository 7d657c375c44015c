"""What a person does with the letters they are writing: begin, keep, come back, throw away."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID, uuid4

from letters.domain.bodies import Recipient
from letters.domain.drafts import Draft
from letters.domain.errors import PlaidoyerError
from letters.domain.household import ABOUT_THE_PERSON, Capacity, Member, known_answers
from letters.domain.kinds import Kind
from letters.domain.people import Person
from letters.domain.plain import plain_text
from letters.domain.rights import BodyKind
from letters.drafting.catalogue import LANGUAGE
from letters.ports.clock import Clock
from letters.ports.records import Records
from letters.services.following import recipient_section, sender_section
from letters.services.household import Household, member_like
from letters.services.interview import Interview
from letters.services.interview_fields import ANSWERS, LETTER
from letters.services.letters import Letters
from letters.services.unnoted import UNNOTED

Section = dict[str, object]

_SITTING: Final = frozenset({BodyKind.DEPUTY, BodyKind.SENATOR, BodyKind.MEP})
"""Those who are written to at the house where they sit."""

_LINE = 200
_LATEST = 100


@dataclass(frozen=True, slots=True)
class Begun:
    """A draft as a list shows it: what it is, to whom, and how many answers are missing.

    *is_known* is false when its kind of letter is no longer in the catalogue.
    """

    draft: Draft
    title: str
    recipient: str = ""
    missing: int = 0
    is_known: bool = True

    @property
    def uid(self) -> UUID:
        """What tells it from the others."""
        return self.draft.uid


@dataclass(frozen=True, slots=True)
class Drafts:
    """The letters being written."""

    records: Records
    letters: Letters
    clock: Clock

    def begin(
        self,
        slug: str,
        member: Member | None = None,
        recipient: Recipient | None = None,
        language: str = LANGUAGE,
    ) -> Draft:
        """Begin a letter about *member*, who may be represented by another; nothing is kept yet.

        Only what this letter asks for is taken from their details. Raises `UnknownLetter`.
        """
        kind = self.letters.kind(slug, language)
        interview = Interview(self.letters, Draft(uuid4(), slug, language))
        sections: dict[str, Section] = {"sending": {"channel": kind.channels[0]}}
        house = self._house(kind)
        if recipient or house:
            sections["recipient"] = recipient_section(recipient) if recipient else house
        begun = replace(interview.draft, sections=sections)
        return self.about(begun, member) if member else begun

    def about(self, draft: Draft, member: Member) -> Draft:
        """Give *draft* written about *member*, by them or by the member who represents them."""
        interview = Interview(self.letters, draft)
        writer = self._representative(member)
        if writer and not interview.can_act_for_another:
            member, writer = writer, None
        known = known_answers(member, self.letters.questions(draft.kind, draft.language))
        acting: Section = {"for_another": True, "acting_for": member.person.name} if writer else {}
        typed = draft.sections.get(ANSWERS, {})
        left = typed if draft.member in (None, member.uid) else _about_anybody(typed)
        answers: Section = {**left, **known, **(_capacity(member) if writer else {})}
        if writer and "place" in writer.details:
            answers["place"] = writer.details["place"]
        above = {name: each for name, each in draft.sections.get(LETTER, {}).items() if name == "date"}
        sections = {
            **draft.sections,
            "sender": sender_section(writer or member),
            LETTER: {**above, **acting},
            ANSWERS: answers,
        }
        return replace(draft, sections=sections, member=member.uid)

    def about_somebody_else(self, draft: Draft) -> Draft:
        """Give *draft* written by a person still to be typed: what was known of the one before is gone."""
        typed = draft.sections.get(ANSWERS, {})
        sections = {**draft.sections, "sender": {}, LETTER: {}, ANSWERS: _about_anybody(typed)}
        return replace(draft, sections=sections, member=None)

    def interview(self, draft: Draft) -> Interview:
        """Go on writing *draft*."""
        return Interview(self.letters, draft)

    def draft(self, uid: UUID) -> Draft:
        """Give one; raises `UnknownDraft`."""
        return self.records.draft(uid)

    def save(self, draft: Draft) -> Draft:
        """Keep *draft* as it is now; give it with the moment of its saving."""
        saved = replace(draft, saved_at=self.clock.now())
        self.records.save_draft(saved)
        return saved

    def all(self) -> tuple[Begun, ...]:
        """Give every letter being written as a list shows it, the last saved first."""
        return tuple(self._told(draft) for draft in self.records.drafts() if draft.kind != UNNOTED)

    def discard(self, uid: UUID) -> None:
        """Throw a draft away, if it is there."""
        self.records.discard_draft(uid)

    def members(self) -> tuple[Member, ...]:
        """Give the household."""
        return self.records.members()

    def known_recipients(self, kind: Kind) -> tuple[Recipient, ...]:
        """Give the bodies already written to that a letter of *kind* may go to, the latest first."""
        lines = (*self.records.listed(most=_LATEST), *self.records.listed(closed=True, most=_LATEST))
        uids = dict.fromkeys(line.uid for line in lines)
        found = {request.recipient: None for request in map(self.records.request, uids)}
        return tuple(body for body in found if body.kind in kind.to) if not kind.recipient else ()

    def settled(self, draft: Draft) -> Draft:
        """Keep who writes, and for whom, in the household; give *draft* as a letter about that member.

        Nothing is kept while the name or the address of who writes is missing.
        """
        interview = Interview(self.letters, draft)
        person = interview.writer()
        if person is None:
            return draft
        household = Household(self.records)
        writer = member_like(household, person)
        name = str(interview.value(LETTER, "acting_for") or "").strip()
        if not interview.for_another or not name:
            return replace(draft, member=writer)
        return replace(draft, member=self._subject(name, writer, interview))

    def _subject(self, name: str, writer: UUID, interview: Interview) -> UUID:
        members = self.records.members()
        known = next((each for each in members if each.person.name.casefold() == name.casefold()), None)
        member = known or Member(uuid4(), _person_named(name))
        if member.uid == writer:
            return writer
        capacity = str(interview.value(ANSWERS, "acting_as") or "")
        self.records.keep_member(
            replace(
                member,
                represented_by=writer,
                capacity=Capacity(capacity) if capacity in set(Capacity) else member.capacity,
                proof=str(interview.value(ANSWERS, "proof_of_capacity") or member.proof),
            )
        )
        return member.uid

    def _told(self, draft: Draft) -> Begun:
        interview = Interview(self.letters, draft)
        try:
            sketch = interview.sketch(self.clock.today())
        except PlaidoyerError:
            return Begun(draft, draft.kind, is_known=False)
        whom = "" if "recipient.name" in sketch.faults else next(iter(sketch.letter.recipient), "")
        return Begun(draft, interview.kind.title, whom, len(sketch.faults))

    def _representative(self, member: Member) -> Member | None:
        uid = member.represented_by
        return next((each for each in self.records.members() if each.uid == uid), None) if uid else None

    def _house(self, kind: Kind) -> Section:
        """Give the address of the house where those of *kind* sit, its name as the first line."""
        if kind.recipient or not _SITTING & set(kind.to):
            return {}
        directory = self.letters.directory
        houses = (directory.record(slug).recipient for slug in directory.alone)
        found = next((house for house in houses if house.kind in kind.to), None)
        return {"address": [found.name, *found.address]} if found else {}


def _about_anybody(answers: Mapping[str, object]) -> Section:
    """Give the answers that tell nothing of who the letter is about."""
    about_one = ABOUT_THE_PERSON | {"acting_as", "proof_of_capacity"}
    return {name: answer for name, answer in answers.items() if name not in about_one}


def _capacity(member: Member) -> Section:
    told = {"acting_as": member.capacity.value if member.capacity else "", "proof_of_capacity": member.proof}
    return {name: value for name, value in told.items() if value}


def _person_named(name: str) -> Person:
    given, _space, family = name.partition(" ")
    return Person(plain_text(given, limit=_LINE), plain_text(family, limit=_LINE))
