"""A dossier from the command line: what it answers, what it leaves behind, even killed."""

import os
import random
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest

from plaidoyer.assembly import SAMPLE
from tests.fakes.exhibits import scan
from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk
from tests.house.sources import ROOT

NEW = ("requests", "new", "objection/health-insurer", "--answers", str(SAMPLE / "objection.toml"), "--json")


@pytest.fixture
def desk(tmp_path):
    """A request whose letter was sent, with two files; and the global options of whoever made it."""
    options = quick_desk(tmp_path)
    (tmp_path / "preuve.pdf").write_bytes(scan(pages=2))
    (tmp_path / "accuse.txt").write_text("Nous avons reçu votre demande.", encoding="utf-8")
    uid = plaidoyer(*options, "--today", "2026-10-20", *NEW).json["id"]
    for kind, day, name in (
        ("sent", "2026-10-20", "preuve.pdf"),
        ("acknowledged", "2026-10-28", "accuse.txt"),
    ):
        recorded = ("requests", "record", uid, kind, "--on", day, "--file", str(tmp_path / name), "--json")
        assert 0 == plaidoyer(*options, "--today", "2026-11-21", *recorded).status
    return [*options, "--today", "2026-11-21", "dossier", uid[:8]]


def digest(path):
    return sha256(path.read_bytes()).hexdigest()


def test_a_dossier_answers_with_the_digests_of_the_files(desk, tmp_path):
    target = tmp_path / "d.pdf"

    told = plaidoyer(*desk, "--output", target, "--json").json

    letter, *others = told["exhibits"]
    wanted = [("preuve.pdf", 2, 2), ("accuse.txt", 3, 1)]
    assert [(digest(tmp_path / name), number, pages) for name, number, pages in wanted] == [
        (each["sha256"], each["number"], each["pages"]) for each in others
    ]
    assert (1, 2) == (letter["number"], letter["pages"])
    assert (str(target), target.stat().st_size) == (told["file"], told["size"])
    with pikepdf.open(target) as pdf:
        assert told["pages"] == len(pdf.pages) == 8
        assert [] == pdf.check_pdf_syntax()


def test_a_file_can_be_left_out_by_its_name_or_its_digest(desk, tmp_path):
    told = plaidoyer(*desk, "--output", tmp_path / "d.pdf", "--without", "preuve.pdf", "--json").json
    same = (*desk, "--output", tmp_path / "d.pdf", "--without", digest(tmp_path / "preuve.pdf")[:8], "--json")

    assert told["exhibits"] == plaidoyer(*same).json["exhibits"]
    assert [digest(tmp_path / "accuse.txt")] == [each["sha256"] for each in told["exhibits"][1:]]
    assert [digest(tmp_path / "preuve.pdf")] == [each["sha256"] for each in told["left_out"]]


def test_a_name_that_names_nothing_is_told_with_those_that_do(desk, tmp_path):
    ran = plaidoyer(*desk, "--output", tmp_path / "d.pdf", "--without", "absent.pdf")

    assert 2 == ran.status
    assert "preuve.pdf, accuse.txt" in " ".join(ran.complained.split())
    assert not (tmp_path / "d.pdf").exists()


def test_where_nothing_can_be_written_it_is_said_in_one_sentence(desk, tmp_path):
    ran = plaidoyer(*desk, "--output", tmp_path / "absent" / "d.pdf")

    assert 1 == ran.status
    assert "d.pdf" in ran.sentence


def test_a_dossier_under_another_ending_is_wrong_usage(desk, tmp_path):
    ran = plaidoyer(*desk, "--output", tmp_path / "d.txt")

    assert 2 == ran.status
    assert ".pdf" in ran.complained
    assert not (tmp_path / "d.txt").exists()


def test_a_person_reads_what_became_of_each_exhibit(desk, tmp_path):
    ran = plaidoyer(*desk, "--output", tmp_path / "d.pdf")

    assert (0, "") == (ran.status, ran.complained)
    assert ["Pièce 2", "preuve.pdf", "2 pages"] == ran.said.splitlines()[2].removeprefix("- ").split(" · ")


def test_a_request_whose_letter_is_nowhere_says_so(desk, tmp_path):
    uid = plaidoyer(*desk[:6], *NEW[:-1], "--to", "cpam-de-paris", "--json").json["id"]
    plaidoyer(*desk[:6], "requests", "record", uid, "note", "--on", "2026-11-21", "--note", "à envoyer")

    ran = plaidoyer(*desk[:6], "dossier", uid, "--output", tmp_path / "d.pdf")

    assert "Aucune copie d’une lettre envoyée" in ran.sentence


def test_no_copy_stays_in_a_folder_of_the_system(desk, tmp_path):
    (tmp_path / "tmp").mkdir()
    ran = started(desk, tmp_path)

    assert 0 == ran.wait()
    assert [] == list((tmp_path / "tmp").iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="the system takes nameless files away")
def test_killed_while_it_assembles_the_next_start_is_whole_and_no_copy_stays(desk, tmp_path):
    (tmp_path / "tmp").mkdir()
    (tmp_path / "out").mkdir()
    chance = random.Random(1)
    for _ in range(3):
        running = started(desk, tmp_path, "out/d.pdf")
        time.sleep(chance.uniform(0.8, 1.6))
        os.kill(running.pid, signal.SIGKILL)
        running.wait()

        left = [path.name for path in (tmp_path / "out").iterdir()]
        assert left in ([], ["d.pdf"])
        assert [] == list((tmp_path / "tmp").iterdir())

    assert plaidoyer(*desk[:4], "verify", "--json").json["ok"]
    assert 8 == plaidoyer(*desk, "--output", tmp_path / "d.pdf", "--json").json["pages"]


def started(desk: list[str], folder: Path, name: str = "d.pdf") -> subprocess.Popen[bytes]:
    """Start the program, its temporary folder its own."""
    command = [sys.executable, "-m", "plaidoyer", *desk, "--output", str(folder / name)]
    environment = {"PYTHONPATH": str(ROOT), "TMPDIR": str(folder / "tmp"), "LANG": "C.UTF-8"}
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
