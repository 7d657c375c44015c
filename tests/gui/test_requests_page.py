"""All the requests: found by their words, opened with one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.models.listed import PAGE, Column
from gui.navigation import Place
from gui.pages.requests import DEBOUNCE, RequestsPage
from tests.fakes.around_pages import AtOnce, heard, names, on_screen
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import day, sent, uid_of

pytestmark = pytest.mark.usefixtures("theme")


def shown(qtbot, desk, **size):
    return on_screen(qtbot, RequestsPage(desk.requests, AtOnce()), **size)


def column(page, which):
    return [page.model.index(row, which).data() for row in range(page.model.rowCount())]


def test_shows_the_open_requests_the_latest_begun_first(qtbot):
    page = shown(qtbot, busy())

    bodies = column(page, Column.RECIPIENT)

    assert ["Pharmacie du Calvaire", "MGEN"] == bodies[:2]
    assert 11 == len(bodies)


def test_says_everything_in_words(qtbot):
    page = shown(qtbot, busy())
    row = column(page, Column.RECIPIENT).index(HARMONIE)

    words = [page.model.index(row, each).data() for each in Column]

    assert [HARMONIE, "Opposition", "Nolwenn Le Bihan", "Réponse attendue", "Leur retard : 28 jours",
            "12/01/2026"] == words  # fmt: skip


def test_the_closed_ones_are_shown_when_asked_for(qtbot):
    page = shown(qtbot, busy())

    page.closed.set_value(True)
    page.closed.changed.emit()

    assert "Mutuelle Bleue" in column(page, Column.RECIPIENT)


def test_words_are_looked_for_once_the_person_stops_typing(qtbot):
    page = shown(qtbot, busy())

    qtbot.keyClicks(page.words.line, "hopital sacre")
    assert 11 == page.model.rowCount()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=20 * DEBOUNCE)

    assert ["Hôpital Sacré-Cœur"] == column(page, Column.RECIPIENT)


def test_enter_opens_the_request(qtbot):
    page = shown(qtbot, busy())
    wanted = heard(page.wants)
    page.table.setCurrentIndex(page.model.index(1, 0))

    qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert [(Place.REQUEST, uid_of("MGEN"))] == wanted


def test_a_click_opens_the_request(qtbot):
    page = shown(qtbot, busy())
    wanted = heard(page.wants)
    place = page.table.visualRect(page.model.index(0, 0)).center()

    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert [(Place.REQUEST, uid_of("Pharmacie du Calvaire"))] == wanted


def test_tab_leaves_the_table(qtbot):
    page = shown(qtbot, busy())

    assert not page.table.tabKeyNavigation()


class TestWithNothingToShow:
    """An empty list says why, and gives a way out."""

    def test_because_nothing_was_sent_yet(self, qtbot):
        page = shown(qtbot, Desk(day("16.03")))
        wanted = heard(page.wants)

        page.none_yet.acted.emit()

        assert page.none_yet.isVisible()
        assert not page.words.isVisible()
        assert [(Place.WRITE, None)] == wanted

    def test_because_no_request_has_these_words(self, qtbot):
        page = shown(qtbot, busy())
        page.words.set_value("zzz")
        page.refresh()
        assert page.none_found.isVisible()

        page.none_found.acted.emit()

        assert ("", 11) == (page.words.value(), page.model.rowCount())

    def test_because_all_are_closed(self, qtbot):
        desk = Desk(day("16.03"))
        desk.keep("CPAM", *busy().requests.followed(uid_of("Mutuelle Bleue")).events, opened=day("10.01"))
        page = shown(qtbot, desk)
        assert page.none_open.isVisible()

        page.none_open.acted.emit()

        assert ["CPAM"] == column(page, Column.RECIPIENT)


def many(count):
    desk = Desk(day("16.03"))
    for number in range(count):
        desk.keep(f"Organisme {number:05}", sent("05.02", name=f"{number}"), opened=day("05.02"))
    return desk


def test_more_than_a_page_is_read_as_one_scrolls(qtbot):
    page = shown(qtbot, many(2 * PAGE + 30))
    counts = []

    for _turn in range(3):
        counts.append(page.model.rowCount())
        page.table.scrollToBottom()
        QApplication.processEvents()

    assert [PAGE, 2 * PAGE, 2 * PAGE + 30] == counts
    assert not page.model.canFetchMore(page.model.index(-1, -1))


def test_reading_further_stops_at_the_end(qtbot):
    page = shown(qtbot, many(PAGE))

    page.table.scrollToBottom()
    QApplication.processEvents()

    assert PAGE == page.model.rowCount()


@pytest.mark.parametrize("width", [640, 1024, 1240])
def test_no_column_is_cut_off_at_the_right(qtbot, width):
    page = shown(qtbot, busy(), width=width, height=700)

    assert page.table.horizontalHeader().length() <= page.table.viewport().width()


def test_every_control_has_a_name(qtbot):
    found = names(shown(qtbot, busy()))

    assert {"Mes demandes", "Chercher une demande", "Montrer aussi les demandes classées"} <= set(found)
    assert "" not in found


def test_a_cell_is_said_with_the_name_of_its_column(qtbot):
    page = shown(qtbot, busy())

    said = page.model.index(1, Column.STAGE).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "Où elle en est\u00a0: Réponse attendue" == said
