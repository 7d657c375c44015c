"""A list of somebody's own: whatever its delimiter, encoding and columns, with what a spreadsheet spoils."""

import pytest

from letters.domain.bodies import Gender
from letters.domain.listed import Box, Listed, Mail, Post, Remark, Skipped, UnknownLabel
from letters.domain.matching import Field, Matching
from letters.domain.own_lists import Head
from letters.domain.register_errors import (
    ColumnsNotMatched,
    Misshapen,
    NothingListed,
    OpenQuotes,
    WrongShape,
)
from letters.ports.registers import Keep
from letters.registers.plain_csv import PlainCsv, head_of

NAMES = "Nom;Adresse;Code postal;Ville;Courriel\n"


@pytest.fixture
def read(dropped):
    def rows(text, matching=None, keep=None):
        return list(PlainCsv(matching).rows(dropped(text), keep or Keep()))

    return rows


def named(rows):
    return [row.name for row in rows if isinstance(row, Listed)]


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_delimiter_and_encoding_are_told_by_the_file(read, sign, encoding):
    text = (NAMES + "Clinique de l’Été;3 rue X;35000;Rennes;dpo@ete.example\n").replace(";", sign)
    (listed,) = read(text.encode(encoding))

    assert ("Clinique de l’Été", "35", "own") == (listed.name, listed.department, listed.ref.family)
    assert (Post(("3 rue X", "35000 Rennes")),) == listed.posts
    assert (Mail("dpo@ete.example", Box.FUNCTION),) == listed.mails


@pytest.mark.parametrize("above", ["sep=;\n", "\n\n", "sep=;\r\n\r\n"])
def test_what_a_spreadsheet_writes_above_the_columns_is_passed_over(read, above):
    assert ["A"] == named(read(above + "Nom;Ville\nA;B\n"))


@pytest.mark.parametrize("text", [
    "\n\nNom,Ville\nA,B\n", "sep=^\nNom^Ville\nA^B\n", "Nom;Ville, pays, région\nA;B\nC;D, E\n",
])  # fmt: skip
def test_the_delimiter_is_the_one_that_is_said_or_that_parts_the_rows_alike(read, text):
    assert "A" == named(read(text))[0]


def test_a_line_end_and_a_delimiter_inside_quotes_are_of_the_cell(read):
    assert ["A; B C"] == named(read('Nom;Ville\r\n"A; B\nC";"X"\r\n'))


@pytest.mark.parametrize("last", ['"B;Brest\nC;Dax\n', '"B;Brest\nC;Dax', 'B;"', 'B;"Dax"\n"C;Dax\n'])
def test_quotes_that_are_never_closed_are_refused_with_their_line(read, last):
    with pytest.raises(OpenQuotes, match="near line"):
        read("Nom;Ville\nA;Brest\n" + last)


def test_the_line_of_open_quotes_is_where_they_begin(read):
    with pytest.raises(OpenQuotes, match="near line 3 "):
        read('Nom;Ville\nA;Brest\n"B;Brest\nC;Dax\nD;Dax\n')


def test_english_columns_are_known_too(read):
    (listed,) = read("First name,Last name,Title,Zip code,City,Country,E-mail\nAna,Kline,Mme,1050,Ixelles,"
                     "Belgium,ana.kline@x.example\n")  # fmt: skip

    assert ("Ana Kline", "Ana", "Kline", Gender.FEMININE) == (
        listed.name, listed.given_name, listed.family_name, listed.gender,
    )  # fmt: skip
    assert (Post(("1050 Ixelles",), country="BELGIQUE"),) == listed.posts
    assert (Mail("ana.kline@x.example", Box.PERSONAL),) == listed.mails


def test_columns_that_no_table_knows_are_matched_by_hand(read):
    matching = Matching({Field.NAME: "Qui", Field.POSTCODE: "Où"}, kind="pharmacist")
    (listed,) = read("Qui;Où\nPharmacie A;35000\n", matching)

    assert ("Pharmacie A", "35", "pharmacist") == (listed.name, listed.department, listed.kind)


def test_formulas_stay_text_and_are_never_run(read):
    (listed,) = read('Nom;Code postal;Note\n=1+1;="01400";=HYPERLINK(A1)\n')

    assert ("=1+1", "01400", "=HYPERLINK(A1)") == (listed.name, listed.postcode, listed.note)


