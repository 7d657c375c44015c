"""What is said of an answer that is missing or wrong."""

import pytest

from letters.domain.errors import LineTooLong, MissingAnswer, NoLegalEffect, WrongAnswer, WrongNationalId
from letters.domain.kinds import Answering, Question
from letters.domain.wording import Said
from letters.services.telling_answers import beside, missing_words

DAY = Question("birth_date", "Date de naissance", Answering.DATE)
LONG = LineTooLong(line="1 rue", length=50, limit=38)
NUMBER = WrongNationalId()
SAID = {
    "missing": (MissingAnswer(name="a", label="b"), None, "Il faut une réponse ici."),
    "a day": (
        WrongAnswer(name="birth_date", reason="x"),
        DAY,
        "Ce jour ne peut pas être lu\u202f; écrivez-le jour/mois/année, par exemple 21/11/2026.",
    ),
    "an e-mail address": (
        WrongAnswer(name="sender.email", reason="x"),
        None,
        "Ce n’est pas une adresse électronique\u202f; écrivez-la comme nom@exemple.fr.",
    ),
    "another error": (
        WrongAnswer(name="insured_number", reason=NUMBER),
        None,
        (
            "Ce n’est pas un numéro de sécurité sociale\u00a0: 13 chiffres, puis une clé de 2\u202f; "
            "vérifiez-les sur votre carte."
        ),
    ),
    "a sentence with facts": (WrongAnswer(name="a", reason=Said("{b} !", {"b": "non"})), None, "Non !"),
    "no effect": (NoLegalEffect(because="Trop tôt."), None, "Trop tôt."),
    "an address": (
        LONG,
        None,
        (
            "Cette ligne de l’adresse a 50 caractères\u202f; 38 au plus sont possibles\u202f; "
            "raccourcissez-la\u00a0: «\u00a01 rue\u00a0»."
        ),
    ),
}


@pytest.mark.parametrize(("fault", "question", "expected"), SAID.values(), ids=SAID.keys())
def test_a_fault_is_told_beside_its_field_without_naming_it(fault, question, expected):
    assert expected == beside(fault, question)


def test_how_much_is_missing_is_told_in_the_singular_and_the_plural():
    assert ("Il manque encore 1 réponse", "Il manque encore 3 réponses") == (
        missing_words(1),
        missing_words(3),
    )
