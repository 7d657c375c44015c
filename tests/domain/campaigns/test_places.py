"""The places that a volunteer's cell names, as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.campaigns.places import constituencies_in, departments_in
from letters.domain.departments import DEPARTMENTS
from letters.domain.directory_errors import (
    ConstituencyTakenForADay,
    NearlyDepartment,
    NumberForDepartments,
    UnknownConstituency,
    UnknownDepartment,
)

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
    "Ille et Vilaine": "35",
    "ILLE ET VILAINE et Finistere": "35 29",
    "Loir et Cher et 35 et Lot-et-Garonne": "41 35 47",
    "35.0": "35",
    "1,0": "01",
    "35 Ile et Vilaine": "35",
    "Loire, Cher": "42 18",
    "Nord et Oise": "59 60",
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


@pytest.mark.parametrize(
    ("text", "cell", "near"),
    [
        ("Ile et Vilaine", "Ile et Vilaine", "35 Ille-et-Vilaine"),
        ("22, Ile et Vilaine", "Ile et Vilaine", "35 Ille-et-Vilaine"),
        ("Gers et Ile et Vilaine et Lot", "Gers et Ile et Vilaine et Lot", "35 Ille-et-Vilaine"),
        ("Loire Atlantque", "Loire Atlantque", "44 Loire-Atlantique"),
        ("35000", "35000", "35 Ille-et-Vilaine"),
    ],
)
def test_a_name_written_wrong_is_quoted_whole_beside_the_nearest_one(text, cell, near):
    with pytest.raises(NearlyDepartment) as refused:
        departments_in(text)

    assert {"label": cell, "near": near} == refused.value.facts


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Loire et Cher", "41 Loir-et-Cher"),
        ("35 et Eure et Loire", "28 Eure-et-Loir"),
        ("Marne et Loire", "49 Maine-et-Loire"),
    ],
)
def test_two_names_that_are_likelier_one_with_a_slip_are_not_taken_for_two(text, near):
    with pytest.raises(NearlyDepartment) as refused:
        departments_in(text)

    assert near == refused.value.facts["near"]


@pytest.mark.parametrize("text", ["Bretagne", "Atlantide", "toute la France", "Armorique et Poitou"])
def test_what_is_near_to_no_name_suggests_none(text):
    with pytest.raises(UnknownDepartment) as refused:
        departments_in(text)

    assert (UnknownDepartment, {"label": text}) == (type(refused.value), refused.value.facts)


def test_two_codes_that_a_spreadsheet_took_for_a_number_are_told_as_such():
    with pytest.raises(NumberForDepartments, match=r"35\.22"):
        departments_in("35.22")


@pytest.mark.parametrize("text", ["2026-02-01", "01/02/2026"])
def test_a_constituency_that_a_spreadsheet_took_for_a_day_is_told_as_such(text):
    with pytest.raises(ConstituencyTakenForADay, match=text):
        constituencies_in(text)


@given(st.lists(st.sampled_from(DEPARTMENTS), unique=True, max_size=6))
def test_every_name_and_every_code_is_read(those):
    expected = tuple(each.code for each in those)

    assert expected == departments_in("; ".join(each.name for each in those))
    assert expected == departments_in(", ".join(expected))


SAINTS = {"977", "978"}
"""Saint-Barthélemy and Saint-Martin, joined, are what the chambers call one constituency."""


@given(st.lists(st.sampled_from(DEPARTMENTS), unique=True, min_size=1, max_size=6))
def test_names_joined_by_et_are_read_although_some_hold_one(those):
    names = [each for each in those if each.code not in SAINTS]

    assert tuple(each.code for each in names) == departments_in(" et ".join(each.name for each in names))


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
