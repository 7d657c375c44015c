"""Campaigns from the command line: each verb, what it answers, and what it says of anything wrong."""

import pytest
import xlsxwriter

from tests.fakes.assemblee_archive import actor, archive, mandate, seat
from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import quick_desk

NAMES = {"PA1": ("Mme", "Ana", "K/Line"), "PA2": ("M.", "Luc", "Phare"), "PA3": ("M.", "Yann", "Môle")}
PLACES = {"PA1": ("2A", "Corse-du-Sud", "1"), "PA2": ("35", "Ille-et-Vilaine", "2"), "PA3": ("35", "", "3")}


def deputy(key, **more):
    code, label, number = PLACES[key]
    mandates = [seat(code, label or "Ille-et-Vilaine", number, **more), mandate("GP", "PO1")]
    return actor(key, NAMES[key], mandates)


def import_deputies(options, folder, *keys):
    file = folder / "AMO10.zip"
    file.write_bytes(archive(*map(deputy, keys)))
    return plaidoyer(*options, "directory", "import", file, "--yes")


def a_desk(folder):
    """Make the encrypted file of somebody who imported three deputies, and give its options."""
    options = (*quick_desk(folder), "--today", "2026-11-22")
    told = import_deputies(options, folder, *PLACES)
    assert not told.status, told.complained
    return options


def a_campaign(options, folder):
    """Begin a campaign aimed at the three, with two volunteers who have one or two each."""
    table = folder / "benevoles.csv"
    table.write_text("nom,départements,courriel\nAnne,35,anne@example.org\nBruno,2A,\n", "utf-8")
    for verb in (("new",), ("targets", "--chamber", "assembly"), ("volunteers", table), ("assign",)):
        told = plaidoyer(*options, "campaigns", verb[0], "Constances", *verb[1:], "--json")
        assert not told.status, told.complained
    return told.json


@pytest.fixture
def options(tmp_path):
    return a_desk(tmp_path)


@pytest.fixture
def asked(options):
    def asked(*verb):
        ended = plaidoyer(*options, "campaigns", *verb, "--json")
        assert (0, "") == (ended.status, ended.complained)
        return ended.json

    return asked


@pytest.fixture
def said(options):
    return lambda *verb: plaidoyer(*options, "campaigns", *verb)


@pytest.fixture
def team(options, tmp_path):
    return a_campaign(options, tmp_path)


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory):
    """Make a campaign once for all that is wrong: nothing of it may change."""
    folder = tmp_path_factory.mktemp("unchanged")
    options = a_desk(folder)
    a_campaign(options, folder)
    return options, plaidoyer(*options, "campaigns", "show", "Constances", "--json").json


a_team = pytest.mark.usefixtures("team")


def contact(target="Luc Phare", volunteer="Anne", outcome="promised", **more):
    given = {
        "target": target,
        "volunteer": volunteer,
        "channel": "email",
        "on": "2026-11-02",
        "outcome": outcome,
    }
    return (
        "contact",
        "Constances",
        *(word for key, each in (given | more).items() for word in (f"--{key}", each)),
    )


def test_a_campaign_begins_and_is_listed(asked, said):
    begun = asked("new", "Constances", "--goal", "Suspendre", "--from", "2026-11-01", "--until", "2026-12-31")

    [listed] = asked("list")
    assert ("Constances", "Suspendre", "2026-11-01", "2026-12-31") == tuple(
        begun[each] for each in ("name", "goal", "opens_on", "closes_on")
    )
    assert {**begun, "volunteers": 0, "targets": 0, "contacts": 0, "attempts": 0} == listed
    assert "Du 1er novembre 2026 au 31 décembre 2026" in said("show", "constances").said


@a_team
def test_a_legislator_is_named_with_their_chamber_and_no_word_of_either_gender(said):
    told = said("todo", "Constances", "Anne").said

    assert "Luc Phare · Assemblée nationale" in told
    assert "Députée ou député" not in told


