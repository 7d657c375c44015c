"""Where a person lives, as the courts count distances."""

import pytest

from letters.domain.residences import residence_of

HOMES = [
    ((), ""),
    (("8 rue du Calvaire", "35000 RENNES"), ""),
    (("3 rue des Juifs", "67000 STRASBOURG"), ""),
    (("12 rue de Paris", "97400 SAINT-DENIS"), "974"),
    (("BP 12", "98800 NOUMÉA"), "988"),
    (("5 rue Haute", "97150 SAINT-MARTIN"), "978"),
    (("Lindenstraße 5", "10115 BERLIN", "ALLEMAGNE"), "abroad"),
    (("Lindenstraße 5", "10115 BERLIN", "Germany"), "abroad"),
    (("8 rue du Calvaire", "35000 RENNES", "FRANCE"), ""),
    (("12 rue de Paris", "97400 SAINT-DENIS", "France"), "974"),
    (("Somewhere", "1234 TOWN", "ATLANTIS"), ""),
]


@pytest.mark.parametrize(("address", "residence"), HOMES)
def test_a_home_is_overseas_abroad_or_near(address, residence):
    assert residence == residence_of(address)
