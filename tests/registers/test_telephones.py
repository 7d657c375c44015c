"""Telephone numbers in the forms that registers give them."""

import pytest

from letters.registers.telephones import telephones


@pytest.mark.parametrize(
    ("published", "numbers"),
    [
        ("0100000001", ["01 00 00 00 01"]),
        ("01.00.00.00.01", ["01 00 00 00 01"]),
        ("01-00-00-00-01", ["01 00 00 00 01"]),
        ("+33 1 00 00 00 01", ["01 00 00 00 01"]),
        ("+33100000001", ["01 00 00 00 01"]),
        ("+33 (0)1 00 00 00 01", ["01 00 00 00 01"]),
        ("0033 1 00 00 00 01", ["01 00 00 00 01"]),
        ("00 687 12 34 56", ["+687 12 34 56"]),
        ("+687 12 34 56", ["+687 12 34 56"]),
        ("01 00 00 00 012", ["01 00 00 00 012"]),
        ("06.00.00.00.01 et 05.00.00.00.02", ["06 00 00 00 01", "05 00 00 00 02"]),
        ("04.00.00.00.01 (Ys) / 04.00.00.00.02 (Lune)", ["04 00 00 00 01", "04 00 00 00 02"]),
        ("01 00 00 00 01, 01.00.00.00.01", ["01 00 00 00 01"]),
        ("sur rendez-vous", []),
        ("", []),
    ],
)
def test_a_number_is_written_in_pairs_whatever_it_was(published, numbers):
    assert numbers == list(telephones(published))
