"""Public bodies, from the local directory of the administration."""

import json

import pytest

from letters.domain.listed import Mail, Skipped, UnknownLabel, Use
from letters.domain.register_errors import CutShort
from letters.ports.registers import Keep
from letters.registers.dila import Directory

FUND = {
    "id": "0000-1", "ancien_code_pivot": "cpam-35-01", "nom": "Caisse d'exemple (CPAM) d'Ille-et-Vilaine",
    "pivot": [{"type_service_local": "cpam", "code_insee_commune": ["35238", "35001"]}],
    "code_insee_commune": "35238",
    "adresse": [
        {"type_adresse": "Adresse", "complement1": "Bâtiment A", "complement2": "",
         "numero_voie": "1 rue des Exemples", "service_distribution": "", "code_postal": "35000",
         "nom_commune": "Rennes", "pays": ""},
        {"type_adresse": "Adresse postale", "complement1": "Caisse d'exemple (CPAM) d'Ille-et-Vilaine",
         "numero_voie": "", "service_distribution": "CS 34567", "code_postal": "35024",
         "nom_commune": "Rennes Cedex 9", "pays": "France"},
    ],
    "adresse_courriel": ["accueil@exemple.example", ""],
    "telephone": [{"valeur": "36 46 00"}, {"valeur": "+33 2 00 00 00 01"}],
    "formulaire_contact": "https://exemple.example/contact",
    "site_internet": [{"valeur": "https://exemple.example"}],
    "affectation_personne": [{"personne": {"nom": "Secret"}}],
}  # fmt: skip
WHOLE = Keep()
IN_TEXTS = ("pivot", "adresse", "telephone", "site_internet")


@pytest.fixture
def read(dropped):
    def rows(*records, keep=WHOLE):
        return list(Directory().rows(dropped(json.dumps({"service": records})), keep))

    return rows


def test_a_fund_is_read_with_the_address_for_the_post_first(read):
    [row] = read(FUND)

    assert ("0000-1", "health-insurer", "35") == (row.ref.key, row.kind, row.department)
    assert ("CS 34567", "35024 Rennes Cedex 9") == row.posts[0].lines
    assert ("Bâtiment A", "1 rue des Exemples", "35000 Rennes") == row.posts[1].lines
    assert [Use.POST, Use.PLACE] == [post.use for post in row.posts]
    assert "" == row.posts[0].country
    assert (Mail("accueil@exemple.example"),) == row.mails
    assert "02 00 00 00 01" in row.telephones
    assert ("https://exemple.example/contact", "https://exemple.example") == (row.web_form, row.website)
    assert ("", ()) == (row.note, row.serves)


def test_names_of_agents_are_not_kept(read):
    assert "Secret" not in repr(read(FUND))


def shapes():
    texts = {key: json.dumps(value) if key in IN_TEXTS else value for key, value in FUND.items()}
    texts["adresse_courriel"] = "accueil@exemple.example"
    yield "the daily file", {"service": [FUND]}
    yield "with keys before", {"copyright": ["x"], "service": [FUND]}
    yield "an export of the API", [texts]
    yield "an answer of the API", {"total_count": 1, "results": [texts]}


@pytest.mark.parametrize("content", [each[1] for each in shapes()], ids=[each[0] for each in shapes()])
def test_json_written_inside_texts_gives_the_same_as_the_daily_file(dropped, read, content):
    file = dropped(json.dumps(content))

    assert Directory().recognises(file)
    assert read(FUND) == list(Directory().rows(file, Keep()))


def test_a_branch_is_told(read):
    [branch] = read({**FUND, "nom": "Caisse d'exemple (CPAM) d'Ille-et-Vilaine - Fougères"})

    assert "a branch: the fund itself may have another address" == branch.note


def test_a_town_hall_with_a_dash_is_no_branch(read):
    [hall] = read({**FUND, "nom": "Mairie - Exemple", "pivot": [{"type_service_local": "mairie"}]})

    assert ("public-body", "") == (hall.kind, hall.note)


def test_a_fund_that_serves_more_than_its_departement_says_so(read):
    pivot = [{"type_service_local": "cpam", "code_insee_commune": ["97105", "97801"]}]

    [row] = read({**FUND, "code_insee_commune": "97105", "pivot": pivot})

    assert ("971", ("971", "978")) == (row.department, row.serves)


def test_what_is_kept_follows_what_is_served(read):
    pivot = [{"type_service_local": "cpam", "code_insee_commune": ["35001", "22001"]}]
    fund = {**FUND, "pivot": pivot}

    assert 1 == len(read(fund, keep=Keep(departments=frozenset({"22"}))))
    assert [Skipped("not among those you asked to keep", 1)] == read(fund, keep=Keep(name="mairie"))


@pytest.mark.parametrize(
    ("commune", "postcode", "wanted"),
    [("17300", "170000", "17"), ("2A004", "20702", "2A"), ("", "20702", "2B"), ("97411", "97400", "974"),
     ("", "35000", "35")],
)  # fmt: skip
def test_a_departement_is_that_of_the_commune_before_that_of_the_postcode(read, commune, postcode, wanted):
    address = [{**FUND["adresse"][1], "code_postal": postcode}]

    [row] = read({**FUND, "code_insee_commune": commune, "pivot": [], "adresse": address})

    assert wanted == row.department


def test_a_body_that_lies_nowhere_known_is_told_unless_it_is_abroad(read):
    address = {**FUND["adresse"][1], "code_postal": "170000"}
    lost = {**FUND, "code_insee_commune": "", "pivot": [], "adresse": [address]}
    consulate = {**lost, "adresse": [{**address, "pays": "Italie", "code_postal": ""}]}

    told, row, abroad = read(lost, consulate)

    assert UnknownLabel("170000") == told
    assert "" == row.department
    assert "Italie" == abroad.posts[0].country


def test_a_page_that_is_no_web_address_is_left_out(read):
    [row] = read({**FUND, "formulaire_contact": "javascript:alert(1)", "site_internet": [{"valeur": "x"}]})

    assert ("", "") == (row.web_form, row.website)


def test_empty_shapes_are_nothing(read):
    [row] = read(
        {"id": "1", "nom": "Exemple", "pivot": None, "adresse": "", "telephone": [], "site_internet": {}}
    )

    assert ((), (), (), "") == (row.posts, row.mails, row.telephones, row.website)
    assert "None" not in row.name


def test_a_record_without_identifier_is_left_out(read):
    assert [Skipped("without an identifier or a name", 1)] == read({**FUND, "id": None})


def test_a_directory_that_was_cut_is_refused(dropped):
    with pytest.raises(CutShort):
        list(Directory().rows(dropped(json.dumps({"service": [FUND, FUND]})[:-40]), Keep()))


def test_another_list_of_services_is_not_taken_for_it(dropped):
    assert not Directory().recognises(dropped('{"service": [{"id": 1, "nom": "x"}]}'))
