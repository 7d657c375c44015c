"""Bad input gets one clear sentence, nothing half-written, never a traceback."""

import os
import shutil
from pathlib import Path

import pytest

from plaidoyer.__main__ import run
from plaidoyer.assembly import SAMPLE
from tests.fakes.child import become_nobody, said_by_a_child
from tests.fakes.program import plaidoyer
from tests.fakes.small_catalogue import letter, write_catalogue

ANSWERS = (SAMPLE / "objection.toml").read_text(encoding="utf-8")
HOSTILE = "<b>&amp;</b> <img src='x'> {{ today }} **x** [^1] [a](javascript:b) </para> \\ %"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def changed(old: str, new: str) -> str:
    assert old in ANSWERS
    return ANSWERS.replace(old, new)


BAD_ANSWERS = {
    "not TOML": ("[sender", "TOML"),
    "an unknown key": (changed("place =", "plase ="), "plase"),
    "a missing name": (changed('family_name = "Moreau"', ""), "family_name"),
    "a missing answer": (changed("birth_date = 1983-04-17", ""), "birth_date"),
    "an impossible date": (changed("1983-04-17", "1983-02-30"), "1983-02-30"),
    "an address of nine lines": (
        changed('"12 rue des Lilas", ', '"a", "b", "c", "d", "e", "f", "g", '),
        "lignes",
    ),
    "a line of sixty characters": (changed("7 cours des Alliés", "7 cours des Alliés " + "x" * 41), "60"),
    "a control character": (changed('"Rennes"', '"Ren\\u0007nes"'), "U+0007"),
    "a right-to-left mark": (changed('"Rennes"', '"Ren\\u200Fnes"'), "U+200F"),
    "90 kB in a field": (changed('"Rennes"', f'"{"x" * 90_000}"'), "place"),
    "200 kB in a field": (changed('"Rennes"', f'"{"x" * 200_000}"'), "long"),
    "a script that cannot be printed": (changed('"Rennes"', '"مدينة"'), "U+"),
    "a place that is a number": (changed('"Rennes"', "5"), "place"),
    "a number of thousands of figures": (changed('"Rennes"', "1" * 5000), "TOML"),
    "an emoji": (changed('"Rennes"', '"Rennes 😀"'), "U+1F600"),
}


@pytest.mark.parametrize(("answers", "said"), BAD_ANSWERS.values(), ids=BAD_ANSWERS.keys())
def test_bad_answers_get_one_sentence_and_write_nothing(tmp_path, answers, said):
    (tmp_path / "answers.toml").write_text(answers, encoding="utf-8")

    ran = plaidoyer(
        "write", "objection/health-insurer", "--answers", "answers.toml", "--output", "l.pdf", folder=tmp_path
    )

    assert 1 == ran.status
    assert said in ran.sentence
    assert ["answers.toml"] == names(tmp_path)


def test_hostile_mark_up_in_every_field_is_printed_as_typed(tmp_path):
    short = "<b>&amp;</b> {{ x }}*\\"
    answers = changed("Camille", f"{short}").replace('"Moreau"', "'''<img src=x>'''").replace("\\", "\\\\")
    answers = answers.replace("J’enseigne dans un lycée", HOSTILE.replace("\\", "\\\\"))
    (tmp_path / "answers.toml").write_text(answers, encoding="utf-8")

    for ending in ("pdf", "eml", "txt"):
        ran = plaidoyer(
            "write",
            "objection/health-insurer",
            "--answers",
            "answers.toml",
            "--output",
            f"l.{ending}",
            folder=tmp_path,
        )
        assert 0 == ran.status, ran.complained
    text = (tmp_path / "l.txt").read_text(encoding="utf-8")
    assert f"{short} <img src=x>" in text
    assert HOSTILE in text


OUTPUTS = {
    "a folder that does not exist": "nowhere/letter.pdf",
    "a folder in the place of the file": "folder.pdf",
    "a name too long": "x" * 300 + ".pdf",
    "an ending that is no form of a letter": "letter.doc",
    "no ending": "letter",
}


@pytest.mark.parametrize("name", OUTPUTS.values(), ids=OUTPUTS.keys())
def test_a_file_that_cannot_be_written_gets_one_sentence(tmp_path, name):
    (tmp_path / "folder.pdf").mkdir()

    ran = plaidoyer("write", "objection/health-insurer", "--example", "--output", name, folder=tmp_path)

    assert 1 == ran.status
    assert ran.sentence
    assert ["folder.pdf"] == names(tmp_path)


SIGNATURES = {
    "not a picture": b"hello",
    "empty": b"",
    "a picture cut short": (SAMPLE / "signature.png").read_bytes()[:900],
}


