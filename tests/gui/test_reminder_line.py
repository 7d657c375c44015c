"""The day on which one is reminded of a contact is read before it is saved, and changed from there."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.pages.volunteer.contact_dialog import ContactDialog
from gui.widgets.bounded import Bounded
from letters.domain.campaigns.next_days import proposed
from tests.fakes.campaign_pages import volunteer_page
from tests.fakes.sample_campaign import JEANNE, KEYS, TODAY

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def dialog(qtbot):
    page, uid, _work, desk = volunteer_page()
    dialog = ContactDialog(None, desk.days.known(uid, KEYS["PA3"], JEANNE), TODAY, proposed)
    for widget in (page, dialog):
        qtbot.addWidget(widget)
    dialog.open()
    return dialog


def choose(dialog, outcome):
    dialog.channel.set_value("telephone")
    dialog.outcome.set_value(outcome)
    dialog.outcome.changed.emit()


def test_nothing_is_said_of_a_reminder_before_anything_is_known(dialog):
    assert not dialog.reminder.isVisible()


def test_the_day_filled_in_alone_stands_beside_the_buttons_and_never_scrolls(dialog):
    choose(dialog, "promised")

    scrolled = dialog.findChild(Bounded)
    assert "On vous le rappellera le 14 décembre 2026." == dialog.reminder.words.text()
    assert dialog.reminder.isVisible()
    assert not scrolled.isAncestorOf(dialog.reminder)
    assert dialog.height() >= dialog.reminder.geometry().bottom()


def test_the_line_leads_to_the_day_and_follows_it(dialog):
    choose(dialog, "promised")

    dialog.reminder.change.click()
    dialog.next.set_value(date(2027, 1, 5))
    dialog.next.changed.emit()

    assert dialog.next.isAncestorOf(QApplication.focusWidget())
    assert "5 janvier 2027" in dialog.reminder.words.text()


def test_the_fields_scroll_under_it_where_the_screen_is_low(dialog):
    choose(dialog, "promised")
    area = dialog.findChild(QScrollArea)

    assert area.height() + dialog.reminder.height() < dialog.screen().availableGeometry().height()


def test_without_a_day_no_reminder_is_said_to_be_planned(dialog):
    choose(dialog, "promised")

    dialog.next.set_value(None)
    dialog.next.changed.emit()

    assert "Aucun rappel n’est prévu." == dialog.reminder.words.text()
    assert "Choisir un jour" == dialog.reminder.change.words


def test_a_day_that_cannot_be_read_promises_no_reminder(dialog):
    choose(dialog, "promised")

    dialog.next.editor.show_text("demain")
    dialog.next.changed.emit()

    assert not dialog.reminder.isVisible()


def test_a_day_that_has_passed_is_told_as_past(dialog):
    dialog.reminder.show_day(date(2026, 11, 3), is_known=True)

    assert "À reprendre depuis le 3 novembre 2026." == dialog.reminder.words.text()
