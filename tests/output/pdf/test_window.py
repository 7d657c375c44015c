"""The address stands in the window of the envelope, and nothing else can come into it."""

from dataclasses import replace

import pytest

from letters.domain.errors import TooManyLines
from letters.domain.output_errors import DoesNotFit
from tests.fakes import sample_letters
from tests.fakes.poppler import ink_in, picture_of, words_on

LONGEST = "CENTRE HOSPITALIER DE SAINT JEAN DE LUZ"[:38]
WIDE = (
    "MINISTERE DE LA SANTE ET DE LA FAMILLE"[:38],
    LONGEST,
    *["M" * 30] * 3,
    "97600 MAMOUDZOU CEDEX MAYOTTE FRANCE 9",
)
SAFE = (110, 55, 190, 79)
ROUNDED = 0.001
SHOWN = (90, 34, 200, 90)
ADDRESSES = {
    "usual": sample_letters.one_page().recipient,
    "one line": ("CNIL",),
    "six wide lines": WIDE,
    "six lines of 38 characters": (LONGEST,) * 6,
    "accents above and below": ("ÀÉÎÕÜ ÇŞŢ gjpqy",) * 6,
}


def inside(word, area):
    left, top, right, bottom = area
    across = left - ROUNDED <= word.left and word.right <= right + ROUNDED
    return across and top <= word.top and word.bottom <= bottom


def outside(word, area):
    left, top, right, bottom = area
    return word.right < left or word.left > right or word.bottom < top or word.top > bottom


@pytest.mark.parametrize("name", ADDRESSES)
def test_the_address_stands_where_every_dl_window_shows_it(typeset, name):
    content = typeset(replace(sample_letters.one_page(), recipient=ADDRESSES[name])).content
    in_window = [word for word in words_on(content, 1) if not outside(word, SHOWN)]

    assert " ".join(ADDRESSES[name]).split() == [word.text for word in in_window]
    assert [] == [word for word in in_window if not inside(word, SAFE)]


@pytest.mark.parametrize("name", ["one_page", "long", "with_enclosures", "awkward", "bare", "crowded"])
def test_nothing_but_the_address_can_come_into_a_window(typeset, name):
    letter = getattr(sample_letters, name)()

    in_window = [word.text for word in words_on(typeset(letter).content, 1) if not outside(word, SHOWN)]

    assert " ".join(letter.recipient).split() == in_window


def test_the_pixels_of_the_window_are_those_of_the_address(typeset):
    picture = picture_of(typeset(sample_letters.one_page()).content, 1)
    left, top, right, bottom = SHOWN
    safe_left, safe_top, safe_right, safe_bottom = SAFE

    assert ink_in(picture, SAFE) > 100
    assert 0 == ink_in(picture, (left, top, safe_left, bottom))
    assert 0 == ink_in(picture, (safe_left, top, safe_right, safe_top))
    assert 0 == ink_in(picture, (safe_left, safe_bottom, safe_right, bottom))
    assert 0 == ink_in(picture, (safe_right, top, right, bottom))


def test_a_wide_address_is_set_smaller_as_a_whole(typeset):
    """Ten points, less if a line is too wide, nine at least."""
    usual = words_on(typeset(sample_letters.one_page()).content, 1)
    wide = words_on(
        typeset(replace(sample_letters.one_page(), recipient=ADDRESSES["six wide lines"])).content, 1
    )
    heights = [word.bottom - word.top for word in wide if inside(word, SAFE)]

    assert max(heights) < max(word.bottom - word.top for word in usual if inside(word, SAFE))
    assert max(heights) - min(heights) < 0.01


def test_an_address_too_wide_at_nine_points_is_named(typeset):
    line = "W" * 38
    letter = replace(sample_letters.one_page(), recipient=("CNIL", line))

    with pytest.raises(DoesNotFit) as refused:
        typeset(letter)

    assert {"line": line} == refused.value.facts


def test_a_seventh_line_is_refused(typeset):
    with pytest.raises(TooManyLines):
        typeset(replace(sample_letters.one_page(), recipient=("x",) * 7))


def test_a_sender_that_would_run_into_the_text_is_refused(typeset):
    with pytest.raises(DoesNotFit):
        typeset(replace(sample_letters.one_page(), sender=("une ligne",) * 25))


@pytest.mark.parametrize("height", [99, 148.5, 198])
def test_a_mark_says_where_to_fold(typeset, height):
    """NF.lco: thirds for the DL envelope, the half for the C5."""
    picture = picture_of(typeset(sample_letters.one_page()).content, 1, dpi=200)

    assert ink_in(picture, (5, height - 0.4, 8, height + 0.4), dpi=200) > 10
    assert 0 == ink_in(picture, (4, height - 20, 9, height - 1), dpi=200)


def test_only_the_first_page_is_folded(typeset):
    picture = picture_of(typeset(sample_letters.long()).content, 2, dpi=200)

    assert 0 == ink_in(picture, (4, 90, 9, 210), dpi=200)
