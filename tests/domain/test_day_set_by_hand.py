"""A last day set by hand stands beside the law's, and accuses nobody too early."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.advice import steps
from letters.domain.happenings import Happening, Particulars
from letters.domain.projection import project
from letters.domain.recording import MOST_GIVEN, recordable, with_event
from letters.domain.request_errors import NoLastDay, NotALastDay, NotNow
from letters.domain.standing import standing_of
from letters.domain.steps import Advice, advised
from tests.fakes.story import day, sent, story, told
from tests.fakes.wild_logs import LOGS

LAW = day("05.02")
"""The last day to answer an e-mail of 5 January 2026."""

DAYS_OFFERED = st.dates(day("06.01"), day("31.12"))


def set_to(last, on="10.01", at=50):
    return replace(told("date-set", on, at), particulars=Particulars(day=last, reason="appel du 10"))


def waiting(*events):
    return story(sent(), *events)


def first_complaint(request):
    found = [
        step for step in steps(standing_of(request), request.opened_on) if step.advice is Advice.COMPLAIN
    ]
    return found[0].since


@pytest.mark.parametrize(
    ("by_hand", "late_after", "expected_on", "due_on"),
    [
        ("20.01", "05.02", "20.01", "05.02"),
        ("05.02", "05.02", "05.02", "05.02"),
        ("20.02", "20.02", "05.02", "20.02"),
        ("05.01", "05.02", "05.02", "05.02"),
    ],
)
def test_the_law_and_the_hand_stand_side_by_side(by_hand, late_after, expected_on, due_on):
    request = waiting(set_to(day(by_hand)))

    standing, row = standing_of(request), project(request)

    assert LAW == standing.answer.due
    assert day(late_after) == standing.late_after
    assert (day(expected_on), day(due_on)) == (row.expected_on, row.due_on)


@pytest.mark.parametrize(("by_hand", "since"), [("20.01", "06.02"), ("05.02", "06.02"), ("20.02", "21.02")])
def test_a_complaint_is_possible_after_the_later_of_both(by_hand, since):
    assert day(since) == first_complaint(waiting(set_to(day(by_hand))))


def test_a_reminder_waits_for_the_day_that_was_given():
    request = waiting(told("reminder-sent", "10.01"), set_to(day("20.03")))

    assert day("21.03") == first_complaint(request)


def test_the_wait_says_both_days():
    request = waiting(set_to(day("20.02")))

    step = advised(steps(standing_of(request), request.opened_on), day("10.02"))

    assert (Advice.WAIT, LAW, day("20.02")) == (step.advice, step.why.facts["due"], step.why.facts["given"])


def test_the_last_one_told_counts_and_can_be_taken_back():
    first, second = set_to(day("20.02"), at=50), set_to(day("25.02"), "12.01", at=51)
    back = told("withdrawn", "13.01", 52, corrects="date-set 12.01 51")

    assert day("25.02") == standing_of(waiting(first, second)).set_by_hand
    assert day("20.02") == standing_of(waiting(first, second, back)).set_by_hand


def test_a_new_sending_begins_without_it():
    request = waiting(set_to(day("20.02")), sent("20.01", name="again"))

    assert standing_of(request).set_by_hand is None


def test_it_is_about_the_answer_alone():
    request = waiting(set_to(day("20.12")), told("complaint-sent", "10.02", channel="web-form"))

    standing = standing_of(request)

    assert standing.running.due == project(request).due_on
    assert Happening.DATE_SET not in recordable(standing)


@pytest.mark.parametrize(
    ("particulars", "refusal"),
    [
        (None, NoLastDay),
        (Particulars(reason="x"), NoLastDay),
        (Particulars(day=day("05.01")), NotALastDay),
        (Particulars(day=LAW + timedelta(days=MOST_GIVEN + 1)), NotALastDay),
    ],
)
def test_a_day_that_cannot_be_one_is_refused(particulars, refusal):
    event = replace(set_to(LAW), particulars=particulars)

    with pytest.raises(refusal):
        with_event(waiting(), event, day("12.01"))


def test_nothing_is_set_where_nothing_is_awaited():
    with pytest.raises(NotNow):
        with_event(story(), set_to(LAW), day("12.01"))


@given(DAYS_OFFERED)
def test_no_day_set_by_hand_makes_a_complaint_possible_sooner(by_hand):
    request = waiting(set_to(by_hand))

    assert max(LAW, by_hand) + timedelta(days=1) == first_complaint(request)
    assert LAW == standing_of(request).answer.due


@given(LOGS, DAYS_OFFERED)
def test_whatever_happened_it_never_moves_what_the_law_counts(log, by_hand):
    before, after = standing_of(story(*log)), standing_of(story(*log, set_to(by_hand, "30.06", 100)))

    assert (before.answer, before.silence, before.appeal) == (after.answer, after.silence, after.appeal)
    assert before.late_after is None or before.answer.due <= after.late_after
    row = project(story(*log, set_to(by_hand, "30.06", 100)))
    assert row.due_on is None or row.started_on <= row.expected_on <= row.due_on