@pytest.mark.parametrize("content", SIGNATURES.values(), ids=SIGNATURES.keys())
def test_a_broken_signature_gets_one_sentence(tmp_path, content):
    (tmp_path / "s.png").write_bytes(content)

    ran = plaidoyer(
        "write",
        "objection/health-insurer",
        "--example",
        "--signature",
        "s.png",
        "--output",
        "l.pdf",
        folder=tmp_path,
    )

    assert (1, True) == (ran.status, "signature" in ran.sentence)
    assert ["s.png"] == names(tmp_path)


def test_answers_that_do_not_exist_get_one_sentence(tmp_path):
    ran = plaidoyer(
        "write", "objection/health-insurer", "--answers", "no.toml", "--output", "l.pdf", folder=tmp_path
    )

    assert (1, True) == (ran.status, "no.toml" in ran.sentence)


def test_a_letter_that_does_not_exist_gets_one_sentence(tmp_path):
    ran = plaidoyer("write", "objection/health-insurers", "--example", "--output", "l.pdf", folder=tmp_path)

    assert (1, True) == (ran.status, "objection/health-insurer" in ran.sentence)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs root, to become nobody")
def test_an_output_that_nobody_may_write_gets_one_sentence(tmp_path):
    tmp_path.chmod(0o555)
    for parent in tmp_path.parents:
        if parent.stat().st_uid == 0 and parent.name.startswith("pytest"):
            parent.chmod(0o755)

    run(
        ["demo", "--output", str(tmp_path.parent / "before")]
    )  # all is loaded: nobody may not read Python's folder

    def act():
        become_nobody()
        status = run(["demo", "--output", str(tmp_path / "out")])
        raise SystemExit(status)

    assert "SystemExit: 1" == said_by_a_child(act)
    assert [] == names(tmp_path)


def test_a_demo_that_cannot_be_written_leaves_nothing(tmp_path):
    (tmp_path / "out").write_text("a file")

    ran = plaidoyer("demo", "--output", "out", folder=tmp_path)

    assert 1 == ran.status
    assert ran.sentence
    assert "a file" == (tmp_path / "out").read_text()
    shutil.rmtree(tmp_path)


def test_a_wrong_catalogue_fails_the_check(tmp_path):
    write_catalogue(tmp_path / "letters", letter("je m'oppose {{ nom }}"))

    ran = plaidoyer("letters", "check", "letters", folder=tmp_path)

    assert (1, 1) == (ran.status, len(ran.said.splitlines()))


def test_a_catalogue_without_its_fixed_words_is_told(tmp_path):
    write_catalogue(tmp_path / "letters", letter("je m'oppose"))
    (tmp_path / "letters" / "wording.fr.toml").unlink()

    ran = plaidoyer("letters", "check", "letters", folder=tmp_path)

    assert 1 == ran.status
    assert "wording.fr.toml" in ran.said
    assert "Traceback" not in ran.complained


def test_fixed_words_with_an_unknown_place_are_told_with_their_line(tmp_path):
    write_catalogue(tmp_path / "letters", letter("je m'oppose"))
    file = tmp_path / "letters" / "wording.fr.toml"
    file.write_text(file.read_text(encoding="utf-8").replace("{place}", "{lieu}"), encoding="utf-8")

    ran = plaidoyer("letters", "check", "letters", folder=tmp_path)

    assert 1 == ran.status
    assert "{place}, {date}" in ran.said
    assert "Traceback" not in ran.complained


ONE_SENTENCE = {
    "a letter in a language it does not have": (
        ["write", "objection/health-insurer", "--example", "--letter-language", "en", "--output", "l.pdf"],
        "fr",
    ),
    "a letter to somebody it says nothing to": (
        ["write", "objection/health-insurer", "--example", "--to", "cnil", "--output", "l.pdf"],
        "health-insurer",
    ),
    "a day after which there is no calendar": (["--today", "9999-12-31", "demo", "--output", "out"], "9999"),
    "a form with no room for what must be said": (
        ["write", "objection/health-insurer", "--example", "--limit", "50", "--output", "l.txt"], "50",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "said"), ONE_SENTENCE.values(), ids=ONE_SENTENCE.keys())
def test_what_cannot_be_done_gets_one_sentence(tmp_path, arguments, said):
    ran = plaidoyer(*arguments, folder=tmp_path)

    assert 1 == ran.status
    assert said in ran.sentence
    assert [] == names(tmp_path)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_the_answer_gets_one_sentence():
    with Path("/dev/full").open("w") as full:
        ran = plaidoyer("deadline", "controller-answer", "--from", "2026-03-05", answer=full)

    assert 1 == ran.status
    assert ran.sentence


@pytest.mark.skipif(os.name != "posix", reason="needs the devices of POSIX")
def test_a_letter_that_is_an_endless_file_is_told(tmp_path):
    folder = write_catalogue(tmp_path / "letters", letter("je m'oppose"))
    (folder / "objection/essai/letter.fr.md").unlink()
    (folder / "objection/essai/letter.fr.md").symlink_to("/dev/zero")

    ran = plaidoyer("letters", "check", "letters", folder=tmp_path)

    assert 1 == ran.status
    assert "1000000" in ran.said
