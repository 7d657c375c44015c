"""Who answers for somebody: every candidate with its reason, in France, overseas and abroad."""

from dataclasses import replace

import pytest

from letters.domain.departments import ABROAD
from letters.domain.geography import Commune, ConstituencyAbroad, ConstituencyOf
from letters.domain.homes import (
    Home,
    Tables,
    code_of,
    constituency_abroad,
    departments_of,
    postcode_in,
)
from letters.domain.listed import Listed, Ref, Seat
from letters.domain.mine import mine
from letters.domain.register_errors import NotAPostcode
from letters.domain.rights import BodyKind
from tests.fakes.tables import stored_table


def deputy(department, number):
    return Listed(Ref("t", f"{department}-{number}"), BodyKind.DEPUTY, f"Ana {department} {number}",
                  department=department, seat=Seat(department, number))  # fmt: skip


def senator(department, name):
    return Listed(Ref("t", name), BodyKind.SENATOR, name, department=department, seat=Seat(department))


def body(name, *serves, kind=BodyKind.HEALTH_INSURER, department=""):
    return Listed(Ref("t", name), kind, name, serves=serves, department=department or serves[0])


BODIES = {each.ref.key: each for each in (
    *(deputy("31", number) for number in range(1, 11)), deputy("2A", 1), deputy("2A", 2), deputy("2B", 1),
    deputy("48", 1), deputy("971", 1), deputy("971", 2), deputy("977", 1), deputy("01", 4), deputy("39", 2),
    *(deputy(ABROAD, number) for number in range(1, 12)), deputy("13", 1), deputy("13", 3), deputy("59", 1),
    senator("31", "Zoé"), senator("31", "Boris"), senator("2A", "Carla"), senator("977", "Denis"),
    senator("978", "Élise"), senator(ABROAD, "Fanny"), senator(ABROAD, "Gaël"),
    body("CPAM de la Haute-Garonne", "31"), body("MSA Midi-Pyrénées Sud", "09", "31", "32", "65"),
    body("CPAM de Corse-du-Sud", "2A"), body("MSA de Corse", "2A", "2B"),
    body("CGSS de Guadeloupe", "971", "978"),
    body("CPAM du Hainaut", "59"), body("CCSS de la Lozère", "48"), body("CPAM de l’Ain", "01"),
    body("CPAM du Jura", "39"), body("CAF DE HAUTE GARONNE", department="31"),
    body("ARS Occitanie", "31", "48", kind=BodyKind.PUBLIC_BODY),
    body("MAIRIE", department="31", kind=BodyKind.PUBLIC_BODY),
)}  # fmt: skip


def part(commune, number, *postcodes, name="X"):
    return ConstituencyOf(commune, name, commune[:2], number, postcodes)


TABLES = Tables(
    communes=(
        Commune("31555", "Toulouse", "31", ("31000", "31200")), Commune("01001", "L'Essai", "01", ("01410",)),
        Commune("39001", "Mont d'Essai", "39", ("01410",)),
    ),
    constituencies=(
        *(part("31555", number, "31000", "31200") for number in (1, 2)), part("31555", 3, "31300", "31200"),
        part("31001", 7, "31810"), part("31002", 8, "31810"), part("31003", 6, "31999"),
        part("13055", 1, "13012", "13013"),
        part("13055", 3, "13003", "13012"), part("01001", 4, "01410"), part("39001", 2, "01410"),
        part("31004", 12, "31777"),
    ),
    abroad=(ConstituencyAbroad("États-Unis", "US", 1), ConstituencyAbroad("Suisse (la)", "CH", 6)),
    sources={name: stored_table(name) for name in ("commune", "constituency", "constituency-abroad")},
)  # fmt: skip
NONE = Tables()


def ids(candidates):
    return {each.id for each in candidates}


@pytest.mark.parametrize(("home", "tables", "departments"), [
    (Home("31000"), NONE, ("31",)), (Home("20167"), NONE, ("2A",)), (Home("20200"), NONE, ("2B",)),
    (Home("97150"), NONE, ("978",)), (Home("97400"), NONE, ("974",)), (Home("98800"), NONE, ("988",)),
    (Home("01410"), NONE, ("01",)), (Home("01410"), TABLES, ("01", "39")),
    (Home("01410", commune="39001"), TABLES, ("39",)), (Home("01410", commune="MONT D’ESSAI"), TABLES,
    ("39",)),
    (Home("", commune="2b033"), NONE, ("2B",)), (Home(country="Suisse"), NONE, (ABROAD,)),
    (Home("75011", country="France"), NONE, ("75",)), (Home("20000"), NONE, ("2A",)),
    (Home("20190"), NONE, ("2A",)), (Home("20620"), NONE, ("2B",)), (Home("20702"), NONE, ("2A", "2B")),
    (Home("20303"), NONE, ("2A", "2B")), (Home("98000"), NONE, ()),
    (Home("1050"), NONE, ()), (Home(), NONE, ()),
])  # fmt: skip
def test_a_home_lies_in_the_departements_of_its_communes_else_of_its_postcode(home, tables, departments):
    assert departments == departments_of(home, tables)


