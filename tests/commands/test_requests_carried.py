"""``requests export`` and ``requests import``: the same requests in another folder, told the same way."""

import pytest

from plaidoyer.assembly import SAMPLE
from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk

NEW = ("requests", "new", "objection/health-insurer", "--answers", str(SAMPLE / "objection.toml"), "--json")


@pytest.fixture
def desks(tmp_path):
    """Two computers, and the identifier of a request opened on the first, with a scan joined to it."""
    first, second = (quick_desk(_made(tmp_path / name)) for name in ("first", "second"))
    uid = plaidoyer(*first, *NEW).json["id"]
    (tmp_path / "avis.pdf").write_bytes(b"%PDF-1.7")
    note = ("--on", "2026-03-01", "--note", "Appelé", "--file", tmp_path / "avis.pdf")
    assert 0 == plaidoyer(*first, "requests", "record", uid, "note", *note).status
    return first, second, uid


def _made(folder):
    folder.mkdir()
    return folder


def test_a_request_comes_to_another_computer_and_is_told_the_same_way(desks, tmp_path):
    first, second, uid = desks

    went = plaidoyer(*first, "requests", "export", uid[:8], "--output", tmp_path / "une.zip", "--json")
    came = plaidoyer(*second, "requests", "import", tmp_path / "une.zip", "--json")

    assert ({"file": str(tmp_path / "une.zip"), "requests": 1}, 0) == (went.json, went.status)
    assert "n’est pas chiffré" in went.complained
    assert (1, 1, []) == (came.json["new"], came.json["files"], came.json["refused"])
    told = [plaidoyer(*desk, "requests", "show", uid, "--json").json for desk in (first, second)]
    assert told[0] == told[1]


def test_everything_brought_twice_is_there_once(desks, tmp_path):
    first, second, _ = desks
    plaidoyer(*first, "requests", "export", "--all", "--output", tmp_path / "tout.zip")

    plaidoyer(*second, "requests", "import", tmp_path / "tout.zip")
    again = plaidoyer(*second, "requests", "import", tmp_path / "tout.zip")

    assert (0, "0 demande · 0 complétée · 1 déjà là\n") == (again.status, again.said)
    assert "ne voyagent pas" in again.complained


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "n’existe pas"),
        (b"", "n’est pas un fichier de demandes"),
        (b"<html>", "n’est pas un"),
    ],
)
def test_what_is_no_export_is_told_in_one_sentence(desks, tmp_path, content, words):
    if content is not None:
        (tmp_path / "x.zip").write_bytes(content)

    ran = plaidoyer(*desks[1], "requests", "import", tmp_path / "x.zip")

    assert (1, "") == (ran.status, ran.said)
    assert words in ran.sentence


def test_naming_no_request_is_wrong_usage(desks, tmp_path):
    assert 2 == plaidoyer(*desks[0], "requests", "export", "--output", tmp_path / "x.zip").status
    assert not (tmp_path / "x.zip").exists()
