"""The CNIL's register of data protection officers, on 2,000 invented rows and on rows written by hand."""

from collections import Counter
from datetime import date

import pytest

from letters.domain.listed import Box, Listed, Mail, Post, Remark, Skipped, UnknownLabel, Use
from letters.domain.register_errors import (
    CutShort,
    Misshapen,
    NothingListed,
    SpoiltBySpreadsheet,
    UnknownColumn,
    WrongShape,
)
from letters.domain.writing_to import recipient_of
from letters.ports.registers import Keep
from letters.registers.cnil_dpo import CnilDpo
from letters.registers.kept import NOT_ASKED_FOR
from tests.fakes import cnil_rows as cnil
from tests.fakes.cnil_rows import HEADER, invented, line_of

ROWS = 2_000
BOM = "\ufeff"
SAMPLE = {
    "SIREN organisme désignant": "123456782", "Nom organisme désignant": "CPAM D'ESSAI",
    "Secteur activité organisme désignant": "O", "Code NAF organisme désignant": "8430A",
    "Adresse postale organisme désignant": "7 COURS DES ESSAIS", "Code postal organisme désignant": "35000",
    "Ville organisme désignant": "RENNES", "Pays organisme désignant": "France",
    "Type de DPO": "Personne physique", "Date de la désignation": "25/05/2018",
}  # fmt: skip


def cells(**changed):
    """Write one row; a column is named by its words joined by underscores."""
    named = SAMPLE | {name.replace("_", " "): cell for name, cell in changed.items()}
    assert named.keys() <= set(HEADER)
    return [named.get(column, "") for column in HEADER]


def content(*rows, header=HEADER):
    return BOM + line_of(header) + "".join(map(line_of, rows))


@pytest.fixture
def read(dropped):
    def rows(text, keep=None):
        return list(CnilDpo().rows(dropped(text), keep or Keep()))

    return rows


@pytest.fixture
def only(read):
    def row(**changed):
        return read(content(cells(**changed)))[-1]

    return row


@pytest.fixture(scope="module")
def register(tmp_path_factory):
    return cnil.write_register(tmp_path_factory.mktemp("cnil") / "register (1).csv", ROWS)


@pytest.fixture
def kept(register, dropped):
    def rows(**keep):
        return list(CnilDpo().rows(dropped(register.read_bytes()), Keep(**keep)))

    return rows


def bodies(rows):
    return [row for row in rows if isinstance(row, Listed)]


def test_every_row_is_listed_or_skipped_and_what_is_amiss_is_counted(kept):
    rows = kept()
    counted = Counter(row.reason for row in rows if isinstance(row, Remark))

    assert ROWS == len(bodies(rows))
    assert {
        "has no SIREN number: it is known by its name and its postcode": 196,
        "names no country, and no postcode that tells one": 23,
        "its postcode had lost its zero, which was put back": 4,
        "has no postcode that can be used: its département is not known": 2,
        "the day of its designation cannot be read": 1,
        "its mobile telephone was left out: it is a person's own, and no letter needs it": 414,
    } == counted


@pytest.mark.parametrize(("name", "kind"), [
    (cnil.CPAM, "health-insurer"), (cnil.MUTUAL, "mutual-insurer"), (cnil.HOSPITAL, "hospital"),
])  # fmt: skip
def test_a_planted_body_is_found_with_both_its_designations_and_the_latest_is_told_by_its_day(
    kept, name, kind
):
    first, second = bodies(kept(name=name, departments=frozenset({"35"})))

    assert (kind, kind) == (first.kind, second.kind)
    assert first.ref == second.ref
    assert "dpo-second" in max((first, second), key=lambda each: each.since).mails[0].address


def test_two_designations_of_one_day_are_told_apart_by_their_order_in_the_file(kept):
    days = [each.since for each in bodies(kept(name=cnil.TWICE))]

    assert 2 == len(days)
    assert 1 == len(set(days))


@pytest.mark.parametrize(("keep", "count"), [
    ({"sections": frozenset("K")}, 115), ({"sections": frozenset("OQ")}, 680),
    ({"activities": frozenset({"86.10z"})}, 2), ({"name": "hopital essai"}, 2),
    ({"name": "Hôpital D’essai"}, 2),
    ({"name": "essai", "activities": frozenset({"8430A"})}, 2),
])  # fmt: skip
def test_only_what_is_asked_for_is_kept_and_the_rest_is_counted(kept, keep, count):
    rows = kept(**keep)

    assert count == len(bodies(rows))
    assert ROWS - count == rows.count(Skipped(NOT_ASKED_FOR))


