"""Which texts of a team repeat one another, counted together as if each pair had been compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.campaigns.likeness import Compared, Likeness, alike
from letters.domain.campaigns.runs import LEAST_WORDS, RUN, Aside, own_words

LAW = "Toute personne peut s’opposer à la réutilisation de ses données de santé, sans donner de raison."
MINE = "Infirmière à Fougères depuis dix-huit ans, je vois des patients renoncer à me dire leur histoire."
COPIED = MINE.replace("dix-huit", "douze")
OTHER = "Mon père est suivi à l’hôpital de Brest pour une maladie rare, et personne ne lui a rien demandé."

FEW_WORDS = st.lists(st.text("ab", min_size=1, max_size=1), max_size=9).map(" ".join)


def by_hand(first, second):
    """Give the part of the shorter text that the other repeats, run by run."""
    one, two = (
        {tuple(words[at : at + RUN]) for at in range(max(len(words) - RUN + 1, bool(words)))}
        for words in (first.split(), second.split())
    )
    return len(one & two) / min(len(one), len(two)) if one and two else 0


@given(st.lists(FEW_WORDS, max_size=9))
def test_counted_together_texts_are_as_alike_as_compared_one_by_one(texts):
    expected = {
        (first, second): by_hand(texts[first], texts[second])
        for second in range(len(texts))
        for first in range(second)
        if by_hand(texts[first], texts[second]) >= 0.5
    }

    assert expected == {(each.first, each.second): each.share for each in alike(texts)}


@given(st.lists(FEW_WORDS, max_size=9))
def test_a_group_holds_whoever_is_like_one_of_it_and_each_is_told_the_one_it_is_nearest_to(texts):
    pairs = alike(texts)

    groups = Compared(texts).groups()

    assert {place for pair in pairs for place in (pair.first, pair.second)} == {
        place for group in groups for place in group.places
    }
    assert not [
        pair for pair in pairs for group in groups if len({*group.places} & {pair.first, pair.second}) == 1
    ]
    for each in (near for group in groups for near in group.nearest):
        assert each.share == max(pair.share for pair in pairs if each.first in {pair.first, pair.second})


def test_a_new_text_is_compared_with_all_but_the_one_it_stands_for():
    compared = Compared((MINE, OTHER, COPIED))

    assert [2] == [each.second for each in compared.like(MINE, but=0)]


def test_what_every_letter_quotes_makes_no_two_paragraphs_alike():
    texts = (f"{MINE} {LAW} {LAW.upper()} {LAW}", f"Merci beaucoup. {LAW}")

    assert alike(texts)
    assert () == Compared(texts, Aside.of([LAW])).pairs()


def test_what_everybody_writes_is_not_passed_over_for_being_common():
    (group,) = Compared([f"{MINE} {number}" for number in range(300)]).groups()

    assert tuple(range(300)) == group.places
    assert Likeness(0, 1, 14 / 15) == group.nearest[0]


@pytest.mark.parametrize(
    ("text", "expected"), [(LAW, False), (f"{LAW} {LAW}", False), (f"{LAW} {MINE}", True)]
)
def test_the_words_of_the_campaign_are_nobodys_own(text, expected):
    assert expected is (own_words(text, Aside.of([LAW])) >= LEAST_WORDS)


def test_words_are_counted_without_those_set_aside():
    assert 2 == own_words(f"{LAW} Merci beaucoup", Aside.of([LAW]))
