"""The coming days, asked of the encrypted file and of the records in memory alike."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from letters.domain.happenings import Happening, Particulars
from letters.storage.records import create_book
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.sample_requests import CPAM, event, member, request

RECEIVED = (Happening.SENT, Happening.RECEIVED)


@pytest.fixture(params=["memory", "book"])
def records(request, tmp_path):
    made = RecordsInMemory() if request.param == "memory" else create_book(tmp_path / "book.db", "ab" * 32)
    yield made
    made.close()


@pytest.fixture
def keep(records):
    helene = member()
    records.keep_member(helene)

    def kept(topic, on, *kinds, **more):
        events = [event(kind, on, after=place) for place, kind in enumerate(kinds)]
        events += more.pop("events", [])
        made = request(helene.uid, CPAM, *events, topic=topic, opened_on=on)
        records.open_request(made)
        return made.uid

    return kept


def by_hand(day, on):
    return replace(event(Happening.DATE_SET, on, after=9), particulars=Particulars(day=day, reason="x"))


def uids(lines):
    return [line.uid for line in lines]


def test_who_must_answer_comes_soonest_first_and_page_by_page(records, keep):
    late, near = keep("a", date(2026, 3, 2), *RECEIVED), keep("b", date(2026, 3, 1), *RECEIVED)
    today = date(2026, 3, 20)

    both = records.awaited(today, first=today, last=None)

    assert [near, late] == uids(both)
    assert [late] == uids(records.awaited(today, first=today, last=None, skip=1, most=1))
    assert [near] == uids(records.awaited(today, first=today, last=date(2026, 4, 1)))
    assert [] == uids(records.awaited(today, first=None, last=today - timedelta(days=1)))


def test_an_earlier_day_set_by_hand_is_the_next_one_until_it_is_past(records, keep):
    hand, law = date(2026, 3, 12), date(2026, 4, 2)
    uid = keep("a", date(2026, 3, 2), *RECEIVED, events=[by_hand(hand, date(2026, 3, 3))])

    before, after = date(2026, 3, 12), date(2026, 3, 13)

    assert {hand: 1} == records.awaited_days(before, first=before, last=law)
    assert {law: 1} == records.awaited_days(after, first=before, last=law)
    assert [uid] == uids(records.awaited(before, first=before, last=hand))


def test_a_later_day_set_by_hand_leaves_nobody_overdue(records, keep):
    hand, today = date(2026, 5, 12), date(2026, 5, 1)
    uid = keep("a", date(2026, 3, 2), *RECEIVED, events=[by_hand(hand, date(2026, 3, 3))])

    assert [] == uids(records.awaited(today, first=None, last=today - timedelta(days=1)))
    assert [uid] == uids(records.awaited(today, first=today, last=hand))


def test_a_silence_that_became_a_decision_is_for_the_person_to_act_upon(records, keep):
    on = date(2026, 3, 2)
    silent = keep("a", on, *RECEIVED, Happening.COMPLAINT_SENT)
    decided = keep("b", on, *RECEIVED, Happening.COMPLAINT_SENT, Happening.DECIDED)
    waiting, over = date(2026, 4, 1), date(2026, 6, 20)

    assert [silent] == uids(records.awaited(waiting, first=None, last=None))
    assert [decided] == uids(records.to_decide(first=on, last=waiting))
    assert [] == uids(records.awaited(over, first=None, last=None))
    assert {silent, decided} == set(uids(records.to_decide(first=on, last=over)))


def test_what_opened_between_two_days_is_told(records, keep):
    first, second = keep("a", date(2026, 3, 2), *RECEIVED), keep("b", date(2026, 3, 9), *RECEIVED)
    opens = date(2026, 4, 3)

    assert [first] == uids(records.opening(first=opens, last=opens))
    assert [first, second] == uids(records.opening(first=opens, last=date(2026, 4, 10)))
    assert (opens, date(2026, 4, 10)) == records.opening_days(last=date(2026, 4, 10), most=9)
    assert (opens,) == records.opening_days(last=date(2026, 4, 10), most=1)
