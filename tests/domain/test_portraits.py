"""Portraits: an answer is like the kind whose known answers share its rare words with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.portraits import Known, Portraits, traits_of
from letters.domain.reading_replies import Reader
from letters.domain.replies import ReplyKind

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


def test_what_two_kinds_say_alike_is_for_the_person_to_tell():
    alike = {kind: ["nous vous écrivons à ce sujet"] for kind in SAID}

    assert [ReplyKind.UNCLEAR] == [
        each.kind for each in Reader(portraits(alike)).read("Nous vous écrivons à ce sujet.")
    ]
