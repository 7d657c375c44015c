"""``plaidoyer directory`` as a person types it: import, search, show, undo, write to whom was found."""

import json
import re

import pytest

from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk

ENGLISH = ("--language", "en")
ANSWERS = """
[sender]
given_name = "Camille"
family_name = "Moreau"
address = ["12 rue des Lilas", "35000 Rennes"]
email = "camille.moreau@example.org"
"""


def datan(*keys):
    """Give a file of Datan, of invented deputies."""
    head = (
        "id,legislature,civ,nom,prenom,villeNaissance,naissance,age,groupe,groupeAbrev,departementNom,departementCode,circo,"
        "datePriseFonction,job,mail,twitter,scoreLoyaute,dateMaj"
    )
    rows = (
        f'PA{key},17,Mme,Exemplaire{key},Camille,,,,"Groupe",G,Ille-et-Vilaine,35,{place},2024-07-08,,'
        f"c{key}@assemblee-nationale.fr,,1,2026-09-01"
        for place, key in enumerate(keys, 1)
    )
    return "\n".join((head, *rows)) + "\n"


@pytest.fixture
def desk(tmp_path):
    return (*ENGLISH, *quick_desk(tmp_path))


def test_the_shipped_bodies_are_searched_without_an_encrypted_file(tmp_path):
    ran = plaidoyer(*ENGLISH, "--home", tmp_path / "none", "directory", "search", "cpma", "pariss", "--json")

    assert "cpam-de-paris" == ran.json[0]["id"]
    assert {"id", "name", "kind", "department", "place", "email", "address"} == set(ran.json[0])
    assert not (tmp_path / "none").exists()


def test_how_many_others_match_is_said_where_the_answer_stops():
    told = plaidoyer(*ENGLISH, "directory", "search", "cpam de paris", "--limit", "1").said.splitlines()
    cut = plaidoyer(*ENGLISH, "directory", "search", "caisse", "--limit", "3").said.splitlines()

    assert ["cpam-de-paris"] == [line.split(" · ")[0] for line in told]
    assert 4 == len(cut)
    assert re.fullmatch(r"… and \d+ others: a word more narrows the list\.", cut[-1])


@pytest.mark.parametrize("verb", [("search", "cpam"), ("mine", "--postcode", "29200")])
def test_a_kind_that_no_body_is_of_is_refused_with_those_that_there_are(verb):
    ran = plaidoyer(*ENGLISH, "directory", *verb, "--kind", "fund")

    assert (2, True) == (ran.status, "health-insurer" in ran.complained)


def test_who_is_found_is_told_with_what_they_are_and_where():
    (line,) = plaidoyer(*ENGLISH, "directory", "search", "cpma", "pariss").said.splitlines()

    assert ["cpam-de-paris", "CPAM de Paris", "PARIS CEDEX 19", "Paris (75)"] == [
        part for part in line.split(" · ") if not part.startswith("Health insurance fund")
    ]
    assert 5 == len(line.split(" · "))


def test_one_shipped_is_shown_with_its_source_and_its_day():
    told = plaidoyer(*ENGLISH, "directory", "show", "cpam-de-paris", "--json").json

    assert ("cpam-de-paris", "health-insurer", "2026-09-13") == (told["id"], told["kind"], told["on"])
    assert told["source"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("show", "nobody-of-this-slug"), "directory holds no"),
        (("search", "zzzzz"), "import a register"),
    ],
)
def test_who_is_not_there_is_said_in_one_sentence(arguments, words):
    ran = plaidoyer(*ENGLISH, "directory", *arguments)

    assert words in ran.said + ran.complained
    assert "Traceback" not in ran.complained


def test_a_register_is_imported_searched_written_to_and_undone(desk, tmp_path):
    (tmp_path / "any name.txt").write_text(datan("1", "2"))
    (tmp_path / "answers.toml").write_text(ANSWERS)
    dry = plaidoyer(*desk, "directory", "import", tmp_path / "any name.txt", "--dry-run", "--json")
    done = plaidoyer(*desk, "directory", "import", tmp_path / "any name.txt", "--yes", "--json")

    found = plaidoyer(*desk, "directory", "search", "exemplaire2", "--json").json
    undone = plaidoyer(*desk, "directory", "undo", "--json")

    assert dry.json == done.json
    assert ("datan", 2, 2, 0) == tuple(done.json[0][name] for name in ("register", "read", "new", "gone"))
    assert ["assemblee:PA2"] == [each["id"] for each in found]
    assert "any name.txt" == undone.json["file"]
    assert [] == plaidoyer(*desk, "directory", "search", "exemplaire2", "--json").json


def test_a_letter_is_written_to_somebody_imported(desk, tmp_path):
    (tmp_path / "deputies.csv").write_text(datan("1"))
    plaidoyer(*desk, "directory", "import", tmp_path / "deputies.csv", "--yes")
    letter = tmp_path / "letter.txt"

    to = ("--to", "assemblee:PA1", "--output", letter)
    ran = plaidoyer(*desk, "write", "legislator/deputy-meeting", "--example", *to)

    assert 0 == ran.status, ran.complained
    assert "Madame Camille Exemplaire1" in letter.read_text()
    assert "Assemblée nationale" in letter.read_text()


def test_a_file_that_is_none_changes_nothing_and_says_so_in_one_sentence(desk, tmp_path):
    (tmp_path / "good.csv").write_text(datan("1"))
    (tmp_path / "page.csv").write_text("<!doctype html><html></html>")

    ran = plaidoyer(*desk, "directory", "import", tmp_path / "good.csv", tmp_path / "page.csv")

    assert 1 == ran.status
    assert "web page" in ran.sentence
    assert [] == plaidoyer(*desk, "directory", "search", "exemplaire1", "--json").json


def test_half_a_chamber_asks_on_an_empty_directory_too(desk, tmp_path):
    (tmp_path / "half.csv").write_text(datan("1", "2"))

    refused = plaidoyer(*desk, "directory", "import", tmp_path / "half.csv")
    done = plaidoyer(*desk, "directory", "import", tmp_path / "half.csv", "--yes", "--json")

    assert (1, 2) == (refused.status, done.json[0]["new"])
    assert "it lists 2 persons of the Assemblée nationale, where 570 to 577 sit" in refused.sentence
    assert "--yes" in refused.sentence


def test_half_a_chamber_asks_before_it_retires_anybody(desk, tmp_path):
    for name, keys in (("first.csv", "12"), ("second.csv", "1")):
        (tmp_path / name).write_text(datan(*keys))
    plaidoyer(*desk, "directory", "import", tmp_path / "first.csv", "--yes")

    refused = plaidoyer(*desk, "directory", "import", tmp_path / "second.csv")
    done = plaidoyer(*desk, "directory", "import", tmp_path / "second.csv", "--yes", "--json")

    assert (1, True) == (refused.status, "--yes" in refused.sentence)
    assert 1 == done.json[0]["gone"]
    assert 1 == len(json.loads(plaidoyer(*desk, "directory", "search", "exemplaire", "--json").said))


def test_a_departement_that_does_not_exist_is_refused(desk, tmp_path):
    (tmp_path / "any.csv").write_text(datan("1"))

    ran = plaidoyer(*desk, "directory", "import", tmp_path / "any.csv", "--keep-department", "Bagdad")

    assert "Bagdad" in ran.sentence


def test_a_folder_is_no_file_to_import(tmp_path, desk):
    ran = plaidoyer(*desk, "directory", "import", str(tmp_path))

    assert (1, 1) == (ran.status, len(ran.complained.strip().splitlines()))
    assert "is a folder" in ran.complained
