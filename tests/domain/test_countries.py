"""The last line of an address abroad: the country as the French post reads it."""

import pytest

from letters.domain.countries import country_in_capitals, is_country


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("Germany", "ALLEMAGNE"), ("deutschland", "ALLEMAGNE"), ("Österreich", "AUTRICHE"),
        ("The Netherlands", "PAYS-BAS"), ("Czech Republic", "TCHÉQUIE"),
        ("ROYAUME-UNI", "ROYAUME-UNI"), ("ETATS-UNIS D'AMÉRIQUE", "ÉTATS-UNIS D'AMÉRIQUE"),
        ("Republic of Singapore", "SINGAPOUR"),
        (" Atlantide ", "ATLANTIDE"), ("France", ""), ("FRANCE", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_country_is_written_in_french_capitals_and_france_is_not(label, written):
    assert written == country_in_capitals(label)


@pytest.mark.parametrize(
    ("label", "known"), [("Italia", True), ("ITALIE", True), ("Atlantide", False), ("", False)]
)
def test_a_country_is_known_in_its_names(label, known):
    assert known is is_country(label)
