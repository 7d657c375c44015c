"""Which register a real file is of: one, by what is in it."""

import pytest

from letters.registers.recognise import ALL

FILES = {
    "assemblee/AMO10_L17_etat-2026-04-09.json.zip": "assemblee",
    "datan/deputes-active_2025-12-26.csv": "datan",
    "datenanfragen/companies/banque-france.json": "datenanfragen",
    "datenanfragen/supervisory-authorities/frcnil.json": "datenanfragen",
    "europarl/full-list_fr_2019-03.xml": "europarl",
    "finess/etalab-cs1100502-stock-20260512_15-lignes_utf8.csv": "finess",
    "senat/ODSEN_GENERAL_2018-11-23.csv": "odsen",
    "senat/ODSEN_GENERAL_2025-08-29.json": "odsen",
    "senat/api-senat_senateurs_2025-08-29.json": "senat",
    "senat/api-senat_senateurs_2025-11-13.json": "senat",
}


@pytest.mark.parametrize(("path", "name"), FILES.items())
def test_a_real_file_is_known_by_one_register_alone(real, path, name):
    file = real(path)

    assert [name] == [register.name for register in ALL if register.recognises(file)]


NONE = [
    "datenanfragen/schema.json", "datenanfragen/company-packs/all.json", "finess/schema-structures-v1.json",
    "geo/departements.json", "sante_pro/ps-libreacces-personne-activite_ENTETE-SEUL.txt",
]  # fmt: skip


@pytest.mark.parametrize("path", NONE)
def test_another_real_file_is_known_by_none(real, path):
    file = real(path)

    assert [] == [register.name for register in ALL if register.recognises(file)]


def test_no_two_registers_share_a_name():
    names = [register.name for register in ALL]

    assert len(set(names)) == len(names)
