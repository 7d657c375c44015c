"""Health establishments, from FINESS in its old flow and from FINESS+."""

import json
from collections import Counter
from datetime import date

import pytest

from letters.domain.listed import Listed, Mail, Post, Skipped, UnknownLabel
from letters.domain.register_errors import CutShort, NothingListed, SpoiltBySpreadsheet
from letters.domain.rights import BodyKind
from letters.ports.registers import Keep
from letters.registers.finess import Finess
from letters.registers.finess_plus import FinessPlus

PATH = "finess/etalab-cs1100502-stock-20260512_15-lignes_utf8.csv"
WHOLE = Keep()
FIRST = "finess;etalab;2;2026-05-12\r\n"
FIELDS = {
    2: "010000001", 3: "010000002", 4: "CH D'EXEMPLE", 5: "CENTRE HOSPITALIER  D'EXEMPLE", 8: "900", 9: "RTE",
    10: "DES ÉRABLES", 13: "451", 14: "01", 15: "AIN", 16: "01440 EXEMPLE CEDEX", 17: "0400000001",
    19: "355", 21: "1102", 23: "26010000000012", 24: "8610Z",
}  # fmt: skip


def structure(**changed):
    fields = {**FIELDS, **{int(key[1:]): value for key, value in changed.items()}}
    return ";".join(["structureet", *(fields.get(number, "") for number in range(2, 33))]) + "\r\n"


@pytest.fixture
def read(dropped):
    return lambda *lines, keep=WHOLE: list(Finess().rows(dropped(FIRST + "".join(lines)), keep))


