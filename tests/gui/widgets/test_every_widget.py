"""What is true of every widget: a name, a size, a place in the order of keys, and text that stays text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from gui.look.tokens import Scheme
from tests.fakes.gallery import controls, fields, gallery, lists, words

HOSTILE = (
    "<b>gras</b><img src='file:///etc/hostname'> &amp; & \u202egauche\u202c \0 "
    + "x" * 10_000
    + "\u200b\nfin"
)
CONTROLS = {
    QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText, QAccessible.Role.ComboBox, QAccessible.Role.List, QAccessible.Role.Table,
    QAccessible.Role.SpinBox, QAccessible.Role.ProgressBar,
}  # fmt: skip


def nodes(node):
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child and child.isValid():
            yield from nodes(child)


def shown(qtbot, page, width=1024, height=700):
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    QApplication.processEvents()
    return page


@pytest.mark.usefixtures("theme")
def test_every_control_has_a_name(qtbot):
    page = shown(qtbot, gallery("Mon texte"))

    found = [node for node in nodes(QAccessible.queryAccessibleInterface(page)) if node.role() in CONTROLS]
    unnamed = [str(node.role()) for node in found if not node.text(QAccessible.Text.Name).strip()
               and not node.state().invisible]  # fmt: skip

    assert len(found) > 50
    assert unnamed == []


@pytest.mark.usefixtures("theme")
def test_every_target_is_large_enough(qtbot):
    page = shown(qtbot, gallery("a"))

    small = [(type(button).__name__, button.width(), button.height())
             for button in page.findChildren(QAbstractButton)
             if button.isVisible() and min(button.width(), button.height()) < 24]  # fmt: skip

    assert small == []


@pytest.mark.usefixtures("theme")
def test_the_tab_key_goes_down_the_page(qtbot):
    page = shown(qtbot, gallery("a"))
    page.setFocus()
    seen = []
    while (here := QApplication.focusWidget()) not in seen:
        seen.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)

    heights = [each.mapTo(page, each.rect().center()).y() for each in seen[1:]]
    reached = {type(each).__name__ for each in seen}

    assert heights == sorted(heights)
    assert {"Button", "Row", "MomentItem", "Step", "QLineEdit", "PlainBox", "StillComboBox", "RadioOption",
            "BoxOption"} <= reached  # fmt: skip


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_hostile_text_widens_nothing(theme, qtbot, scale):
    theme.apply(Scheme.LIGHT, scale)

    harmless, hostile = shown(qtbot, gallery("a")), shown(qtbot, gallery(HOSTILE))

    assert hostile.minimumSizeHint().width() <= 1024
    assert hostile.width() == harmless.width()
    assert wider_than_the_page(hostile) == []


def wider_than_the_page(page):
    return [type(each).__name__ for each in page.findChildren(QWidget)
            if each.isVisible() and each.width() > page.width()]  # fmt: skip


@pytest.mark.usefixtures("theme")
def test_nothing_opens_a_window_of_its_own():
    made = [*words("a"), *controls("a"), *lists("a"), *fields("a")]

    assert [type(each).__name__ for each in made if each.isVisible()] == []


@pytest.mark.parametrize("width", [1240, 1024, 640])
def test_nothing_is_cut_off_at_the_side_with_larger_text(theme, qtbot, width):
    theme.apply(Scheme.LIGHT, 1.5)

    page = shown(qtbot, gallery("Une phrase de longueur ordinaire, comme on en lit partout ici"), width)
    area = page.findChild(QWidget, "sheet").parentWidget()

    assert page.width() == width
    assert page.findChild(QWidget, "sheet").width() <= area.width()


@pytest.fixture(scope="module")
def hostile(only_theme):
    only_theme.apply(Scheme.LIGHT)
    page = gallery(HOSTILE)
    page.resize(1024, 700)
    page.show()
    yield page
    page.close()


def test_a_hostile_text_is_never_mark_up(hostile):
    labels = hostile.findChildren(QLabel)

    assert {Qt.TextFormat.PlainText} == {label.textFormat() for label in labels}
    assert all(label.pixmap().isNull() for label in labels)
    assert any("<b>gras</b>" in label.text() for label in labels)


def test_no_tip_is_mark_up(hostile):
    tips = {each.toolTip() for each in hostile.findChildren(QWidget) if each.toolTip()}

    assert any("&lt;b&gt;gras" in tip for tip in tips)
    assert not any("<b>" in tip or "<img" in tip for tip in tips)


def test_what_turns_a_line_around_is_made_visible(hostile):
    said = [node.text(QAccessible.Text.Name) for node in nodes(QAccessible.queryAccessibleInterface(hostile))]

    assert not any(mark in name for name in said for mark in "\u202e\0")
    assert any("\ufffdgauche" in name for name in said)
