"""What is quoted of an answer is the sentence that says it, as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.reply_quotation import MOST, quotation

TEXT = "Madame,\n\nLes données de l’entrepôt sont\nanonymes. Merci de nous envoyer 15 euros ; merci.\n\nDPO"
CASES = [
    ("anonymes", "Les données de l’entrepôt sont\nanonymes"),
    ("15 euros", "Merci de nous envoyer 15 euros"),
    ("anonymes. Merci", "Les données de l’entrepôt sont\nanonymes. Merci de nous envoyer 15 euros"),
    ("DPO", "DPO"),
]


@pytest.mark.parametrize(("relied_on", "expected"), CASES)
def test_the_sentence_that_holds_the_words_is_quoted(relied_on, expected):
    start = TEXT.index(relied_on)

    assert expected == quotation(TEXT, start, start + len(relied_on))


def test_of_a_long_sentence_what_stands_around_the_words_is_quoted():
    text = "mot " * 55 + "anonymes " + "mot " * 55
    start = text.index("anonymes")

    found = quotation(text, start, start + len("anonymes"))

    assert found.startswith("mot mot")
    assert "anonymes" in found
    assert MOST - 10 < len(found) <= MOST


@given(st.text(min_size=1, max_size=600), st.data())
def test_the_words_relied_on_are_always_quoted_as_they_stand(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    found = quotation(text, start, end)

    assert text[start:end] in found
    assert found in text
    assert len(found) <= max(MOST, end - start)
