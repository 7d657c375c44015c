"""« Which right do I have here? »: four questions, then letters in order, or an honest « not here »."""

import pytest
from PySide6.QtWidgets import QLabel

from gui.navigation import Place
from gui.pages.plan.page import PlanPage
from gui.widgets.disclosure import Disclosure
from letters.services.language import _
from plaidoyer.assembly import planning
from tests.fakes.around_pages import AtOnce, on_screen

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def page(qtbot):
    return on_screen(qtbot, PlanPage(planning(), AtOnce()), 1240)


def answer(page, **given):
    for name, key in given.items():
        field = page.questions.fields[name.replace("_", "-")]
        field.set_value(key)
        field.changed.emit()


def answered(page, holder, purpose, wish, acting_for="self"):
    answer(page, acting_for=acting_for, holder=holder)
    answer(page, purpose=purpose)
    answer(page, wish=wish)
    return page


def said_in(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def kinds(page):
    heard = []
    page.answer.chosen.connect(heard.append)
    for proposal in page.answer.proposals:
        proposal.write.click()
    return heard


def test_a_question_comes_once_those_before_it_are_answered(page):
    assert ["acting-for", "holder"] == list(page.questions.fields)

    answer(page, holder="cohort")

    assert ["acting-for", "holder", "purpose"] == list(page.questions.fields)


def test_the_plan_is_shown_once_everything_is_answered(page):
    answer(page, acting_for="self", holder="health-insurer")
    answer(page, purpose="research-reuse")
    assert [] == page.answer.proposals

    answer(page, wish="stop")

    assert "objection/health-insurer" == kinds(page)[0]


def test_an_answer_that_changes_takes_the_plan_away_and_makes_another(page):
    answered(page, "health-insurer", "research-reuse", "stop")

    answer(page, wish="trace")

    assert "objection/health-insurer" not in kinds(page)


def test_a_letter_of_the_plan_can_be_written_at_once(page):
    wanted = []
    page.wants.connect(lambda place, subject: wanted.append((place, subject)))
    answered(page, "hospital", "care", "see-medical-record")

    page.answer.proposals[0].write.click()

    assert [(Place.WRITE, "access/hospital-record")] == wanted


def test_where_no_letter_has_an_effect_it_is_said_and_what_has_one(page):
    answered(page, "personal-health-space", "care", "stop")

    assert [] == page.answer.proposals
    assert _("No letter would have an effect here.") in said_in(page.answer)
    assert _("What to know") in said_in(page.answer)


def test_what_would_have_no_effect_is_there_for_who_asks(page):
    answered(page, "health-insurer", "reimbursement", "stop")

    (folded,) = [each for each in page.answer.findChildren(Disclosure) if each.parent() is page.answer]
    folded.set_open(is_open=True)

    assert "Opposition" in said_in(folded)


def test_one_can_start_again(page):
    answered(page, "health-insurer", "research-reuse", "stop")

    page.again.click()

    assert (["acting-for", "holder"], []) == (list(page.questions.fields), page.answer.proposals)
    assert {} == dict(page.questions.answers())
