"""Tables of reference: postcodes, constituencies of communes and of countries, real ones and their traps."""

from collections import Counter, defaultdict

import pytest

from letters.domain.geography import Commune, ConstituencyAbroad, ConstituencyOf
from letters.domain.listed import Listed, Skipped, UnknownLabel
from letters.domain.register_errors import CutShort, NothingListed, SpoiltBySpreadsheet, WrongShape
from letters.ports.registers import Keep
from letters.registers.assemblee import Assemblee
from letters.registers.constituencies import Constituencies, ConstituenciesAbroad
from letters.registers.postcodes import LaPoste, PostcodesJson
from letters.registers.reference import TABLES, table_of

POSTE = "#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5\r\n"
ABROAD = "ID,NAME,iso_a3,iso_n3,circo\n"


@pytest.fixture
def poste(dropped):
    def read(*rows):
        return list(LaPoste().rows(dropped((POSTE + "\r\n".join(rows)).encode("cp1252"))))

    return read


@pytest.fixture
def parts(dropped):
    def read(text):
        return list(Constituencies().rows(dropped(text)))

    return read


def test_the_postcodes_of_npm_are_those_expected(real, expected):
    counts = expected["geo/codes-postaux.json"]
    communes = list(PostcodesJson().rows(real("geo/codes-postaux.json")))
    under = Counter(postcode for each in communes for postcode in each.postcodes)

    assert counts["communes"] == len(communes)
    assert counts["rows"] == under.total()
    assert counts["postcodes"] == len(under)
    assert counts["most_communes_under_one_postcode"] == max(under.values())
    assert counts["postcodes_with_one_commune"] == list(under.values()).count(1)


def test_the_constituencies_of_communes_are_those_expected(real, expected):
    counts = expected["geo/circo_insee_2012.csv"]
    rows = list(Constituencies().rows(real("geo/circo_insee_2012.csv")))
    of_postcode, of_commune = defaultdict(set), defaultdict(set)
    for row in rows:
        of_commune[row.commune].add(row.number)
        for postcode in row.postcodes:
            of_postcode[postcode].add((row.department, row.number))

    assert counts["rows"] == len(rows)
    assert counts["departements"] == len({row.department for row in rows})
    assert counts["constituencies"] == len({(row.department, row.number) for row in rows})
    assert counts["communes"] == len(of_commune)
    assert counts["communes_in_several_constituencies"] == sum(len(each) > 1 for each in of_commune.values())
    assert counts["rows_with_several_postcodes"] == sum(len(row.postcodes) > 1 for row in rows)
    assert counts["postcodes_once_split"] == len(of_postcode)
    assert counts["constituencies_per_postcode_once_split"] == {
        str(size): count for size, count in Counter(map(len, of_postcode.values())).items()
    }
    assert counts["spot_checks"] == {
        postcode: sorted(f"{code}-{number:02}" for code, number in of_postcode[postcode])
        for postcode in counts["spot_checks"]
    }


def test_the_constituencies_abroad_are_those_expected(real, expected):
    counts = expected["geo/circo_etranger.csv"]
    rows = list(ConstituenciesAbroad().rows(real("geo/circo_etranger.csv")))
    found = Counter(str(row.number) for row in rows if isinstance(row, ConstituencyAbroad))
    left_out = Counter(row.reason for row in rows if isinstance(row, Skipped))

    assert counts["rows"] == len(rows)
    assert counts["circo_values"] == {
        **found, "0": left_out["is a part of France"], "-1": left_out["votes in no constituency"],
    }  # fmt: skip


@pytest.mark.parametrize(("path", "name"), [
    ("geo/codes-postaux.json", "commune"), ("geo/circo_insee_2012.csv", "constituency"),
    ("geo/circo_etranger.csv", "constituency-abroad"),
])  # fmt: skip
def test_a_real_table_is_known_by_what_is_in_it(real, path, name):
    assert name == table_of(real(path)).name


