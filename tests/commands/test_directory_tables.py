"""``plaidoyer directory`` and tables of reference: imported, listed, relied on, taken away."""

import pytest

from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk
from tests.fakes.tables import PARTS, POSTE


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "communes").write_bytes(POSTE.encode("cp1252"))
    (tmp_path / "parts").write_text(PARTS)
    return ("--language", "en", *quick_desk(tmp_path), "directory")


def test_a_table_is_known_by_what_is_in_it_stored_listed_and_taken_away(desk, tmp_path):
    files = (tmp_path / "communes", tmp_path / "parts")
    dry = plaidoyer(*desk, "import", *files, "--dry-run", "--json")
    done = plaidoyer(*desk, "import", *files, "--yes", "--json")
    again = plaidoyer(*desk, "import", files[0], "--json")

    assert dry.json == done.json
    assert [("commune", 4), ("constituency", 5)] == [(each["table"], each["kept"]) for each in done.json]
    assert [(True, None), (False, "communes")] == [
        (each["changes"], each["replaces"] and each["replaces"]["file"])
        for each in (done.json[0], again.json[0])
    ]  # fmt: skip
    listed = plaidoyer(*desk, "tables").said
    assert all(words in listed for words in ("4 communes, 3 postcodes", "ODbL", "state of the year 2012"))
    gone = plaidoyer(*desk, "remove-table", "commune")
    assert "is taken away" in gone.said
    assert ["constituency"] == [each["table"] for each in plaidoyer(*desk, "tables", "--json").json]


def test_a_table_that_is_not_whole_asks_first(desk, tmp_path):
    ran = plaidoyer(*desk, "import", tmp_path / "communes")

    assert (1, True) == (ran.status, "4 communes, and there are at least 30000" in ran.sentence)
    assert "--yes" in ran.sentence
    assert "No table is stored" in plaidoyer(*desk, "tables").said


def test_a_place_is_told_by_the_tables_with_their_licence(desk, tmp_path):
    plaidoyer(*desk, "import", tmp_path / "communes", tmp_path / "parts", "--yes")

    ran = plaidoyer(*desk, "mine", "--postcode", "29999")
    told = plaidoyer(*desk, "mine", "--postcode", "29999", "--commune", "St Marin", "--json")

    assert "2 communes share your postcode" in ran.complained
    assert "La Poste, base officielle" in ran.complained
    assert "in constituency 1 / 2 of Finistère" in ran.complained
    assert "in constituency 2 of Finistère" in told.complained
    assert {"commune"} == {each["source"]["table"] for each in told.json}


def test_undoing_says_that_tables_stay(desk, tmp_path):
    plaidoyer(*desk, "import", tmp_path / "communes", "--yes")

    ran = plaidoyer(*desk, "undo")

    assert (1, True) == (ran.status, "No import is left" in ran.sentence)
    assert ["commune"] == [each["table"] for each in plaidoyer(*desk, "tables", "--json").json]


def test_a_table_that_is_not_stored_cannot_be_taken_away(desk):
    assert "No table « river » is stored" in plaidoyer(*desk, "remove-table", "river").sentence
