"""Six lines of 38 characters: what the post reads, and what the window of an envelope shows (NF Z10-011)."""

import pytest

from letters.domain.bodies import Recipient, postal_lines
from letters.domain.errors import LineTooLong, TooManyLines


def test_a_recipient_is_its_name_its_service_and_its_address():
    recipient = Recipient("CPAM du Finistère", ("1 rue de Savoie", "29000 QUIMPER"), attention="DPO")

    assert ("CPAM du Finistère", "DPO", "1 rue de Savoie", "29000 QUIMPER") == recipient.lines


def test_six_lines_of_38_characters_are_read():
    lines = ("x" * 38,) * 6

    assert lines == postal_lines(lines)


def test_a_seventh_line_is_refused_and_counted_country_included():
    with pytest.raises(TooManyLines, match="7 lines and 6 at most"):
        postal_lines(("x",) * 7)


def test_a_39th_character_is_refused_with_its_line():
    with pytest.raises(LineTooLong, match=f"39 characters and 38 at most.*{'x' * 39}"):
        postal_lines(("x" * 39,))


def test_a_name_too_long_for_one_line_goes_over_two_and_stays_whole():
    name = "Les Amis des Embruns et des Brumes du Couchant"
    recipient = Recipient(name, ("1 rue A", "29200 BREST"), attention="DPO")

    assert name == recipient.name
    assert (
        "Les Amis des Embruns et des Brumes du", "Couchant", "DPO", "1 rue A", "29200 BREST",
    ) == recipient.lines  # fmt: skip


def test_a_word_that_no_line_holds_is_refused_and_not_broken():
    with pytest.raises(LineTooLong, match="x" * 39):
        _ = Recipient(f"Société {'x' * 39}", ()).lines


def test_a_name_that_takes_more_than_the_lines_that_are_left_is_refused():
    with pytest.raises(TooManyLines, match="7 lines"):
        _ = Recipient("Les Amis des Embruns et des Brumes du Couchant", ("x",) * 5).lines