@pytest.mark.parametrize(("home", "tables", "seats"), [
    (Home("31000"), NONE, {f"31-{n}" for n in range(1, 11)}), (Home("31000"), TABLES, {"31-1", "31-2"}),
    (Home("31200"), TABLES, {"31-1", "31-2", "31-3"}), (Home("31300"), TABLES, {"31-1", "31-2", "31-3"}),
    (Home("31810"), TABLES, {"31-7", "31-8"}), (Home("31810", commune="31002"), TABLES, {"31-8"}),
    (Home("31000", commune="31555"), TABLES, {"31-1", "31-2"}),
    (Home("31555", commune="31555"), TABLES, {"31-1", "31-2", "31-3"}),
    (Home("01410"), TABLES, {"01-4", "39-2"}), (Home("13013"), TABLES, {"13-1", "13-3"}),
    (Home("13013", "13055"), TABLES, {"13-1", "13-3"}),
    (Home("31123"), TABLES, {f"31-{n}" for n in range(1, 11)}), (Home("20167"), TABLES, {"2A-1", "2A-2"}),
    (Home("20200"), TABLES, {"2B-1"}), (Home("97110"), TABLES, {"971-1", "971-2"}),
    (Home("97133"), TABLES, {"977-1"}), (Home("97150"), TABLES, {"977-1"}), (Home("48000"), NONE, {"48-1"}),
    (Home(country="US"), TABLES, {"099-1"}), (Home(country="United States"), TABLES, {"099-1"}),
    (Home(country="Suisse"), TABLES, {"099-6"}),
    (Home(country="Suisse"), NONE, {f"099-{n}" for n in range(1, 12)}),
])  # fmt: skip
def test_every_deputy_who_may_be_the_right_one_is_a_candidate(home, tables, seats):
    assert seats == ids(mine(home, BODIES, tables).deputies)


@pytest.mark.parametrize(("home", "tables", "words"), [
    (Home("31000"), NONE, "constituency 1 of Haute-Garonne: one of those of the département"),
    (Home("31000"), TABLES,
     "constituency 1 of Haute-Garonne: one of 2 that your postcode or commune touches"),
    (Home("31999"), TABLES, "constituency 6 of Haute-Garonne, where your commune lies by a list of 2012"),
    (Home("13013"), TABLES,
     "constituency 1 of Bouches-du-Rhône, by a list of 2012 that is not sure in a large town"),
    (Home("48000"), NONE, "the only deputy of Lozère"),
    (Home("97150"), NONE, "the only deputy of Saint-Martin"),
    (Home(country="US"), TABLES, "deputy of the French of constituency 1 abroad, where your country lies"),
    (Home(country="US"), NONE, "one of the deputies of the French abroad"),
])  # fmt: skip
def test_a_deputy_is_told_with_the_reason(home, tables, words):
    assert words == str(mine(home, BODIES, tables).deputies[0].why)


@pytest.mark.parametrize(("home", "tables", "words"), [
    (Home("31000"), NONE, "circo_insee_2012.csv"), (Home("20167"), NONE, "No table tells"),
    (Home("13013"), TABLES, "Which of the 2 constituencies of your town"),
    (Home(country="France"), NONE, "« France » is no country abroad: write your postcode"),
    (Home("97110"), NONE, "No table tells"), (Home("31123"), TABLES, "No table tells"),
    (Home("31777"), TABLES, "constituency 12 of Haute-Garonne: the seat may be vacant"),
    (Home("35000"), NONE, "import the register of the Assemblée nationale"),
    (Home(country="Suisse"), NONE, "circo_etranger.csv"), (Home(country="Syldavie"), TABLES, "« Syldavie »"),
    (Home("1050"), NONE, "No département has this postcode"), (Home("59000"), NONE, "Nord has several funds"),
    (Home("35000"), NONE, "The general fund of Ille-et-Vilaine"), (Home("98800"), NONE, "a fund of its own"),
    (Home("31000"), NONE, "certificate of rights"),
    (Home(country="US"), NONE, "Caisse des Français de l'étranger"),
])  # fmt: skip
def test_what_would_narrow_it_and_what_is_missing_is_said(home, tables, words):
    assert any(words in str(each) for each in mine(home, BODIES, tables).narrowing)


