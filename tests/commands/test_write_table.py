"""``plaidoyer write --table``: a letter for each row of a table, in files, in one print file, or both."""

import csv
import json

import pikepdf
import pytest
from click.testing import CliRunner

from plaidoyer.__main__ import program, run
from tests.fakes.tagged import read_tags

KIND = "legislator/deputy-written-question"
ANSWERS = """
date = 2026-11-21
[sender]
given_name = "Annaïg"
family_name = "Quéré"
address = ["3 venelle du Pain Cuit", "29000 QUIMPER"]
[answers]
place = "Quimper"
minister = "Mme la ministre de la santé"
"""
HEADS = ["prénom", "nom de famille", "genre", "adresse", "département", "courriel", "personal_paragraph"]
PALACE = "Assemblée nationale\n126 rue de l’Université\n75355 PARIS 07 SP"
ROWS = [
    [
        "Hélène",
        "Trévidic",
        "Mme",
        PALACE,
        "Finistère",
        "",
        "Je suis infirmière à Quimper.\n\nVoilà pourquoi.",
    ],
    ["Paul", "Benali", "M.", "", "35", "paul@exemple.fr", "Je suis patient."],
    ["Zoé", "Le Gall", "Mme", PALACE, "2A", "", "Je suis médecin =cmd."],
]


@pytest.fixture
def asked(tmp_path):
    """Write the table and the common answers, and give how to ask for the series."""
    with (tmp_path / "t.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([HEADS, *ROWS])
    (tmp_path / "a.toml").write_text(ANSWERS, encoding="utf-8")

    def ask(*more, answers="a.toml", kind=KIND):
        return [
            "write", kind, "--table", str(tmp_path / "t.csv"), "--answers", str(tmp_path / answers),
            "--output", str(tmp_path / "out"), *more,
        ]  # fmt: skip

    return ask


def told(arguments):
    return json.loads(CliRunner().invoke(program(), [*arguments, "--json"], catch_exceptions=False).stdout)


def test_a_letter_is_written_for_each_row_and_the_others_are_told(asked, tmp_path):
    answer = told(asked())

    assert 2 == answer["written"]
    ((row, reason),) = [(each["row"], each["reason"]) for each in answer["refused"]]
    assert (3, True) == (row, "paul@exemple.fr" in reason)
    assert answer["seconds"] > 0
    names = sorted(each.name for each in (tmp_path / "out").glob("*.pdf"))
    assert ["001-29-Trevidic-Helene.pdf", "003-2A-Le-Gall-Zoe.pdf"] == names


def test_each_letter_greets_its_own_recipient_in_their_own_words(asked, tmp_path):
    told(asked())

    said = read_tags((tmp_path / "out" / "003-2A-Le-Gall-Zoe.pdf").read_bytes()).text
    assert "Madame la Députée," in said
    assert "Je suis médecin =cmd." in said
    assert "21 novembre 2026" in said.replace("\u00a0", " ")


def test_the_print_file_holds_all_of_them(asked, tmp_path):
    merged = tmp_path / "tout.pdf"

    told(asked("--merged", str(merged), "--both-sides"))

    with pikepdf.open(merged) as pdf:
        assert 0 == len(pdf.pages) % 2
    text = read_tags(merged.read_bytes()).text
    assert all(name in text for name in ("Hélène Trévidic", "Zoé Le Gall"))


def test_sheets_can_be_left_out_of_the_print_file(asked, tmp_path):
    merged = tmp_path / "tout.pdf"

    told(asked("--merged", str(merged), "--no-separators", "--no-addresses"))

    with pikepdf.open(merged) as pdf:
        assert 4 == len(pdf.pages)


def test_nothing_is_written_over_unless_asked(asked, capsys):
    told(asked())
    assert 1 == run(asked())
    assert "001-29-Trevidic-Helene.pdf" in capsys.readouterr().err
    assert 0 == run(asked("--replace"))


@pytest.mark.parametrize("more", [["--limit", "300"], ["--to", "cnil"], ["--example"]])
def test_options_of_one_letter_do_not_go_with_a_table(asked, more):
    assert 2 == run(asked(*more))


def test_options_of_a_series_go_with_a_table(tmp_path):
    assert 2 == run(["write", KIND, "--example", "--output", str(tmp_path / "x.pdf"), "--both-sides"])


def test_a_series_needs_who_writes(asked):
    arguments = asked()
    place = arguments.index("--answers")
    assert 2 == run(arguments[:place] + arguments[place + 2 :])


def test_an_unknown_column_refuses_the_table_in_one_sentence(asked, tmp_path, capsys):
    (tmp_path / "t.csv").write_text("nom;adresse;paragraphe\nAnne;x;y\n", encoding="utf-8")

    assert 1 == run(asked())
    assert "paragraphe" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_without_json_each_row_refused_has_its_line(asked, capsys):
    assert 0 == run(asked())
    said = capsys.readouterr().out
    assert "2 " in said.splitlines()[0]
    assert "3" in said.splitlines()[-1]
