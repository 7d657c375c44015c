"""The page of a campaign's report: figures for every eye and ear, what followed, never a word of cause."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gui.navigation import Place
from letters.domain.campaigns.words import EffectKind
from letters.domain.listed import Skipped
from letters.domain.output_errors import NotWritten
from letters.domain.register_errors import NoQuestions
from tests.fakes.around_pages import heard, names, on_screen
from tests.fakes.campaign_pages import report_page
from tests.fakes.sample_campaign import OTHER_QUESTION, QUESTION, begin_alone

pytestmark = pytest.mark.usefixtures("theme")


class Shown:
    def __init__(self, qtbot, **more):
        self.page, self.uid, self.work, self.desk = report_page(**more)
        self.told, self.wanted = heard(self.page.told), heard(self.page.wants)
        self.page.shown_with(self.uid)
        on_screen(qtbot, self.page)

    @property
    def lines(self):
        return [row.line for row in self.page.effects.lines.items()]

    @property
    def offers(self):
        return [row.line for row in self.page.effects.offers.items()]

    def effects(self):
        return self.desk.logs.campaign(self.uid).effects

    @property
    def dialog(self):
        return self.page.following.dialog


@pytest.fixture
def shown(qtbot):
    return Shown(qtbot)


def test_the_figures_are_in_one_sentence_and_in_a_table(shown):
    page = shown.page

    assert "3 bénévoles en contact avec 6 parlementaires, dans 3 départements." == page.headline.text()
    assert [bar.line.name for bar in page.sides.bars.items()] == [
        page.sides.table.model().index(row, 0).data() for row in range(page.sides.table.model().rowCount())
    ]


def test_another_side_is_one_click_away(shown):
    shown.page.sides.views.setCurrentIndex(2)

    assert "Élus contactés" == shown.page.sides.table.accessibleName()
    assert "Finistère (29)" in [bar.line.name for bar in shown.page.sides.bars.items()]


def test_what_followed_has_its_source_its_delay_and_what_may_have_contributed(shown):
    question = next(line for line in shown.lines if line.title == QUESTION.title)

    assert "Question écrite n°\u00a026125 de Fatou Diallo" in question.why
    assert "jusqu’au 5 janvier 2027" in question.why
    assert "1 contact a pu y contribuer." in question.why
    assert QUESTION.source in question.why


def test_an_effect_is_noted_with_the_contacts_that_may_have_contributed(shown):
    shown.page.effects.add_one.click()
    dialog = shown.dialog
    dialog.kind.set_value("press")
    dialog.title.set_value("Un article de la presse locale")
    dialog.day.set_value(date(2026, 11, 6))
    dialog.day.changed.emit()
    key = next(iter(dialog.linking.contacts.boxes))
    dialog.linking.contacts.set_value((key,))
    dialog.linking.contacts.changed.emit()
    dialog.save.click()

    [told] = [each for each in shown.effects().values() if each.kind is EffectKind.PRESS]
    assert {key} == {str(uid) for uid in told.after}
    assert "1 contact a pu y contribuer." in next(each for each in shown.lines if "locale" in each.title).why


def test_what_is_chosen_stays_chosen_whatever_is_sought(shown):
    shown.page.effects.add_one.click()
    linking = shown.dialog.linking
    linking.contacts.set_value((next(iter(linking.contacts.boxes)),))
    linking.contacts.changed.emit()
    chosen = linking.chosen()

    linking.sought.set_value("introuvable")
    linking.sought.changed.emit()

    assert chosen == linking.chosen()
    assert 1 == len(linking.contacts.boxes)


def test_a_question_is_asked_what_a_question_has_and_shows_the_last_day(shown):
    shown.page.effects.add_one.click()
    dialog = shown.dialog
    dialog.kind.set_value("vote")
    dialog.kind.changed.emit()
    assert not dialog.number.isVisible()

    dialog.kind.set_value("written-question")
    dialog.kind.changed.emit()
    assert dialog.number.isVisible()
    assert "deux mois" in dialog.delay.text()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", None),
        ("title", " "),
        ("day", None),
        ("day", date(2027, 1, 1)),
        ("answered", date(2020, 1, 1)),
    ],
)
def test_what_is_wrong_is_said_in_its_place_and_nothing_is_written(shown, field, value):
    shown.page.effects.add_one.click()
    dialog, before = shown.dialog, len(shown.effects())
    dialog.kind.set_value("written-question")
    dialog.title.set_value("Une question")
    dialog.day.set_value(date(2026, 11, 2))
    getattr(dialog, field).set_value(value)

    dialog.save.click()

    assert getattr(dialog, field).error()
    assert before == len(shown.effects())


def test_what_was_wrong_with_the_answer_to_a_question_does_not_keep_back_what_is_none(shown):
    shown.page.effects.add_one.click()
    dialog, before = shown.dialog, len(shown.effects())
    dialog.kind.set_value("written-question")
    dialog.title.set_value("Une audition")
    dialog.day.set_value(date(2026, 11, 2))
    dialog.answered.set_value(date(2020, 1, 1))
    dialog.save.click()
    assert dialog.answered.error()

    dialog.kind.set_value("hearing")
    dialog.kind.changed.emit()
    dialog.save.click()

    assert before + 1 == len(shown.effects())


def test_an_effect_is_corrected_or_taken_back_and_both_can_be_undone(shown):
    shown.page.effects.lines.chosen.emit(shown.lines[0].key)
    shown.dialog.title.set_value("Autrement dit")
    shown.dialog.save.click()
    assert "Autrement dit" in [line.title for line in shown.lines]

    shown.told[-1][1]()
    assert "Autrement dit" not in [line.title for line in shown.lines]

    shown.page.effects.lines.chosen.emit(shown.lines[0].key)
    shown.dialog.never.click()
    assert 1 == len(shown.lines)

    shown.told[-1][1]()
    assert 2 == len(shown.lines)


def test_a_file_of_questions_offers_what_is_not_noted_yet(qtbot):
    shown = Shown(qtbot, path=Path("questions.csv"))

    shown.page.effects.read.click()
    assert [OTHER_QUESTION.title] == [line.title for line in shown.offers]

    shown.page.effects.offers.chosen.emit(0)
    shown.dialog.save.click()
    assert [] == shown.offers
    assert "24011" in {each.number for each in shown.effects().values()}


def test_a_file_may_be_dropped_and_a_strange_one_is_told_in_one_sentence(shown):
    shown.desk.questions.error = NoQuestions(file="photo.jpg")

    shown.page.drops.dropped.emit([Path("photo.jpg")])

    assert "photo.jpg" in shown.page.trouble.text()


def test_questions_that_were_passed_over_are_counted(qtbot):
    shown = Shown(qtbot, path=Path("questions.csv"))
    shown.desk.questions.passed = (Skipped("of a day that has not come", detail="QE 9"),)

    shown.page.effects.read.click()

    assert [OTHER_QUESTION.title] == [line.title for line in shown.offers]
    assert shown.told[-1][0].startswith("1")


def test_the_paragraph_is_copied(shown):
    shown.page.copy.click()

    assert shown.page.newsletter.text() == shown.page._around.desktop.clipboard.text  # noqa: SLF001 -- given to it


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "csv"])
def test_the_report_leaves_in_three_forms(qtbot, ending):
    shown = Shown(qtbot, path=Path(f"rapport.{ending}"))

    shown.page.exports[ending].click()

    suggested = shown.page._around.desktop.files.suggested  # noqa: SLF001 -- what was proposed
    assert [f"bilan-Nos-données-de-santé-2026-11-23.{ending}"] == suggested
    assert shown.page._around.disk.contents[Path(f"rapport.{ending}")]  # noqa: SLF001 -- what was written
    assert "enregistré" in shown.told[-1][0]


def test_a_report_that_cannot_be_written_is_told_in_one_sentence(qtbot):
    shown = Shown(qtbot, path=Path("rapport.pdf"))

    def refuse(path, _content):
        raise NotWritten(path=path.name, reason="plein")

    shown.desk = shown.page._desk = replace(shown.desk, reports=replace(shown.desk.reports, deliver=refuse))  # noqa: SLF001 -- a full disk
    shown.page.exports["pdf"].click()

    assert 1 == len(shown.page._around.asks.told)  # noqa: SLF001 -- what the person was told


def test_a_campaign_that_did_nothing_yet_leads_to_the_day_of_a_volunteer(qtbot):
    shown = Shown(qtbot, told=begin_alone)
    assert not shown.page.sides.isVisible()
    assert shown.page.effects.isVisible()

    shown.page.none.acted.emit()

    assert [(Place.VOLUNTEER, shown.uid)] == shown.wanted


def test_everything_that_can_be_pressed_has_a_name(shown):
    assert all(names(shown.page))
