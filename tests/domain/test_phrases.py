"""Phrases as data: what each sign of their language finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.phrase_index import PhraseIndex
from letters.domain.phrases import Passage, PhraseFault, phrase

FAMILIES = {"cannot": (phrase("ne|n ~2 pouv*"), phrase("impossible"))}


def found(text, sentence):
    """Give the places of *text* in *sentence*, found through an index."""
    looked_for = phrase(text, FAMILIES)
    return PhraseIndex([looked_for]).found(Passage(sentence.split())).get(looked_for, ())


CASES = [
    ("refus", "un refus net", ((1, 2),)),
    ("refus", "un refuse", ()),
    ("refus*", "nous refusons", ((1, 2),)),
    ("oui|non", "c est non", ((2, 3),)),
    ("ne ~2 pas", "ne vous ecrit pas", ((0, 4),)),
    ("ne ~1 pas", "ne vous ecrit pas", ()),
    ("mis_fin|suite", "il y est mis fin", ((3, 5),)),
    ("suite|mis_fin", "sans suite", ((1, 2),)),
    ("bien? recu", "bien recu", ((0, 2), (1, 2))),
    ("# euros", "soit 25 euros", ((1, 3),)),
    ("# euros", "soit cent euros", ()),
    ("^ si", "si vous", ((0, 1),)),
    ("^ si", "et si vous", ()),
    ("^ ~3 si", "et puis si vous", ((0, 3),)),
    ("@cannot ~3 supprimer", "nous ne le pouvons pas supprimer", ((1, 6),)),
    ("@cannot|incapable ~2 lire", "incapable de lire", ((0, 3),)),
]


@pytest.mark.parametrize(("text", "sentence", "places"), CASES)
def test_a_phrase_is_found_where_it_begins_at_its_shortest(text, sentence, places):
    assert places == found(text, sentence)


@pytest.mark.parametrize(
    "text", ["", "~3 mot", "mot ~99", "~x mot", "Mot", "été", "@inconnue", "mot|", "peut?", "a b?c"]
)
def test_what_is_no_phrase_is_refused(text):
    with pytest.raises(PhraseFault):
        phrase(text, FAMILIES)


WORDS = st.lists(st.sampled_from(["ne", "n", "pouvons", "pas", "impossible", "supprimer", "x"]), max_size=30)


@given(WORDS)
def test_places_lie_within_the_sentence_in_order_and_once(words):
    passage = Passage(words)
    looked_for = phrase("@cannot ~12 supprimer", FAMILIES)

    places = PhraseIndex([looked_for]).found(passage).get(looked_for, ())

    assert sorted(set(places)) == list(places)
    assert all(0 <= first < last <= len(words) and words[last - 1] == "supprimer" for first, last in places)
