"""Text is broken where it must be, and drawn whole."""

import pytest
from PySide6.QtGui import QFont

from gui.widgets.plain import caption, visible
from gui.widgets.wrapped import Wrapped, natural_width

pytestmark = pytest.mark.usefixtures("theme")


@pytest.mark.parametrize(
    "text", ["x" * 1000, "mot " * 200, "https://example.org/" + "a" * 90, "é\u0301" * 300]
)
def test_no_line_is_wider_than_its_room(text):
    assert Wrapped(text, QFont(), 200).size.width() <= 200


def test_words_stay_whole_where_they_fit():
    font = QFont()
    room = natural_width("Madame,", font) + 4

    two_lines = Wrapped("Madame, Monsieur", font, natural_width("Monsieur", font) + 4)

    assert two_lines.height == pytest.approx(2 * Wrapped("Madame,", font, room).height)


def test_a_line_break_stays():
    font = QFont()

    assert Wrapped("a\nb\nc", font, 500).height == pytest.approx(3 * Wrapped("a", font, 500).height)


SEEN = {
    "Jean & Cie": "Jean & Cie", "a\nb": "a\nb", "a\u202eb": "a\ufffdb", "a\0b": "a\ufffdb",
    "1\u202f000\u00a0€": "1\u202f000\u00a0€", "\u200bx": "\ufffdx", "l’été": "l’été",
}  # fmt: skip


@pytest.mark.parametrize(("text", "seen"), SEEN.items())
def test_what_nobody_could_see_is_made_visible(text, seen):
    assert seen == visible(text)


def test_an_ampersand_stays_on_a_button():
    assert caption("Jean & Cie") == "Jean && Cie"
