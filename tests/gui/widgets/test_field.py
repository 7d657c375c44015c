"""A question and what is wrong with its answer stand together."""

import pytest
from PySide6.QtGui import QGuiApplication

from gui.widgets.editors import CheckEditor, DateEditor, LineEditor
from gui.widgets.field import Field

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def field(qtbot):
    made = Field(
        "Votre nom", LineEditor(limit=50), help_text="Tel qu’à la caisse", why="Parce que", optional=True
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_question_and_its_help_are_said_with_the_editor(field):
    assert field.editor.target().accessibleName() == "Votre nom (facultatif)"
    assert field.editor.target().accessibleDescription() == "Tel qu’à la caisse"


def test_a_fault_is_shown_and_said_before_the_help(field):
    field.set_error("Ce nom est trop long.")

    assert field.error() == "Ce nom est trop long."
    assert field.editor.target().accessibleDescription() == "Ce nom est trop long. Tel qu’à la caisse"
    assert field.editor.target().property("wrong") is True


def test_a_fault_goes_when_the_answer_changes(field, qtbot):
    field.set_error("Ce nom est trop long.")

    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field.editor.target(), "a")

    assert field.error() == ""
    assert field.editor.target().property("wrong") is False


def test_a_paste_that_was_cut_is_told_beside_the_answer(field, qtbot):
    QGuiApplication.clipboard().setText("a" * 99)

    field.editor.target().paste()

    qtbot.waitUntil(lambda: "50" in field.note())


def test_what_cannot_be_read_is_told_when_asked(qtbot):
    field = Field("Le jour", DateEditor())
    qtbot.addWidget(field)
    assert field.is_readable()
    qtbot.keyClicks(field.editor.target(), "demain")

    assert not field.is_readable()
    assert "21/11/2026" in field.error()


def test_why_is_told_only_to_those_who_ask(field):
    assert not field.why.is_open()

    field.why.head.click()

    assert field.why.is_open()


def test_the_words_of_a_box_stand_at_its_side_only(qtbot):
    field = Field("Je certifie", CheckEditor("Je certifie"))
    qtbot.addWidget(field)
    field.show()

    assert field.title.isHidden()
