"""What a list shows of a request follows from its events alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.projection import project
from tests.fakes.story import day, sent, story, told
from tests.fakes.wild_logs import LOGS

COMPLAINED = (sent(), told("complaint-sent", "10.02", channel="web-form"))

ROWS = [
    ([], ("draft", None, None, None, "send", "01.01")),
    ([sent()], ("waiting", "05.01", "05.02", "05.02", "remind", "06.02")),
    ([sent(), told("reminder-sent", "10.02")], ("waiting", "05.01", "05.02", "05.02", "complain", "25.02")),
    ([sent(), told("identity-asked", "08.01")], ("suspended", None, None, None, "prove-identity", "08.01")),
    ([sent(), told("granted", "20.01")], ("answered", None, None, None, "close", "20.01")),
    ([*COMPLAINED], ("complained", "10.02", "10.05", "10.05", "contest", "11.05")),
    (
        [*COMPLAINED, told("decided", "20.03")],
        ("complained", "20.03", "21.05", "21.05", "read-decision", "20.03"),
    ),
]


@pytest.mark.parametrize(("events", "row"), ROWS)
def test_the_row_of_a_request(events, row):
    got = project(story(*events))

    expected = [each if each is None or "." not in each else day(each) for each in row]
    assert expected == [got.stage, got.started_on, got.expected_on, got.due_on, got.step, got.step_on]


def test_the_last_day_to_answer_where_local_holidays_may_count_is_the_later_one():
    got = project(story(sent("03.03"), address=("1 rue Haute", "67000 STRASBOURG")))

    assert (day("03.04"), day("07.04")) == (got.expected_on, got.due_on)


def test_a_closed_request_waits_for_nothing():
    got = project(story(sent(), told("granted", "20.01"), told("closed", "21.01")))

    assert ("closed", "granted", day("21.01"), "", None, None) == (
        got.stage, got.outcome, got.closed_on, got.step, got.step_on, got.due_on,
    )  # fmt: skip


@given(LOGS.flatmap(lambda log: st.tuples(st.just(log), st.permutations(log))))
def test_the_row_is_the_same_in_whatever_order_the_events_were_written(pair):
    log, shuffled = pair

    assert project(story(*log)) == project(story(*shuffled))


@given(LOGS)
def test_no_period_ends_before_it_starts(log):
    got = project(story(*log))

    assert (got.due_on is None) == (got.started_on is None)
    assert got.due_on is None or got.started_on <= got.expected_on <= got.due_on
