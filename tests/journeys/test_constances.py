"""The campaign of the Association Constances, told again with the figures that it published.

« La vingtaine de volontaires ayant contacté un total de 32 sénateurs et 74 députés dans 12 départements
différents » (autumn 2021). Who those were was never published: the registers that are read are of 2025 and
2026, the volunteers are invented, and the départements are those where so many sit today.
"""

import csv
import json
import os
from datetime import date, timedelta
from itertools import cycle, permutations
from pathlib import Path

import pytest

from letters.domain.campaigns.books import merged, share_of
from letters.domain.campaigns.facts import Contact, Entry
from letters.domain.campaigns.folding import campaign_of
from letters.domain.campaigns.reports import report_of
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.storage.home import LocalHome
from plaidoyer.campaigning import desk
from plaidoyer.clock import SystemClock
from plaidoyer.commands.campaigns.report import report_fields
from tests.fakes.in_process import plaidoyer
from tests.fakes.quick_desk import PHRASE, quick_desk
from tests.house.sources import ROOT

DATA = Path(os.environ.get("PLAIDOYER_DATA", ROOT.parent / "shared" / "data"))
REGISTERS = (
    "assemblee/AMO10_L17_etat-2026-04-09.json.zip",
    "senat/api-senat_senateurs_2025-11-13.json",
)
NAME = "Constances"
SENATE = ("01", "02", "03", "17", "22", "29", "35", "44", "974", "2A")
DEPARTMENTS = (*SENATE, "31", "56")
PEOPLE = (
    "Alma Berthou", "Basile Cadiou", "Céleste Dorval", "Damien Évrard", "Élise Faucon", "Firmin Guéna",
    "Garance Hémon", "Hippolyte Izel", "Irène Jaouen", "Joris Kervella", "Klara Louarn", "Lazare Morvan",
    "Maëlle Nédélec", "Noé Ollivier", "Octavie Péron", "Prosper Quéré", "Quitterie Riou", "Rémi Salaün",
    "Salomé Tanguy", "Théo Urvoas",
)  # fmt: skip
BEGUN = date(2021, 11, 2)
OUTCOMES = [each for each in ContactOutcome if each is not ContactOutcome.UNREACHABLE]


def said(options, *verb):
    ended = plaidoyer(*options, *verb)
    assert not ended.status, ended.complained
    return ended.said


def told(options, *verb):
    return json.loads(said(options, "campaigns", *verb, "--json"))


