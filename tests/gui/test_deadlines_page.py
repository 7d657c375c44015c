"""The deadlines: who must act and by when, by urgency and by month, and how each day was counted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.navigation import Place
from gui.pages.deadlines import DeadlinesPage
from gui.pages.deadlines.page import PAGE
from letters.services.deadlines import When
from tests.fakes.around_pages import AtOnce, heard, names, on_screen
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.days_kept import around, days_kept
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, sent, told, uid_of

pytestmark = pytest.mark.usefixtures("theme")
PATH = Path("echeance.ics")
CPAM = "CPAM d’Ille-et-Vilaine"


class Shown:
    def __init__(self, qtbot, desk, path=PATH):
        self.desk, self.around = desk, around(path)
        self.page = on_screen(qtbot, DeadlinesPage(days_kept(desk), self.around, AtOnce()))

    def titles(self, when):
        return [row.line.title for row in self.page.urgency.groups[when].rows.items()]

    def open(self, when, place=0):
        lines = self.page.urgency.groups[when]
        lines.rows.items()[place].click()
        return lines.detail

    def month(self, text):
        self.page.ways.setCurrentIndex(1)
        self.page.month.month_wanted.emit(day(text))
        return self.page.month


def complained(today):
    desk = Desk(day(today))
    events = (sent("05.01"), told("complaint-sent", "10.02", channel="web-form"))
    desk.keep("CPAM", *events, opened=day("05.01"))
    return desk


def test_those_who_are_late_come_first_then_by_how_near(qtbot):
    shown = Shown(qtbot, busy())

    assert [
        "Plateforme des données de santé — réponse à votre demande (opposition)",
        "Harmonie Mutuelle — réponse à votre demande (opposition)",
    ] == shown.titles(When.OVERDUE)
    assert 1 == len(shown.titles(When.THIS_WEEK))
    assert not shown.page.urgency.own.isVisible()


def test_what_binds_the_person_stands_apart(qtbot):
    page = Shown(qtbot, complained("01.06")).page

    (row,) = page.urgency.own.rows.items()

    assert "Conseil d’État — réclamation au sujet de\u00a0: CPAM" == row.line.title
    assert not any(lines.isVisible() for lines in page.urgency.groups.values())


def test_a_line_opens_how_its_day_was_counted_and_shuts_again(qtbot):
    shown = Shown(qtbot, busy())

    detail = shown.open(When.OVERDUE, 1)

    assert any("1182/71" in step for step in detail.reasoning.steps())
    shown.open(When.OVERDUE, 1)
    assert shown.page.urgency.groups[When.OVERDUE].detail is None


def test_the_tab_key_goes_from_a_line_into_what_it_opened(qtbot):
    shown = Shown(qtbot, busy())
    row = shown.page.urgency.groups[When.OVERDUE].rows.items()[0]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)

    qtbot.keyClick(row, Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is shown.page.urgency.groups[When.OVERDUE].detail.see


def test_a_line_leads_to_its_request(qtbot):
    shown = Shown(qtbot, busy())
    wanted = heard(shown.page.wants)

    shown.open(When.OVERDUE, 1).see.click()

    assert [(Place.REQUEST, uid_of(HARMONIE))] == wanted


def test_a_day_is_saved_for_the_calendar_and_its_file_names_nobody(qtbot):
    shown = Shown(qtbot, busy())
    said = heard(shown.page.told)

    shown.open(When.OVERDUE, 1).export.click()

    assert ["echeance.ics"] == shown.around.desktop.files.suggested
    assert b"Harmonie" not in shown.around.disk.contents[PATH]
    assert "agenda" in said[0][0]


def test_every_day_is_saved_in_one_file(qtbot):
    shown = Shown(qtbot, busy())

    shown.page.export_all.click()

    assert 5 == shown.around.disk.contents[PATH].count(b"BEGIN:VEVENT")


def test_who_would_rather_not_saves_nothing(qtbot):
    shown = Shown(qtbot, busy(), path=None)

    shown.page.export_all.click()

    assert {} == shown.around.disk.contents


def test_with_no_period_there_is_a_way_out(qtbot):
    page = Shown(qtbot, Desk(day("16.03"))).page
    wanted = heard(page.wants)

    page.none.acted.emit()

    assert [(Place.REQUESTS, None)] == wanted
    assert not page.ways.isVisible()


def test_more_than_a_few_are_shown_when_asked_for(qtbot):
    desk = Desk(day("16.03"))
    for number in range(PAGE + 3):
        desk.keep(f"Organisme {number:03}", sent("05.03", name=f"{number}"), opened=day("05.03"))
    shown = Shown(qtbot, desk)
    assert PAGE == len(shown.titles(When.LATER))

    shown.page.urgency.more[When.LATER].click()

    assert PAGE + 3 == len(shown.titles(When.LATER))
    assert not shown.page.urgency.more[When.LATER].isVisible()


class TestADaySetByHand:
    def asked(self, qtbot):
        shown = Shown(qtbot, busy())
        shown.open(When.THIS_WEEK).set_day.click()
        return shown, shown.page.desk.dialog

    def test_needs_a_day_and_a_reason(self, qtbot):
        _shown, dialog = self.asked(qtbot)

        dialog.save.click()

        assert "Indiquez leur dernier jour." == dialog.day.error()
        assert dialog.reason.error()

    def test_stands_beside_the_law_s_and_can_be_taken_back(self, qtbot):
        shown, dialog = self.asked(qtbot)
        dialog.day.set_value(day("26.03"))
        dialog.reason.set_value("Promis par téléphone")
        dialog.save.click()

        (row,) = shown.page.urgency.groups[When.THIS_WEEK].rows.items()
        assert "26 mars" in row.line.why
        assert "17 mars" in row.line.why
        assert "Promis par téléphone" in row.line.why

        shown.page.urgency.groups[When.THIS_WEEK].detail.take_back.click()
        assert shown.desk.requests.followed(uid_of(CPAM)).standing.set_by_hand is None

    def test_that_cannot_be_one_is_refused_beside_its_field(self, qtbot):
        _shown, dialog = self.asked(qtbot)
        dialog.day.set_value(day("01.01"))
        dialog.reason.set_value("x")

        dialog.save.click()

        assert "ne peut pas être" in dialog.day.error()
        assert dialog.save.isEnabled()

    def test_can_be_undone_at_once(self, qtbot):
        shown, dialog = self.asked(qtbot)
        said = heard(shown.page.told)
        dialog.day.set_value(day("26.03"))
        dialog.reason.set_value("x")
        dialog.save.click()

        said[0][1]()

        assert shown.desk.requests.followed(uid_of(CPAM)).standing.set_by_hand is None


class TestTheCalendar:
    def test_names_each_day_and_what_falls_on_it(self, qtbot):
        grid = Shown(qtbot, busy()).month("16.03").grid

        assert "17 mars 2026, une échéance" == grid.cells[day("17.03")].accessibleName()
        assert "16 mars 2026" == grid.cells[day("16.03")].accessibleName()

    def test_says_which_days_are_past_and_which_are_the_person_s(self, qtbot):
        late = Shown(qtbot, busy()).month("16.02").grid
        own = Shown(qtbot, complained("01.06"))
        last = days_kept(own.desk).deadlines.agenda().own[0].next_day

        assert "16 février 2026, une échéance passée" == late.cells[day("16.02")].accessibleName()
        cell = own.month(f"{last:%d.%m}").grid.cells[last]
        assert cell.accessibleName().endswith(", une échéance, dont une pour vous")

    def test_shows_what_falls_on_the_chosen_day(self, qtbot):
        month = Shown(qtbot, busy()).month("16.03")

        month.grid.cells[day("17.03")].click()

        (row,) = month.lines.rows.items()
        assert row.line.title.startswith(CPAM)
        month.grid.cells[day("18.03")].click()
        assert "Aucune échéance le mercredi 18 mars 2026." == month.nothing.text()

    @pytest.mark.parametrize(
        ("key", "there"),
        [
            (Qt.Key.Key_Left, "15.03"),
            (Qt.Key.Key_Right, "17.03"),
            (Qt.Key.Key_Up, "09.03"),
            (Qt.Key.Key_Down, "23.03"),
            (Qt.Key.Key_Home, "16.03"),
            (Qt.Key.Key_End, "22.03"),
            (Qt.Key.Key_PageUp, "01.02"),
            (Qt.Key.Key_PageDown, "01.04"),
        ],
    )
    def test_is_gone_through_by_the_keyboard(self, qtbot, key, there):
        grid = Shown(qtbot, busy()).month("16.03").grid
        grid.cells[day("16.03")].setFocus()

        qtbot.keyClick(grid.cells[day("16.03")], key)

        assert day(there) == QApplication.focusWidget().day

    def test_goes_on_from_the_last_day_of_a_month(self, qtbot):
        month = Shown(qtbot, busy()).month("16.03")

        qtbot.keyClick(month.grid.cells[day("31.03")], Qt.Key.Key_Right)

        assert (day("01.04"), "Avril 2026") == (QApplication.focusWidget().day, month.name.text())

    def test_stops_the_tab_key_once(self, qtbot):
        cells = Shown(qtbot, busy()).month("16.03").grid.cells.values()

        stops = [cell.day for cell in cells if cell.focusPolicy() & Qt.FocusPolicy.TabFocus]

        assert [day("16.03")] == stops

    def test_tells_late_from_awaited_by_its_shape_too(self, qtbot):
        """Two days with the same count, of which one is past, differ in grey as well as in colour."""
        desk = Desk(day("16.03"))
        desk.keep("A", sent("03.02"), opened=day("03.02"))
        desk.keep("B", sent("24.02", name="b"), opened=day("24.02"))
        grid = Shown(qtbot, desk).month("16.03").grid

        notes = [grid.cells[day(each)].note for each in ("03.03", "24.03")]

        assert 2 == len({note.tone for note in notes})
        assert [1, 1] == [note.theirs for note in notes]


@pytest.mark.parametrize("way", [0, 1])
def test_every_control_has_a_name_of_its_own(qtbot, way):
    page = Shown(qtbot, busy()).page
    page.ways.setCurrentIndex(way)

    found = names(page)

    assert "" not in found
    assert len(found) == len(set(found))
