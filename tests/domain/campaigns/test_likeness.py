"""Letters of one team that are like one another are told, whoever copied whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.campaigns.likeness import alike, repeats
from letters.domain.campaigns.runs import LEAST_WORDS, own_words

MINE = (
    "Infirmière à Fougères depuis dix-huit ans, je vois chaque semaine des patients renoncer à me dire leur "
    "histoire de peur qu’elle parte ailleurs."
)
COPIED = MINE.replace("dix-huit", "douze").replace("Fougères", "Vitré")
OTHER = "Mon père est suivi à l’hôpital de Brest pour une maladie rare, et personne ne lui a rien demandé."


def test_two_letters_that_differ_by_two_words_are_alike():
    (found,) = alike((MINE, OTHER, COPIED))

    assert (0, 2) == (found.first, found.second)
    assert 0.5 < found.share < 1


def test_two_letters_of_two_people_are_not():
    assert () == alike((MINE, OTHER))


SAME = {
    "the same text": MINE,
    "in capitals": MINE.upper(),
    "without accents": MINE.replace("è", "e").replace("é", "e").replace("à", "a"),
    "with other marks": MINE.replace(",", " ;").replace(".", " !"),
    "inside a longer one": f"Madame, {MINE} {OTHER}",
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_a_text_said_again_is_wholly_alike(text):
    assert 1.0 == alike((MINE, text))[0].share


def test_a_new_paragraph_is_told_whom_it_repeats():
    assert (1,) == repeats(COPIED, (OTHER, MINE))


@pytest.mark.parametrize(("text", "expected"), [("", False), ("Merci !", False), (MINE, True)])
def test_a_few_words_are_no_personal_paragraph(text, expected):
    assert expected is (own_words(text) >= LEAST_WORDS)
    assert LEAST_WORDS > 5


@given(st.lists(st.text("abc é", max_size=60), max_size=6))
def test_likeness_is_a_share_and_does_not_depend_on_the_order(texts):
    found = {(each.first, each.second): each.share for each in alike(texts, 0.1)}
    turned = {
        (len(texts) - 1 - each.second, len(texts) - 1 - each.first): each.share
        for each in alike(texts[::-1], 0.1)
    }

    assert found == turned
    assert all(0 < share <= 1 for share in found.values())
