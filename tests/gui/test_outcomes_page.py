"""The page of the outcomes: figures, a chart for every eye and ear, the table beside it, the way out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.desktop import Desktop
from gui.job import Stopped
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.outcomes import OutcomesDesk, OutcomesPage
from gui.widgets.label import Label
from letters.domain.output_errors import NotWritten
from letters.services.outcome_export import OutcomeExport
from letters.services.outcomes import Matters
from plaidoyer.assembly import report_writers
from tests.fakes.around_pages import AtOnce, ChosenFiles, DiskInMemory, heard, names, on_screen
from tests.fakes.asks import Answers
from tests.fakes.sample_outcomes import TODAY, WILD, named, sample
from tests.fakes.still_clock import StillClock

pytestmark = pytest.mark.usefixtures("theme")
PATH = Path("suites.xlsx")


class OutcomesGiven:
    """Gives *matters*, after as many steps of a reading."""

    def __init__(self, matters):
        self.given, self.read = matters, 0

    def matters(self, step):
        self.read += 1
        for done, _matter in enumerate(self.given.sent, 1):
            step(done, len(self.given.sent))
        return self.given


class Shown:
    """The page over *matters*, and everything around it."""

    def __init__(self, qtbot, matters=None, path=PATH):
        self.desk = OutcomesGiven(sample() if matters is None else matters)
        self.work, self.asks, self.disk = AtOnce(), Answers(), DiskInMemory()
        self.files = ChosenFiles(path)
        around = Around(Desktop(None, None, self.files, None, None), self.disk, self.asks)
        export = OutcomeExport(report_writers(), StillClock(TODAY))
        self.page = OutcomesPage(OutcomesDesk(self.desk, export), around, self.work)
        self.told, self.wanted = heard(self.page.told), heard(self.page.wants)
        on_screen(qtbot, self.page)

    @property
    def bars(self):
        return self.page.chart.bars.items()

    def cells(self, column=0):
        model = self.page.table.model()
        return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_figures_say_how_many_requests_and_from_which_days(qtbot):
    page = Shown(qtbot).page

    assert "40 demandes envoyées du 10 janvier au 10 octobre 2026." == page.headline.text()
    told = [label.text() for label in page.facts.findChildren(Label)]
    assert "15 sur 34 (44\u202f%) dont le délai est passé ou la réponse arrivée" in told


def test_every_bar_says_its_figures_to_who_listens(qtbot):
    first = Shown(qtbot).bars[0]

    expected = "4 dans le délai, 3 en retard, 2 sans réponse après le délai, 2 encore dans le délai."
    assert first.accessibleName().endswith(expected)


def test_the_tab_key_stops_once_among_the_bars_and_arrows_read_them(qtbot):
    shown = Shown(qtbot)
    shown.bars[0].setFocus()

    QTest.keyClick(shown.bars[0], Qt.Key.Key_Down)

    assert shown.bars[1].hasFocus()
    assert shown.page.chart.words.text().startswith("Caisse primaire centrale")
    assert 1 == sum(bar.focusPolicy() == Qt.FocusPolicy.StrongFocus for bar in shown.bars)


def test_the_table_tells_what_the_chart_shows(qtbot):
    shown = Shown(qtbot)

    assert [bar.line.name for bar in shown.bars] == shown.cells()
    assert [str(bar.line.size) for bar in shown.bars] == shown.cells(1)


def test_a_figure_is_heard_with_its_line_and_its_column(qtbot):
    model = Shown(qtbot).page.table.model()

    said = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "CPAM d’Ille-et-Vilaine, Réponses dans le délai\u00a0: 4" == said


def test_other_groups_and_other_columns_are_one_click_away(qtbot):
    shown = Shown(qtbot)

    shown.page.filters.by.setCurrentIndex(2)
    shown.page.views.setCurrentIndex(3)

    assert ["Opposition", "Accès"] == shown.cells()
    assert "Plaintes à la CNIL" == shown.page.table.accessibleName()


def test_a_period_is_that_of_the_sendings(qtbot):
    shown = Shown(qtbot)

    shown.page.filters.since.editor.show_text("01/10/2026")
    shown.page.filters.since.changed.emit()

    assert "2 demandes envoyées du 3 au 10 octobre 2026." == shown.page.headline.text()


def test_a_period_without_a_request_says_so_and_the_way_back_stays(qtbot):
    shown = Shown(qtbot)
    shown.page.filters.since.editor.show_text("01/01/2031")
    shown.page.filters.since.changed.emit()

    assert shown.page.nothing.isVisible()
    shown.page.filters.every.click()

    assert shown.page.chart.isVisible()
    assert not shown.page.nothing.isVisible()


def test_of_an_empty_book_the_page_leads_to_the_first_letter(qtbot):
    shown = Shown(qtbot, Matters(TODAY, ()))

    shown.page.none.acted.emit()

    assert not shown.page.chart.isVisible()
    assert [(Place.WRITE, None)] == shown.wanted


@pytest.mark.parametrize("ending", ["xlsx", "csv", "pdf"])
def test_the_figures_leave_in_three_forms(qtbot, ending):
    shown = Shown(qtbot)

    shown.page.exports[ending].click()

    assert [f"suites-2026-11-22.{ending}"] == shown.files.suggested
    assert shown.disk.contents[PATH][:3] in {b"PK\x03", b"%PD", b"\xef\xbb\xbf"}
    assert "enregistré" in shown.told[-1][0]


def test_a_file_that_cannot_be_written_is_told_in_one_sentence(qtbot):
    shown = Shown(qtbot)

    def refuse(path, _content):
        raise NotWritten(path=path.name, reason="plein")

    shown.disk.write = refuse
    shown.page.exports["csv"].click()

    assert 1 == len(shown.asks.told)


def test_only_the_most_written_to_have_a_bar_and_the_others_are_counted(qtbot):
    shown = Shown(qtbot, sample(*named(*(f"Organisme {number}" for number in range(200)))))

    assert 12 == len(shown.bars)
    assert "196 autres sont dans le tableau." == shown.page.chart.more.text()
    assert 208 == len(shown.cells())


def test_wild_names_are_shown_as_they_are_and_widen_nothing(qtbot):
    shown = Shown(qtbot, Matters(TODAY, named(*WILD)))

    assert shown.page.chart.bars.minimumSizeHint().width() < 300
    assert set(WILD) == set(shown.cells())


def test_a_reading_that_is_stopped_may_be_begun_again(qtbot):
    shown = Shown(qtbot)

    def stopped(_step):
        raise Stopped

    read, shown.desk.matters = shown.desk.matters, stopped
    shown.page.refresh()
    assert shown.page.stopped.isVisible()

    shown.desk.matters = read
    shown.page.stopped.acted.emit()
    assert not shown.page.stopped.isVisible()


def test_everything_that_can_be_pressed_has_a_name(qtbot):
    page = Shown(qtbot).page

    assert all(button.accessibleName() for button in page.exports.values())
    assert {"Leur délai", "Tableau (CSV)"} <= set(names(page))
    assert "Grouper les demandes par" == page.filters.by.accessibleName()
