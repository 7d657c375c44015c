"""Registers are known by what is in their files, each by one of them alone, whatever the file is called."""

import pytest

from letters.domain.register_errors import NoRegister
from letters.registers.recognise import ALL, recognised
from tests.fakes.assemblee_archive import actor, archive

REAL = {
    "assemblee/AMO10_L17_etat-2026-04-09.json.zip": "assemblee",
    "datan/deputes-active_2025-12-26.csv": "datan",
}


@pytest.mark.parametrize(("path", "name"), REAL.items())
def test_a_real_file_is_known_by_one_register_alone(real, path, name):
    assert [name] == [register.name for register in ALL if register.recognises(real(path))]


@pytest.mark.parametrize("name", ["ODSEN_GENERAL.csv", "AMO10 (1).zip", "x"])
def test_the_name_of_a_file_counts_for_nothing(dropped, name):
    assert recognised(dropped(archive(actor()), name=name)).name == "assemblee"


def test_a_file_of_no_register_is_told_which_files_can_be_read(dropped):
    with pytest.raises(NoRegister) as raised:
        recognised(dropped("a,b\n1,2\n"))

    assert all(words in str(raised.value) for words in ("dropped", "legislators", "postcodes", "CSV"))


def test_each_register_has_a_name_of_its_own():
    assert len({register.name for register in ALL}) == len(ALL)
