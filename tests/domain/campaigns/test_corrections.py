"""Corrections: what stands does not hang on clocks, on order, nor on who corrects what is not theirs."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations
from uuid import uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.campaigns.corrections import Corrections
from letters.domain.campaigns.facts import Withdrawn
from tests.fakes.campaign_entries import ENTRIES
from tests.fakes.campaign_story import SPACE, contact, entry, target, uid, volunteer

CALL = contact("s1", "Anne", at=10)


def corrected(note, at, of):
    told = replace(CALL.fact, note=note)
    return replace(entry(note, told, at), corrects=of.uid)


def test_a_correction_told_by_a_late_clock_holds_all_the_same():
    late = corrected("rappeler", 3, CALL)

    assert {CALL.uid: late} == Corrections((late, CALL)).standing()


def test_a_correction_of_a_correction_holds_whatever_their_moments():
    first = corrected("lundi", 30, CALL)
    second = corrected("mardi", 20, first)

    assert {CALL.uid: second} == Corrections((second, first, CALL)).standing()


def test_of_two_corrections_of_one_entry_the_later_one_holds():
    early, late = corrected("lundi", 20, CALL), corrected("mardi", 30, CALL)

    assert {CALL.uid: late} == Corrections((late, early, CALL)).standing()


def test_what_was_withdrawn_may_be_told_again():
    never = replace(entry("never", Withdrawn(), 20), corrects=CALL.uid)
    again = corrected("si", 30, CALL)

    assert {} == Corrections((CALL, never)).standing()
    assert {CALL.uid: again} == Corrections((CALL, never, again)).standing()


@pytest.mark.parametrize(
    "other",
    [contact("d1", "Anne", at=20), volunteer("Bruno", 20), target("s1", at=20)],
    ids=["another legislator", "a volunteer", "another kind"],
)
def test_what_is_of_something_else_corrects_nothing_and_is_told_for_itself(other):
    wrong = replace(other, corrects=CALL.uid)

    assert {CALL.uid: CALL, wrong.uid: wrong} == Corrections((CALL, wrong)).standing()


def test_a_withdrawal_does_not_let_something_else_in():
    never = replace(entry("never", Withdrawn(), 20), corrects=CALL.uid)
    wrong = replace(volunteer("Bruno", 30), corrects=never.uid)

    assert {wrong.uid: wrong} == Corrections((CALL, never, wrong)).standing()


def test_an_entry_of_another_campaign_corrects_nothing_here():
    stranger = replace(corrected("faux", 20, CALL), campaign=uid("another campaign"))

    assert CALL == Corrections((CALL, stranger)).standing()[CALL.uid]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_entries_that_correct_one_another_in_a_ring_are_one_in_any_order(order):
    ring = [corrected(str(number), number, CALL) for number in range(3)]
    ring = [replace(each, corrects=ring[number - 1].uid) for number, each in enumerate(ring)]

    standing = Corrections([ring[place] for place in order]).standing()

    assert [min((each.uid for each in ring), key=str)] == list(standing)
    assert standing == Corrections(ring).standing()


def test_a_chain_of_ten_thousand_corrections_is_followed_at_once():
    chain = [CALL]
    for number in range(10_000):
        fact = replace(CALL.fact, note=str(number))
        at = datetime(2026, 1, 1, tzinfo=UTC)
        made = replace(CALL, uid=uuid5(SPACE, str(number)), at=at, fact=fact, corrects=chain[-1].uid)
        chain.append(made)

    assert {CALL.uid: chain[-1]} == Corrections(reversed(chain)).standing()


@given(ENTRIES, st.randoms())
def test_what_stands_does_not_hang_on_the_order_in_which_entries_came(entries, chance):
    shuffled = list(entries)
    chance.shuffle(shuffled)

    assert list(Corrections(entries).standing().items()) == list(Corrections(shuffled).standing().items())
