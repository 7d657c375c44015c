"""From what was typed about a person to a member of the household, or to what is wrong with each answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from letters.domain.bodies import MOST_CHARACTERS, MOST_LINES, postal_lines
from letters.domain.errors import PlaidoyerError
from letters.domain.headers import email_address
from letters.domain.household import Capacity, Member
from letters.domain.household_errors import EmailNotReadable, NoCapacity, NoName, OwnRepresentative
from letters.domain.national_id import national_id
from letters.domain.output_errors import UnsafeHeader
from letters.domain.people import Person
from letters.domain.plain import PlainText, plain_text

LINE = 200
"""Characters of an answer of one line."""

T = TypeVar("T")
_PLAIN_DETAILS = ("member_number", "patient_number", "place")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed about a person, as it was; *address* has its line breaks."""

    given_name: str
    family_name: str
    address: str = ""
    email: str = ""
    telephone: str = ""
    birth_date: date | None = None
    insured_number: str = ""
    member_number: str = ""
    patient_number: str = ""
    place: str = ""
    represented_by: UUID | None = None
    capacity: Capacity | None = None
    proof: str = ""


@dataclass(frozen=True, slots=True)
class ReadMember:
    """The member, and by the name of each answer of `Typed` that cannot be kept what is wrong with it."""

    member: Member
    faults: Mapping[str, PlaidoyerError]


def read_member(uid: UUID, typed: Typed) -> ReadMember:
    """Read *typed* as the person *uid*; an answer with a fault is left empty in the member."""
    reader = _Reader()
    person = _person(typed, reader)
    capacity = reader.read("capacity", lambda: _capacity(typed), None)
    member = Member(
        uid,
        person,
        _details(typed, reader),
        reader.read("represented_by", lambda: _representative(uid, typed), None),
        capacity if typed.represented_by else None,
        reader.line("proof", typed.proof) if typed.represented_by else "",
    )
    return ReadMember(member, reader.faults)


class _Reader:
    """Reads one answer after the other, and keeps what is wrong with each."""

    def __init__(self) -> None:
        self.faults: dict[str, PlaidoyerError] = {}

    def read(self, name: str, call: Callable[[], T], otherwise: T) -> T:
        try:
            return call()
        except PlaidoyerError as fault:
            self.faults[name] = fault
        return otherwise

    def line(self, name: str, value: str) -> PlainText:
        return self.read(name, lambda: plain_text(value, limit=LINE), PlainText(""))


def _person(typed: Typed, reader: _Reader) -> Person:
    return Person(
        reader.read("given_name", lambda: _name(typed.given_name), PlainText("")),
        reader.read("family_name", lambda: _name(typed.family_name), PlainText("")),
        reader.read("address", lambda: _address(typed), ()),
        reader.read("email", lambda: _email(typed.email), ""),
        reader.line("telephone", typed.telephone),
    )


def _details(typed: Typed, reader: _Reader) -> dict[str, str]:
    details = {name: str(reader.line(name, getattr(typed, name))) for name in _PLAIN_DETAILS}
    details["birth_date"] = typed.birth_date.isoformat() if typed.birth_date else ""
    number = typed.insured_number.strip()
    details["insured_number"] = str(
        reader.read("insured_number", lambda: national_id(number) if number else "", "")
    )
    return {name: value for name, value in details.items() if value}


def _name(value: str) -> PlainText:
    name = plain_text(value, limit=LINE)
    if not name:
        raise NoName
    return name


def _address(typed: Typed) -> tuple[PlainText, ...]:
    text = plain_text(typed.address, limit=MOST_LINES * LINE, lines=True)
    lines = tuple(PlainText(line.strip()) for line in text.split("\n") if line.strip())
    name = f"{typed.given_name} {typed.family_name}".strip()[:MOST_CHARACTERS]
    postal_lines((name, *lines))
    return lines


def _email(value: str) -> str:
    if not value.strip():
        return ""
    try:
        return email_address("e-mail", value.strip())
    except UnsafeHeader:
        raise EmailNotReadable from None


def _representative(uid: UUID, typed: Typed) -> UUID | None:
    if typed.represented_by == uid:
        raise OwnRepresentative
    return typed.represented_by


def _capacity(typed: Typed) -> Capacity | None:
    if typed.represented_by and typed.capacity is None:
        raise NoCapacity
    return typed.capacity
