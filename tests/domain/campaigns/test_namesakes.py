"""Volunteers of the same name are told apart, and the others keep theirs."""

from uuid import UUID

from letters.domain.campaigns.facts import Volunteer
from letters.domain.campaigns.namesakes import names_apart

ANNE, OTHER, THIRD = UUID("aaaaaaaa" + "0" * 24), UUID("bbbbbbbb" + "0" * 24), UUID("cccccccc" + "0" * 24)


def test_a_name_that_nobody_else_has_stays_as_it_is():
    people = Volunteer(ANNE, "Anne Martin", ("35",)), Volunteer(OTHER, "Bruno Petit")

    assert {ANNE: "Anne Martin", OTHER: "Bruno Petit"} == names_apart(people)


def test_two_of_one_name_are_told_apart_by_their_departements():
    people = Volunteer(ANNE, "Anne Martin", ("35",)), Volunteer(OTHER, "ANNE MARTIN", ("2A", "75"))

    assert {ANNE: "Anne Martin (35)", OTHER: "ANNE MARTIN (2A, 75)"} == names_apart(people)


def test_two_of_one_name_and_place_are_told_apart_by_their_identifiers():
    people = (
        Volunteer(ANNE, "Anne Martin", ("35",)),
        Volunteer(OTHER, "Anne Martin", ("35",)),
        Volunteer(THIRD, "Anne Martin"),
    )

    assert {"Anne Martin (aaaaaaaa)", "Anne Martin (bbbbbbbb)", "Anne Martin (cccccccc)"} == set(
        names_apart(people).values()
    )
