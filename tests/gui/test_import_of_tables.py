"""Tables of reference on the Import page: told, stored, listed with their licence, taken away."""

import pytest

from gui.pages.importing import ImportPage
from gui.work import Work
from letters.domain.import_reports import Doubt
from letters.registers.files import DroppedFile
from letters.registers.reference import table_of
from letters.services.language import _
from letters.storage.in_memory import TrialHome
from tests.fakes.around_pages import AtOnce, ChosenFiles, heard, names, on_screen
from tests.fakes.importing import importing_into
from tests.fakes.tables import ABROAD, POSTE

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def page(qtbot):
    return shown(qtbot, AtOnce())


def shown(qtbot, work):
    importing = importing_into(TrialHome().records, known=table_of)
    page = ImportPage(importing, DroppedFile, ChosenFiles(), work)
    page.heard = heard(page.told)
    return on_screen(qtbot, page)


@pytest.fixture
def file(tmp_path):
    (tmp_path / "019HexaSmal.csv").write_bytes(POSTE.encode("cp1252"))
    return tmp_path / "019HexaSmal.csv"


def agreed(page, file):
    page.take(file)
    for answer in page.report.answers.values():
        answer.box.setChecked(True)
    page.report.apply.click()


def stored(page):
    return [row.line.title for row in page.tables.lines.items()]


def test_a_dropped_table_is_told_by_its_title_before_anything_is_changed(page, file):
    page.take(file)

    assert page.report.isVisible()
    assert (_("Postcodes (La Poste, 019HexaSmal)"), []) == (page.report.title.text(), stored(page))
    assert page.report.replaced.text()
    assert not page.report.change.isVisible()


def test_a_table_that_is_not_whole_is_asked_about(page, file):
    page.take(file)
    page.report.apply.click()

    assert [Doubt.COUNT] == list(page.report.answers)
    assert (True, []) == (page.report.isVisible(), stored(page))


def test_applied_it_is_listed_with_its_day_and_its_licence(page, file):
    agreed(page, file)

    (row,) = page.tables.lines.items()
    assert page.tables.isVisible()
    assert all(words in row.line.why for words in ("22 novembre 2026", _("communes"), "La Poste"))
    assert [None] == [undo for _words, undo in page.heard]


def test_the_same_file_again_changes_nothing(page, file):
    agreed(page, file)

    page.take(file)

    assert not page.report.apply.isEnabled()


def test_it_is_taken_away_once_confirmed(page, file):
    agreed(page, file)

    page.tables.lines.items()[0].click()
    assert (1, True) == (len(stored(page)), page.tables.asked.isVisible())
    page.tables.asked.acted.emit()

    assert ([], False) == (stored(page), page.tables.isVisible())


def test_rows_left_out_of_a_table_are_told_by_reason(page, tmp_path):
    (tmp_path / "any").write_text(ABROAD)

    page.take(tmp_path / "any")

    assert 1 == len(page.report.details)


def test_every_control_has_a_name(page, file):
    agreed(page, file)
    page.tables.lines.items()[0].click()

    assert "" not in names(page)


def test_off_the_thread_of_the_window_it_works_as_well(qtbot, file):
    work = Work()
    page = shown(qtbot, work)

    page.take(file)
    qtbot.waitUntil(page.report.isVisible, timeout=5000)

    assert page.report.answers
    work.wait()
