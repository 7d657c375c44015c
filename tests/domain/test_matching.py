"""Which column holds what: proposals by names, never two for one column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.matching import _SYNONYMS, FIELD_TITLES, Field, proposed


@pytest.mark.parametrize(("header", "columns"), [
    (("Nom", "Prénom"), {Field.FAMILY_NAME: "Nom", Field.GIVEN_NAME: "Prénom"}),
    (("Nom", "Ville"), {Field.NAME: "Nom", Field.TOWN: "Ville"}),
    (("Organisme", "NOM DE FAMILLE"), {Field.NAME: "Organisme", Field.FAMILY_NAME: "NOM DE FAMILLE"}),
    (("Adresse", "Adresse 2", "Adresse e-mail"),
     {Field.ADDRESS: "Adresse", Field.ADDRESS_2: "Adresse 2", Field.MAIL: "Adresse e-mail"}),
    (("name", "zip", "phone", "url"),
     {Field.NAME: "name", Field.POSTCODE: "zip", Field.TELEPHONE: "phone", Field.WEBSITE: "url"}),
    (("Nom", "nom"), {Field.NAME: "Nom"}), (("Machin", ""), {}), ((), {}),
])  # fmt: skip
def test_columns_are_proposed_by_their_names(header, columns):
    assert columns == proposed(header).columns


@given(st.lists(st.sampled_from(["Nom", "Prénom", "Mail", "email", "Ville", "Adresse", "x"])))
def test_a_column_holds_one_thing_at_most(header):
    columns = list(proposed(header).columns.values())

    assert len(columns) == len(set(columns))
    assert set(columns) <= set(header)


def test_every_field_has_a_title_and_names_of_its_own():
    names = [name for several in _SYNONYMS.values() for name in several.split(";")]

    assert set(Field) == set(FIELD_TITLES) == set(_SYNONYMS)
    assert len(names) == len(set(names))
