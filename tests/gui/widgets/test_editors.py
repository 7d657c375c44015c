"""What is typed is what is given, and nothing that is pasted can harm."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from gui.widgets.editors import (
    CheckEditor,
    Choice,
    ChoiceEditor,
    DateEditor,
    ItemsEditor,
    LineEditor,
    LinesEditor,
    NationalIdEditor,
    SeveralEditor,
    TextEditor,
    YesNoEditor,
)
from gui.widgets.editors.dates import read_day
from gui.widgets.editors.national_id import in_groups
from gui.widgets.editors.option import RadioOption

pytestmark = pytest.mark.usefixtures("theme")

FEW = [Choice("a", "Un"), Choice("b", "Deux"), Choice("c", "Trois")]
MANY = [Choice(str(number), f"Choix {number}") for number in range(8)]
EVERY = {
    "a line": (LineEditor, "Rue des Lilas", ""),
    "a text": (TextEditor, "Un\n\nDeux", ""),
    "lines": (LinesEditor, "12 rue des Lilas\n35000 RENNES", ""),
    "items": (ItemsEditor, ("un", "deux"), ()),
    "a day": (DateEditor, date(2026, 11, 21), None),
    "a choice in sight": (lambda: ChoiceEditor(FEW), "b", None),
    "a choice in a list": (lambda: ChoiceEditor(MANY), "5", None),
    "yes or no": (YesNoEditor, False, None),
    "a box": (lambda: CheckEditor("Oui"), True, False),
    "boxes": (lambda: SeveralEditor(FEW), ("a", "c"), ()),
    "a number": (NationalIdEditor, "2 85 05 35 238 123 45", ""),
}


@pytest.fixture(params=EVERY.values(), ids=EVERY.keys())
def case(request, qtbot):
    make, value, nothing = request.param
    editor = make()
    qtbot.addWidget(editor)
    return editor, value, nothing


def test_a_value_that_is_shown_is_given_back_and_nothing_is_said(case, qtbot):
    editor, value, _nothing = case

    with qtbot.assertNotEmitted(editor.changed):
        editor.set_value(value)

    assert value == editor.value()


def test_an_editor_can_be_emptied(case):
    editor, value, nothing = case
    editor.set_value(value)

    editor.set_value(nothing)

    assert nothing == editor.value()


DAYS = {
    "21/11/2026": date(2026, 11, 21), "1/2/2026": date(2026, 2, 1), "21.11.2026": date(2026, 11, 21),
    "21 11 2026": date(2026, 11, 21), "21112026": date(2026, 11, 21), "2026-11-21": date(2026, 11, 21),
    " 21/11/2026 ": date(2026, 11, 21), "29/02/2028": date(2028, 2, 29),
    "29/02/2026": None, "31/04/2026": None,
    "11/21/2026": None, "21/11/26": None, "demain": None, "": None, "00/00/0000": None,
}  # fmt: skip


@pytest.mark.parametrize(("typed", "day"), DAYS.items())
def test_a_day_is_read_as_it_is_written(typed, day):
    assert day == read_day(typed)


def test_a_day_that_cannot_be_read_stays_and_is_told(qtbot):
    editor = DateEditor()
    qtbot.addWidget(editor)

    qtbot.keyClicks(editor.line, "31/04/2026")

    assert editor.value() is None
    assert editor.line.text() == "31/04/2026"
    assert editor.problem()


def test_what_was_typed_before_is_shown_again(qtbot):
    editor = DateEditor()
    qtbot.addWidget(editor)

    with qtbot.assertNotEmitted(editor.changed):
        editor.show_text("31/04/2026")

    assert editor.problem()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_day_is_chosen_in_the_calendar(qtbot):
    editor = DateEditor()
    qtbot.addWidget(editor)
    editor.set_value(date(2026, 11, 21))
    editor.show()
    editor.open_calendar.click()

    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(editor.calendar().focusProxy(), Qt.Key.Key_Right)
        qtbot.keyClick(editor.calendar().focusProxy(), Qt.Key.Key_Return)

    assert date(2026, 11, 22) == editor.value()


GROUPS = {
    "285053523812345": "2 85 05 35 238 123 45", "2 85 05 2a 238": "2 85 05 2A 238", "28505": "2 85 05",
    "": "", "je ne sais pas": "je ne sais pas", "2850535238123456": "2 85 05 35 238 123 45 6",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "shown"), GROUPS.items())
def test_a_number_is_shown_in_groups(typed, shown):
    assert shown == in_groups(typed)


def test_the_cursor_stays_where_one_types(qtbot):
    editor = NationalIdEditor()
    qtbot.addWidget(editor)

    qtbot.keyClicks(editor.line, "2850535")
    editor.line.setCursorPosition(4)
    qtbot.keyClicks(editor.line, "9")

    assert editor.value() == "2 85 90 53 5"
    assert editor.line.cursorPosition() == 6


HUGE = "é" * 200_000


@pytest.mark.parametrize(("make", "limit"), [(LineEditor, 1000), (TextEditor, 4000), (LinesEditor, 1000)])
def test_a_huge_paste_is_cut_and_told(qtbot, make, limit):
    editor = make()
    qtbot.addWidget(editor)
    QGuiApplication.clipboard().setText(HUGE)

    with qtbot.waitSignal(editor.cut) as told:
        editor.target().paste()

    assert [limit] == told.args
    assert len(editor.value()) == limit


def test_a_paste_brings_no_mark_up(qtbot):
    editor = TextEditor()
    qtbot.addWidget(editor)
    content = QMimeData()
    content.setHtml("<b>gras</b><img src='file:///etc/hostname'>")
    content.setText("gras")
    QGuiApplication.clipboard().setMimeData(content)

    editor.box.paste()

    assert editor.value() == "gras"


def test_only_html_in_the_clipboard_gives_plain_words_or_nothing(qtbot):
    editor = TextEditor()
    qtbot.addWidget(editor)
    content = QMimeData()
    content.setData("text/html", b"<b>gras</b>")

    editor.box.insertFromMimeData(content)

    assert "<" not in editor.value()


def test_a_line_stays_one_line(qtbot):
    editor = LineEditor()
    qtbot.addWidget(editor)
    QGuiApplication.clipboard().setText("un\ndeux\r\ntrois")

    editor.line.paste()

    assert "\n" not in editor.value()
    assert editor.value().split() == ["un", "deux", "trois"]


def test_tab_leaves_a_text(qtbot):
    editor = TextEditor()
    qtbot.addWidget(editor)

    qtbot.keyClick(editor.box, Qt.Key.Key_Tab)

    assert editor.value() == ""


def test_lines_are_added_and_removed(qtbot):
    editor = ItemsEditor(most=3)
    qtbot.addWidget(editor)
    editor.set_value(("un", "deux"))

    editor.add_line.click()
    editor.lines()[2].line.setText("trois")
    with qtbot.waitSignal(editor.changed):
        editor.remove(0)

    assert editor.value() == ("deux", "trois")


def test_there_are_never_more_lines_than_allowed(qtbot):
    editor = ItemsEditor(most=2)
    qtbot.addWidget(editor)
    editor.set_value(("un", "deux", "trois"))

    assert editor.value() == ("un", "deux")
    assert not editor.add_line.isEnabled()


def test_a_ring_is_pressed_anywhere_on_its_words(qtbot):
    editor = ChoiceEditor(FEW)
    qtbot.addWidget(editor)
    editor.resize(400, 200)
    editor.show()
    ring = editor.findChildren(RadioOption)[1]

    with qtbot.waitSignal(editor.changed):
        qtbot.mouseClick(
            ring, Qt.MouseButton.LeftButton, pos=ring.rect().bottomRight() - ring.rect().center() / 8
        )

    assert editor.value() == "b"
