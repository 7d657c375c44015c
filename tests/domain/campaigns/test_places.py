"""The places that a volunteer's cell names, as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.campaigns.places import constituencies_in, departments_in
from letters.domain.departments import DEPARTMENTS
from letters.domain.directory_errors import UnknownConstituency, UnknownDepartment

WRITTEN = {
    "": "",
    "35": "35",
    "1": "01",
    "2a": "2A",
    "974": "974",
    "35, 22;56": "35 22 56",
    "35/22 | 56": "35 22 56",
    "35 22 56": "35 22 56",
    "35 et 22": "35 22",
    "Morbihan et 35 22": "56 35 22",
    "35 & 22": "35 22",
    "35 - 22": "35 22",
    "35, 35": "35",
    "Ille-et-Vilaine": "35",
    "ille et vilaine, Côtes d'Armor": "35 22",
    "Wallis et Futuna": "986",
    "35 Ille-et-Vilaine": "35",
    "35 (Ille-et-Vilaine)": "35",
    "Français établis hors de France": "099",
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.items())
def test_departements_are_read_as_people_write_them(text, expected):
    assert tuple(expected.split()) == departments_in(text)


@pytest.mark.parametrize(
    "text", ["Bretagne", "35, Armorique", "20", "96", "35 96", "35 (Morbihan)", "toute la France"]
)
def test_what_is_no_departement_is_refused(text):
    with pytest.raises(UnknownDepartment):
        departments_in(text)


@given(st.lists(st.sampled_from(DEPARTMENTS), unique=True, max_size=6))
def test_every_name_and_every_code_is_read(those):
    expected = tuple(each.code for each in those)

    assert expected == departments_in("; ".join(each.name for each in those))
    assert expected == departments_in(", ".join(expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""), ("35-3", "35-3"), ("35-03; 2A-1", "35-3 2A-1"), ("Ille-et-Vilaine 3", "35-3"),
        ("Ille-et-Vilaine - 3e circonscription", "35-3"), ("Nord 21", "59-21"),
        ("Paris 1ère, 974-7", "75-1 974-7"),
    ],
)  # fmt: skip
def test_constituencies_are_read_as_people_write_them(text, expected):
    assert tuple(expected.split()) == constituencies_in(text)


@pytest.mark.parametrize("text", ["35", "3", "35-0", "59-22", "099-12", "Bretagne 3", "35-3-4x"])
def test_what_is_no_constituency_is_refused(text):
    with pytest.raises(UnknownConstituency):
        constituencies_in(text)
