"""Who answers for real places, by the real tables of reference and the real deputies and senators."""

from dataclasses import replace
from random import Random

import pytest

from letters.domain.departments import ABROAD
from letters.domain.entries import ref_of
from letters.domain.geography import Commune, ConstituencyOf
from letters.domain.homes import Home, Tables, constituencies_of, departments_of
from letters.domain.mine import mine
from letters.domain.rights import BodyKind
from letters.registers.assemblee import Assemblee
from letters.registers.constituencies import Constituencies
from letters.registers.postcodes import PostcodesJson
from letters.registers.reference import table_of
from letters.registers.senat import Senate
from letters.services.competence import Competence
from letters.services.directory import AddressBook
from letters.services.directory_imports import DirectoryImports
from letters.services.reference_imports import ReferenceImports
from letters.storage.in_memory import TrialHome
from letters.storage.spelling import near
from plaidoyer.assembly import letters
from tests.fakes.still_clock import StillClock
from tests.fakes.tables import NOW

PATHS = ("geo/codes-postaux.json", "geo/circo_insee_2012.csv", "geo/circo_etranger.csv")
CLOCK = StillClock(NOW.date())
HOMES = 60


@pytest.fixture(scope="module")
def records(real):
    records = TrialHome().records
    imports = ReferenceImports(records, CLOCK, table_of)
    for path in PATHS:
        file = real(path)
        imports.apply(file, imports.known(file))
    for register, path in (
        (Assemblee(), "assemblee/AMO10_L17_etat-2026-04-09.json.zip"),
        (Senate(), "senat/api-senat_senateurs_2025-11-13.json"),
    ):
        DirectoryImports(records, CLOCK, lambda _file, known=register: known).apply(real(path))
    return records


@pytest.fixture(scope="module")
def whole(real, records):
    read = (*PostcodesJson().rows(real(PATHS[0])), *Constituencies().rows(real(PATHS[1])))
    rows = [replace(each, postcodes=tuple(sorted(each.postcodes))) for each in read]
    communes = tuple(each for each in rows if isinstance(each, Commune))
    parts = tuple(each for each in rows if isinstance(each, ConstituencyOf))
    return Tables(communes, parts, sources=records.tables_for(Home()).sources)


@pytest.fixture(scope="module")
def competence(records):
    return Competence(AddressBook(letters().directory, near, CLOCK, records), records.tables_for)


@pytest.fixture
def seats(competence, records):
    """Give the seats of the deputies who may be those of a home."""

    def of(home):
        found = [records.entry(ref_of(each.id)).account.seat for each in competence.around(home).deputies]
        return sorted(f"{seat.department}-{seat.constituency:02}" for seat in found)

    return of


def test_the_tables_stored_hold_what_the_files_do(records, expected):
    stored = {each.name: each.counts for each in records.stored_tables()}
    postcodes, parts, abroad = (expected[path] for path in PATHS)

    assert {"communes": postcodes["communes"], "postcodes": postcodes["postcodes"]} == stored["commune"]
    assert {
        "communes": parts["communes"], "constituencies": parts["constituencies"]
    } == stored["constituency"]  # fmt: skip
    assert {
        "countries": sum(count for key, count in abroad["circo_values"].items() if int(key) > 0),
        "constituencies": 11,
    } == stored["constituency-abroad"]


def test_a_postcode_leads_to_its_constituencies_as_expected(seats, expected):
    checks = expected["geo/circo_insee_2012.csv"]["spot_checks"]

    assert checks == {postcode: seats(Home(postcode)) for postcode in checks}


@pytest.mark.parametrize(("home", "found"), [
    (Home("75011"), ["75-06", "75-07"]), (Home("75116"), ["75-04", "75-14"]),
    (Home("75116", "Paris"), ["75-04", "75-14"]), (Home("01400"), ["01-04"]), (Home("48000"), ["48-01"]),
    (Home(country="Brésil"), [f"{ABROAD}-02"]), (Home(country="Brazil"), [f"{ABROAD}-02"]),
    (Home("97150"), ["977-01"]), (Home("97133"), ["977-01"]), (Home("98800"), ["988-01", "988-02"]),
    (Home("98600"), ["986-01"]), (Home("97500"), ["975-01"]),
    (Home("98700"), [f"987-{n:02}" for n in (1, 2, 3)]), (Home("20000"), ["2A-01", "2A-02"]),
    (Home("20190"), ["2A-01", "2A-02"]), (Home("20200"), ["2B-01", "2B-02"]),
    (Home("20702"), ["2A-01", "2A-02", "2B-01", "2B-02"]), (Home("97600"), ["976-01", "976-02"]),
    (Home("97410"), [f"974-{n:02}" for n in range(1, 8)]),
])  # fmt: skip
def test_every_deputy_who_may_be_the_right_one_is_a_candidate_and_no_other(seats, home, found):
    assert found == seats(home)


def test_a_postcode_of_several_communes_asks_for_the_commune_which_leaves_fewer(competence, seats):
    found = competence.around(Home("01660"))
    several = {len(seats(Home("01660", each.code))) for each in found.communes}

    assert len(found.communes) > 1
    assert any("communes share your postcode" in str(each) for each in found.narrowing)
    assert {1} == several
    assert len(found.deputies) > 1


@pytest.mark.parametrize("home", [Home("75011"), Home("01400"), Home(country="Brésil")])
def test_the_deputies_are_told_with_the_table_of_constituencies_and_its_licence(competence, home):
    sources = {each.source for each in competence.around(home).deputies}

    assert [True] == ["ODbL" in each.licence for each in sources]


def test_houses_of_the_chambers_are_nobody_s_deputy_nor_senator(competence):
    found = competence.around(Home("75006"))

    ids = {each.id for each in found.candidates if each.kind in {BodyKind.DEPUTY, BodyKind.SENATOR}}
    assert ids
    assert ids.isdisjoint({"senat", "assemblee-nationale"})
    assert 12 == len(found.senators)


def test_rows_of_a_place_tell_what_all_rows_would(records, whole):
    chance = Random(7)
    postcodes = sorted({postcode for each in whole.communes for postcode in each.postcodes})
    named = chance.choice(whole.communes)
    homes = [Home(chance.choice(postcodes)) for _turn in range(HOMES)]

    for home in (*homes, Home(named.postcodes[0], named.name), Home(commune=named.code)):
        some = records.tables_for(home)
        assert departments_of(home, whole) == departments_of(home, some)
        assert set(constituencies_of(home, whole)) == set(constituencies_of(home, some))
        assert mine(home, {}, whole) == mine(home, {}, some)
