"""A text taken apart: the words that its author wrote, each with its place, sentence by sentence."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.reply_quotes import own_spans
from letters.domain.reply_sentences import LONGEST, sentences_in
from letters.domain.reply_words import words_in

WORDS = [
    ("L’hôpital Sacré-Cœur", "l hopital sacre coeur"),
    ("REFUSÉ", "refuse"),
    ("anony\u00admisées", "anonymisees"),
    ("re\u0301fuse\u0301", "refuse"),
    ("n° 12", "numero 12"),
    ("nº 12", "numero 12"),
    ("25€", "25 euros"),
    ("ﬁche", "fiche"),
    ("aujourd'hui", "aujourd hui"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words_are_compared_without_accents_capitals_nor_signs(text, words):
    assert words.split() == [word.text for word in words_in(text)]


@given(st.text())
def test_every_word_is_at_its_place_and_none_overlaps_another(text):
    words = list(words_in(text))

    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert all(before.end <= after.start for before, after in pairwise(words))


def sentences(text):
    return [" ".join(each.texts) for each in sentences_in(text, own_spans(text))]


SENTENCES = [
    ("Non. Nous refusons.", ["non", "nous refusons"]),
    ("Article R. 1112-7 du code", ["article r 1112 7 du code"]),
    ("M. Dupont et Mme. Durand", ["m dupont et mme durand"]),
    ("le 12.03.2026 à midi", ["le 12 03 2026 a midi"]),
    ("nous ne\npouvons pas", ["nous ne pouvons pas"]),
    ("Madame,\n\nNon", ["madame", "non"]),
    ("Il faut :\n- une pièce ;\n- un chèque", ["il faut", "une piece", "un cheque"]),
    ("dpo.exemple.test", ["dpo exemple test"]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_ends_at_its_stop_a_paragraph_or_an_item(text, expected):
    assert expected == sentences(text)


def test_a_text_without_a_stop_is_cut():
    assert [LONGEST, 10] == [len(each.split()) for each in sentences("mot " * (LONGEST + 10))]


OURS = "Bonjour, nous avons bien lu votre message et vous répondrons vite.\n"
QUOTED = {
    "lines marked": OURS + "> effacez mes données\n> merci\n",
    "an introduction, then lines marked": OURS + "Le 3 mars 2026, Camille a écrit :\n> effacez tout\n",
    "an introduction over two lines": OURS
    + "Le lun. 5 janv. 2026 à 10:12, Camille <c@e.test>\na écrit :\n\neffacez tout\n",
    "an original message": OURS + "-----Message d'origine-----\neffacez tout\n",
    "in English": OURS + "On Mon, Camille wrote:\neffacez tout\n",
    "headers": OURS + "De : Camille\nEnvoyé : lundi\nÀ : DPO\nObjet : effacez tout\n\neffacez tout\n",
    "a signature": OURS + "-- \neffacez tout\n",
}


@pytest.mark.parametrize("text", QUOTED.values(), ids=QUOTED.keys())
def test_what_is_quoted_is_not_theirs(text):
    assert sentences(OURS) == sentences(text)


PASSED_ON = [
    "De : DPO\nÀ : Camille\nObjet : votre demande\n\nNous refusons.\n",
    "-------- Message transféré --------\nDe : DPO\nDate : lundi\nÀ : Camille\n\nNous refusons.\n",
]


@pytest.mark.parametrize("text", PASSED_ON)
def test_a_message_passed_on_is_theirs(text):
    assert "nous refusons" in sentences(text)


def test_words_after_a_quotation_are_theirs():
    assert "nous refusons" in sentences(OURS + "> effacez tout\n\nNous refusons.\n")


@given(st.text(st.sampled_from(" \n>-:.;DeLeàaÀécrit0123")))
def test_the_pieces_kept_are_in_order_and_within_the_text(text):
    spans = own_spans(text)

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end < after.start for before, after in pairwise(spans))
