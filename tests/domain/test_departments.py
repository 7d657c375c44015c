"""The départements: every spelling that a register has leads to one code, or to none."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.departments import (
    ABROAD,
    DEPARTMENTS,
    department,
    department_code,
    department_of_postcode,
)
from tests.house.sources import ROOT

DATA = Path(os.environ.get("PLAIDOYER_DATA", ROOT.parent / "shared" / "data"))
SPELLINGS = {
    "099": ABROAD, "997": ABROAD, "Français établis hors de France (Série 1)": ABROAD,
    "2a": "2A", "1": "01", "001": "01", "Val-d'oise": "95", "VAL D'OISE": "95",
    "Alpes de Haute-Provence": "04", "Réunion": "974", "La Réunion": "974", "9A": "971", "9J": "986",
    "Iles Wallis et Futuna": "986", "Saint-Barthélemy et Saint-Martin": "977", "Côte-d'or": "21",
}  # fmt: skip
POSTCODES = {
    "35000": "35", "20000": "2A", "20167": "2A", "20200": "2B", "20620": "2B", "97133": "977",
    "97150": "978", "97110": "971", "98800": "988", "1050": "", "CEDEX": "", "": "", "99123": "",
}  # fmt: skip


@pytest.mark.parametrize(("label", "code"), SPELLINGS.items())
def test_a_departement_is_known_however_a_register_spells_it(label, code):
    assert code == department_code(label)


@pytest.mark.parametrize(("postcode", "code"), POSTCODES.items())
def test_a_postcode_tells_its_departement_or_nothing(postcode, code):
    assert code == department_of_postcode(postcode)


@pytest.mark.parametrize("each", DEPARTMENTS, ids=lambda each: each.code)
def test_a_departement_is_found_by_its_code_and_by_its_name(each):
    assert each == department(department_code(each.code)) == department(department_code(each.name))


@given(st.text(max_size=30))
def test_a_label_that_no_table_knows_is_not_guessed(label):
    assert not department_code(label) or department(department_code(label))


@pytest.mark.skipif(not DATA.is_dir(), reason="not run: geo/departements.json is not here")
def test_the_codes_and_names_are_those_of_the_official_table():
    official = json.loads((DATA / "geo" / "departements.json").read_text("utf-8"))

    assert {(each["code"], each["nom"]) for each in official} == {
        (each.code, each.name) for each in DEPARTMENTS if each.code != ABROAD
    }
