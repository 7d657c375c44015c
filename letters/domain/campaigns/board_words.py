"""What a board says: its columns, and where the campaign stands with each legislator, in words."""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from typing import Final

from letters.domain.rights import BodyKind
from letters.domain.wording import N_


class State(StrEnum):
    """Where the campaign stands with one legislator, what asks for somebody first."""

    DISPUTED = "disputed"
    TO_CHASE = "to-chase"
    TO_CONTACT = "to-contact"
    WAITING = "waiting"
    CONVINCED = "convinced"
    ENDED = "ended"


STATES: Final[Mapping[State, str]] = {
    State.DISPUTED: N_("Taken twice"),
    State.TO_CHASE: N_("To chase"),
    State.TO_CONTACT: N_("To contact"),
    State.WAITING: N_("Waiting"),
    State.CONVINCED: N_("Won over"),
    State.ENDED: N_("Mandate ended"),
}
"""The state in words, marked for translation."""

HOUSES: Final[Mapping[str, str]] = {
    BodyKind.DEPUTY: N_("Assemblée nationale"),
    BodyKind.SENATOR: N_("Sénat"),
    BodyKind.MEP: N_("European Parliament"),
}
"""Where a legislator sits, by the kind of the target, marked for translation."""

TO_DO: Final = frozenset({State.TO_CHASE, State.TO_CONTACT, State.DISPUTED})
"""States in which somebody has something to do."""

WHO_LEFT: Final = N_("A volunteer who left")
"""Whoever asked to be forgotten, where their name stood."""


class Column(IntEnum):
    """What a row tells, from left to right."""

    NAME = 0
    HOUSE = 1
    DEPARTMENT = 2
    CONSTITUENCY = 3
    GROUP = 4
    COMMITTEES = 5
    VOLUNTEER = 6
    CONTACTS = 7
    LAST = 8
    CHANNEL = 9
    OUTCOME = 10
    NEXT = 11
    POSITION = 12
    STATE = 13


HEADINGS: Final[Mapping[Column, str]] = {
    Column.NAME: N_("Legislator"),
    Column.HOUSE: N_("Chamber"),
    Column.DEPARTMENT: N_("Département"),
    Column.CONSTITUENCY: N_("Constituency"),
    Column.GROUP: N_("Group"),
    Column.COMMITTEES: N_("Committees"),
    Column.VOLUNTEER: N_("Volunteer"),
    Column.CONTACTS: N_("Contacts"),
    Column.LAST: N_("Last contact"),
    Column.CHANNEL: N_("By"),
    Column.OUTCOME: N_("What came of it"),
    Column.NEXT: N_("Chase on"),
    Column.POSITION: N_("Position"),
    Column.STATE: N_("State of play"),
}
"""What stands above each column, marked for translation."""
