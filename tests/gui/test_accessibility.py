"""Every page can be used by the keyboard and by ear: names, sizes, order (WCAG 2.2, 2.4.3, 2.5.8, 4.1.2)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.fakes.visits import PAGES, session_in, settle, visit

ROLES = QAccessible.Role
CONTROLS = frozenset(
    {
        ROLES.Button, ROLES.CheckBox, ROLES.RadioButton, ROLES.EditableText, ROLES.ComboBox, ROLES.List,
        ROLES.Table, ROLES.PageTab, ROLES.SpinBox, ROLES.Tree,
    }
)  # fmt: skip
SMALLEST = 24
"""Pixels of the side of what is pressed (WCAG 2.5.8)."""


@pytest.fixture(scope="module")
def session(qapp, tmp_path_factory):
    with session_in(qapp, tmp_path_factory.mktemp("accessible")) as found:
        found.try_sample()
        settle(found)
        yield found


def nodes(node):
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None and child.isValid():
            yield from nodes(child)


def controls(window):
    found = nodes(QAccessible.queryAccessibleInterface(window))
    return [node for node in found if node.role() in CONTROLS and not node.state().invisible]


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name(session, page):
    visit(session, page)

    shown = controls(session.window)

    assert len(shown) > 5
    assert [] == [str(node.role()) for node in shown if not node.text(QAccessible.Text.Name).strip()]


@pytest.mark.parametrize("page", PAGES)
def test_what_is_pressed_is_large_enough(session, page):
    visit(session, page)

    pressed = [each for each in session.window.findChildren(QAbstractButton) if each.isVisible()]

    small = [each.accessibleName() for each in pressed if min(each.width(), each.height()) < SMALLEST]
    assert [] == small


@pytest.mark.parametrize("page", PAGES)
def test_the_keyboard_alone_goes_through_the_page_and_comes_back(session, page):
    visit(session, page)
    session.window.activateWindow()
    first = None
    seen = []
    for _step in range(150):
        QTest.keyClick(QApplication.focusWidget() or session.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        first = first or focused
        if focused is first and seen:
            break
        seen.append(focused)

    assert focused is first
    assert len(seen) >= 3


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("write")])
def test_tab_goes_through_the_questions_from_top_to_bottom(session, page):
    visit(session, page)
    form = session.window.page.view.forms
    order = []
    for _step in range(80):
        QTest.keyClick(QApplication.focusWidget() or session.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if form.isAncestorOf(focused):
            order.append(focused)
        elif order:
            break

    heights = [each.mapTo(form, each.rect().topLeft()).y() for each in order]
    assert heights
    assert sorted(heights) == heights
