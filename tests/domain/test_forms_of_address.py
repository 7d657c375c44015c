"""The greeting and the closing that repeats it word for word (law.md §4.1)."""

import pytest

from letters.domain.bodies import Gender, Recipient
from letters.domain.forms_of_address import closing, greeting, name_alone

F, M = Gender.FEMININE, Gender.MASCULINE

GREETINGS = [
    ("deputy", F, "", "Madame la Députée,"),
    ("deputy", M, "", "Monsieur le Député,"),
    ("deputy", F, "Député", "Madame le Député,"),
    ("senator", F, "Sénateur", "Madame le Sénateur,"),
    ("hospital", F, "Directeur général", "Madame le Directeur général,"),
    ("hospital", F, "Directrice générale", "Madame la Directrice générale,"),
    ("senator", F, "", "Madame la Sénatrice,"),
    ("mep", M, "", "Monsieur le Député européen,"),
    ("minister", F, "", "Madame la Ministre,"),
    ("health-insurer", F, "", "Madame la Directrice,"),
    ("hospital", M, "", "Monsieur le Directeur,"),
    ("supervisory-authority", F, "", "Madame la Présidente,"),
    ("practitioner", None, "", "Docteur,"),
    ("practitioner", F, "", "Docteur,"),
    ("health-insurer", None, "", "Madame, Monsieur,"),
    ("cohort", F, "", "Madame,"),
    ("", None, "", "Madame, Monsieur,"),
]

HIGH = "l'expression de ma haute considération."
DISTINGUISHED = "l'expression de mes salutations distinguées."


@pytest.mark.parametrize(("kind", "gender", "title", "expected"), GREETINGS)
def test_a_recipient_is_greeted_by_title_and_gender(kind, gender, title, expected):
    recipient = Recipient("X", (), kind, gender=gender, title=title)

    assert expected == greeting(recipient)


@pytest.mark.parametrize(("kind", "gender", "title", "expected"), GREETINGS)
def test_the_closing_repeats_the_greeting_word_for_word(kind, gender, title, expected):
    recipient = Recipient("X", (), kind, gender=gender, title=title)

    assert f"Je vous prie d'agréer, {expected} " in closing(recipient)


@pytest.mark.parametrize(
    ("kind", "regard"),
    [
        ("deputy", HIGH),
        ("supervisory-authority", HIGH),
        ("health-insurer", DISTINGUISHED),
        ("practitioner", DISTINGUISHED),
    ],
)
def test_the_regard_fits_the_recipient(kind, regard):
    assert closing(Recipient("X", (), kind, gender=F)).endswith(regard)


@pytest.mark.parametrize("civility", ["", "Madame ", "Mme ", "Monsieur ", "M. "])
def test_a_name_in_a_sentence_has_no_civility_of_the_envelope(civility):
    assert "Marie Dune" == name_alone(Recipient(f"{civility}Marie Dune", ()))
