"""The names of the files of a series: in order, plain, and never out of their folder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.series_names import LONGEST, file_name


@pytest.mark.parametrize(
    ("number", "total", "department", "words", "expected"),
    [
        (1, 925, "35", "Dupont Anne", "001-35-Dupont-Anne.pdf"),
        (7, 1200, "2A", "d’Ornano Œdipe", "0007-2A-d-Ornano-OEdipe.pdf"),
        (12, 12, "", "Nguyễn L’Hénaff", "012-Nguyen-L-Henaff.pdf"),
        (3, 3, "975", "../../etc/passwd", "003-975-etc-passwd.pdf"),
        (4, 9, "", "CON.", "004-CON.pdf"),
        (5, 9, "", "???", "005.pdf"),
    ],
)
def test_a_name_tells_the_number_the_department_and_whose_it_is(number, total, department, words, expected):
    assert expected == file_name(number, total, department, words)


@given(st.integers(1, 9999), st.text(max_size=300), st.text(max_size=5))
def test_no_name_leaves_its_folder_nor_is_too_long(number, words, department):
    name = file_name(number, 9999, department, words)

    assert name.endswith(".pdf")
    assert set('/\\:*?"<>|\0\n.').isdisjoint(name.removesuffix(".pdf"))
    assert len(name) <= LONGEST + 4
    assert name.startswith(f"{number:04}")


def test_a_name_of_characters_of_four_bytes_is_cut_where_a_disk_ends():
    name = file_name(1, 9, "", "\U00020000" * 100)

    assert "001-" + "\U00020000" * 61 + ".pdf" == name
    assert len(name.encode()) <= 255