def test_targets_are_tried_then_kept_and_added_once(asked):
    asked("new", "Constances")
    here = ("targets", "Constances", "--department", "Ille-et-Vilaine")

    tried, added, again = (
        asked(*here, "--dry-run"),
        asked(*here),
        asked("targets", "Constances", "--chamber", "assembly"),
    )

    assert [(0, 2), (2, 2), (1, 1)] == [(each["added"], each["would_add"]) for each in (tried, added, again)]
    assert (2, 3) == (again["already"], len(again["targets"]))
    assert {"id": "assemblee:PA2", "name": "Luc Phare", "department": "35", "constituency": 2}.items() <= (
        added["targets"][0].items()
    )


def test_a_dry_run_takes_nobody_out(asked):
    asked("new", "Constances")
    asked("targets", "Constances", "--target", "assemblee:PA1")

    asked("targets", "Constances", "--leave", "assemblee:PA1", "--dry-run")

    assert 1 == len(asked("targets", "Constances")["targets"])


def test_one_legislator_is_aimed_at_and_left_by_identifier(asked):
    asked("new", "Constances")
    asked("targets", "Constances", "--target", "assemblee:PA1", "--constituency", "35-3")

    left = asked("targets", "Constances", "--leave", "Yann Môle", "--reason", "déjà vu")

    assert ["assemblee:PA1"] == [each["id"] for each in left["targets"]]
    assert ["2026-11-22", None] == [each["left_on"] for each in asked("show", "Constances")["targets"]]


def test_each_legislator_is_given_to_a_volunteer_of_their_departement(team, asked):
    assert (3, []) == (team["assigned"], team["left_over"])
    assert [("Anne", 2, 0, 2), ("Bruno", 1, 0, 1)] == [
        (each["name"], each["targets"], each["reached"], each["to_do"])
        for each in asked("show", "Constances")["volunteers"]
    ]


def test_a_row_of_a_table_that_cannot_be_taken_is_told_in_a_sentence(team, asked, said, tmp_path):
    del team
    table = tmp_path / "autres.csv"
    table.write_text("nom;départements\nChloé;Armorique\nDriss;56\n", "utf-8")

    told = asked("volunteers", "Constances", table)
    again = said("volunteers", "Constances", table).said

    assert (1, 2) == (told["added"], told["refused"][0]["row"])
    assert "Armorique" in told["refused"][0]["reason"]
    assert "La ligne 2 n’est pas prise" in again


def test_a_workbook_adds_volunteers_and_names_the_sheets_that_were_not_read(team, asked, said, tmp_path):
    del team
    path = tmp_path / "equipe.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for title in ("Équipe", "Anciens"):
            book.add_worksheet(title).write_row(0, 0, ["Nom", "Département"])
        book.worksheets()[0].write_row(1, 0, ["Chloé", 22])

    told = asked("volunteers", "Constances", path)

    assert (1, ["Anciens"]) == (told["added"], told["sheets_not_read"])
    assert "« Équipe », a été lue" in said("volunteers", "Constances", path).said.replace("\u00a0", " ")


def test_a_volunteer_without_a_departement_is_told_to_get_no_share(team, asked, said):
    del team
    asked("volunteers", "Constances", "--add", "Luc")

    assert ["Luc"] == [each["name"] for each in asked("assign", "Constances")["unplaced"]]
    assert "donc sans part" in said("assign", "Constances").said


@a_team
def test_a_part_of_the_name_is_enough_to_note_a_contact_and_not_to_erase_somebody(asked, said):
    asked("volunteers", "Constances", "--add", "Hélène Le Goff")

    asked("assign", "Constances", "--target", "Luc Phare", "--volunteer", "le goff")

    noted = asked(*contact(volunteer="Helene"))
    refused = said("forget", "Constances", "--volunteer", "Helene")

    people = {each["id"]: each["name"] for each in asked("show", "Constances")["volunteers"]}
    assert "Hélène Le Goff" == people[noted["volunteer"]]
    assert "parmi les bénévoles" in refused.complained


