"""The name and the address of each health-insurance fund, as the post reads them."""

import csv

import pytest

from letters.domain.bodies import MOST_CHARACTERS
from letters.domain.listed import Listed, Post, Ref
from letters.domain.writing_to import recipient_of

FUNDS = "assurance_maladie/cpam_dila_2026-09-13.csv"


@pytest.fixture
def funds(real):
    rows = csv.DictReader(real(FUNDS).lines(), delimiter=";")
    return [
        Listed(Ref("dila", row["departement"]), "health-insurer", row["nom"],
               posts=(Post((row["adresse_ligne1"], f"{row['code_postal']} {row['ville']}")),))
        for row in rows
    ]  # fmt: skip


def test_each_fund_is_named_and_addressed_in_lines_of_38_characters(funds):
    recipients = [recipient_of(each) for each in funds]

    assert 99 == len(recipients) == sum(len(each.name) > MOST_CHARACTERS for each in funds)
    assert all(each.name.startswith(("CPAM d", "CGSS d", "CSSM")) for each in recipients)
    assert all(each.lines[-1] == each.lines[-1].upper() for each in recipients)


def test_a_first_line_that_repeats_the_name_is_written_once(funds, expected):
    repeating = expected[FUNDS]["first_line_repeats_the_name"]
    lines = [recipient_of(each).lines for each in funds]

    assert repeating == sum(len(each) == 2 for each in lines)
