"""What a person typed goes through one gate: kept as typed, or refused with a reason."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.domain.errors import ForbiddenCharacter, TooLong
from letters.domain.plain import plain_text

KEPT = [
    "Mme <Martin>", "a & b", "Zoé L’Hénaff", "Łukasz Żółć", "Nguyễn", "Γεώργιος", "12 345,67 €", "a  b",
    "a\u00a0b", "\\{{ x }}",
]  # fmt: skip

REFUSED = {
    "a bell": "a\x07b",
    "a null": "a\x00b",
    "an escape": "a\x1bb",
    "a C1 control": "a\x85b",
    "half a character": "a\ud800b",
    "a private character": "a\ue000b",
    "a right-to-left override": "a\u202eb",
    "an isolate": "a\u2066b",
    "a zero-width space": "a\u200bb",
    "a soft hyphen": "a\u00adb",
    "a byte-order mark inside": "a\ufeffb",
    "a line separator": "a\u2028b",
    "a filler": "a\u3164b",
    "a selector of drawings": "a\ufe0fb",
    "a line break where there is one line": "a\nb",
}


@pytest.mark.parametrize("text", KEPT)
def test_ordinary_text_is_kept_as_typed(text):
    assert text == plain_text(text, limit=100)


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED.keys())
def test_what_nobody_sees_or_paper_loses_is_refused_by_name(text):
    with pytest.raises(ForbiddenCharacter, match=r"place 2 .*U\+"):
        plain_text(text, limit=100)


def test_every_way_of_ending_a_line_becomes_one():
    assert "a\nb\nc\nd" == plain_text("a\r\nb\rc\nd", limit=100, lines=True)


def test_a_letter_and_its_accent_become_one_character():
    assert "é" == plain_text("e\u0301", limit=100)


@pytest.mark.parametrize("length", [11, 200_000])
def test_a_text_longer_than_its_field_says_how_long_both_are(length):
    with pytest.raises(TooLong, match=f"{length} characters and 10"):
        plain_text("x" * length, limit=10)


@given(st.text(max_size=50))
def test_whatever_passes_the_gate_passes_it_again_unchanged(text):
    try:
        once = plain_text(text, limit=60, lines=True)
    except (ForbiddenCharacter, TooLong):
        return

    assert once == plain_text(once, limit=60, lines=True)
    assert once == unicodedata.normalize("NFC", once)
