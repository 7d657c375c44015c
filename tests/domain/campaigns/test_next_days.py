"""When to come back to a legislator: a day is proposed with its reason, never on a day off."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.calendars import Territory, day_off
from letters.domain.campaigns.came import CAME, GROUPS
from letters.domain.campaigns.next_days import proposed, question_due
from letters.domain.campaigns.words import ContactChannel, ContactOutcome

DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("channel", "outcome", "expected"),
    [
        ("telephone", "unreachable", "2026-11-25"),
        ("email", "nothing", "2026-12-03"),
        ("post", "nothing", "2026-12-14"),
        ("telephone", "acknowledged", "2026-12-08"),
        ("meeting", "promised", "2026-12-14"),
        ("email", "question-tabled", "2027-01-25"),
    ],
)
def test_each_outcome_has_its_own_patience(channel, outcome, expected):
    found = proposed(ContactChannel(channel), ContactOutcome(outcome), date(2026, 11, 23))

    assert date.fromisoformat(expected) == found.on


@pytest.mark.parametrize("outcome", ["office-declined", "opposed", "meeting-fixed"])
def test_after_a_no_or_for_a_meeting_no_day_is_proposed_but_the_reason_is_said(outcome):
    found = proposed(ContactChannel.EMAIL, ContactOutcome(outcome), date(2026, 11, 23))

    assert found.on is None
    assert found.why


@given(DAYS, st.sampled_from(ContactChannel), st.sampled_from(ContactOutcome))
def test_a_day_proposed_is_later_and_no_day_off_in_france(day, channel, outcome):
    found = proposed(channel, outcome, day)

    if found.on is not None:
        assert found.on > day
        assert day_off(found.on, Territory.FRANCE) is None


def test_the_day_after_all_saints_is_taken_for_that_of_all_saints():
    found = proposed(ContactChannel.TELEPHONE, ContactOutcome.UNREACHABLE, date(2026, 10, 30))

    assert date(2026, 11, 2) == found.on


def test_the_minister_has_two_months_from_the_question():
    assert date(2022, 2, 23) == question_due(date(2021, 12, 23))


def test_at_the_end_of_the_calendar_nothing_is_proposed():
    found = proposed(ContactChannel.POST, ContactOutcome.NOTHING, date(9999, 12, 30))

    assert found.on is None


def test_every_outcome_stands_in_one_group_and_every_group_has_words():
    grouped = [outcome for outcomes in GROUPS.values() for outcome in outcomes]

    assert set(ContactOutcome) == set(grouped)
    assert len(grouped) == len(set(grouped))
    assert set(GROUPS) == set(CAME)
