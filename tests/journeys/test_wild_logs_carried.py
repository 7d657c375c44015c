"""Whatever happened to a request, it is carried as it is or told: both computers then say the same of it."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given

from letters.domain.errors import PlaidoyerError
from letters.domain.portable import CarriedRequest, NotYetHappened, Portable
from letters.domain.projection import project
from letters.output.portable.carrier import PortableCopies
from tests.fakes.sample_requests import NOW, member, request
from tests.fakes.still_clock import StillClock
from tests.fakes.two_computers import Computer, unheard
from tests.fakes.wild_logs import LOGS

LATER = StillClock(date(2027, 1, 1))


@pytest.fixture(scope="module")
def computers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wild")
    first, second = Computer(folder / "first"), Computer(folder / "second")
    second.carrying = replace(second.carrying, clock=LATER)
    with closing(first.records), closing(second.records):
        yield first, second


def of_its_own(log):
    """Give *log* under identifiers that no other example has."""
    uids = {event.uid: uuid4() for event in log}
    return tuple(
        replace(event, uid=uids[event.uid], corrects=uids.get(event.corrects) if event.corrects else None)
        for event in log
    )


def carried(first, asked, who, path):
    """Export *asked* as *first* keeps it or, where it refuses to keep it, as a stranger might write it."""
    try:
        first.records.open_request(asked)
    except PlaidoyerError:
        wild = Portable(NOW, (who,), (CarriedRequest(asked),))
        PortableCopies().write(path, wild, unheard, {}, unheard)
        return False
    first.carrying.export(path, [asked.uid], unheard)
    return True


def line_of(computer, asked):
    return [line for line in computer.records.listed(closed=True) if line.uid == asked.uid]


@given(LOGS)
def test_whatever_happened_both_computers_say_the_same_or_the_second_says_why(computers, log):
    first, second = computers
    first.records.keep_member(who := member())
    asked = replace(request(who.uid), events=of_its_own(log))
    path = first.folder / "copy.zip"

    is_kept = carried(first, asked, who, path)
    brought = second.carrying.bring(path, unheard)

    refused = [fault for _, fault in brought.refused]
    if refused:
        assert not is_kept or isinstance(refused[0], NotYetHappened)
        assert [] == line_of(second, asked)
    else:
        assert is_kept
        assert first.records.request(asked.uid) == second.records.request(asked.uid) == asked
        assert line_of(first, asked) == line_of(second, asked)
        assert project(asked) == project(second.records.request(asked.uid))
