"""Who the rows of a table are: each person once, and which of the volunteers already known."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from letters.domain.campaign_errors import UnusableMailbox, VolunteerWithoutName
from letters.domain.campaigns.folding import Campaign
from letters.domain.campaigns.places import constituencies_in, departments_in
from letters.domain.errors import PlaidoyerError
from letters.domain.folding import folded
from letters.domain.headers import email_address
from letters.domain.output_errors import UnsafeHeader
from letters.domain.plain import plain_text
from letters.domain.volunteer_errors import FormulaForAVolunteer, LongCell
from letters.domain.wording import Said
from letters.ports.volunteers import LONGEST_CELL, VolunteerRow

NAME: Final = 120
"""Characters of a volunteer's name at most."""

_SHOWN: Final = 40
"""Characters of a cell that are shown."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is not taken, by the number of its line, and why."""

    row: int
    why: Said


@dataclass(frozen=True, slots=True)
class Person:
    """A volunteer as a row tells them."""

    name: str
    email: str = ""
    departments: tuple[str, ...] = ()
    constituencies: tuple[str, ...] = ()

    def with_places_of(self, other: "Person") -> "Person":
        """Give this person with the places and, where it lacks, the address of *other*."""
        departments = tuple(dict.fromkeys((*self.departments, *other.departments)))
        constituencies = tuple(dict.fromkeys((*self.constituencies, *other.constituencies)))
        return Person(self.name, self.email or other.email, departments, constituencies)


def people_in(rows: Iterable[VolunteerRow]) -> tuple[tuple[Person, ...], tuple[Refused, ...]]:
    """Give everybody once, with all the places that their rows name, and the rows that are refused."""
    people: list[Person] = []
    places: dict[str, list[int]] = {}
    refused: list[Refused] = []
    for row in rows:
        try:
            person = said_by(row)
        except PlaidoyerError as error:
            refused.append(Refused(row.row, Said(error.sentence, error.facts)))
            continue
        namesakes = places.setdefault(folded(person.name), [])
        place = next((at for at in namesakes if _is_same(people[at], person)), None)
        if place is None:
            namesakes.append(len(people))
            people.append(person)
        else:
            people[place] = people[place].with_places_of(person)
    return tuple(people), tuple(refused)


class Recognised:
    """The volunteers that are known, each of whom one person of a table is at most."""

    def __init__(self, known: Campaign) -> None:
        self._free: dict[str, dict[UUID, str]] = {}
        for uid, each in known.volunteers.items():
            self._free.setdefault(folded(each.name), {})[uid] = known.mailboxes.get(uid, "")

    def claim(self, person: Person) -> UUID | None:
        """Give which volunteer *person* is, if any: one of their address before one without."""
        namesakes = self._free.get(folded(person.name), {})
        same = [uid for uid, mail in namesakes.items() if _may_be_one(mail, person.email)]
        best = min(same, key=lambda uid: namesakes[uid].casefold() != person.email.casefold(), default=None)
        if best is not None:
            del namesakes[best]
        return best


def said_by(row: VolunteerRow) -> Person:
    """Give whom *row* tells of, with a name and an address that can be used; a formula is nobody's.

    Raises what `departments_in`, `constituencies_in` and `checked` do, `LongCell`, `FormulaForAVolunteer`.
    """
    long = next((each for each in _cells(row) if len(each) > LONGEST_CELL), "")
    if long:
        raise LongCell(most=LONGEST_CELL, text=_cut(long))
    formula = next((each for each in _cells(row) if f" {each}".find(" =") >= 0), "")
    if formula:
        raise FormulaForAVolunteer(text=_cut(formula))
    departments, of_departments = departments_in(row.departments), constituencies_in(row.constituencies)
    return checked(Person(row.name, row.email, departments, of_departments))


def _cells(row: VolunteerRow) -> tuple[str, ...]:
    return row.name, row.departments, row.constituencies, row.email


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def checked(person: Person) -> Person:
    """Give *person* with a name and an address that can be used.

    Raises `VolunteerWithoutName`, `UnusableText`, `UnusableMailbox`.
    """
    name = plain_text(person.name, limit=NAME)
    if not folded(name):
        raise VolunteerWithoutName
    email = person.email.strip()
    try:
        checked = email_address("To", email) if email else ""
    except UnsafeHeader as error:
        raise UnusableMailbox(text=email) from error
    return Person(name, checked, person.departments, person.constituencies)


def _is_same(one: Person, other: Person) -> bool:
    return folded(one.name) == folded(other.name) and _may_be_one(one.email, other.email)


def _may_be_one(mail: str, other: str) -> bool:
    """Say whether two people of one name may be one: where an address lacks, they are."""
    return not (mail and other) or mail.casefold() == other.casefold()
