"""Words are found whatever their accents, capitals and signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.bodies import Recipient
from letters.domain.folding import body_key, folded, words_of

FOLDS = {
    "HÉLÈNE": "helene",
    "L’Hôpital Sacré-Cœur": "l hopital sacre coeur",
    "Lætitia Ærø": "laetitia aero",
    "Łódź, Straße № 3": "lodz strasse no 3",
    "ﬁn de l'œuvre": "fin de l oeuvre",
    "e\u0301te\u0301": "ete",
    " — ": "",
    "C.P.A.M.": "c p a m",
    "①²": "12",
}


@pytest.mark.parametrize(("text", "plain"), FOLDS.items())
def test_a_text_is_folded_into_plain_words(text, plain):
    assert plain == folded(text)


@given(st.text())
def test_a_fold_holds_letters_figures_and_single_spaces_alone(text):
    words = folded(text).split(" ")

    assert all(word.isalnum() for word in words if word)
    assert " ".join(word for word in words if word) == folded(text)


@given(st.text())
def test_folding_again_changes_nothing(text):
    assert folded(text) == folded(folded(text))


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_capitals_do_not_matter(text):
    assert folded(text.lower()) == folded(text.lower().upper())


def test_each_word_is_looked_for_once():
    assert ("l", "oeuvre", "de") == words_of("L’œuvre de l'OEUVRE")
    assert () == words_of(" - ")


def test_a_body_is_known_by_its_name_and_address():
    body = Recipient("Hôpital Cœur", ("1 rue X", "75001 PARIS"), email="a@b.test")
    same = Recipient("HOPITAL COEUR", ("1, rue X", "75001 Paris"), attention="DPO")
    other = Recipient("Hôpital Cœur", ("1 rue X", "75002 PARIS"))

    assert body_key(body) == body_key(same)
    assert body_key(body) != body_key(other)
