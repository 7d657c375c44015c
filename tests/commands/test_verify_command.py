"""Checking one's data from the command line: all is well, or each fault in a sentence."""

import pytest

from plaidoyer.assembly import SAMPLE
from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk

ANSWERS = ("--answers", str(SAMPLE / "objection.toml"))


@pytest.fixture
def desk(tmp_path):
    """The options of a person with one request, with which one file is kept."""
    (tmp_path / "avis.txt").write_bytes(b"avis de reception")
    desk = quick_desk(tmp_path)
    request = plaidoyer(*desk, "requests", "new", "objection/health-insurer", *ANSWERS, "--json").json
    told = ("note", "--on", "2026-11-20", "--file", str(tmp_path / "avis.txt"))
    plaidoyer(*desk, "requests", "record", request["id"], *told)
    return desk


def lose_the_file(folder):
    (path,) = [each for each in (folder / "home" / "store").rglob("*") if each.is_file()]
    path.unlink()


def test_data_as_they_should_be_are_said_to_be(desk):
    ran = plaidoyer(*desk, "verify")

    assert (0, "Tout est en ordre.") == (ran.status, ran.said.strip())


def test_each_fault_is_a_sentence_and_the_status_tells(desk, tmp_path):
    lose_the_file(tmp_path)

    ran = plaidoyer(*desk, "verify")

    assert (1, 2) == (ran.status, len(ran.said.splitlines()))
    assert "sauvegarde" in ran.said.splitlines()[0]


def test_the_faults_are_given_in_json_too(desk, tmp_path):
    lose_the_file(tmp_path)

    ran = plaidoyer(*desk, "verify", "--json")

    assert (1, False, 1) == (ran.status, ran.json["ok"], len(ran.json["faults"]))
    assert 1 == ran.json["checked"]["files"]


def test_a_list_in_json_says_when_a_period_ends(desk):
    request = plaidoyer(*desk, "requests", "list", "--json").json[0]
    plaidoyer(*desk, "requests", "record", request["id"], "sent", "--on", "2026-10-01")

    after = plaidoyer(*desk, "requests", "list", "--json").json[0]

    assert (None, True) == (request["due"], after["due"] is not None)
