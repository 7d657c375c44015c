"""``plaidoyer write``: one letter into one file, or one sentence that says why not."""

import json

import pytest
from click.testing import CliRunner

from plaidoyer.__main__ import program, run
from plaidoyer.assembly import SAMPLE, letters

EXAMPLES = [
    (kind.slug, name) for kind in letters().kinds() for name in letters().catalogue.examples(kind.slug)
]


def write(*arguments):
    return CliRunner().invoke(program(), ["write", *map(str, arguments)], catch_exceptions=False)


@pytest.mark.parametrize("ending", ["pdf", "txt", "eml"])
def test_the_ending_of_the_file_chooses_its_form(tmp_path, ending):
    output = tmp_path / f"lettre.{ending}"
    begins = {"pdf": b"%PDF-1.7", "txt": b"Camille Moreau", "eml": b"X-Unsent: 1"}

    told = json.loads(
        write(
            "objection/health-insurer", "--answers", SAMPLE / "objection.toml", "--output", output, "--json"
        ).stdout
    )

    assert begins[ending] in output.read_bytes()[:400]
    assert ({"pdf": 2, "txt": None, "eml": 2}[ending], str(output)) == (told["pages"], told["file"])
    assert told["characters"] > 1000


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_every_example_is_written_as_it_is_expected(tmp_path, kind, example):
    output = tmp_path / "lettre.txt"

    write(kind, "--example", example, "--output", output)

    assert letters().catalogue.expected(kind, example) == output.read_text(encoding="utf-8")


def test_a_form_holds_no_more_than_its_characters_and_says_what_is_left_out(tmp_path):
    output = tmp_path / "formulaire.txt"

    told = json.loads(
        write("objection/health-insurer", "--example", "--limit", 2000, "--output", output, "--json").stdout
    )

    assert told["characters"] <= 2000
    assert told["left_out"]


def test_the_date_may_be_given(tmp_path):
    output = tmp_path / "lettre.txt"

    write("objection/health-insurer", "--example", "--date", "2026-12-01", "--output", output)

    assert "le 1er décembre 2026" in output.read_text(encoding="utf-8")


def test_the_recipient_may_come_from_the_directory(tmp_path):
    output = tmp_path / "lettre.txt"

    write("information/cnil-copy", "--example", "--to", "cnil", "--output", output)

    assert "3 place de Fontenoy" in output.read_text(encoding="utf-8")


USAGE = {
    "neither answers nor example": ["objection/health-insurer", "--output", "x.txt"],
    "no output": ["objection/health-insurer", "--example"],
    "a date that is none": ["objection/health-insurer", "--example", "--date", "demain", "--output", "x.txt"],
    "a form that is no text": [
        "objection/health-insurer",
        "--example",
        "--limit",
        "900",
        "--output",
        "x.pdf",
    ],
    "no room at all": ["objection/health-insurer", "--example", "--limit", "0", "--output", "x.txt"],
}


@pytest.mark.parametrize("arguments", USAGE.values(), ids=USAGE.keys())
def test_wrong_usage_ends_with_2(arguments, tmp_path, capsys):
    assert 2 == run(
        ["write", *(str(tmp_path / each) if each.startswith("x.") else each for each in arguments)]
    )
    assert "Traceback" not in capsys.readouterr().err


def test_an_answer_that_the_joined_draft_would_drop_is_told(tmp_path, capsys):
    slug = "reminder/no-reply-after-one-month"
    answers = (
        letters().catalogue.example(slug, "full") + '\nreply_says = "Des mots que personne n’imprime."\n'
    )
    (tmp_path / "answers.toml").write_text(answers, encoding="utf-8")

    assert 1 == run(
        ["write", slug, "--answers", str(tmp_path / "answers.toml"), "--output", str(tmp_path / "l.txt")]
    )
    assert "reply_says" in capsys.readouterr().err


def test_a_letter_may_go_to_a_body_of_a_family(tmp_path):
    output = tmp_path / "lettre.txt"

    write("objection/health-insurer", "--example", "--to", "cpam-de-l-ain", "--output", output)

    written = output.read_text(encoding="utf-8")
    assert "CPAM de l’Ain\nDélégué à la protection des données\n1 place de la Grenouillère" in written


def test_a_body_without_a_postal_address_takes_no_paper(tmp_path, capsys):
    to = ["objection/health-insurer", "--example", "--to", "msa-picardie", "--output"]

    assert 1 == run(["write", *to, str(tmp_path / "lettre.pdf")])
    assert "MSA Picardie" in capsys.readouterr().err
    assert 0 == run(["write", *to, str(tmp_path / "lettre.txt")])


def test_a_body_known_to_be_missing_is_told(tmp_path, capsys):
    to = ["objection/health-insurer", "--example", "--to", "cpam-de-l-ariege"]

    assert 1 == run(["write", *to, "--output", str(tmp_path / "lettre.txt")])
    assert "CPAM de l’Ariège" in capsys.readouterr().err
