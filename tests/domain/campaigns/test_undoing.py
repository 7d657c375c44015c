"""What rests on the entries of a merge: what would mean something else, or nothing, without them."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.campaigns.facts import Assigned, Left, Withdrawn
from letters.domain.campaigns.undoing import resting
from letters.domain.listed import Ref
from tests.fakes.books_of_volunteers import QUESTION
from tests.fakes.campaign_story import aim, assigned, contact, entry, target, uid, volunteer

BEFORE = (aim(), volunteer("Anne"), target("s1"))
CALL = contact("s1", "Anne", "2021-11-05")
CAME = (volunteer("Bruno"), target("s2"), CALL)
LATER = {
    "a correction of what came": entry(
        "c", replace(CALL.fact, note="non"), 50, corrects="Anne email s1 2021-11-05 0"
    ),
    "a contact with a legislator who came": contact("s2", "Anne", "2021-12-01", at=50),
    "a share of a volunteer who came": assigned("s1", "Bruno", 50),
    "what followed a contact that came": entry("q", replace(QUESTION, after=frozenset({CALL.uid})), 50),
}
FREE = {
    "a contact of before": contact("s1", "Anne", "2021-12-01", at=50),
    "the withdrawal of what came": replace(entry("w", Withdrawn(), 50), corrects=CALL.uid),
    "the end of a mandate": entry("l", Left(Ref("senat", "s2"), date(2026, 1, 2)), 50),
    "what followed nothing that came": entry("q", QUESTION, 50),
}


@pytest.mark.parametrize("later", LATER.values(), ids=LATER)
def test_what_rests_on_a_merge_holds_it_back(later):
    later = replace(later, corrects=CALL.uid) if later.corrects else later

    assert (later,) == resting(BEFORE, CAME, (later,))


@pytest.mark.parametrize("later", FREE.values(), ids=FREE)
def test_what_stands_by_itself_does_not_hold_a_merge_back(later):
    assert () == resting(BEFORE, CAME, (later,))


def test_what_was_taken_back_since_holds_nothing_back():
    visit = LATER["a contact with a legislator who came"]
    back = replace(entry("w", Withdrawn(), 60), corrects=visit.uid)

    assert () == resting(BEFORE, CAME, (visit, back))


def test_a_legislator_told_by_somebody_else_too_is_not_taken_away():
    visit = LATER["a contact with a legislator who came"]

    assert () == resting((*BEFORE, entry("t2", target("s2").fact, 1)), CAME, (visit,))


def test_a_correction_of_a_correction_of_what_came_rests_on_it_too():
    first = replace(LATER["a correction of what came"], corrects=CALL.uid)
    second = replace(entry("d", first.fact, 60), corrects=first.uid)

    assert (second,) == resting(BEFORE, CAME, (first, second))


def test_a_share_that_replaced_one_that_came_rests_on_it_where_it_would_be_disputed():
    anne, came = assigned("s1", "Anne", 2), assigned("s1", "Bruno", 20, replaces=["s1 to Anne"])
    mine = assigned("s1", "Chloé", 50, replaces=["s1 to Bruno"])

    assert (mine,) == resting((*BEFORE, anne, volunteer("Chloé")), (came,), (mine,))


def test_a_dispute_that_came_and_was_decided_since_holds_nothing_back():
    anne, came = assigned("s1", "Anne", 2), assigned("s1", "Bruno", 20)
    mine = assigned("s1", "Chloé", 50, replaces=["s1 to Anne", "s1 to Bruno"])

    assert () == resting((*BEFORE, anne, volunteer("Chloé")), (came,), (mine,))


def test_a_dispute_that_was_there_anyhow_holds_nothing_back():
    anne, came = assigned("s1", "Anne", 2), assigned("s1", "Bruno", 20)
    mine = assigned("s1", "Chloé", 50)

    assert () == resting((*BEFORE, anne, volunteer("Chloé")), (came,), (mine,))


def test_a_share_given_back_since_holds_nothing_back():
    back = entry("back", Assigned(Ref("senat", "s2"), None), 50)

    assert () == resting(BEFORE, CAME, (back,))


def test_a_legislator_told_before_and_taken_back_is_told_by_nothing_else():
    told = entry("t2", target("s2").fact, 1)
    back = replace(entry("w2", Withdrawn(), 2), corrects=told.uid)
    visit = LATER["a contact with a legislator who came"]

    assert (visit,) == resting((*BEFORE, told, back), CAME, (visit,))


def test_of_a_campaign_that_came_everything_rests_on_it():
    asked = aim(50, "Un autre nom")

    assert (asked,) == resting((), (*BEFORE, *CAME), (asked,))
    assert uid("Anne") == BEFORE[1].fact.uid
