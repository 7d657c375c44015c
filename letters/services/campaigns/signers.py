"""Who may sign the letters of a campaign: people of the household whose address is known."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import uuid4

from letters.domain.campaign_errors import NobodySigns
from letters.domain.errors import PlaidoyerError
from letters.domain.folding import folded
from letters.domain.household import Member
from letters.domain.household_errors import AnotherAddress, NoName
from letters.domain.people import Person
from letters.services.household import Household
from letters.services.members import Typed, read_member


@dataclass(frozen=True, slots=True)
class Signers:
    """Those of *household* who may sign; no book of a campaign holds their address."""

    household: Household

    def known(self) -> tuple[Person, ...]:
        """Give those whose address is known, in the order in which they were added."""
        people = (each.person for each in self.household.members())
        return tuple(person for person in people if person.address)

    def member(self, name: str) -> Member:
        """Give the one who is called *name*, accents or not.

        Raises `NobodySigns` where there is none, or their address is not known.
        """
        found = self._named(name)
        if found is None or not found.person.address:
            raise NobodySigns(name=name)
        return found

    def keep(self, typed: Typed) -> Mapping[str, PlaidoyerError]:
        """Keep the name and the address of who signs, or give what is wrong with each answer.

        Somebody of that name who is there already keeps everything else that is known of them, and is not
        moved to another address; one name is enough, as a volunteer may have no other.
        """
        name = f"{typed.given_name} {typed.family_name}".strip()
        known = self._named(name)
        read = read_member(known.uid if known else uuid4(), typed)
        faults = {key: each for key, each in read.faults.items() if not (name and isinstance(each, NoName))}
        if known and known.person.address and known.person.address != read.member.person.address:
            faults.setdefault("address", AnotherAddress(name=known.person.name))
        if not faults:
            self.household.keep(_moved(known, read.member.person) if known else read.member)
        return faults

    def _named(self, name: str) -> Member | None:
        members = [each for each in self.household.members() if folded(each.person.name) == folded(name)]
        return next((each for each in members if each.person.address), members[0] if members else None)


def _moved(member: Member, typed: Person) -> Member:
    return replace(member, person=replace(member.person, address=typed.address))