def test_a_filtered_reading_gives_the_rows_that_a_whole_one_gives_there(kept):
    in_brittany = frozenset({"35", "22"})

    assert [each for each in bodies(kept()) if each.department in in_brittany] == bodies(
        kept(departments=in_brittany)
    )


def test_accents_and_signs_do_not_matter_in_a_name_to_keep(read):
    text = content(cells(Nom_organisme_désignant="L’HÔPITAL DU SACRÉ-CŒUR"), cells())

    assert 1 == len(bodies(read(text, Keep(name="sacre coeur hopital"))))


def test_the_section_is_told_by_the_activity_where_its_cell_is_empty(read):
    text = content(cells(Secteur_activité_organisme_désignant="", Code_NAF_organisme_désignant="6512Z"))

    assert 1 == len(bodies(read(text, Keep(sections=frozenset("K")))))


def test_nothing_of_the_traps_is_left_in_what_is_kept(kept):
    lines = [line for row in bodies(kept()) for post in row.posts for line in post.lines]
    said = [each for row in bodies(kept()) for each in (row.name, row.place)] + lines

    assert not any("NULL" in each.split() or "\n" in each or "\u00a0" in each for each in said)
    assert 'SOCIETE "LE BON; COIN"' in said
    assert cnil.LONG in said
    assert "ÉCOLE DÉCOMPOSÉE" in said


def test_a_body_has_its_address_its_kind_and_the_day_of_its_designation(only):
    listed = only()

    assert ("123456782", "health-insurer", "35", "8430A") == (
        listed.ref.key, listed.kind, listed.department, listed.activity,
    )  # fmt: skip
    assert (Post(("7 COURS DES ESSAIS", "35000 RENNES")),) == listed.posts
    assert date(2018, 5, 25) == listed.since


def test_a_letter_goes_to_the_data_protection_officer_of_the_body(only):
    lines = recipient_of(only()).lines

    assert (
        "CPAM D'ESSAI",
        "Délégué à la protection des données",
        "7 COURS DES ESSAIS",
        "35000 RENNES",
    ) == lines


@pytest.mark.parametrize("name", ["URSSAF D'ESSAI", "CAF DU NORD", "CARSAT D'ESSAI"])
def test_a_family_or_pension_fund_is_no_health_insurer(only, name):
    assert "controller" == only(Nom_organisme_désignant=name).kind


def test_a_bare_line_end_in_an_address_parts_two_lines(only):
    listed = only(Adresse_postale_organisme_désignant="BATIMENT B\n12 RUE DES ACACIAS")

    assert ("BATIMENT B", "12 RUE DES ACACIAS", "35000 RENNES") == listed.posts[0].lines


def test_the_officer_s_own_address_stands_beside_that_of_the_body(only):
    listed = only(Moyen_contact_DPO_adresse_postale="2 RUE X", Moyen_contact_DPO_code_postal="75008",
                  Moyen_contact_DPO_ville="PARIS")  # fmt: skip

    assert Post(("2 RUE X", "75008 PARIS"), Use.DPO) == listed.posts[1]
    assert Use.OFFICIAL == listed.posts[0].use


def test_a_firm_is_written_to_at_its_seat_where_no_contact_is_told(only):
    listed = only(Type_de_DPO="Personne morale", Nom_organisme_désigné="CONSEIL FAUX",
                  Adresse_postale_organisme_désigné="9 RUE Y", Code_postal_organisme_désigné="69003",
                  Ville_organisme_désigné="LYON")  # fmt: skip

    assert Post(("CONSEIL FAUX", "9 RUE Y", "69003 LYON"), Use.DPO) == listed.posts[1]
    assert "DPO : CONSEIL FAUX" == listed.note


def test_a_firm_is_written_to_at_its_seat_where_the_contact_is_null(only):
    listed = only(Type_de_DPO="Personne morale", Nom_organisme_désigné="CONSEIL FAUX",
                  Ville_organisme_désigné="LYON", Moyen_contact_DPO_ville="NULL",
                  Moyen_contact_DPO_code_postal="null")  # fmt: skip

    assert ("CONSEIL FAUX", "LYON") == listed.posts[1].lines


def test_an_address_that_only_repeats_the_body_s_is_left_out(only):
    listed = only(Moyen_contact_DPO_adresse_postale="7 COURS DES ESSAIS",
                  Moyen_contact_DPO_code_postal="35000", Moyen_contact_DPO_ville="RENNES")  # fmt: skip

    assert 1 == len(listed.posts)


