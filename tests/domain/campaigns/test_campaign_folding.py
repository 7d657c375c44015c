"""A campaign is what its entries tell together, whoever wrote them and in whatever order they come."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.campaigns.facts import Position, Withdrawn
from letters.domain.campaigns.folding import Conflict, campaign_of
from letters.domain.campaigns.words import Basis, Stance
from tests.fakes.campaign_entries import ENTRIES
from tests.fakes.campaign_story import (
    CAMPAIGN,
    aim,
    assigned,
    contact,
    entry,
    ref,
    target,
    uid,
    volunteer,
)

BEGUN = (aim(), volunteer("Anne"), volunteer("Bruno"), target("s1"), target("d1"), target("d2"))
TODAY = date(2021, 12, 1)


def told(*entries):
    return campaign_of(CAMPAIGN, (*BEGUN, *entries))


def names(targets):
    return [each.name for each in targets]


def test_the_latest_aim_holds():
    assert "Constances, suite" == told(aim(5, "Constances, suite")).aim.title


def test_two_who_take_one_target_without_knowing_are_told_and_neither_has_it():
    campaign = told(assigned("s1", "Anne", 1), assigned("s1", "Bruno", 2))

    (conflict,) = campaign.conflicts
    assert {uid("Anne"), uid("Bruno")} == set(conflict.volunteers)
    assert ref("s1") not in campaign.assigned


def test_who_decides_puts_one_in_the_place_of_both():
    both = (assigned("s1", "Anne", 1), assigned("s1", "Bruno", 2))
    decided = entry("decided", assigned("s1", "Bruno", replaces=("s1 to Anne", "s1 to Bruno")).fact, 3)

    campaign = told(*both, decided)

    assert () == campaign.conflicts
    assert uid("Bruno") == campaign.assigned[ref("s1")]


def test_a_target_given_on_is_the_other_persons():
    given_on = entry("given on", assigned("s1", "Bruno", replaces=("s1 to Anne",)).fact, 2)

    assert uid("Bruno") == told(assigned("s1", "Anne", 1), given_on).assigned[ref("s1")]


def test_a_target_given_back_is_nobodys():
    back = entry("back", assigned("s1", None, replaces=("s1 to Anne",)).fact, 2)

    assert {} == told(assigned("s1", "Anne", 1), back).assigned


def test_two_who_give_one_target_to_the_same_person_agree():
    twice = (assigned("s1", "Anne", 1), entry("again", assigned("s1", "Anne").fact, 2))

    assert ((), uid("Anne")) == (told(*twice).conflicts, told(*twice).assigned[ref("s1")])


def test_a_contact_withdrawn_never_took_place():
    wrong = contact("s1", "Anne", outcome="promised")
    withdrawn = entry("never", Withdrawn(), 9, corrects="Anne email s1 2021-11-05 0")

    assert frozenset() == told(wrong, withdrawn).reached


TO_DO = {
    "nobody tried": ((), ["d1", "s1"]),
    "an office that did not answer": ((contact("s1", "Anne", outcome="unreachable"),), ["d1", "s1"]),
    "reached": ((contact("s1", "Anne"),), ["d1"]),
    "to chase since yesterday": (
        (contact("s1", "Anne", next_on=date(2021, 11, 30)),),
        ["s1", "d1"],
    ),
    "to chase tomorrow": ((contact("s1", "Anne", next_on=date(2021, 12, 2)),), ["d1"]),
    "chased since, and heard": (
        (
            contact("s1", "Anne", next_on=date(2021, 11, 20)),
            contact("s1", "Anne", "2021-11-21", "favourable"),
        ),
        ["d1"],
    ),
    "convinced": (
        (entry("won", Position(ref("s1"), Stance.CONVINCED, TODAY, Basis.REPLY)),),
        ["d1"],
    ),
}


@pytest.mark.parametrize(("entries", "expected"), TO_DO.values(), ids=TO_DO)
def test_what_a_volunteer_has_to_do_today(entries, expected):
    campaign = told(assigned("s1", "Anne"), assigned("d1", "Anne"), *entries)

    assert expected == names(campaign.to_do(uid("Anne"), TODAY))


def test_of_two_positions_the_one_of_the_later_day_holds():
    early = entry("early", Position(ref("s1"), Stance.OPPOSED, date(2021, 10, 1), Basis.VOTE), 9)
    late = entry("late", Position(ref("s1"), Stance.FAVOURABLE, date(2021, 11, 1), Basis.QUESTION), 1)

    assert Stance.FAVOURABLE is told(early, late).positions[ref("s1")].stance


class TestLaws:
    """What makes books merge without a server."""

    @given(ENTRIES, st.randoms(use_true_random=False))
    def test_the_order_and_the_repetition_of_entries_do_not_count(self, entries, chance: random.Random):
        again = [*entries, *entries]
        chance.shuffle(again)

        assert campaign_of(CAMPAIGN, entries) == campaign_of(CAMPAIGN, again)

    @given(ENTRIES)
    def test_a_target_is_had_by_one_or_is_in_conflict_never_both(self, entries):
        campaign = campaign_of(CAMPAIGN, entries)

        assert not campaign.assigned.keys() & {conflict.ref for conflict in campaign.conflicts}
        assert all(isinstance(each, Conflict) and len(each.volunteers) > 1 for each in campaign.conflicts)

    @given(ENTRIES)
    def test_nothing_of_another_campaign_is_counted(self, entries):
        assert campaign_of(uid("another"), entries).targets == {}
