"""Which question comes next: the first that is asked and has no usable answer yet."""

import pytest

from letters.drafting.asked import next_question
from plaidoyer.assembly import letters

OBJECTION = letters().catalogue.prepared("objection/health-insurer")
AROUND = {"acting_for": ""}
GIVEN = {
    "nothing yet": ({}, "birth_date"),
    "an answer that cannot be used": ({"birth_date": "le 4 mai"}, "birth_date"),
}


@pytest.mark.parametrize(("given", "expected"), GIVEN.values(), ids=GIVEN.keys())
def test_the_first_question_without_a_usable_answer_comes_next(given, expected):
    question = next_question(OBJECTION, given, AROUND)

    assert expected == question.name


def test_somebody_who_acts_for_another_is_asked_in_what_capacity():
    assert "acting_as" == next_question(OBJECTION, {}, {"acting_for": "Elias"}).name


def test_when_all_is_answered_nothing_comes_next():
    case = letters().example("objection/health-insurer", "full")

    assert next_question(OBJECTION, case.answers, AROUND) is None
