"""Shares: even, where each volunteer can; what was given stays given; nobody is taken from anybody."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.campaign_errors import UnknownTarget, UnknownVolunteer
from letters.domain.campaigns.facts import Aim, Assigned, Left, Target, Volunteer
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.rehearsals import would_give
from letters.services.campaigns.shares import Given, Shares
from letters.services.campaigns.telling_volunteers import unplaced_words
from tests.fakes.campaign_story import ref, uid
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 22)


def shares_of(volunteers, targets):
    """Begin a campaign: volunteers by their places (« 35 2A 35-1 »), targets by theirs (« 35 », « 35-1 »)."""
    shares = Shares(CampaignLogs(RecordsInMemory(), StillClock(TODAY)))
    campaign = shares.logs.begin(Aim("Suspendre Constances"))
    facts = []
    for name, places in volunteers.items():
        own = tuple(each for each in places.split() if "-" in each)
        facts.append(Volunteer(uid(name), name, tuple(set(places.split()) - set(own)), own))
    for name, place in targets.items():
        department, _dash, number = place.partition("-")
        kind = "deputy" if number else "senator"
        facts.append(Target(ref(name), kind, name, department, int(number or 0)))
    shares.logs.tell(campaign, facts)
    return shares, campaign


def owners(shares, campaign):
    told = shares.logs.campaign(campaign)
    return {each.key: told.volunteers[owner].name for each, owner in told.assigned.items()}


def test_each_legislator_goes_to_a_volunteer_of_their_departement():
    shares, campaign = shares_of(
        {"Anne": "35", "Bruno": "2A"}, {"s1": "35", "s2": "2A", "s3": "974", "e1": ""}
    )

    told = shares.by_department(campaign)

    assert {"s1": "Anne", "s2": "Bruno"} == owners(shares, campaign)
    assert {"s3", "e1"} == {each.ref.key for each in told.left_over}


def test_the_shares_are_even_and_those_who_alone_can_take_somebody_do_so_first():
    targets = {f"s{number}": "35" for number in range(4)} | {"s8": "75", "s9": "75"}
    shares, campaign = shares_of({"Anne": "35 75", "Bruno": "35"}, targets)

    shares.by_department(campaign)

    assert {"Anne": 3, "Bruno": 3} == Counter(owners(shares, campaign).values())


def test_what_was_given_stays_given_and_counts():
    shares, campaign = shares_of({"Anne": "35", "Bruno": "35"}, {"s1": "35", "s2": "35", "s3": "35"})
    shares.give(campaign, (ref("s1"), ref("s2")), uid("Bruno"))

    told = shares.by_department(campaign)

    assert {"s1": "Bruno", "s2": "Bruno", "s3": "Anne"} == owners(shares, campaign)
    assert ["s3"] == [target.ref.key for target, _to in told.assigned]
    assert () == shares.by_department(campaign).assigned


def test_a_constituency_goes_to_who_takes_it_for_their_own():
    targets = {"d1": "35-1", "d2": "35-2", "s1": "35"}
    shares, campaign = shares_of({"Anne": "35", "Bruno": "35 35-2"}, targets)

    told = shares.by_constituency(campaign)
    shares.by_department(campaign)

    assert ["d2"] == [target.ref.key for target, _to in told.assigned]
    assert {"d1", "s1"} == {each.ref.key for each in told.left_over}
    assert "Bruno" == owners(shares, campaign)["d2"]
    assert {"Anne": 2, "Bruno": 1} == Counter(owners(shares, campaign).values())


def test_a_volunteer_of_whom_no_place_is_known_is_told_to_get_nothing():
    shares, campaign = shares_of(
        {"Anne": "35", "Bruno": "", "Chloé": "35-3", "Driss": "2A"}, {"d1": "35-3", "s1": "35"}
    )

    by_constituency = would_give(shares, campaign, by_constituency=True)
    by_department = shares.by_department(campaign)

    assert ["Bruno"] == [each.name for each in by_department.unplaced]
    assert ["Anne", "Bruno", "Driss"] == [each.name for each in by_constituency.unplaced]


def test_who_gets_nothing_is_named_a_crowd_in_part():
    people = tuple(Volunteer(uid(str(each)), f"N{each}") for each in range(10))

    assert "" == unplaced_words(Given())
    assert "Sans département, donc sans part : N0." == unplaced_words(Given(unplaced=people[:1])).replace(
        "\u00a0", " "
    )
    assert "N7 et 2 autres" in unplaced_words(Given(unplaced=people, by_constituency=True))


def test_who_left_is_given_to_nobody():
    shares, campaign = shares_of({"Anne": "35"}, {"s1": "35"})
    shares.logs.tell(campaign, (Left(ref("s1"), TODAY),))

    assert () == shares.by_department(campaign).assigned
    with pytest.raises(UnknownTarget):
        shares.give(campaign, (ref("s1"),), uid("Anne"))


def test_a_target_is_given_back_to_all_and_given_again():
    shares, campaign = shares_of({"Anne": "35", "Bruno": "75"}, {"s1": "35"})
    shares.give(campaign, (ref("s1"),), uid("Bruno"))

    shares.give(campaign, (ref("s1"),), None)
    assert {} == owners(shares, campaign)
    shares.by_department(campaign)

    assert {"s1": "Anne"} == owners(shares, campaign)


def test_giving_what_they_have_already_writes_nothing():
    shares, campaign = shares_of({"Anne": "35"}, {"s1": "35"})
    shares.give(campaign, (ref("s1"),), uid("Anne"))
    before = shares.logs.entries(campaign)

    assert () == shares.give(campaign, (ref("s1"),), uid("Anne"))

    assert before == shares.logs.entries(campaign)


def test_two_who_took_one_target_apart_are_left_to_a_person_to_decide():
    shares, campaign = shares_of({"Anne": "35", "Bruno": "35", "Chloé": "35"}, {"s1": "35"})
    shares.logs.tell(campaign, (Assigned(ref("s1"), uid("Anne")), Assigned(ref("s1"), uid("Bruno"))))
    assert () == shares.by_department(campaign).assigned

    shares.settle(campaign, ref("s1"), uid("Anne"))

    assert () == shares.logs.campaign(campaign).conflicts
    assert {"s1": "Anne"} == owners(shares, campaign)


@pytest.mark.parametrize(
    ("name", "to", "fault"), [("s9", "Anne", UnknownTarget), ("s1", "Zoé", UnknownVolunteer)]
)
def test_nothing_is_given_where_one_of_them_is_unknown(name, to, fault):
    shares, campaign = shares_of({"Anne": "35"}, {"s1": "35"})

    with pytest.raises(fault):
        shares.give(campaign, (ref("s1"), ref(name)), uid(to))

    assert {} == owners(shares, campaign)


PLACES = st.lists(st.sampled_from(["35", "75", "2A"]), max_size=3).map(" ".join)


@given(
    st.dictionaries(st.sampled_from(["Anne", "Bruno", "Chloé"]), PLACES),
    st.dictionaries(
        st.sampled_from([f"s{number}" for number in range(9)]), st.sampled_from(["35", "75", "22"])
    ),
)
def test_everybody_who_can_be_taken_is_and_no_one_outside_their_place(volunteers, targets):
    shares, campaign = shares_of(volunteers, targets)

    told = shares.by_department(campaign)

    assert len(targets) == len(told.assigned) + len(told.left_over)
    assert all(targets[name] in volunteers[who].split() for name, who in owners(shares, campaign).items())
    can = {place for places in volunteers.values() for place in places.split()}
    assert all(each.department not in can for each in told.left_over)


@given(st.integers(1, 6), st.integers(0, 30))
def test_the_shares_of_one_departement_differ_by_one_at_most(team, count):
    shares, campaign = shares_of({f"V{n}": "35" for n in range(team)}, {f"s{n}": "35" for n in range(count)})
    shares.by_department(campaign)

    loads = Counter(owners(shares, campaign).values())
    each = [loads[f"V{n}"] for n in range(team)]

    assert max(each) - min(each) <= 1