def test_zeros_that_a_spreadsheet_took_are_put_back_and_told(read):
    rows = read("Nom;Code postal;Téléphone;SIRET\nA;1400;612345678;2,601E+13\n")
    listed = rows[-1]

    assert [
        "its postcode had lost its zero, which was put back",
        "its telephone number had lost its zero, which was put back",
        "a spreadsheet spoilt its identifier, which is left out",
    ] == [row.reason for row in rows if isinstance(row, Remark)]
    assert ("01400", ("06 12 34 56 78",)) == (listed.postcode, listed.telephones)
    assert "2,601E+13" != listed.ref.key


@pytest.mark.parametrize(("postcode", "country"), [("1050", "Belgique"), ("2000", "Suisse"), ("35000", "")])
def test_a_postcode_that_is_whole_is_left_as_it_is(read, postcode, country):
    (listed,) = read(f"Nom;CP;Pays\nA;{postcode};{country}\n")

    assert postcode == listed.postcode


def test_a_postcode_of_no_use_is_told(read):
    assert isinstance(read("Nom;CP\nA;99\n")[0], Remark)


def test_a_town_may_hold_its_postcode(read):
    (listed,) = read("Nom;Ville\nA;35000 RENNES\n")

    assert ("35000", "35", ("35000 RENNES",)) == (listed.postcode, listed.department, listed.posts[0].lines)


@pytest.mark.parametrize(("word", "kind"), [
    ("CPAM", "health-insurer"), ("Mutuelle", "mutual-insurer"), ("Hôpital", "hospital"), ("cohort", "cohort"),
])  # fmt: skip
def test_the_kind_of_a_row_is_told_by_its_word(read, word, kind):
    assert kind == read(f"Nom;Type\nA;{word}\n")[0].kind


def test_a_kind_that_nobody_knows_is_told_and_that_of_the_list_counts(read):
    assert [UnknownLabel("Bidule"), "controller"] == [
        row.kind if isinstance(row, Listed) else row for row in read("Nom;Type\nA;Bidule\n")
    ]


def test_rows_without_a_name_listed_twice_or_with_cells_too_many_are_skipped(read):
    rows = read("Nom;Ville\nA;X\n;Y\nA;X\nB;X;de trop\nC\n\n")

    assert ["A", "C"] == named(rows)
    assert [("has no name", 3), ("is listed twice", 4), ("has more cells than there are columns", 5)] == [
        (row.reason, row.row) for row in rows if isinstance(row, Skipped)
    ]


def test_only_what_is_asked_for_is_kept(read):
    rows = read("Nom;CP\nA;35000\nB;29000\n", keep=Keep(departments=frozenset({"29"})))

    assert ["B"] == named(rows)


def test_another_edition_of_a_list_finds_the_same_bodies(read):
    (first,), (second,) = read("Nom;CP;Note\nÉcole A;01400;x\n"), read("Note;Nom;CP\ny;ECOLE A;1400\n")[1:]

    assert first.ref == second.ref


@pytest.mark.parametrize(("text", "matching", "fault"), [
    ("Machin;Truc\n1;2\n", None, ColumnsNotMatched),
    ("Nom;Ville\nA;B\n", Matching({Field.NAME: "Absente"}), WrongShape),
    ("Nom;Ville\n", None, NothingListed),
    ("Nom;Ville\nA;" + '"' + "x" * 200_000, None, Misshapen),
])  # fmt: skip
def test_a_list_that_cannot_be_read_is_refused_in_one_sentence(read, text, matching, fault):
    with pytest.raises(fault, match="dropped"):
        read(text, matching)


def test_the_page_shows_the_columns_and_a_few_rows(dropped):
    assert Head(("Nom", "Ville"), (("A", "X"), ("B", "Y"))) == head_of(dropped("Nom;Ville\nA;X\nB;Y\n"))


@pytest.mark.parametrize(("text", "known"), [
    ("Nom;Ville\nA;B\n", True), ("Machin;Truc\n1;2\n", False), ('{"nom": 1}', False), ("Nom\nA\n", False),
    ("x", False),
])  # fmt: skip
def test_a_list_is_known_where_a_column_holds_names(dropped, text, known):
    assert known is PlainCsv().recognises(dropped(text))