@pytest.mark.parametrize(("cell", "mails"), [
    ("dpo@essai.example", (Mail("dpo@essai.example", Box.FUNCTION),)),
    ("ana.kline@essai.example", (Mail("ana.kline@essai.example", Box.PERSONAL),)),
    (" DPO@Essai.example ; ana.kline@essai.example ",
     (Mail("DPO@Essai.example", Box.FUNCTION), Mail("ana.kline@essai.example", Box.PERSONAL))),
    ("ana.kline@essai.example, dpo@essai.example",
     (Mail("dpo@essai.example", Box.FUNCTION), Mail("ana.kline@essai.example", Box.PERSONAL))),
    ("NULL", ()), ("adresse sans arobase", ()), ("", ()),
])  # fmt: skip
def test_mailboxes_of_a_function_come_first_and_others_are_marked_as_somebody_s_own(only, cell, mails):
    assert mails == only(Moyen_contact_DPO_email=cell).mails


def test_a_mailbox_under_other_means_counts_where_its_own_column_has_none(only):
    assert (Mail("rgpd@essai.example", Box.FUNCTION),) == only(
        Moyen_contact_DPO_autre="écrire à rgpd@essai.example"
    ).mails


@pytest.mark.parametrize(("cell", "numbers"), [
    ("+33 (0)1 00 00 00 02", ("01 00 00 00 02",)), ("223456789", ("02 23 45 67 89",)), ("", ()), ("NULL", ()),
    ("08 00 00 00 02", ("08 00 00 00 02",)), ("+32 2 000 00 02", ("+32 2 000 00 02",)),
])  # fmt: skip
def test_telephones_are_written_in_pairs_with_the_zero_that_was_lost(only, cell, numbers):
    assert numbers == only(Moyen_contact_DPO_téléphone=cell).telephones


@pytest.mark.parametrize("cell", [
    "06 00 00 00 02", "07.00.00.00.02", "+33 (0)6 00 00 00 02", "0033700000002", "612345678", "6 12 34 56 78",
    "+262 692 00 00 02",
])  # fmt: skip
def test_a_mobile_telephone_is_somebody_s_own_and_is_left_out_and_told(read, cell):
    beside = f"{cell} / 01 00 00 00 03"

    for cells_, kept in ((cell, ()), (beside, ("01 00 00 00 03",))):
        *told, listed = read(content(cells(Moyen_contact_DPO_téléphone=cells_)))
        assert ["its mobile telephone was left out: it is a person's own, and no letter needs it"] == [
            each.reason for each in told
        ]
        assert kept == listed.telephones


def test_of_a_person_who_is_the_officer_nothing_is_kept_but_how_to_write_to_them(only):
    listed = only(Moyen_contact_DPO_email="ana.kline@essai.example", Moyen_contact_DPO_téléphone="0600000002",
                  Moyen_contact_DPO_autre="ANA KLINE, 06 00 00 00 02", Nom_organisme_désigné="ANA KLINE",
                  Adresse_postale_organisme_désigné="9 RUE DE CHEZ ELLE")  # fmt: skip

    assert (Mail("ana.kline@essai.example", Box.PERSONAL),) == listed.mails
    assert not [word for word in ("KLINE", "CHEZ ELLE", "06 00", "0600") if word in repr(listed)]


@pytest.mark.parametrize(("cell", "form"), [
    ("https://essai.example/dpo", "https://essai.example/dpo"),
    ("www.essai.example/dpo", "https://www.essai.example/dpo"), ("javascript:alert(1)", ""), ("null", ""),
])  # fmt: skip
def test_the_page_of_the_officer_is_kept_where_it_is_one(only, cell, form):
    assert form == only(Moyen_contact_DPO_url=cell).web_form


@pytest.mark.parametrize(("place", "department", "post"), [
    (("1400", "France"), "01", ("01400 VILLE", "")), (("20000", "FRANCE"), "2A", ("20000 VILLE", "")),
    (("20200", "France"), "2B", ("20200 VILLE", "")), (("97400", "LA REUNION"), "974", ("97400 VILLE", "")),
    (("94080", ""), "94", ("94080 VILLE", "")), (("35000", "NULL"), "35", ("35000 VILLE", "")),
    (("1050", "BELGIQUE"), "", ("1050 VILLE", "BELGIQUE")), (("1050", ""), "", ("1050 VILLE", "")),
    (("CA 94080", "ETATS-UNIS D'AMÉRIQUE"), "", ("CA 94080 VILLE", "ÉTATS-UNIS D'AMÉRIQUE")),
    (("80331", "ALLEMAGNE"), "", ("80331 VILLE", "ALLEMAGNE")), (("CEDEX", "France"), "", ("VILLE", "")),
])  # fmt: skip
def test_a_body_lies_where_postcode_and_country_tell_together(only, place, department, post):
    postcode, country = place
    listed = only(Code_postal_organisme_désignant=postcode, Pays_organisme_désignant=country,
                  Ville_organisme_désignant="VILLE", Adresse_postale_organisme_désignant="")  # fmt: skip

    assert department == listed.department
    assert (Post(post[:1], country=post[1]),) == listed.posts


