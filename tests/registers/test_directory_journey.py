"""Done when: two states of a chamber, one after the other, from the command line, and back again."""

import json

import pytest

from plaidoyer.__main__ import run
from tests.fakes.directory_dump import dump_of_desk
from tests.fakes.program import Ran
from tests.fakes.quick_desk import options, quick_desk

AUGUST = "senat/api-senat_senateurs_2025-08-29.json"
NOVEMBER = "senat/api-senat_senateurs_2025-11-13.json"
CHANGE = "api-senat 2025-08-29 -> 2025-11-13"


@pytest.fixture
def directory(tmp_path, capsys):
    """Type ``plaidoyer directory …`` with a file of one's own; give the answer as JSON."""
    quick_desk(tmp_path)

    def typed(*arguments):
        given = ("--language", "en", *options(tmp_path), "--today", "2026-11-22", "directory", *arguments)
        ran = Ran(run([*map(str, given), "--json"]), *capsys.readouterr())
        assert 0 == ran.status, ran.complained
        return ran.json

    return typed


@pytest.fixture
def states(real, tmp_path):
    """The two real states, under names that say nothing."""
    paths = []
    for name, path in (("one", AUGUST), ("two", NOVEMBER)):
        with real(path).raw() as content:
            (tmp_path / name).write_bytes(content.read())
        paths.append(tmp_path / name)
    return paths


def senator(number, committee="Commission des exemples"):
    return {
        "matricule": f"{number:05}X", "nom": f"Exemple{number}", "prenom": "Ada", "civilite": "Mme",
        "feminise": number % 2 == 0, "circonscription": {"code": "35", "libelle": "Ille-et-Vilaine"},
        "groupe": {"code": "SER", "libelle": "Groupe des Exemples"},
        "organismes": [{"type": "COMMISSION", "libelle": committee}], "url": f"/senateur/{number}.html",
    }  # fmt: skip


@pytest.fixture
def invented(tmp_path):
    """Two invented states: of 346 senators two leave, three come, one changes committee."""
    first = [senator(number) for number in range(346)]
    then = [senator(2, "Commission des autres exemples"), *(senator(number) for number in range(3, 349))]
    paths = []
    for name, people in (("one", first), ("two", then)):
        (tmp_path / name).write_text(json.dumps(people), encoding="utf-8")
        paths.append(tmp_path / name)
    return paths


def test_the_real_states_of_the_senate_show_who_came_and_who_left(directory, states, expected):
    wanted, names = expected["cross"][CHANGE], ("new_names", "gone_names")
    first, [then] = directory("import", states[0]), directory("import", states[1])

    came, left = ([name for _key, name in wanted[each]] for each in ("joined", "left"))
    assert (expected[AUGUST]["senators"], 0) == (first[0]["new"], first[0]["gone"])
    assert (len(came), len(left), []) == (then["new"], then["gone"], then["questions"])
    assert [sorted(came), sorted(left)] == [sorted(then[each]) for each in names]
    assert len(wanted["committee_changed"]) == then["changed"]


@pytest.mark.parametrize(("mailboxes", "asks"), [
    ("senat/ODSEN_GENERAL_2018-11-23.csv", ["it knows only 173 of the 348"]),
    ("senat/ODSEN_GENERAL_2025-08-29.json", []),
])  # fmt: skip
def test_mailboxes_of_2018_are_asked_about_where_the_senate_of_2025_sits(
    directory, states, real, mailboxes, asks
):
    lent = states[1].with_name("mailboxes")
    with real(mailboxes).raw() as content:
        lent.write_bytes(content.read())
    directory("import", states[1])

    [told] = directory("import", "--dry-run", lent)

    assert asks == [each[:28] for each in told["questions"]]


def test_the_french_meps_of_2019_are_asked_about(directory, real, tmp_path):
    with real("europarl/full-list_fr_2019-03.xml").raw() as content:
        (tmp_path / "meps").write_bytes(content.read())

    [told] = directory("import", "--dry-run", tmp_path / "meps")

    [question] = told["questions"]
    assert question.startswith("it lists 74 persons of the French of the European Parliament")


def test_who_left_the_senate_is_not_found_any_more_and_is_still_told(directory, states, expected):
    wanted = expected["cross"][CHANGE]
    directory("import", states[0])
    before = {key: directory("show", f"senat:{key}") for key, _name in wanted["left"]}
    directory("import", states[1])

    for key, name in wanted["left"]:
        assert before[key] | {"retired_on": "2026-11-22"} == directory("show", f"senat:{key}")
        assert f"senat:{key}" not in {each["id"] for each in directory("search", name)}
    for key, _name, _old, new in wanted["committee_changed"]:
        assert sorted(new) == sorted(directory("show", f"senat:{key}")["seat"]["committees"])


def test_an_invented_senate_shows_who_came_who_left_and_who_changed(directory, invented):
    [_first], [then] = directory("import", invented[0]), directory("import", invented[1])

    assert (3, 1, 2) == (then["new"], then["changed"], then["gone"])
    assert ["Ada Exemple0", "Ada Exemple1"] == then["gone_names"]
    assert "2026-11-22" == directory("show", "senat:00000X")["retired_on"]
    assert "35" == directory("show", "senat:00000X")["seat"]["department"]


def test_importing_twice_changes_nothing_and_undoing_restores_every_byte(directory, invented, tmp_path):
    dumps = [dump_of_desk(tmp_path)]
    for state in invented:
        directory("import", state)
        dumps.append(dump_of_desk(tmp_path))

    [again] = directory("import", invented[1])
    assert ((0, 0, 0), dumps[2]) == (
        tuple(again[each] for each in ("new", "changed", "gone")), dump_of_desk(tmp_path),
    )  # fmt: skip
    for before in (dumps[1], dumps[0]):
        directory("undo")
        assert before == dump_of_desk(tmp_path)


def test_undoing_the_real_states_restores_every_byte(directory, states, tmp_path):
    empty = dump_of_desk(tmp_path)
    directory("import", states[0])
    august = dump_of_desk(tmp_path)
    directory("import", states[1])

    directory("undo")
    assert august == dump_of_desk(tmp_path)
    directory("undo")
    assert empty == dump_of_desk(tmp_path)


def test_cpma_pariss_finds_the_cpam_of_paris_first_beside_what_is_imported(directory, invented):
    directory("import", invented[0])

    assert "cpam-de-paris" == directory("search", "cpma pariss")[0]["id"]
    assert "cpam-de-paris" == directory("search", "cpma", "pariss")[0]["id"]
