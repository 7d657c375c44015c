"""What a person does with the household: add someone, change their details, take them away."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from letters.domain.household import ABOUT_THE_PERSON, Member
from letters.domain.people import Person
from letters.domain.request_errors import UnknownMember
from letters.ports.records import HouseholdRecords


@dataclass(frozen=True, slots=True)
class Household:
    """The persons whose details are typed once and reused."""

    records: HouseholdRecords

    def members(self) -> tuple[Member, ...]:
        """Give everyone, in the order in which they were added."""
        return self.records.members()

    def member(self, uid: UUID) -> Member:
        """Give one; raises `UnknownMember`."""
        for member in self.records.members():
            if member.uid == uid:
                return member
        raise UnknownMember

    def keep(self, member: Member) -> None:
        """Add *member*, or keep their new details."""
        self.records.keep_member(member)

    def learn(self, uid: UUID, answers: Mapping[str, object]) -> None:
        """Keep, among *answers*, those about the person rather than the letter, for the next letter."""
        member = self.member(uid)
        new = {name: str(answers[name]) for name in ABOUT_THE_PERSON & answers.keys() if answers[name]}
        if new.items() - member.details.items():
            self.keep(replace(member, details={**member.details, **new}))

    def forget(self, uid: UUID) -> None:
        """Delete a person with everything about them; raises `UnknownMember`."""
        self.records.forget_member(uid)


def member_like(household: Household, person: Person) -> UUID:
    """Give the member of the household who is *person* by name, added if there is none; new details stay."""
    for member in household.members():
        if member.person.name.casefold() == person.name.casefold():
            household.keep(replace(member, person=person))
            return member.uid
    member = Member(uuid4(), person)
    household.keep(member)
    return member.uid
