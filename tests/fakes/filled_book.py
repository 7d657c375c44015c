"""A book of tens of thousands of requests, written at once: what the figures are measured on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from letters.domain.bodies import Recipient
from letters.domain.happenings import Event, Happening
from letters.domain.household import Member
from letters.domain.requests import Request
from letters.storage import tables
from letters.storage.database import create
from letters.storage.rows import event_values, member_values, request_values, told_values
from tests.fakes.sample_requests import DAY, event, member, request

_TOWNS = ("Paris", "Lyon", "Marseille", "Lille", "Nantes", "Bordeaux", "Rennes", "Nîmes", "Orléans", "Évreux")
_BODIES = (
    "CPAM",
    "Hôpital Saint-Joseph",
    "Mutuelle générale",
    "Centre hospitalier",
    "Laboratoire du Sacré-Cœur",
)
_NAMES = ("Hélène", "Zoé", "Étienne", "Aïcha", "Loïc")
_AT_ONCE = 1000

_NOTES = (Happening.NOTE,)
SHAPES = (
    (*_NOTES * 8,),
    (Happening.SENT, Happening.PRESENTED, Happening.RECEIVED, *_NOTES * 5),
    (Happening.SENT, Happening.RECEIVED, Happening.ACKNOWLEDGED, Happening.REMINDER_SENT, *_NOTES * 4),
    (Happening.SENT, Happening.RECEIVED, Happening.ANSWERED, *_NOTES * 5),
    (Happening.SENT, Happening.RECEIVED, Happening.REFUSED, Happening.COMPLAINT_SENT, *_NOTES * 4),
    (Happening.SENT, Happening.RECEIVED, Happening.GRANTED, Happening.CLOSED, *_NOTES * 4),
)
"""What happened to a request, in turn: to send, waiting, reminded, answered, complained, closed."""


def filled_book(path: Path, key_hex: str, requests: int) -> tuple[UUID, ...]:
    """Make a book of so many requests of eight events each; give the identifiers of a few of them."""
    database = create(path, key_hex)
    household = [member(name) for name in _NAMES]
    uids = []
    with database.writing() as connection:
        connection.execute(sa.insert(tables.person), [member_values(each) for each in household])
        for first in range(0, requests, _AT_ONCE):
            numbers = range(first, min(first + _AT_ONCE, requests))
            made = [(number + 1, *_made(number, household)) for number in numbers]
            _write(connection, made)
            uids.append(made[0][1].uid)
    database.close()
    return tuple(uids)


def _made(number: int, household: Sequence[Member]) -> tuple[Request, int]:
    owner = number % len(household)
    town = _TOWNS[number // 7 % len(_TOWNS)]
    body = Recipient(f"{_BODIES[number % 11 % len(_BODIES)]} de {town}", (f"{number} rue", f"75001 {town}"))
    opened = DAY + timedelta(days=number % 1500)
    events = tuple(_events(number, SHAPES[number % len(SHAPES)]))
    return replace(request(household[owner].uid, body, *events), opened_on=opened), owner + 1


def _events(number: int, kinds: Sequence[Happening]) -> Iterator[Event]:
    for place, kind in enumerate(kinds):
        on = DAY + timedelta(days=number % 1500 + place)
        yield event(kind, on, after=place, note="Appelé le standard, rappel promis" * (kind in _NOTES))


def _write(connection: sa.Connection, made: Sequence[tuple[int, Request, int]]) -> None:
    """Write requests whose projection is worked out once a shape and a day."""
    rows = [
        request_values(each, owner, f"{_NAMES[owner - 1]} Martin") | told_values(each) | {"id": number}
        for number, each, owner in made
    ]
    logs = [
        event_values(told, number, seq)
        for number, each, _owner in made
        for seq, told in enumerate(each.events, 1)
    ]
    connection.execute(sa.insert(tables.request), rows)
    connection.execute(sa.insert(tables.event), logs)
