"""Nothing due is missed because the program was closed: the next start tells it first."""

import pytest

from letters.domain.steps import Advice
from letters.services.visits import BEFORE, VISITED, Visits
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, sent, told, uid_of


class Visitor:
    """Somebody who opens the program on some days only."""

    def __init__(self, *events, today="01.03"):
        self.desk = Desk(day(today))
        self.desk.keep("CPAM", *(events or (sent("20.02"),)), opened=day("20.02"))
        self.visits = Visits(self.desk.records, self.desk.clock)

    def comes(self, on):
        self.desk.clock.day = day(on)
        return self.visits.since_last()


def test_the_first_visit_tells_nothing():
    assert Visitor().comes("01.06") is None


def test_what_became_due_meanwhile_is_told_with_the_day_of_the_last_visit():
    """An e-mail of 20 February 2026 is answered until 20 March: on the 21st a reminder may be sent."""
    visitor = Visitor()
    visitor.comes("10.03")

    since = visitor.comes("15.04")

    (became,) = since.due
    assert (day("10.03"), Advice.REMIND) == (since.visited, became.step.advice)
    assert {uid_of("CPAM")} == since.uids


@pytest.mark.parametrize(("before", "after"), [("10.03", "20.03"), ("21.03", "15.04"), ("10.03", "10.03")])
def test_what_was_not_due_yet_or_known_already_is_not_told(before, after):
    visitor = Visitor()
    visitor.comes(before)

    assert visitor.comes(after) is None


def test_the_day_on_which_it_becomes_due_is_told_that_very_day():
    visitor = Visitor()
    visitor.comes("20.03")

    assert visitor.comes("21.03").due


def test_who_comes_twice_on_a_day_is_told_twice_and_the_next_day_no_more():
    visitor = Visitor()
    visitor.comes("10.03")

    assert visitor.comes("15.04") == visitor.comes("15.04")
    assert visitor.comes("16.04") is None


def test_a_last_day_of_one_s_own_that_was_missed_is_told():
    visitor = Visitor(sent("05.01"), told("complaint-sent", "10.01", channel="web-form"))
    visitor.comes("15.04")

    since = visitor.comes("31.12")

    (missed,) = since.passed
    assert missed.standing.appeal.earliest == missed.next_day
    assert visitor.comes("31.12").passed


def test_a_clock_that_went_back_forgets_nothing():
    visitor = Visitor()
    visitor.comes("10.03")

    assert visitor.comes("01.01") is None
    assert day("10.03").isoformat() == visitor.desk.records.setting(VISITED)
    assert visitor.comes("15.04").due


def test_a_day_that_cannot_be_read_is_no_visit():
    visitor = Visitor()
    visitor.desk.records.set(VISITED, "hier")
    visitor.desk.records.set(BEFORE, "avant-hier")

    assert visitor.comes("15.04") is None
    assert day("15.04").isoformat() == visitor.desk.records.setting(VISITED)
