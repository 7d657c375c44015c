"""Portraits: an answer is like the kind whose known answers share its rare words with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.portraits import Known, Portraits, traits_of
from letters.domain.reading_replies import Reader
from letters.domain.replies import ReplyKind
from letters.services.telling_replies import CLEAR

SAID = {
    ReplyKind.GRANTED: ["nous avons effacé vos données", "vos données sont effacées"],
    ReplyKind.FEE_ASKED: ["merci de payer dix euros", "des frais de dix euros sont à payer"],
    ReplyKind.UNCLEAR: ["votre carte arrive bientôt", "bon anniversaire à tous"],
}
words = st.lists(st.sampled_from(sorted({w for said in SAID.values() for s in said for w in s.split()})))


def names(sentence):
    return frozenset(trait.name for trait in traits_of(sentence.split()))


def portraits(said=SAID):
    return Portraits(Known(kind, names(each)) for kind, sentences in said.items() for each in sentences)


@pytest.mark.parametrize("kind", SAID)
def test_a_known_answer_is_most_like_its_own_kind(kind):
    for sentence in SAID[kind]:
        likeness = portraits().likeness(names(sentence))

        assert kind == max(likeness, key=likeness.get)


def test_a_word_is_compared_by_its_beginning_and_a_number_by_being_one():
    assert traits_of(["conservation", "1234"]) == traits_of(["conservons", "8"])


def test_words_never_heard_make_an_answer_less_like_every_kind():
    known, strange = (portraits().likeness(names(f"payer dix euros{more}")) for more in ("", " zut flop gag"))

    assert all(strange[kind] < known[kind] for kind in SAID if known[kind])


@given(words)
def test_a_likeness_lies_between_0_and_1(found):
    assert all(0 <= each <= 1 + 1e-9 for each in portraits().likeness(names(" ".join(found))).values())


def test_a_word_tells_for_the_kind_that_has_it_against_the_others():
    assert portraits().telling("payer", ReplyKind.FEE_ASKED) > 0 > portraits().telling("payer", "granted")


def test_the_words_relied_on_are_those_that_tell():
    text = "Madame, merci de payer dix euros avant la fin du mois."

    (proposal,) = Reader(portraits()).read(text)

    assert ReplyKind.FEE_ASKED == proposal.kind
    assert ["merci de payer dix euros"] == [each.text for each in proposal.because]


def test_the_words_that_tell_the_most_come_first_and_what_is_said_twice_is_shown_once():
    text = (
        "Des frais sont à payer. Merci de payer. Dix euros de frais à payer. Payer dix euros. Merci de payer."
    )

    (proposal,) = Reader(portraits()).read(text)

    assert "Dix euros de frais à payer" == proposal.because[0].text
    assert 3 == len(proposal.because) == len({each.text for each in proposal.because})


def test_of_one_word_that_tells_the_next_is_shown_with_it():
    (proposal,) = Reader(portraits()).read("Bonjour Madame Dupont payer maintenant")

    assert ["payer maintenant"] == [each.text for each in proposal.because]


SECOND = {
    "said in a sentence of its own": ("Nous avons effacé vos données. Merci de payer dix euros.", 2),
    "said in two words": ("Nous avons effacé toutes vos données hier. Dix euros.", 1),
    "said in a sentence that says the first nearly as much": (
        "Nous avons effacé vos données, vos données sont effacées. Payer dix euros vos données sont effacé.",
        1,
    ),
}


@pytest.mark.parametrize(("text", "count"), SECOND.values(), ids=SECOND.keys())
def test_a_second_thing_is_told_where_one_sentence_says_it_and_is_to_be_checked(text, count):
    found = Reader(portraits()).read(text)

    assert count == len(found)
    assert all(each.score < CLEAR for each in found[1:])


def test_what_two_kinds_say_alike_is_for_the_person_to_tell():
    alike = {kind: ["nous vous écrivons à ce sujet"] for kind in SAID}

    assert [ReplyKind.UNCLEAR] == [
        each.kind for each in Reader(portraits(alike)).read("Nous vous écrivons à ce sujet.")
    ]