def test_a_volunteer_is_added_by_hand_and_takes_a_target_by_hand(team, asked):
    del team
    asked("volunteers", "Constances", "--add", "Chloé", "--department", "35 et 2A")

    given = asked("assign", "Constances", "--target", "Yann Môle", "--volunteer", "Chloé")
    asked("assign", "Constances", "--target", "assemblee:PA1", "--back")

    assert 1 == given["assigned"]
    owners = {each["name"]: each["volunteer"] for each in asked("show", "Constances")["targets"]}
    assert [None] == [owner for name, owner in owners.items() if name == "Ana K/Line"]


@a_team
def test_what_is_to_do_today_goes_once_they_are_reached_and_comes_back_to_be_chased(asked):
    assert ["Yann Môle", "Luc Phare"] == [each["name"] for each in asked("todo", "Constances", "Anne")]

    asked(*contact("Luc Phare"))
    asked(*contact("Yann Môle", outcome="acknowledged", next="2026-11-20"))

    [chased] = asked("todo", "Constances", "anne@example.org")
    assert ("Yann Môle", "2026-11-20") == (chased["name"], chased["contacts"][0]["next_on"])


@a_team
def test_a_contact_with_somebody_whom_another_contacted_is_recorded_and_told(asked, said):
    asked(*contact())

    told = said(*contact(volunteer="Bruno", on="2026-11-05"))

    assert 0 == told.status
    assert "Anne avait déjà contacté Luc Phare" in told.complained
    assert "Anne s’est vu confier Luc Phare" in told.complained


@a_team
def test_a_convinced_legislator_is_not_chased(asked):
    stood = (
        "--stance",
        "convinced",
        "--on",
        "2026-11-10",
        "--basis",
        "vote",
        "--source",
        "https://example.org",
    )
    asked("position", "Constances", "--target", "assemblee:PA2", *stood)

    assert ["Yann Môle"] == [each["name"] for each in asked("todo", "Constances", "Anne")]


def test_a_campaign_gives_no_argument_that_no_letter_knows(said):
    ended = said("new", "Constances", "--argument", "une-raison")

    assert "« une-raison »" in ended.complained.replace("\u00a0", " ")
    assert "Constances" not in said("list").said


@a_team
def test_the_report_counts_contacts_and_tells_what_followed(asked, said):
    made = asked(*contact())["id"]
    asked(*contact("Ana K/Line", "Bruno", "unreachable"))
    happened = "--kind written-question --on 2026-11-10 --title Question --number 12345"
    told = asked("outcome", "Constances", *happened.split(), "--author", "M. Phare", "--after", made[:8])

    report = asked("report", "Constances")

    counted = {"volunteers": 1, "deputies": 1, "contacted": 1, "departments": 1, "contacts": 2, "attempts": 1}
    assert counted.items() <= report.items()
    assert (2, 1) == tuple(asked("list")[0][each] for each in ("contacts", "attempts"))
    assert (2, 1) == (report["by_channel"]["email"], report["by_outcome"]["unreachable"])
    assert ["12345"] == [each["number"] for each in report["outcomes"]]
    assert ("2027-01-11", [made]) == (told["answer_due"], told["after"])
    in_words = said("report", "Constances").said
    assert "1 contact pris et 1 tentative qui n’a joint personne (2 en tout)" in in_words
    assert "1 contact a pu contribuer" in in_words


@a_team
def test_a_contact_recorded_by_mistake_is_withdrawn(asked):
    made = asked(*contact())["id"]

    asked("withdraw", "Constances", made[:8])

    assert 0 == asked("report", "Constances")["contacts"]


@a_team
def test_a_volunteer_is_forgotten_and_their_contacts_stay(asked, said):
    asked(*contact())

    asked("forget", "Constances", "--volunteer", "Anne")

    shown = asked("show", "Constances")
    assert (["Bruno"], 1) == ([each["name"] for each in shown["volunteers"]], len(shown["contacts"]))
    assert "Anne" not in said("show", "Constances").said
    asked("forget", "Constances", "--yes")
    assert [] == asked("list")


