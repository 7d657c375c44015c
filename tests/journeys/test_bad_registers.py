"""Files that cannot be imported, or not without a question, from the command line: one sentence, no change.

One table of all that people drop: each gives the exit status 1, one sentence that says what the file is and
what to do, and every table of the encrypted file stays as it was.
"""

import bz2
import gzip
import io
import json
import zipfile

import pytest

from plaidoyer.__main__ import run
from tests.fakes.assemblee_archive import BODIES, actor, archive, mandate, seat
from tests.fakes.directory_dump import dump_of_desk
from tests.fakes.program import Ran, plaidoyer
from tests.fakes.quick_desk import options, quick_desk

ENGLISH = ("--language", "en")
HEAD = (
    "id,legislature,civ,nom,prenom,villeNaissance,naissance,age,groupe,groupeAbrev,departementNom,"
    "departementCode,circo,datePriseFonction,job,mail,twitter,scoreLoyaute,dateMaj\n"
)
ODSEN = (
    "Matricule,Qualité,Nom usuel,Prénom usuel,État,Date naissance,Date de décès,Groupe politique,"
    "Type d'app au grp politique,Commission permanente,Circonscription,Fonction au Bureau du Sénat,"
    "Courrier électronique,PCS INSEE,Catégorie professionnelle,Description de la profession\r\n"
)


def deputies(count, *, term="17", name="Camille", group="Groupe"):
    rows = (
        f"PA{key},{term},Mme,Exemplaire{key},{name},,,,{group},G,Ille-et-Vilaine,35,{key},2024-07-08,,"
        f"c{key}@assemblee-nationale.fr,,1,2026-09-01\n"
        for key in range(1, count + 1)
    )
    return HEAD + "".join(rows)


def packed(**members):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in members.items():
            file.writestr(name.replace("_", "/"), text)
    return content.getvalue()


def finess(number="010000001", siret="26010000000012"):
    cells = ["structureet", number, "2", "CLINIQUE", *[""] * 18, siret, *[""] * 9]
    return f"finess;etalab;1;2026-05-12\r\n{';'.join(cells)}\r\n"


PAGE = "<!DOCTYPE html><html><body>Erreur 404</body></html>"
BODY = {"id": "1", "nom": "Mairie - Exemple", "pivot": [], "adresse": []}
SERVICES = json.dumps({"service": [BODY] * 3000}).encode()

