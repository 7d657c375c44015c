"""The deadlines: whom one waits for, until when, and how that was counted."""

from pathlib import Path

import pytest

from gui.navigation import Place
from gui.pages import deadlines
from gui.pages.deadlines import DeadlinesPage
from tests.fakes.around_pages import AtOnce, ChosenFiles, DiskInMemory, heard, names, on_screen
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, sent, told, uid_of

pytestmark = pytest.mark.usefixtures("theme")
PATH = Path("echeance.ics")


class Shown:
    def __init__(self, qtbot, desk, path=PATH):
        self.files, self.disk = ChosenFiles(path), DiskInMemory()
        page = DeadlinesPage(desk.requests, self.calendar, self.files, self.disk, AtOnce())
        self.page = on_screen(qtbot, page)

    def calendar(self, followed):
        return f"BEGIN:VCALENDAR {followed.request.uid}".encode()

    @property
    def titles(self):
        return [card.days.title for card in self.page.cards]


def test_the_period_that_ends_first_is_at_the_head(qtbot):
    shown = Shown(qtbot, busy())

    assert "Plateforme des données de santé — réponse à votre demande (opposition)" == shown.titles[0]
    assert 5 == len(shown.titles)


def test_a_card_says_the_day_and_how_far_it_is(qtbot):
    days = Shown(qtbot, busy()).page.cards[1].days

    assert ("Réponse attendue le lundi 16 février 2026 au plus tard",) == days.days
    assert "Leur retard : 28 jours" == days.pill.words


def test_a_card_tells_how_its_day_was_counted_to_those_who_ask(qtbot):
    card = Shown(qtbot, busy()).page.cards[1]
    assert not card.reasoning.is_open()

    card.reasoning.set_open(is_open=True)

    assert any("1182/71" in step for step in card.days.reasoning)


def test_a_card_leads_to_its_request(qtbot):
    page = Shown(qtbot, busy()).page
    wanted = heard(page.wants)

    page.cards[1].see.click()

    assert [(Place.REQUEST, uid_of(HARMONIE))] == wanted


def test_a_deadline_is_saved_for_the_calendar_of_the_person(qtbot):
    shown = Shown(qtbot, busy())
    said = heard(shown.page.told)

    shown.page.cards[1].export.click()

    assert f"BEGIN:VCALENDAR {uid_of(HARMONIE)}".encode() == shown.disk.contents[PATH]
    assert ["Échéance enregistrée\u00a0: ouvrez-la dans votre agenda."] == [text for text, _undo in said]


def test_the_name_suggested_says_nothing_of_the_body(qtbot):
    shown = Shown(qtbot, busy())

    shown.page.cards[1].export.click()

    assert ["echeance.ics"] == shown.files.suggested


def test_who_would_rather_not_saves_nothing(qtbot):
    shown = Shown(qtbot, busy(), path=None)

    shown.page.cards[0].export.click()

    assert {} == shown.disk.contents


def test_with_no_period_there_is_a_way_out(qtbot):
    page = Shown(qtbot, Desk(day("16.03"))).page
    wanted = heard(page.wants)

    page.body.itemAt(0).widget().acted.emit()

    assert [(Place.REQUESTS, None)] == wanted


def test_the_time_to_contest_stays_in_sight_after_a_decision(qtbot):
    desk = Desk(day("16.03"))
    events = (sent("05.01"), told("complaint-sent", "10.02", channel="web-form"), told("decided", "10.03"))
    desk.keep("CPAM", *events, opened=day("05.01"))

    (card,) = Shown(qtbot, desk).page.cards

    assert "Conseil d’État — réclamation au sujet de\u00a0: CPAM" == card.days.title


def test_more_than_a_page_is_shown_when_asked_for(qtbot):
    desk = Desk(day("16.03"))
    for number in range(deadlines.PAGE + 3):
        desk.keep(f"Organisme {number:03}", sent("05.03", name=f"{number}"), opened=day("05.03"))
    page = Shown(qtbot, desk).page
    assert deadlines.PAGE == len(page.cards)

    page.body.itemAt(page.body.count() - 1).widget().click()

    assert deadlines.PAGE + 3 == len(page.cards)


def test_every_button_says_what_it_is_about(qtbot):
    found = names(Shown(qtbot, busy()).page)

    buttons = [name for name in found if name.startswith(("Voir la demande", "Ajouter à mon agenda"))]
    assert 10 == len(set(buttons))
    assert "" not in found