def test_a_country_that_no_table_knows_is_told_and_printed_as_it_is_written(read):
    rows = read(content(cells(Pays_organisme_désignant="SYLDAVIE", Code_postal_organisme_désignant="1234")))

    assert UnknownLabel("SYLDAVIE") in rows
    assert "SYLDAVIE" == rows[-1].posts[0].country


def test_bodies_without_a_number_are_one_where_name_and_postcode_are_the_same(read):
    same = cells(SIREN_organisme_désignant="NULL", Nom_organisme_désignant="École d’essai")
    also = cells(SIREN_organisme_désignant="", Nom_organisme_désignant="ECOLE D'ESSAI")
    other = cells(SIREN_organisme_désignant="", Nom_organisme_désignant="ECOLE D'ESSAI",
                  Code_postal_organisme_désignant="29200")  # fmt: skip
    first, second, third = bodies(read(content(same, also, other)))

    assert first.ref == second.ref != third.ref
    assert "123456782" != first.ref.key


def test_a_row_with_its_name_alone_is_kept_and_one_without_is_not(read):
    bare = ["" if column != "Nom organisme désignant" else "SEUL" for column in HEADER]
    rows = read(content(bare, cells(Nom_organisme_désignant="null")))

    assert ["SEUL"] == [each.name for each in bodies(rows)]
    assert Skipped("has no name", 3) == rows[-1]


def test_a_number_that_a_spreadsheet_wrote_in_powers_of_ten_is_refused(read):
    with pytest.raises(SpoiltBySpreadsheet, match=r"1,23E\+08"):
        read(content(cells(SIREN_organisme_désignant="1,23E+08")))


OLDER = [HEADER[0].replace("SIREN", "Siren"), *HEADER[1:], ""]


@pytest.mark.parametrize("text", [
    content(cells()), content([*cells(), ""], header=OLDER), content(cells(), header=OLDER),
    content(list(reversed(cells())), header=list(reversed(HEADER))),
    content(cells())[1:].replace("\r\n", "\n"),
    content(cells())[1:].encode("cp1252"),
], ids=["2026", "27 columns", "26 cells of 27", "another order", "no mark, LF", "cp1252"])  # fmt: skip
def test_every_form_of_the_file_gives_the_same_body(read, dropped, text):
    assert CnilDpo().recognises(dropped(text))
    assert read(content(cells())) == read(text)


@pytest.mark.parametrize(("text", "fault"), [
    (content(cells(), header=[*HEADER[:5], *HEADER[6:]]), WrongShape),
    (content([*cells(), "x"], header=[*HEADER, "Score du DPO"]), UnknownColumn),
    (content(), NothingListed),
    (content(cells(), cells())[:-150], CutShort),
    (content(cells(), cells())[:-4], CutShort),
    (content(cells(), cells())[:-3], CutShort),
    (content(cells(), [*cells(), "de", "trop"]), Misshapen),
    (content(cells()) + '"' + "x" * 200_000, Misshapen),
], ids=["a column gone", "a column more", "header alone", "cut in a row", "cut before its last cell",
        "cut in its last cell",
        "more cells than columns", "a quote never closed"])  # fmt: skip
def test_a_file_that_cannot_be_read_whole_is_refused_in_one_sentence(read, text, fault):
    with pytest.raises(fault, match="dropped"):
        read(text)


def test_the_column_that_lacks_is_named(read):
    with pytest.raises(WrongShape, match="Code NAF organisme désignant"):
        read(content(cells(), header=[*HEADER[:3], *HEADER[4:]]))


def test_the_real_header_is_known_and_lists_nothing(real):
    file = real("cnil/opencnil-organismes-avec-dpo_ENTETE-SEUL.csv")

    assert CnilDpo().recognises(file)
    with pytest.raises(NothingListed):
        list(CnilDpo().rows(file, Keep()))


@pytest.mark.parametrize("text", ["SIREN;Nom\r\n1;2\r\n", "[1]", "x"])
def test_another_file_is_not_known(dropped, text):
    assert not CnilDpo().recognises(dropped(text))


def test_the_invented_register_is_always_the_same_and_holds_nobody_real():
    rows = invented(ROWS)

    assert rows == invented(ROWS)
    assert all("@" not in row[cnil.MAIL] or ".example" in row[cnil.MAIL] for row in rows)