@pytest.mark.parametrize("home", [Home("48000"), Home("97150")])
def test_nothing_is_asked_where_one_deputy_alone_is_elected(home):
    said = [str(each) for each in mine(home, BODIES).narrowing]

    assert not any("deput" in each or "table" in each for each in said)


@pytest.mark.parametrize(("home", "tables", "funds"), [
    (Home("31000"), NONE, {"CPAM de la Haute-Garonne", "MSA Midi-Pyrénées Sud"}),
    (Home("20167"), NONE, {"CPAM de Corse-du-Sud", "MSA de Corse"}), (Home("20200"), NONE, {"MSA de Corse"}),
    (Home("97150"), NONE, {"CGSS de Guadeloupe"}), (Home("48000"), NONE, {"CCSS de la Lozère"}),
    (Home("01410"), TABLES, {"CPAM de l’Ain", "CPAM du Jura"}), (Home(country="US"), NONE, set()),
])  # fmt: skip
def test_every_fund_that_may_insure_somebody_is_a_candidate(home, tables, funds):
    assert funds == ids(mine(home, BODIES, tables).insurers)


@pytest.mark.parametrize(("postcode", "fund", "words"), [
    ("31000", "CPAM de la Haute-Garonne", "most residents"), ("31000", "MSA Midi-Pyrénées Sud", "farming"),
    ("97150", "CGSS de Guadeloupe", "farming included"), ("59000", "CPAM du Hainaut",
     "one of the several funds"),
])  # fmt: skip
def test_a_fund_is_told_with_whom_it_insures(postcode, fund, words):
    found = {each.id: str(each.why) for each in mine(Home(postcode), BODIES).insurers}

    assert words in found[fund]


@pytest.mark.parametrize(("home", "names"), [
    (Home("31000"), ["Boris", "Zoé"]), (Home("20167"), ["Carla"]), (Home("97133"), ["Denis"]),
    (Home("97150"), ["Élise"]), (Home(country="US"), ["Fanny", "Gaël"]),
])  # fmt: skip
def test_all_senators_of_the_departement_answer_for_it(home, names):
    assert names == [each.name for each in mine(home, BODIES).senators]


def test_an_authority_counts_where_it_says_whom_it_serves():
    assert {"ARS Occitanie"} == ids(mine(Home("31000"), BODIES).authorities)


def test_an_empty_directory_gives_nobody_and_says_what_to_import():
    found = mine(Home("31000"), {})

    assert () == (*found.insurers, *found.deputies, *found.senators)
    assert any("Assemblée nationale" in str(each) for each in found.narrowing)


@pytest.mark.parametrize(
    ("country", "number"), [("us", 1), ("LA SUISSE", None), ("Switzerland", 6), ("x", None)]
)
def test_a_country_is_known_by_its_names_and_its_code(country, number):
    assert number == constituency_abroad(country, TABLES)


def test_the_table_of_constituencies_alone_tells_another_departement_than_the_postcode():
    assert ("39",) == departments_of(Home("01410"), Tables(constituencies=(part("39001", 2, "01410"),)))


@pytest.mark.parametrize(("postcode", "departments"), [("01410", ("01", "39")), ("31000", ("31",)), ("", ())])
def test_a_name_that_two_communes_share_leads_to_both(postcode, departments):
    twins = (Commune("01009", "Deux-Fois", "01", ("01410",)), Commune("39009", "Deux-Fois", "39", ("01410",)))

    assert departments == departments_of(Home(postcode, commune="Deux-Fois"), Tables(communes=twins))


def test_a_table_that_tells_the_constituency_is_not_asked_for():
    said = [str(each) for each in mine(Home("31810"), BODIES, TABLES).narrowing]

    assert not any("table" in each for each in said)


def test_in_a_large_town_the_one_that_the_list_names_comes_first_and_never_alone():
    found = mine(Home("13003"), BODIES, TABLES).deputies

    assert ["13-3", "13-1"] == [each.id for each in found]
    assert ["not sure in a large town", "another one of your town"] == [
        words for each in found for words in ("not sure in a large town", "another one of your town")
        if words in str(each.why)
    ]  # fmt: skip


def test_deputies_come_in_the_order_of_their_constituencies():
    numbers = [each.name.split()[-1] for each in mine(Home("31000"), BODIES).deputies]

    assert [str(number) for number in range(1, 11)] == numbers


