"""Who answers for a place is told by candidates, each with its reason."""

import pytest

from letters.domain.geography import Commune
from letters.domain.homes import Home, Tables
from letters.services.competence import Competence
from tests.fakes.address_book import book_of, filled_records


@pytest.fixture(scope="module")
def competence():
    return Competence(book_of(filled_records()))


def test_every_deputy_of_the_departement_is_a_candidate_while_no_table_tells_between_them(competence):
    found = competence.around(Home("29200"))

    assert ["Anne Kerdoncuff-1", "Anne Kerdoncuff-2"] == [each.name for each in found.deputies]
    assert {2} == {len(each.why.facts) - 1 for each in found.deputies}
    assert any("circo_insee_2012.csv" in str(each.facts) for each in found.narrowing)


def test_the_funds_of_the_departement_are_candidates(competence):
    assert 2 == len(competence.around(Home("29200")).insurers)


def test_somewhere_else_others_answer(competence):
    assert () == competence.around(Home("35000")).deputies


def test_a_postcode_of_nowhere_has_no_candidate_and_says_so(competence):
    found = competence.around(Home("00000"))

    assert ((), ()) == (found.insurers, found.deputies)
    assert 1 == len(found.narrowing)


def test_a_chamber_itself_is_nobody_s_deputy_nor_senator(competence):
    found = competence.around(Home("75006"))

    assert () == (*found.deputies, *found.senators)
    assert {"Assemblée nationale", "Sénat"} <= {
        word for each in found.narrowing for word in ("Assemblée nationale", "Sénat") if word in str(each)
    }


def test_the_rows_of_a_place_are_asked_for_once():
    asked = []
    tables = Tables(communes=(Commune("35001", "Ailleurs", "35", ("29200",)),))
    competence = Competence(book_of(filled_records()), lambda home: asked.append(home) or tables)

    found = competence.around(Home("29200"))

    assert [Home("29200")] == asked
    assert () == found.deputies
