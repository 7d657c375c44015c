"""The persons of one household, their details typed once and reused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from letters.domain.kinds import Question
from letters.domain.people import Person


class Capacity(StrEnum):
    """On what ground somebody writes for another person."""

    PARENT = "parent"
    GUARDIAN = "guardian"
    MANDATE = "mandate"


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the household: a data subject, who writes or for whom another member writes.

    *details* are answers by the name of their question (``birth_date``, ``insured_number``), dates in ISO.
    *represented_by* is the member who writes in their place, on the ground of *capacity*, which *proof*
    shows (« copie du livret de famille »).
    """

    uid: UUID
    person: Person
    details: Mapping[str, str] = field(default_factory=dict)
    represented_by: UUID | None = None
    capacity: Capacity | None = None
    proof: str = ""


ABOUT_THE_PERSON = frozenset({"birth_date", "insured_number", "member_number", "patient_number", "place"})
"""Questions about the person rather than about the letter: their answers are kept for the next letter."""


def known_answers(member: Member, questions: Iterable[Question]) -> dict[str, str]:
    """Give the details of *member* that a letter asks for, and no other: each body gets what it needs."""
    asked = {question.name for question in questions} | {"place"}
    return {name: value for name, value in member.details.items() if name in asked & ABOUT_THE_PERSON}