def test_a_departement_with_all_its_funds_is_not_said_to_lack_one():
    two = {each.ref.key: each for each in (body("CPAM du Hainaut", "59"), body("CPAM des Flandres", "59"))}

    assert not any("several" in str(each) for each in mine(Home("59000"), two).narrowing)


def test_a_farming_fund_alone_does_not_hide_that_the_general_one_is_missing():
    said = mine(Home("09000"), BODIES).narrowing

    assert any("general fund of Ariège" in str(each) for each in said)


@pytest.mark.parametrize(("home", "words"), [
    (Home("35000"), "No senator of Ille-et-Vilaine is listed: import the register of the Sénat"),
    (Home(country="US"), "No senator of Français établis hors de France"),
])  # fmt: skip
def test_where_no_senator_is_listed_the_register_that_would_give_them_is_named(home, words):
    nobody = {} if home.is_abroad else BODIES

    assert any(words in str(each) for each in mine(home, nobody).narrowing)


def test_nobody_is_missed_where_nobody_is_elected():
    said = [str(each) for each in mine(Home("98400"), {}).narrowing]

    assert not any("deputy" in each or "senator" in each for each in said)


def test_a_constituency_of_which_no_register_lists_anybody_is_not_called_vacant():
    said = [str(each) for each in mine(Home("31999"), {}, TABLES).narrowing]

    assert any("in constituency 6 of Haute-Garonne, and no deputy of it is listed" in each for each in said)
    assert not any("vacant" in each for each in said)


def test_nobody_listed_abroad_says_which_register_would_tell():
    said = [str(each) for each in mine(Home(country="Suisse"), {}).narrowing]

    assert any("Assemblée nationale" in each for each in said)


def test_several_communes_of_a_postcode_are_asked_about_by_name():
    found = mine(Home("01410"), BODIES, TABLES)

    assert ["01001", "39001"] == [each.code for each in found.communes]
    assert any("2 communes share your postcode" in str(each) for each in found.narrowing)
    assert any("L'Essai, Mont d'Essai" in str(each) for each in found.narrowing)


@pytest.mark.parametrize(
    "home", [Home("01410", "39001"), Home("01410", "L’Essai"), Home("31000"), Home("48000")]
)
def test_no_commune_is_asked_for_where_none_leaves_fewer_or_it_is_said(home):
    assert () == mine(home, BODIES, TABLES).communes


def test_arrondissements_that_leave_as_many_candidates_are_not_asked_about():
    parts = tuple(
        Commune(f"132{number}", f"Arrondissement {number}", "13", ("13013",)) for number in (12, 13)
    )
    found = mine(Home("13013"), BODIES, replace(TABLES, communes=parts))

    assert ((), 2) == (found.communes, len(found.deputies))
    assert not any("share your postcode" in str(each) for each in found.narrowing)


@pytest.mark.parametrize(("tables", "words"), [
    (TABLES, "« Brest » is no commune of 01410 by the tables imported: L'Essai, Mont d'Essai"),
    (NONE, "The name « Brest » tells nothing here: import the table of postcodes"),
])  # fmt: skip
def test_a_commune_that_the_tables_do_not_know_is_said(tables, words):
    assert any(words in str(each) for each in mine(Home("01410", "Brest"), BODIES, tables).narrowing)


@pytest.mark.parametrize(("home", "of", "name"), [
    (Home("31999"), "deputies", "constituency"), (Home("31999"), "insurers", None),
    (Home("31000"), "insurers", "commune"), (Home(country="US"), "deputies", "constituency-abroad"),
    (Home(country="US"), "senators", None), (Home("48000"), "deputies", None),
])  # fmt: skip
def test_each_candidate_names_the_table_that_tells_it(home, of, name):
    sources = {each.source and each.source.name for each in getattr(mine(home, BODIES, TABLES), of)}

    assert {name} == sources


@pytest.mark.parametrize("name", ["ST MARIN", "Saint-Marin", "st-marin"])
def test_a_commune_is_known_however_its_name_is_shortened(name):
    tables = Tables(communes=(Commune("29002", "ST MARIN", "29", ("29999",)),))

    assert "29002" == code_of(Home("29999", name), tables)


@pytest.mark.parametrize(
    ("typed", "read"), [("35000", "35000"), (" 35 000", "35000"), ("97\u00a0150", "97150")]
)
def test_a_postcode_is_read_without_its_spaces(typed, read):
    assert read == postcode_in(typed)


@pytest.mark.parametrize("typed", ["2900", "350000", "3500a", "٣٥٠٠٠", "F-35000", ""])
def test_what_is_no_postcode_is_refused(typed):
    with pytest.raises(NotAPostcode, match="five figures"):
        postcode_in(typed)