def test_the_real_sample_gives_the_counts_that_are_expected(real, expected):
    wanted, file = expected[PATH], real(PATH)

    rows = list(Finess().rows(file, Keep()))

    assert Finess().recognises(file)
    assert date.fromisoformat(wanted["date"]) == Finess().edition(file).on
    assert {Listed} == set(map(type, rows))
    assert wanted["structures"] == len(rows) == len({row.ref for row in rows})
    codes = wanted["departements"]
    places = Counter(row.department for row in rows)
    assert codes["9A"] == places["971"] + places["977"] + places["978"]
    overseas = {"9B": "972", "9C": "973", "9D": "974", "9F": "976", "9J": "986", "01": "01"}
    assert {name: codes[name] for name in overseas} == {n: places[code] for n, code in overseas.items()}
    hospitals = sum(wanted["categories"][category] for category in ("101", "355"))
    assert hospitals == sum(row.kind is BodyKind.HOSPITAL for row in rows)
    assert all(row.posts[0].lines[-1].startswith(row.postcode) for row in rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_both_encodings_give_the_same_text(dropped, encoding):
    [row] = Finess().rows(dropped((FIRST + structure()).encode(encoding)), Keep())

    assert ("900 ROUTE DES ÉRABLES", "01440 EXEMPLE CEDEX") == row.posts[0].lines
    assert ("CENTRE HOSPITALIER D'EXEMPLE", "EXEMPLE", "01440") == (row.name, row.place, row.postcode)
    assert ("01", "8610Z", ("04 00 00 00 01",)) == (row.department, row.activity, row.telephones)


def test_a_short_name_stands_where_there_is_no_long_one(read):
    assert "CH D'EXEMPLE" == read(structure(f5=""))[0].name


def test_an_address_without_street_is_valid(read):
    [row] = read(structure(f8="", f9="", f10="", f12="BP 1"))

    assert ("BP 1", "01440 EXEMPLE CEDEX") == row.posts[0].lines


STREETS = {
    ("1", "C", "R", "DES LILAS"): "1 C RUE DES LILAS",
    ("40", "", "CHE", "CHEMIN VERT"): "40 CHEMIN VERT",
    ("", "", "ZI", "VALLÉE 3"): "ZI VALLÉE 3",
    ("", "", "AV", ""): "AVENUE",
}


@pytest.mark.parametrize(("pieces", "line"), STREETS.items())
def test_a_street_is_written_as_people_read_it(read, pieces, line):
    number, repetition, way, name = pieces

    [row] = read(structure(f8=number, f11=repetition, f9=way, f10=name))

    assert line == row.posts[0].lines[0]


@pytest.mark.parametrize(
    ("code", "last", "wanted"),
    [("9A", "97110 EXEMPLE", "971"), ("9A", "97133 ST BARTHELEMY", "977"), ("9A", "97150 ST MARTIN", "978"),
     ("9E", "97500 EXEMPLE", "975"), ("9J", "98600 UVEA", "986"), ("2A", "20000 EXEMPLE", "2A"),
     ("", "35000 EXEMPLE", "35")],
)  # fmt: skip
def test_a_departement_is_known_by_the_codes_of_finess(read, code, last, wanted):
    assert wanted == read(structure(f14=code, f16=last))[0].department


def test_a_departement_that_nobody_knows_is_told(read):
    told, row = read(structure(f14="9Z", f15="LUNE", f16="MER DE LA TRANQUILLITÉ"))

    assert UnknownLabel("LUNE") == told
    assert ("", "MER DE LA TRANQUILLITÉ") == (row.department, row.place)


@pytest.mark.parametrize(
    ("category", "group", "kind"),
    [("101", "1101", "hospital"), ("365", "", "hospital"), ("999", "1110", "hospital"),
     ("620", "3201", "pharmacist"), ("500", "4401", "controller")],
)  # fmt: skip
def test_a_kind_follows_from_the_category(read, category, group, kind):
    assert kind == read(structure(f19=category, f21=group))[0].kind


KEEPS = [
    (Keep(departments=frozenset({"01"})), True), (Keep(departments=frozenset({"02"})), False),
    (Keep(sections=frozenset("Q")), True), (Keep(sections=frozenset("K")), False),
    (Keep(activities=frozenset({"8610Z"})), True), (Keep(activities=frozenset({"8610"})), False),
    (Keep(name="hôpital"), False), (Keep(name="exemple HOSPITAL"), True),
]  # fmt: skip


@pytest.mark.parametrize(("keep", "kept"), KEEPS)
def test_what_is_not_asked_for_is_left_out_with_its_reason(read, keep, kept):
    [row] = read(structure(), keep=keep)

    assert isinstance(row, Listed) is kept
    assert kept or "not among those you asked to keep" == row.reason


def test_lines_of_places_are_passed_over(read):
    assert 1 == len(read(structure(), "geolocalisation;010000001;1;2;x;2026-05-12\r\n"))


@pytest.mark.parametrize("changed", [{"f2": "10000001"}, {"f23": "2,601E+13"}])
def test_numbers_that_a_spreadsheet_spoilt_are_refused(read, changed):
    with pytest.raises(SpoiltBySpreadsheet, match=next(iter(changed.values())).replace("+", "[+]")):
        read(structure(**changed))


def test_a_row_that_is_cut_is_told(read):
    with pytest.raises(CutShort, match="near line 3"):
        read(structure(), structure()[:90])


def test_a_file_with_its_first_line_alone_has_nothing_to_import(read):
    with pytest.raises(NothingListed):
        read()


def ege(**changed):
    return {
        "informationsGeneralesEGE": {
            "numFinessEge": "010000001", "nomEgeCourt": "CH", "nomEgeLong": "CH D'EXEMPLE", "siret": "1",
        },
        "etatObjet": "A", "categorieentiteGeographiqueExercice": "365",
        "adresse": [
            {"usageAdresse": "01", "libelleVoie": "AILLEURS", "ligneAcheminement": "35000 AILLEURS"},
            {"usageAdresse": "03", "numeroVoie": "62", "typeVoie": "AV", "libelleVoie": "DES LILAS",
             "lieuDit": None, "cogCommune": "01053", "codePostal": "01000",
             "ligneAcheminement": "01000 EXEMPLE CEDEX"},
        ],
        "contact": [{"telecom": {"telephone": "0400000001", "courriel": "ch@exemple.example"}}],
        **changed,
    }  # fmt: skip


def plus(*places, **order):
    person = {"informationsGeneralesPMEJ": {"numFinessPm": "1", "codeApe": "8610Z"}, "ege": list(places)}
    return json.dumps({"generatedAt": "2026-09-29T01:00:00Z", **order, "pmej": [person], "gcc": []})


@pytest.fixture
def read_plus(dropped):
    return lambda *places: list(FinessPlus().rows(dropped(plus(*places)), Keep()))


def test_an_establishment_of_finess_plus_is_read(dropped):
    file = dropped(plus(ege(), gco=[{"x": 1}] * 3))

    [row] = FinessPlus().rows(file, Keep())

    assert FinessPlus().recognises(file)
    assert date(2026, 9, 29) == FinessPlus().edition(file).on
    assert ("010000001", "CH D'EXEMPLE", "01") == (row.ref.key, row.name, row.department)
    assert (Post(("62 AVENUE DES LILAS", "01000 EXEMPLE CEDEX")),) == row.posts
    assert ((Mail("ch@exemple.example"),), ("04 00 00 00 01",)) == (row.mails, row.telephones)
    assert ("hospital", "8610Z", "EXEMPLE") == (row.kind, row.activity, row.place)


def test_its_numbers_are_those_of_the_old_flow(read, read_plus):
    assert read(structure())[0].ref == read_plus(ege())[0].ref


def test_the_names_of_the_schema_are_read_as_those_of_the_file(dropped, read_plus):
    coded = ege(etatObjet={"code": "A"}, categorieEntiteGeographiqueExercice={"code": "365"})
    del coded["categorieentiteGeographiqueExercice"]
    content = plus(coded).replace("PMEJ", "Pmej")

    assert read_plus(ege()) == list(FinessPlus().rows(dropped(content), Keep()))


def test_a_closed_establishment_is_left_out_with_its_reason(read_plus):
    assert [Skipped("closed", 1), Skipped("closed", 2)] == read_plus(
        ege(etatObjet="I"), ege(etatObjet={"code": "F"})
    )


def test_an_establishment_without_number_address_or_contact_is_no_accident(read_plus):
    nameless, bare = read_plus(ege(informationsGeneralesEGE=None), ege(adresse=[], contact=None))[:2]

    assert "without an identifier or a name" == nameless.reason
    assert UnknownLabel("") == bare


def test_finess_plus_that_was_cut_is_refused(dropped):
    with pytest.raises(CutShort):
        list(FinessPlus().rows(dropped(plus(ege())[:-60]), Keep()))
