"""The common count: outcomes given without their person, merged without a server, small groups hidden."""

import json
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.outcomes import Matter, Timing
from letters.domain.pooled import NotPooled, PooledLater, fields_of, merged, pooled_of
from letters.services.outcomes import By, Question
from letters.services.pooling import Merged, Pooling
from tests.fakes.busy_household import busy
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock
from tests.fakes.story import day

MATTER = Matter("CPAM", "health-insurer", "access", day("17.03"), Timing.IN_TIME, department="35")


def pooling(records=None):
    return Pooling(records or RecordsInMemory(), StillClock(day("16.03")))


@pytest.fixture
def given_file():
    return Pooling(busy().requests.records, StillClock(day("16.03"))).given()


def lines(content):
    return [json.loads(line) for line in content.decode().splitlines()]


def test_nothing_of_the_person_nor_of_a_day_leaves(given_file):
    _head, *records = lines(given_file)
    desk = busy()
    requests = list(desk.requests.records.every_sent())

    assert 11 == len(records)
    text = json.dumps(records)
    for request in requests:
        assert str(request.uid) not in text
        assert str(request.member) not in text
        assert not any(event.on.isoformat() in text.replace("2026-03-16", "") for event in request.events)
    assert not {"note", "proof", "department", "sent_on"} & records[0].keys()


def test_a_wait_that_goes_on_does_not_give_its_day_away():
    """The day of the count less the days of lateness is the last day to answer, a month after the sending."""
    overdue = replace(MATTER, timing=Timing.OVERDUE, late_by=12)
    late = replace(MATTER, timing=Timing.LATE, late_by=12)

    assert [0, 12] == [pooled_of(each, uuid4(), day("16.05")).late_by for each in (overdue, late)]


@pytest.mark.parametrize("name", ["Caisse\u2028primaire", "Caisse\x85primaire"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_comes_in_whatever_stands_in_a_name_and_ends_its_lines(name, end):
    content = file_of(name).decode("unicode_escape").replace("\n", end).encode()

    assert Merged(1, 0, 0) == pooling().merge([("a", content)])


def test_the_identifiers_are_chance_and_the_same_each_time():
    mine, others = busy().requests.records, busy().requests.records

    first, again, theirs = (lines(pooling(each).given())[1:] for each in (mine, mine, others))

    assert first == again
    assert not {each["uid"] for each in first} & {each["uid"] for each in theirs}


def test_merging_twice_changes_nothing(given_file):
    pool = pooling()

    assert [Merged(11, 0, 0), Merged(0, 0, 11)] == [pool.merge([("a", given_file)]) for _ in range(2)]


def test_what_is_told_again_later_takes_its_place():
    records = busy().requests.records
    early, late = (Pooling(records, StillClock(day(on))).given() for on in ("16.03", "20.03"))
    pool = pooling()
    pool.merge([("early", early)])

    assert Merged(0, 11, 0) == pool.merge([("late", late)])
    assert Merged(0, 0, 11) == pool.merge([("early", early)])


@given(st.permutations(range(3)), st.lists(st.integers(0, 2), min_size=3, max_size=3))
def test_books_merge_to_the_same_in_whatever_order(order, days):
    uid = UUID(int=1)
    first = pooled_of(MATTER, uid, day("01.04"))
    told = [replace(first, late_by=late, as_of=day(f"0{late + 1}.04")) for late in days]
    books = [
        (each, pooled_of(MATTER, UUID(int=number + 2), day("01.04"))) for number, each in enumerate(told)
    ]

    assert merged((), *books) == merged((), *(books[place] for place in order), *books)


def file_of(*bodies):
    head = {"format": "plaidoyer-outcomes", "version": 1, "as_of": "2026-03-16"}
    told = [pooled_of(replace(MATTER, body=body), uuid4(), day("16.03")) for body in bodies]
    return "\n".join(json.dumps(line) for line in [head, *map(fields_of, told)]).encode()


def test_groups_of_less_than_five_are_hidden_and_stand_in_no_figure():
    pool = pooling()
    pool.merge([("a", file_of(*["CPAM"] * 5, *["Docteur Le Goff"] * 4))])

    report = pool.report(Question(By.BODY))

    assert (["CPAM"], 1, 5) == ([group.name for group in report.groups], report.hidden, report.whole.sent)


def test_of_a_pool_of_four_nothing_is_told():
    pool = pooling()
    pool.merge([("a", file_of(*["CPAM"] * 4))])

    assert (None, (), 1) == (
        pool.report(Question()).whole,
        pool.report(Question()).groups,
        pool.report(Question()).hidden,
    )


def test_its_days_are_those_of_whole_months():
    pool = pooling()
    pool.merge([("a", file_of(*["CPAM"] * 5))])

    whole = pool.report(Question()).whole

    assert (day("01.03"), day("31.03")) == (whole.first, whole.last)


GOOD = '{"format": "plaidoyer-outcomes", "version": 1, "as_of": "2026-03-16"}'
DAMAGED = {
    "empty": "",
    "not text": b"\xff\xfe",
    "not JSON": "Bonjour",
    "another thing": '{"format": "else", "version": 1}',
    "a list": "[1, 2]",
    "a line cut": f'{GOOD}\n{{"uid": "1',
    "a line of nothing": f"{GOOD}\n{{}}",
    "deep": f"{GOOD}\n" + "[" * 100_000,
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_refused_by_its_name_and_nothing_is_kept(content, given_file):
    pool = pooling()

    damaged = content if isinstance(content, bytes) else content.encode()
    with pytest.raises(NotPooled) as refused:
        pool.merge([("bon", given_file), ("abîmé", damaged)])

    assert "abîmé" == refused.value.facts["name"]
    assert Merged(11, 0, 0) == pool.merge([("bon", given_file)])


def test_a_file_of_a_later_version_is_refused_by_its_name():
    later = GOOD.replace('"version": 1', '"version": 2').encode()

    with pytest.raises(PooledLater, match="demain"):
        pooling().merge([("demain", later)])


def test_a_letter_to_somebody_close_is_never_pooled():
    assert None is pooled_of(replace(MATTER, kind="person"), uuid4(), day("16.03"))
