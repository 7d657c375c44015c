"""French typography is put into the words of the catalogue, and into nothing that a person wrote."""

from datetime import date

import pytest

from letters.drafting.dates import in_full
from letters.drafting.typography import typeset

WRITTEN = {
    "l'article": "l’article",
    "quoi ?": "quoi\u202f?",
    "vite !": "vite\u202f!",
    "un ; deux": "un\u202f; deux",
    "Objet : essai": "Objet\u00a0: essai",
    "« mots »": "«\u00a0mots\u00a0»",
    "n° 5": "n°\u00a05",
    "42 %": "42\u202f%",
    "suite...": "suite…",
    "article L. 1461-7": "article L.\u00a01461-7",
    "à 10:30": "à 10:30",
}


@pytest.mark.parametrize(("plain", "expected"), WRITTEN.items())
def test_french_spaces_and_apostrophes(plain, expected):
    assert expected == typeset(plain, "fr")


def test_typography_put_twice_changes_nothing_more():
    once = typeset(" ".join(WRITTEN), "fr")

    assert once == typeset(once, "fr")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 12, 1), "1er décembre 2026"),
        (date(2026, 11, 21), "21 novembre 2026"),
        (date(2026, 1, 11), "11 janvier 2026"),
    ],
)
def test_a_date_in_a_french_letter(day, expected):
    assert expected == in_full(day, "fr")
