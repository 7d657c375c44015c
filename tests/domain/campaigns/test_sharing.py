"""Shares as even as they can be: held against every way of giving."""

from collections import Counter
from itertools import product

from hypothesis import example, given
from hypothesis import strategies as st

from letters.domain.campaigns.sharing import even_shares
from tests.fakes.campaign_story import ref, uid

TEAM = ("Anne", "Bruno", "Chloé", "Driss")


def shared(takers, load=None):
    """Share targets by who can take them (« AB »: Anne or Bruno), and give the load of each at the end."""
    who = {name[0]: uid(name) for name in TEAM}
    names = {uid(name): name[0] for name in TEAM}
    before = {who[each]: count for each, count in (load or {}).items()}
    told = even_shares({ref(name): [who[each] for each in can] for name, can in takers.items()}, before)
    return {each.key: names[owner] for each, owner in told.items()}


def loads(owners, load=None):
    return Counter(load or {}) + Counter(owners.values())


def squares(counted):
    return sum(count * count for count in counted.values())


def test_who_alone_can_take_somebody_is_given_less_of_the_others():
    takers = {f"s{number}": "AB" for number in range(4)} | {"s8": "A", "s9": "A"}

    assert {"A": 3, "B": 3} == loads(shared(takers))


def test_a_load_passes_along_a_chain_of_volunteers():
    """Taken in their order, s2 would be the second of Anne or of Chloé, with Bruno and Driss free."""
    assert [1, 1, 1] == sorted(loads(shared({"s0": "CD", "s1": "AB", "s2": "AC"})).values())


def test_what_somebody_has_already_counts_and_nobody_takes_what_they_cannot():
    assert {"s1": "B", "s2": "B"} == shared({"s1": "AB", "s2": "AB"}, {"A": 5})
    assert {} == shared({"s1": ""})


CAN = st.lists(st.sampled_from("ABCD"), max_size=4, unique=True).map(lambda who: "".join(sorted(who)))
TAKERS = st.dictionaries(st.sampled_from([f"s{number}" for number in range(6)]), CAN)


@example({"s0": "CD", "s1": "ABD", "s2": "ACD", "s3": "ACD"}, {})
@given(TAKERS, st.dictionaries(st.sampled_from("ABCD"), st.integers(0, 4)))
def test_no_other_way_of_giving_is_more_even(takers, load):
    mine = shared(takers, load)

    can = {name: who for name, who in takers.items() if who}
    every = [dict(zip(can, owners, strict=True)) for owners in product(*can.values())]
    assert can.keys() == mine.keys()
    assert all(mine[name] in who for name, who in can.items())
    assert min(squares(loads(each, load)) for each in every) == squares(loads(mine, load))


def test_the_same_takers_are_given_the_same_targets():
    takers = {f"s{number}": "ABCD"[number % 3 :] for number in range(20)}

    assert shared(takers) == shared(takers)
