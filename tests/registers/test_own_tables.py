"""A table of somebody's own, once it is known to be one: bad ones refused, doubtful rows told."""

import pytest

from letters.domain.listed import Box, Listed, Mail, Remark, UnknownLabel
from letters.domain.matching import Field, Matching, proposed
from letters.domain.own_lists import OwnList
from letters.domain.register_errors import DoubledColumn, NoHead, UnnamedColumn, WrongCharacters
from letters.ports.registers import Keep
from letters.registers.own_tables import PlainTables

TABLES = PlainTables()


def read(file):
    columns = TABLES.head(file).columns
    return list(TABLES.register(OwnList("Ma liste", columns, proposed(columns))).rows(file, Keep()))


def reasons(rows):
    return [row.reason for row in rows if isinstance(row, Remark)]


def test_its_bodies_are_known_under_its_title(dropped):
    (listed,) = read(dropped("Nom;Id\nA;12\n"))

    assert ("own-ma-liste", "12") == (listed.ref.family, listed.ref.key)


@pytest.mark.parametrize(("text", "fault"), [
    ("Clinique A;35000;a@b.example\nClinique B;29000;\n", NoHead),
    ("Nom;Ville;Nom\nA;B;C\n", DoubledColumn),
    ("Nom;;Ville\nA;x;B\n", UnnamedColumn),
    ("Nom;Ville\nJÃ©rÃ©my;B\n", WrongCharacters),
])  # fmt: skip
def test_a_table_that_cannot_be_read_without_doubt_is_refused(dropped, text, fault):
    with pytest.raises(fault, match="dropped"):
        TABLES.head(dropped(text))


@pytest.mark.parametrize("text", ['{"nom": 1}', "un mot\nun autre\n", "<a;b>\n1;2\n"])
def test_what_is_no_table_is_none(dropped, text):
    assert TABLES.head(dropped(text)) is None


def test_empty_columns_at_the_end_are_none(dropped):
    assert ("Nom", "Ville") == TABLES.head(dropped("Nom;Ville;;\nA;B;;\n")).columns


def test_the_mailbox_of_the_officer_comes_first(dropped):
    (listed,) = read(dropped("Nom;Mail;Mail DPO\nA;corps.a@a.example;dpd@a.example\n"))

    assert (Mail("dpd@a.example", Box.FUNCTION), Mail("corps.a@a.example")) == listed.mails


@pytest.mark.parametrize(("cell", "code"), [("Finistère", "29"), ("2a", "2A"), ("", "35")])
def test_a_column_may_say_the_departement(dropped, cell, code):
    (listed,) = read(dropped(f"Nom;CP;Département\nA;35000;{cell}\n"))

    assert code == listed.department


def test_a_departement_that_no_table_knows_is_told(dropped):
    assert UnknownLabel("Armorique") in read(dropped("Nom;Département\nA;Armorique\n"))


@pytest.mark.parametrize(("text", "reason"), [
    ("Nom;Ville;Note\nA;B\n", "has fewer cells than there are columns"),
    ("Nom;Ville\n" + "x" * 300 + ";B\n", "does not fit on an envelope"),
    ("Nom;Ville\nA\u202etxt;B\n", "held marks that nobody sees"),
    ("Nom;Ville\nA\u200b;B\n", "held marks that nobody sees"),
])  # fmt: skip
def test_a_doubtful_row_is_kept_and_told(dropped, text, reason):
    rows = read(dropped(text))

    (told,) = reasons(rows)
    assert told.startswith(reason)
    assert 1 == sum(isinstance(row, Listed) for row in rows)


def test_writing_from_right_to_left_is_kept_as_it_is_without_marks_that_turn_it(dropped):
    (listed,) = (row for row in read(dropped("Nom;Ville\nمستشفى\u200f;B\n")) if isinstance(row, Listed))

    assert "مستشفى" == listed.name


def test_letters_are_composed_so_that_one_name_is_one(dropped):
    (first,), (second,) = read(dropped("Nom;Ville\nE\u0301cole;B\n")), read(dropped("Nom;Ville\nÉcole;B\n"))

    assert (first.name, first.ref) == (second.name, second.ref)


def test_the_first_bodies_are_read_from_the_beginning_alone(dropped):
    head = TABLES.head(dropped("Nom;Ville\n;X\nA;B\nC;D\nE;F\n"))

    named = [each.name for each in TABLES.first(head, Matching({Field.NAME: "Nom"}), 2)]
    assert (["A", "C"], 0) == (named, len(TABLES.first(head, Matching(), 2)))