def volunteers_file(path):
    """Write a table as an association keeps one: two or three départements each, in words or in codes."""
    places = [f"{DEPARTMENTS[n % 12]}, {DEPARTMENTS[(n * 5 + 1) % 12]}" for n in range(len(PEOPLE))]
    with path.open("w", encoding="cp1252", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(("Nom", "Prénom", "Départements", "Courriel"))
        for number, (person, place) in enumerate(zip(PEOPLE, places, strict=True)):
            given, family = person.split()
            rows.writerow((family, given, place, f"benevole{number}@example.org"))
    return path


def chosen(chamber, departments):
    return ("--chamber", chamber, *(word for each in departments for word in ("--department", each)))


def record_contacts(folder):
    """Let every volunteer contact each of theirs, once, over that autumn."""
    home = LocalHome(folder / "home", SystemClock(None)).open_with_passphrase(PHRASE)
    campaigns = desk(home.records, SystemClock(None))
    uid = campaigns.logs.found(NAME)
    ways, ends = cycle(ContactChannel), cycle(OUTCOMES)
    shares = campaigns.logs.campaign(uid).assigned.items()
    for number, (ref, who) in enumerate(sorted(shares, key=lambda each: (each[0].family, each[0].key))):
        on = BEGUN + timedelta(days=number // 3)
        campaigns.contacts.record(uid, Contact(ref, who, on, next(ways), next(ends)))
    home.close()


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    """Run the campaign from its registers to its outcomes, and give what each step answered."""
    if not DATA.is_dir():
        pytest.skip("not run: the registers of the chambers are not here")
    folder = tmp_path_factory.mktemp("constances")
    options = quick_desk(folder)
    imported = said(options, "directory", "import", *(DATA / each for each in REGISTERS), "--yes", "--json")
    steps = {"registers": json.loads(imported), "options": options, "folder": folder}
    told(options, "new", NAME, "--goal", "Suspendre l’hébergement des données de la cohorte par Microsoft")
    steps["deputies"] = told(options, "targets", NAME, *chosen("assembly", DEPARTMENTS))
    steps["senators"] = told(options, "targets", NAME, *chosen("senate", SENATE))
    table = volunteers_file(folder / "benevoles.csv")
    steps["volunteers"] = [told(options, "volunteers", NAME, table) for _twice in range(2)]
    steps["shares"] = told(options, "assign", NAME, "--by", "department")
    record_contacts(folder)
    before = told(options, "show", NAME)["contacts"][0]["id"]
    question = ("--kind", "written-question", "--on", "2021-12-23", "--title", "Question posée au Sénat")
    page = "Page de l’Association Constances"
    told(
        options,
        "outcome",
        NAME,
        *question,
        "--source",
        page,
        "--after",
        before[:8],
    )
    pause = ("--kind", "announcement", "--on", "2022-01-07", "--title", "Le projet est mis en pause")
    told(options, "outcome", NAME, *pause, "--source", page)
    return steps


def test_the_registers_are_those_of_another_legislature_and_the_test_says_so(story):
    named = [each["file"] for each in story["registers"]]
    assert ["2026-04-09" in named[0], "2025-11-13" in named[1]] == [True, True]
    assert [577, 348] == [each["kept"] for each in story["registers"]]


def test_the_campaign_is_aimed_at_seventy_four_deputies_and_thirty_two_senators(story):
    assert (74, 32) == (story["deputies"]["added"], story["senators"]["added"])
    assert set(DEPARTMENTS) == {each["department"] for each in story["deputies"]["targets"]}


def test_twenty_volunteers_come_from_a_table_and_once(story):
    first, again = story["volunteers"]

    assert (20, 0, []) == (first["added"], first["already"], first["refused"])
    assert (0, 20) == (again["added"], again["already"])


def test_each_of_the_hundred_and_six_has_a_volunteer_of_their_departement(story):
    shares = story["shares"]
    team = told(story["options"], "volunteers", NAME)
    places = {each["id"]: each["departments"] for each in team}
    loads = [each["targets"] for each in team]

    assert (106, []) == (shares["assigned"], shares["left_over"])
    assert all(each["department"] in places[each["volunteer"]] for each in shares["shares"])
    assert 106 == sum(loads)
    assert (4, 6) == (min(loads), max(loads)), "as even as the départements of each allow"


def test_the_report_says_what_the_association_published(story):
    report = told(story["options"], "report", NAME)

    assert (20, 32, 74, 0, 12) == tuple(
        report[each] for each in ("volunteers", "senators", "deputies", "meps", "departments")
    )
    assert (106, 106) == (report["contacted"], report["contacts"])
    assert 106 == sum(report["by_channel"].values()) == sum(report["by_outcome"].values())
    assert sorted(DEPARTMENTS) == report["department_codes"]


def test_what_followed_is_told_with_its_day_and_its_source_and_never_as_caused(story):
    outcomes = told(story["options"], "report", NAME)["outcomes"]
    in_words = said(story["options"], "campaigns", "report", NAME)

    assert [("written-question", "2021-12-23"), ("announcement", "2022-01-07")] == [
        (each["kind"], each["on"]) for each in outcomes
    ]
    assert all("Association Constances" in each["source"] for each in outcomes)
    assert "" == outcomes[0]["number"], "the number of that question was never found: none is printed"
    assert "20 bénévoles, 32 sénateurs, 74 députés, 12 départements." in in_words
    assert "1 contact a pu contribuer" in in_words


def entries_of(folder):
    home = LocalHome(folder / "home", SystemClock(None)).open_with_passphrase(PHRASE)
    campaigns = desk(home.records, SystemClock(None))
    uid = campaigns.logs.found(NAME)
    log = campaigns.logs.entries(uid)
    home.close()
    return uid, log


def test_five_books_merged_in_every_order_give_the_same_bytes_of_report(story):
    """The book of the association lacks what five volunteers did: each brings it, in any order."""
    uid, log = entries_of(story["folder"])
    five = sorted({entry.fact.volunteer for entry in log if isinstance(entry.fact, Contact)}, key=str)[:5]
    theirs = [share_of(uid, log, who) for who in five]
    association = tuple(each for each in log if not _is_of(each, five))

    reports = set()
    for books in permutations(theirs):
        merging = association
        for book in books:
            merging += merged(merging, book).new
        reports.add(json.dumps(report_fields(report_of(campaign_of(uid, merging)))))

    assert [json.dumps(report_fields(report_of(campaign_of(uid, log))))] == list(reports)
    assert len(association) < len(log)


def _is_of(entry: Entry, five):
    return isinstance(entry.fact, Contact) and entry.fact.volunteer in five
