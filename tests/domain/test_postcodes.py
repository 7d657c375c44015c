"""The postcode of a body tells whose public holidays move its deadlines."""

import pytest

from letters.domain.postcodes import territory_of

PLACES = {
    "35024 RENNES CEDEX 9": "FR",
    "67090 STRASBOURG CEDEX": "AM",
    "57046 METZ CEDEX 1": "AM",
    "68100 MULHOUSE": "AM",
    "97741 SAINT-DENIS CEDEX 9": "974",
    "97110 POINTE-A-PITRE": "971",
    "97133 SAINT-BARTHELEMY": "977",
    "97150 SAINT-MARTIN": "978",
    "98713 PAPEETE": "987",
    "20000 AJACCIO": "FR",
    "1040 BRUXELLES": "FR",
    "": "FR",
}


@pytest.mark.parametrize(("line", "territory"), PLACES.items())
def test_a_postcode_lies_in_its_territory(line, territory):
    assert territory == territory_of(["12 rue des Lilas", line, "FRANCE"])


def test_the_number_of_a_street_is_no_postcode():
    assert "FR" == territory_of(["67090 route de Paris", "35000 RENNES"])
