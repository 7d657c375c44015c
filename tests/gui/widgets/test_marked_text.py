"""Words marked in a text: the right ones, wherever they stand, and not by colour alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from gui.look.tokens import Scheme
from gui.widgets.buttons import secondary
from gui.widgets.editors import MarkedTextEditor
from gui.widgets.label import Label
from gui.widgets.page import Page
from gui.widgets.tab_order import go_on

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def editor(qtbot):
    made = MarkedTextEditor()
    qtbot.addWidget(made)
    return made


def tint(editor):
    (mark,) = editor.box.extraSelections()
    return mark.format.background().color().name()


@given(st.text(st.sampled_from("aé \n🙂𝄞"), max_size=30), st.data())
def test_the_words_marked_are_those_of_the_code_points_given(text, data):
    editor = MarkedTextEditor()
    editor.set_value(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    editor.mark([(start, end)])

    assert (text[start:end],) == editor.marks()


def test_a_mark_is_underlined_and_not_only_tinted(editor):
    editor.set_value("un deux")

    editor.mark([(3, 7)])

    (mark,) = editor.box.extraSelections()
    assert QTextCharFormat.UnderlineStyle.SingleUnderline == mark.format.underlineStyle()


def test_marks_that_touch_are_one(editor):
    editor.set_value("un deux trois")

    editor.mark([(3, 7), (0, 5), (8, 13)])

    assert ("un deux", "trois") == editor.marks()


def test_marks_stay_on_their_words_while_the_text_changes(editor):
    editor.set_value("un deux")
    editor.mark([(3, 7)])

    editor.box.insertPlainText("zéro ")

    assert ("deux",) == editor.marks()


def test_marks_take_the_colours_of_another_theme(theme, editor):
    editor.set_value("un deux")
    editor.mark([(3, 7)])
    editor.show()
    before = tint(editor)

    theme.apply(Scheme.DARK)
    QApplication.processEvents()

    assert before != tint(editor)


def test_words_are_shown_chosen_with_the_focus(editor):
    editor.set_value("un\n" * 200 + "deux")
    editor.show()

    editor.show_words((600, 604))

    assert "deux" == editor.box.textCursor().selectedText()
    assert editor.box.cursorRect().bottom() <= editor.box.viewport().height()


def test_the_tab_key_goes_through_what_was_made_late_where_it_stands(qtbot):
    page, first, last, late = QWidget(), QLineEdit(), QLineEdit(), QWidget()
    column, inner = QVBoxLayout(page), QVBoxLayout(late)
    column.addWidget(first)
    column.addWidget(last)
    made = [QLineEdit(), QLineEdit()]
    for each in (made[0], Label("rien"), made[1]):
        inner.addWidget(each)
    column.insertWidget(1, late)
    qtbot.addWidget(page)
    page.show()

    go_on(first, late)

    page.activateWindow()
    first.setFocus()
    QApplication.processEvents()
    met = []
    for _step in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert [*made, last] == met


def test_a_button_may_become_what_its_page_is_for(qtbot):
    button = secondary("Noter", "check")
    qtbot.addWidget(button)

    button.set_primary(primary=True)
    weighs = button.property("kind")
    button.set_primary(primary=False)

    assert ("primary", "secondary") == (weighs, button.property("kind"))


def test_the_foot_of_a_page_stays_in_sight(qtbot):
    page = Page("Titre")
    for number in range(60):
        page.add(Label(f"ligne {number}"))
    foot = Label("pied")
    page.set_foot(foot)
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    QApplication.processEvents()

    assert foot.mapTo(page, foot.rect().bottomLeft()).y() < page.height()