BAD = {
    "a web page saved as .json": ("senateurs.json", PAGE, "web page"),
    "a web page saved as .csv": ("deputes.csv", f"\ufeff\n{PAGE}", "web page"),
    "an empty file": ("deputes.csv", "", "is empty"),
    "a workbook": ("deputes.xlsx", packed(xl_workbook="<x/>"), "is a workbook"),
    "an old workbook": ("deputes.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "is a workbook"),
    "a zip cut short": ("AMO10.zip", archive(actor())[:-300], "not downloaded to its end"),
    "a zip with a member cut": ("AMO10.zip", archive(actor()).replace(b"\xad", b"\xae"), "is damaged"),
    "a zip bomb": ("AMO10.zip", packed(json_acteur_PA1=bytes(9_000_000)), "unpacks to more"),
    "a bomb of gzip": ("finess.json.gz", gzip.compress(b'{"pmej": [' + b" " * 9_000_000), "unpacks to more"),
    "a bomb of bzip2": ("all.tar.bz2", bz2.compress(SERVICES[:-2] + b" " * 9_000_000), "unpacks to more"),
    "a .gz cut short": ("finess.json.gz", gzip.compress(SERVICES)[:-40], "not downloaded to its end"),
    "a .bz2 cut short": ("all.tar.bz2", bz2.compress(SERVICES)[:-40], "not downloaded to its end"),
    "a CSV whose numbers lost their zeros": (
        "ODSEN.csv", f"{ODSEN}346,Mme,Exemple,Ada,ACTIF,,,,,,Ille-et-Vilaine,,,,,\r\n", "spreadsheet changed",
    ),
    "a CSV whose numbers are powers of ten": ("finess.csv", finess(siret="2,601E+13"), "spreadsheet changed"),
    "a CSV whose identifiers lost a zero": ("finess.csv", finess(number="10000001"), "spreadsheet changed"),
    "UTF-16": ("deputes.csv", deputies(2).encode("utf-16"), "characters"),
    "bytes of no encoding": ("deputes.csv", deputies(2, name="\x81").encode("latin-1"), "characters"),
    "mojibake": ("deputes.csv", deputies(2, name="JÃ©rÃ©my"), "characters"),
    "a list cut in the middle of a row": ("deputes.csv", deputies(577)[:-70], "stops in the middle"),
    "a list of JSON cut in the middle": ("dila.json", SERVICES[:-900], "stops in the middle"),
    "a header alone": ("deputes.csv", HEAD, "nothing to import"),
    "half a chamber": ("deputes.csv", deputies(200), "577 sit"),
    "the chamber of an earlier term": ("deputes.csv", deputies(575, term="16"), "of term 16"),
    "the chamber of a term to come": ("deputes.csv", deputies(577, term="18", group="Inconnu"), "--yes"),
    "an archive of persons who hold no seat": ("AMO10.zip", archive(actor(mandates=[])), "--yes"),
}  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Somebody whose file holds a whole chamber, and what it holds."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "good.csv").write_text(deputies(577), encoding="utf-8")
    given = quick_desk(folder)
    ran = plaidoyer(*ENGLISH, *given, "directory", "import", folder / "good.csv", "--json")
    assert 577 == ran.json[0]["new"]
    return folder, dump_of_desk(folder)


@pytest.fixture
def imported(capsys):
    """Import files as the command line does, in this very process: so many start quicker."""

    def ran(folder, *arguments):
        given = (*ENGLISH, *options(folder), "directory", "import", *arguments)
        status = run([str(each) for each in given])
        return Ran(status, *capsys.readouterr())

    return ran


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_what_cannot_be_imported_is_told_in_one_sentence_and_nothing_changes(desk, imported, tmp_path, bad):
    name, content, said = bad
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())

    ran = imported(desk[0], path)

    assert 1 == ran.status
    assert said in ran.sentence
    assert name in ran.sentence
    assert desk[1] == dump_of_desk(desk[0])


def test_a_line_of_200_megabytes_is_told_in_one_sentence_and_nothing_changes(desk, imported, tmp_path):
    path = tmp_path / "deputes.csv"
    with path.open("wb") as file:
        file.write(deputies(2).encode())
        file.truncate(200_000_000)

    ran = imported(desk[0], path)
    path.unlink()

    assert 1 == ran.status
    assert "Line 4" in ran.sentence
    assert desk[1] == dump_of_desk(desk[0])


def test_a_bad_file_after_a_good_one_leaves_neither(desk, imported, tmp_path):
    (tmp_path / "good.csv").write_text(finess(), encoding="utf-8")
    (tmp_path / "bad.csv").write_text(PAGE, encoding="utf-8")

    ran = imported(desk[0], tmp_path / "good.csv", tmp_path / "bad.csv")

    assert "bad.csv" in ran.sentence
    assert desk[1] == dump_of_desk(desk[0])


def test_of_two_rows_of_one_identifier_one_is_kept_and_the_other_is_told(imported, tmp_path):
    quick_desk(tmp_path)
    (tmp_path / "twice.csv").write_text(deputies(3) + deputies(1).removeprefix(HEAD), encoding="utf-8")

    [told] = imported(tmp_path, tmp_path / "twice.csv", "--yes", "--json").json

    assert (4, 3, 3) == (told["read"], told["kept"], told["new"])
    assert {"is listed twice": 1} == told["skipped"]


def test_groups_that_nobody_knows_yet_are_kept_as_they_are_written(imported, tmp_path):
    group = {**BODIES, "PO77": {"codeType": "GP", "libelle": "Groupe de demain", "libelleAbrev": "DMN"}}
    terms = [{**each, "legislature": "31"} for each in (seat(), mandate("GP", "PO77"))]
    quick_desk(tmp_path)
    (tmp_path / "AMO10.zip").write_bytes(archive(actor(mandates=terms), bodies=group))

    [told] = imported(tmp_path, tmp_path / "AMO10.zip", "--yes", "--json").json
    shown = plaidoyer(*options(tmp_path), "directory", "show", "assemblee:PA1", "--json").json

    assert ("31", 1, []) == (told["term"], told["new"], told["unknown"])
    assert "Groupe de demain" == shown["seat"]["group"]
