"""A social-security number is printed only when its key agrees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.errors import WrongNationalId
from letters.domain.national_id import national_id

WRONG = [
    "", "2 74 05 44 109 123 19", "2 74 05 44 109 123", "2 74 05 44 109 123 18 1", "9 74 05 44 109 123 18",
    "2 74 05 2C 109 123 18", "deux cent", "２７４０５４４１０９１２３１８",
]  # fmt: skip


def key(figures):
    """The key as the State computes it: 97 less the remainder of the thirteen figures by 97."""
    return 97 - int(figures.replace("2A", "19").replace("2B", "18")) % 97


@pytest.mark.parametrize("number", ["185012A004123", "185012B004123", "274054410912 3".replace(" ", "")])
def test_a_number_with_its_key_is_written_in_groups(number):
    whole = f"{number}{key(number):02}"

    assert whole == national_id(whole).replace(" ", "")
    assert 6 == national_id(whole).count(" ")


@pytest.mark.parametrize("number", WRONG)
def test_a_wrong_number_is_refused(number):
    with pytest.raises(WrongNationalId):
        national_id(number)


@given(st.from_regex(r"[12]\d{4}(0[1-9]|[1-8]\d|9[0-5])\d{6}", fullmatch=True), st.integers(1, 96))
def test_one_wrong_key_in_97_is_never_taken_for_the_right_one(figures, off):
    right = key(figures)

    with pytest.raises(WrongNationalId):
        national_id(f"{figures}{(right + off - 1) % 97 + 1:02}")