def test_no_other_real_file_is_taken_for_a_table(real):
    for path in ("datan/deputes-active_2025-12-26.csv", "geo/departements.json", "geo/regions.json",
                 "assurance_maladie/msa_caisses.csv", "senat/ODSEN_GENERAL_2018-11-23.csv"):  # fmt: skip
        assert table_of(real(path)) is None


def test_a_commune_of_several_rows_is_one_with_all_its_postcodes(poste):
    rows = poste("2A004;AJACCIO;20000;AJACCIO;", "97105;BASSE TERRE;97100;BASSE TERRE;",
                 "2A004;AJACCIO;20090;AJACCIO;", "2A004;AJACCIO;20000;AJACCIO;LIEU")  # fmt: skip

    assert [
        Commune("2A004", "AJACCIO", "2A", ("20000", "20090")),
        Commune("97105", "BASSE TERRE", "971", ("97100",)),
    ] == rows  # fmt: skip


def test_the_file_of_la_poste_is_known_in_its_own_encoding(dropped):
    assert "commune" == table_of(dropped((POSTE + "01001;X;01400;X;").encode("cp1252"))).name


def test_a_row_without_postcode_or_of_no_departement_is_passed_over(poste):
    assert ["has no code or no postcode", "lies in no département"] == [
        row.reason for row in poste("01001;X;;X;", "99138;MONACO;98000;MONACO;")
    ]


@pytest.mark.parametrize("row", ["1001;X;01400;X;", "01001;X;1400;X;"])
def test_postcodes_that_lost_their_zero_are_refused(poste, row):
    with pytest.raises(SpoiltBySpreadsheet, match=r"1400|1001"):
        poste(row)


def test_a_header_alone_lists_nothing(poste, dropped):
    with pytest.raises(NothingListed):
        poste()
    with pytest.raises(NothingListed):
        list(ConstituenciesAbroad().rows(dropped(ABROAD)))


def test_a_table_without_its_names_says_which_column_lacks(dropped):
    with pytest.raises(WrongShape, match="Nom_de_la_commune"):
        list(LaPoste().rows(dropped("#Code_commune_INSEE;Code_postal\r\n01001;01400\r\n")))


def test_postcodes_in_one_field_are_parted_and_codes_are_whole(parts):
    assert [
        ConstituencyOf("75056", "Paris", "75", 6, ("75011", "75020")),
        ConstituencyOf("2A004", "Ajaccio", "2A", 1, ()),
        ConstituencyOf("97105", "Basse-Terre", "971", 4, ("97100",)),
    ] == parts("056;75;Paris;06;75011 75020\n004;2A;Ajaccio;01;\n105;971;Basse-Terre;04;97100\n")  # fmt: skip


def test_rows_of_no_departement_or_no_constituency_are_told(parts):
    assert [UnknownLabel("ZA"), Skipped("has no constituency", 2, "Y")] == parts(
        "001;ZA;X;01;01400\n001;01;Y;00;01400\n"
    )


@pytest.mark.parametrize("row", ["1;01;X;04;01400", "001;1;X;04;01400", "001;01;X;04;1400"])
def test_a_table_that_a_spreadsheet_changed_is_refused(parts, row):
    with pytest.raises(SpoiltBySpreadsheet):
        parts(row)


def test_a_table_cut_in_a_row_is_refused(parts):
    with pytest.raises(CutShort, match="line 2"):
        parts("001;01;X;04;01400\n002;01;Y")


def test_each_table_says_who_publishes_it():
    assert all(each.licence and each.title for each in TABLES)
    assert 2 == sum("ODbL" in each.licence for each in TABLES)


def test_every_constituency_of_the_table_has_a_seat_among_the_deputies(real, expected):
    rows = list(Constituencies().rows(real("geo/circo_insee_2012.csv")))
    deputies = Assemblee().rows(real("assemblee/AMO10_L17_etat-2026-04-09.json.zip"), Keep())
    seats = {(each.seat.department, each.seat.constituency) for each in deputies if isinstance(each, Listed)}
    pairs = {(row.department, row.number) for row in rows}

    assert expected["geo/circo_insee_2012.csv"]["pairs_found_among_the_seats_of_AMO10"] == len(pairs & seats)
    assert pairs <= seats