@a_team
def test_a_mandate_that_ended_is_told_by_the_import_that_sees_it(options, asked, said, tmp_path):
    told = import_deputies(options, tmp_path, "PA1", "PA2")

    assert "Yann Môle" in told.complained
    assert ["2026-11-22"] == [
        each["left_on"] for each in asked("show", "Constances")["targets"] if each["left_on"]
    ]
    assert "Son mandat a pris fin." in said("show", "Constances").said
    assert 0 == plaidoyer(*options, "directory", "undo").status
    assert not any(each["left_on"] for each in asked("show", "Constances")["targets"])


STANDS = (
    "position", "Constances", "--target", "Luc Phare", "--stance", "favourable", "--on", "2026-11-01",
    "--basis", "vote",
)  # fmt: skip

WRONG = {
    "a campaign nobody began": (("show", "Nulle"), 1, "Nulle"),
    "a second one of its name": (("new", "CONSTANCES"), 1, "CONSTANCES"),
    "a period upside down": (("new", "B", "--from", "2026-12-01", "--until", "2026-11-01"), 2, "--until"),
    "a letter that there is not": (("new", "B", "--letter", "nulle"), 1, "nulle"),
    "a choice that means nobody": (("targets", "Constances", "--chamber", "senate"), 1, "annuaire"),
    "a group that there is not": (("targets", "Constances", "--group", "Marins"), 1, "Groupe des Marées"),
    "no such département": (("targets", "Constances", "--department", "Armorique"), 1, "Armorique"),
    "a constituency that there is not": (("targets", "Constances", "--constituency", "35"), 1, "35-3"),
    "somebody who does not sit": (("targets", "Constances", "--target", "senat:0"), 1, "senat:0"),
    "a table that is not there": (("volunteers", "Constances", "nulle.csv"), 1, "nulle.csv"),
    "a table and a name": (("volunteers", "Constances", "a.csv", "--add", "B"), 2, "--add"),
    "a département of nobody": (("volunteers", "Constances", "--department", "35"), 2, "--add"),
    "an address that is none": (
        ("volunteers", "Constances", "--add", "B", "--email", "b"), 1, "n’est pas une adresse",
    ),
    "a share to nobody": (("assign", "Constances", "--target", "Luc Phare"), 2, "--volunteer"),
    "a share to a stranger": (
        ("assign", "Constances", "--target", "Luc Phare", "--volunteer", "Z"), 1, "parmi les bénévoles",
    ),
    "by hand and not": (("assign", "Constances", "--by", "department", "--back"), 2, "--by hand"),
    "what a stranger does today": (("todo", "Constances", "Z"), 1, "parmi les bénévoles"),
    "a contact with a stranger": (contact("Z"), 1, "parmi les parlementaires"),
    "a contact to come": (contact(on="2026-11-23"), 1, "23 novembre 2026"),
    "a channel that is none": (contact(channel="pigeon"), 2, "pigeon"),
    "a reminder before": (contact(next="2026-11-01"), 1, "1er novembre 2026"),
    "an effect without words": (
        ("outcome", "Constances", "--kind", "press", "--on", "2026-11-01", "--title", " "), 1, "en quelques",
    ),
    "an effect of a contact nobody made": (
        ("outcome", "Constances", "--kind", "press", "--on", "2026-11-01", "--title", "A", "--after", "0"),
        1,
        "pas de contact",
    ),
    "a position without its source": (
        (*STANDS, "--source", " "), 1, "ouï-dire",
    ),
    "a position whose source is not given": (STANDS, 2, "--source"),
    "forgetting nobody": (("forget", "Constances"), 2, "--volunteer"),
}  # fmt: skip


@pytest.mark.parametrize(("verb", "status", "word"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said_and_changes_nothing(unchanged, verb, status, word):
    options, before = unchanged

    ended = plaidoyer(*options, "campaigns", *verb)

    assert (status, "") == (ended.status, ended.said)
    assert word in ended.complained
    if status == 1:
        assert word in ended.sentence
    assert before == plaidoyer(*options, "campaigns", "show", "Constances", "--json").json
