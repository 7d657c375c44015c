"""A list of somebody's own: what it is known under, and which columns cannot be told apart."""

import pytest

from letters.domain.matching import Field, Matching
from letters.domain.own_lists import Head, OwnList, family_of, refuse_unclear, refuse_unusable
from letters.domain.register_errors import (
    ColumnsNotMatched,
    DoubledColumn,
    NoHead,
    NoSuchColumn,
    UnnamedColumn,
    UntitledList,
)

COLUMNS = ("Nom", "Ville")


@pytest.mark.parametrize("title", ["Mes mutuelles", "mes  MUTUELLES", "Mes — mutuellés"])
def test_a_list_is_known_by_its_title_whatever_its_accents_capitals_and_signs(title):
    assert "own-mes-mutuelles" == family_of(title)


@pytest.mark.parametrize(("head", "fault"), [
    (Head(("a@b.example", "Rennes")), NoHead),
    (Head(("Clinique", "35000")), NoHead),
    (Head(("Clinique", "02 99 00 00 00")), NoHead),
    (Head(("Nom", "Ville", "Nom")), DoubledColumn),
    (Head(("Nom", "", "Ville"), (("A", "x", "B"),)), UnnamedColumn),
])  # fmt: skip
def test_columns_that_cannot_be_told_apart_are_refused(head, fault):
    with pytest.raises(fault, match="« list"):
        refuse_unclear("list.csv", head)


@pytest.mark.parametrize("head", [
    Head(("Nom", "", "", "Ville"), (("A", "", "", "B"), ("C",))), Head(("Nom", "Montant 2024")), Head(()),
])  # fmt: skip
def test_an_empty_column_and_a_year_in_a_name_are_let_through(head):
    refuse_unclear("list.csv", head)


@pytest.mark.parametrize(("own", "fault"), [
    (OwnList("!!!", COLUMNS, Matching({Field.NAME: "Nom"})), UntitledList),
    (OwnList("Liste", COLUMNS, Matching({Field.NAME: "Absente"})), NoSuchColumn),
    (OwnList("Liste", COLUMNS, Matching({Field.TOWN: "Ville"})), ColumnsNotMatched),
])  # fmt: skip
def test_a_list_that_cannot_be_read_so_is_refused(own, fault):
    with pytest.raises(fault):
        refuse_unusable("list.csv", own)


def test_a_few_different_cells_of_a_column_are_shown_beside_it():
    head = Head(COLUMNS, (("A", "X"), ("B", "X"), ("C", ""), ("D",), ("E", "Y"), ("F", "Z"), ("G", "W")))

    assert ("X", "Y", "Z") == head.values("Ville")
