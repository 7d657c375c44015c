"""``plaidoyer directory import`` of a table of one's own, and of several files at once."""

import pytest

from plaidoyer.assembly import CATALOGUE
from tests.commands.test_directory_command import datan
from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk

TABLE = "Raison sociale;Rue;CP;Commune;Mail DPO\nMutuelle des Marées;3 quai X;1400;Brest;dpo@marees.example\n"
COLUMNS = (
    "--columns", "name=Raison sociale,address=Rue,postcode=CP", "--columns", "town=Commune,dpo-mail=Mail DPO",
)  # fmt: skip


@pytest.fixture
def run(tmp_path):
    desk = ("--language", "en", *quick_desk(tmp_path))
    return lambda *arguments: plaidoyer(*desk, *arguments)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "Mes mutuelles.csv"
    path.write_text(TABLE)
    return path


def test_a_table_is_told_with_what_to_copy_then_imported_and_known_again(run, table):
    asked = run("directory", "import", table)
    dry = run("directory", "import", table, *COLUMNS, "--kind", "mutual-insurer", "--dry-run", "--json")
    done = run("directory", "import", table, *COLUMNS, "--kind", "mutual-insurer", "--json")
    again = run("directory", "import", table, "--json")

    assert "--columns 'name=Raison sociale,address=Rue,postcode=CP,town=Commune" in asked.sentence
    assert dry.json == done.json
    assert (1, ["Mutuelle des Marées"], "Mes mutuelles") == tuple(
        done.json[0][name] for name in ("new", "new_names", "title")
    )
    assert (1, 0, 0, 0) == tuple(again.json[0][name] for name in ("kept", "new", "changed", "gone"))


def test_who_was_imported_so_is_found_written_to_and_followed(run, table):
    run("directory", "import", table, *COLUMNS, "--kind", "mutual-insurer", "--title", "Marées")
    (found,) = run("directory", "search", "marees", "--json").json
    kind = "objection/mutual-insurer"
    answers = CATALOGUE / kind / "examples" / "full.toml"

    opened = run("requests", "new", kind, "--answers", answers, "--to", found["id"], "--json")

    assert found["id"].startswith("own-marees:")
    assert (0, "Mutuelle des Marées") == (opened.status, opened.json["recipient"]), opened.complained


@pytest.mark.parametrize(("options", "words"), [
    (("--columns", "nom=Rue"), "is not FIELD=COLUMN"),
    (("--columns", "name"), "is not FIELD=COLUMN"),
    (("--columns", "name=Raison sociale,phone=Rue"), "« phone=Rue » is not FIELD=COLUMN"),
    (("--columns", "name=Nom"), "has no column « Nom »"),
    (("--columns", "town=Commune"), "known to hold names"),
    ((*COLUMNS, "--title", "?"), "a title of letters or figures"),
])  # fmt: skip
def test_columns_that_cannot_be_are_refused_in_one_sentence_and_nothing_changes(run, table, options, words):
    refused = run("directory", "import", table, *options)

    assert (1, True) == (refused.status, words in refused.sentence)
    assert [] == run("directory", "search", "marees", "--json").json


def test_what_is_no_table_cannot_be_matched(run, tmp_path):
    (tmp_path / "mots.txt").write_text("un mot\nun autre\n")

    assert "does not read as a table" in run("directory", "import", tmp_path / "mots.txt", *COLUMNS).sentence


def test_who_left_a_list_is_asked_about_and_then_named(run, table):
    table.write_text(TABLE + "Mutuelle B;;35000;Rennes;\n")
    run("directory", "import", table, *COLUMNS)
    table.write_text(TABLE)

    refused = run("directory", "import", table)
    done = run("directory", "import", table, "--yes", "--json")

    assert ("--yes" in refused.sentence, ["Mutuelle B"]) == (True, done.json[0]["gone_names"])


def test_a_comma_in_the_name_of_a_column_is_of_the_name(run, table):
    table.write_text("Nom, prénom;Ville, pays\nAnne Exemple;Brest\n")

    done = run("directory", "import", table, "--columns", "name=Nom, prénom,town=Ville, pays", "--json")

    assert ["Anne Exemple"] == done.json[0]["new_names"]


def test_a_mailbox_may_be_called_as_the_answers_in_json_call_it(run, table):
    table.write_text("Nom;Mél\nA;a@x.example\n")
    run("directory", "import", table, "--columns", "name=Nom,email=Mél")

    assert ["a@x.example"] == [each["email"] for each in run("directory", "search", "a", "--json").json][:1]


def test_it_is_said_whether_anything_was_kept(run, table):
    given = ("directory", "import", table, *COLUMNS)

    ends = [run(*given, *more).said.splitlines()[-1] for more in (("--dry-run",), (), ())]

    assert ["Nothing was kept", "Imported. « directory undo »", "All of this was stored already"] == [
        end.partition(": ")[0].partition(" takes")[0] for end in ends
    ]


def test_a_table_of_sixty_columns_names_the_first_ones(run, table):
    table.write_text(";".join(f"C{number}" for number in range(60)) + "\nA\n")

    told = run("directory", "import", table).sentence

    assert ("C15, …" in told, "C16" in told) == (True, False)


def test_a_file_that_is_not_there_is_named(run, tmp_path):
    refused = run("directory", "import", tmp_path / "none.csv")

    assert (1, True) == (refused.status, "none.csv" in refused.sentence)


def test_the_first_new_bodies_are_named_and_the_others_counted(run, tmp_path):
    path = tmp_path / "many.csv"
    path.write_text("Nom;Ville\n" + "".join(f"Corps {number};Brest\n" for number in range(25)))

    told = run("directory", "import", path, "--columns", "name=Nom,town=Ville", "--dry-run").said

    assert ("Corps 19" in told, "Corps 20" in told, "and 5 others" in told) == (True, False, True)


def test_files_of_one_command_are_imported_one_after_the_other_or_none(run, tmp_path, table):
    for name, keys in (("first.csv", "12"), ("second.csv", "1")):
        (tmp_path / name).write_text(datan(*keys))
    both = (tmp_path / "first.csv", tmp_path / "second.csv")

    dry = run("directory", "import", *both, "--dry-run", "--json")
    refused = run("directory", "import", table, *both, *COLUMNS)
    halfway = run("directory", "import", *both)

    assert ([2, 1], True) == (
        [each["new"] for each in dry.json],
        "not with the files before" in dry.complained,
    )
    assert (1, 1) == (refused.status, halfway.status)
    assert "--yes" in halfway.sentence
    assert [] == run("directory", "search", "exemplaire", "--json").json


def test_undoing_says_how_many_imports_can_still_be_undone(run, table):
    run("directory", "import", table, *COLUMNS)
    run("directory", "import", table, *COLUMNS, "--title", "Autre")

    assert "1 more import can be undone" in run("directory", "undo").said
    assert 0 == run("directory", "undo", "--json").json["undoable"]
    assert "only the last five" in run("directory", "undo").sentence
