"""A name written from right to left turns no sentence, and no mark of it leaves the window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from gui.widgets.directions import isolated, without_isolates
from gui.widgets.label import Label
from gui.widgets.plain import kept_together, visible
from gui.widgets.wrapped import Wrapped, natural_width

pytestmark = pytest.mark.usefixtures("theme")
KHALED, SARA, RUTH = "خالد عمر", "سارة علي", "רות בן־דוד"

APART = {
    f"{KHALED} : 5 parlementaires de plus": f"\u2068{KHALED}\u2069 : 5 parlementaires de plus",
    f"Cahier de {RUTH} (3)": f"Cahier de \u2068{RUTH}\u2069 (3)",
    f"Sans part : {KHALED}, {SARA}.": f"Sans part : \u2068{KHALED}\u2069, \u2068{SARA}\u2069.",
    f"« {KHALED} »\n5 à faire": f"« \u2068{KHALED}\u2069 »\n5 à faire",
    f"{KHALED} : 5": f"\u2068{KHALED}\u2069 : 5",
    KHALED: KHALED,
    f"{KHALED}, {SARA}.": f"{KHALED}, {SARA}.",
    "Hélène Le Goff : 5": "Hélène Le Goff : 5",
    "": "",
}


@pytest.mark.parametrize(("text", "expected"), APART.items())
def test_a_name_from_right_to_left_is_set_apart_in_a_sentence(text, expected):
    assert expected == isolated(text)


@given(st.text(st.sampled_from("aé 5,:\n«»" + KHALED + RUTH), max_size=40))
def test_setting_apart_can_be_undone_and_what_is_visible_stays_so(text):
    assert text == without_isolates(isolated(text))
    assert visible(text) == visible(visible(text))


@pytest.mark.parametrize("marks", ["\u2068a\u2069", "\u2067" + KHALED, KHALED + "\u2069", "\u202e5"])
def test_marks_that_a_stranger_typed_are_seen_as_what_they_are(marks):
    assert "\ufffd" in visible(f"5 {marks}")


def across(text, sign):
    layout = QTextLayout(text, QFont())
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.cursorToX(text.index(sign))[0]


def test_what_follows_the_name_is_painted_after_it():
    words = f"Pour {KHALED} 5 parlementaires"

    shown = visible(words)

    assert across(words, "5") < across(words, KHALED[-1])
    assert across(shown, "5") > max(across(shown, KHALED[0]), across(shown, KHALED[-1]))


def test_a_label_gives_its_name_back_without_a_mark_where_nothing_stands_beside_it():
    assert KHALED == Label(KHALED).text()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("nos données ?", "nos données\u202f?"),
        ("« Le titre » : oui ; non !", "«\u00a0Le titre\u00a0»\u00a0: oui\u202f; non\u202f!"),
        ("a ?b : c", "a ?b\u00a0: c"),
        ("https://a.example/?b", "https://a.example/?b"),
    ],
)
def test_a_sign_stays_with_the_word_before_it(typed, shown):
    assert shown == kept_together(typed)


def test_no_line_of_a_title_begins_with_a_question_mark():
    font = QFont()
    room = natural_width("nos données", font) + 1

    assert Wrapped("nos données ?", font, room).height == pytest.approx(
        Wrapped("nos\ndonnées", font, 500).height
    )
    assert Wrapped("nos données ?", font, room).size.width() < room - 10
