"""Which face draws a character, and what is said of one that no face has."""

import pytest

from letters.domain.output_errors import NoGlyph, RightToLeft
from tests.fakes import sample_letters

FRENCH = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’‘“”…–—€°№0123456789 \u00a0\u202f\u2011\u2009⁰¹²³⁴⁵⁶⁷⁸⁹☐☑"
SEEN_BY_NOBODY = {
    "\x07": "U+0007",
    "\t": "U+0009 ",
    "\u00ad": "U+00AD SOFT HYPHEN",
    "\u200b": "U+200B ZERO WIDTH SPACE",
    "\u202e": "U+202E RIGHT-TO-LEFT OVERRIDE",
    "\u2066": "U+2066 LEFT-TO-RIGHT ISOLATE",
    "\u2028": "U+2028 LINE SEPARATOR",
    "\ud800": "U+D800",
    "\ue000": "U+E000",
    "\ufdd0": "U+FDD0",
    "😀": "U+1F600 GRINNING FACE",
    "医": "U+533B CJK UNIFIED IDEOGRAPH-533B",
    "अ": "U+0905 DEVANAGARI LETTER A",
}


def drawn(family, text, *, bold=False, italic=False):
    return [(piece, face.name) for piece, face in family.shared_out(text, bold=bold, italic=italic)]


@pytest.mark.parametrize(
    ("bold", "italic", "name"),
    [(False, False, "Regular"), (False, True, "Italic"), (True, False, "Bold"), (True, True, "BoldItalic")],
)
def test_french_is_drawn_by_spectral_in_every_weight(faces, bold, italic, name):
    assert [(FRENCH, f"Spectral-{name}")] == drawn(faces.text, FRENCH, bold=bold, italic=italic)


def test_addresses_are_drawn_by_fira_sans(faces):
    address = "12\u202fbis rue de l’Église, appartement n°\u00a03, 29000 QUIMPER"

    assert [(address, "FiraSans-Regular")] == drawn(faces.furniture, address)


def test_a_word_that_spectral_cannot_draw_whole_is_drawn_whole_by_noto(faces):
    """Spectral has Δ and π, so a Greek word would be patched together letter by letter."""
    pieces = drawn(faces.text, "le mot Δημοπρασία grec")

    assert [("Δημοπρασία", "NotoSerif-Regular")] == [piece for piece in pieces if "Noto" in piece[1]]
    assert "le mot Δημοπρασία grec" == "".join(text for text, _ in pieces)


def test_a_word_that_neither_can_draw_whole_is_shared_out(faces):
    """Noto Serif has no ☐, Spectral no ή."""
    pieces = drawn(faces.text, "☐ή")

    assert [("☐", "Spectral-Regular"), ("ή", "NotoSerif-Regular")] == pieces


@pytest.mark.parametrize("character", SEEN_BY_NOBODY)
def test_a_character_that_no_face_has_is_named(faces, character):
    with pytest.raises(NoGlyph) as refused:
        drawn(faces.text, f"avant {character} après")

    assert SEEN_BY_NOBODY[character].strip() == refused.value.facts["character"]


@pytest.mark.parametrize(
    ("character", "name"),
    [("ا", "ARABIC LETTER ALEF"), ("א", "HEBREW LETTER ALEF"), ("٣", "ARABIC-INDIC DIGIT THREE")],
)
def test_letters_written_from_right_to_left_are_refused_by_name(faces, character, name):
    with pytest.raises(RightToLeft) as refused:
        drawn(faces.furniture, character)

    assert f"U+{ord(character):04X} {name}" == refused.value.facts["character"]


@pytest.mark.parametrize("place", ["subject", "signatory", "place_and_date", "reference"])
def test_nothing_is_drawn_of_a_letter_with_such_a_character(typeset, place):
    from dataclasses import replace

    with pytest.raises(NoGlyph):
        typeset(replace(sample_letters.one_page(), **{place: "bonjour 😀"}))


def test_the_narrow_space_is_as_thin_as_the_thin_one(faces):
    face = faces.text.face()

    assert face.width("\u2009", 10) == face.width("\u202f", 10)
    assert face.width("\u202f", 10) < face.width("\u00a0", 10)
