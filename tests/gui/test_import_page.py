"""Importing a register: looked at, confirmed, applied, undone; a bad file says one sentence."""

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from gui.pages.importing import ImportPage
from gui.work import Work
from letters.domain.import_reports import Doubt
from letters.domain.listed import Skipped
from letters.domain.register_errors import EmptyFile
from letters.registers.files import DroppedFile
from letters.registers.recognise import recognised
from letters.services.language import _
from letters.storage.in_memory import TrialHome
from tests.commands.test_directory_command import datan
from tests.fakes.address_book import DEPUTIES, TOLD, imports_into
from tests.fakes.around_pages import AtOnce, ChosenFiles, heard, names, on_screen
from tests.fakes.importing import importing_into
from tests.fakes.invented_register import InventedFile, InventedRegister

pytestmark = pytest.mark.usefixtures("theme")

FILE = Path("dropped.csv")


def shown(qtbot, *, register=None, opened=None, records=None, work=None):
    imports = importing_into(records or TrialHome().records, register)
    opened = opened or (lambda _path: InventedFile())
    files = ChosenFiles()
    page = ImportPage(imports, opened, files, work or AtOnce())
    page.heard, page.chosen = heard(page.told), files
    return on_screen(qtbot, page)


def kept(page):
    return [row.line.title for row in page.lines.items()]


def test_a_dropped_file_is_told_before_anything_is_changed(qtbot):
    page = shown(qtbot)
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile("/nowhere/dropped.csv")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    page.zone.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, content, left, none))

    assert (True, "An invented register") == (page.report.isVisible(), page.report.title.text())
    assert [] == kept(page)


def test_a_file_may_be_chosen_instead(qtbot):
    page = shown(qtbot)
    page.chosen.path = FILE

    page.zone.choose.click()

    assert page.report.isVisible()


def test_applied_it_is_listed_and_can_be_undone(qtbot):
    page = shown(qtbot)
    page.take(FILE)

    page.report.apply.click()
    assert (["An invented register"], True) == (kept(page), page.zone.isVisible())
    assert 1 == len(page.heard)

    page.undo.click()
    assert ([], True) == (kept(page), page.undo.isHidden())


def test_the_day_of_a_register_is_told_before_and_after(qtbot, tmp_path):
    path = tmp_path / "deputies.csv"
    path.write_text(datan("1", "2"))
    imports = importing_into(TrialHome().records, recognised(DroppedFile(path)))
    page = on_screen(qtbot, ImportPage(imports, DroppedFile, ChosenFiles(), AtOnce()))
    page.take(path)
    before = page.report.about.text()

    page.report.agreed.emit(frozenset(Doubt))

    assert "1er septembre 2026" in before
    assert "1er septembre 2026" in page.lines.items()[0].line.why


def test_rows_left_out_are_told_by_reason(qtbot):
    rows = (*TOLD, Skipped("closed for good"), Skipped("closed for good"))
    page = shown(qtbot, register=InventedRegister(rows))

    page.take(FILE)

    (why,) = page.report.details
    why.set_open(is_open=True)
    assert "2" in why.head.words
    assert "2 — closed for good" in [label.text() for label in why.findChildren(type(page.title))]


def test_who_is_gone_is_named(qtbot):
    records = TrialHome().records
    chamber = InventedRegister(DEPUTIES, chamber="deputy")
    first = shown(qtbot, register=chamber, records=records)
    first.take(FILE)
    first.report.answers[Doubt.COUNT].box.setChecked(True)
    first.report.apply.click()

    second = shown(qtbot, register=replace(chamber, told=DEPUTIES[:1]), records=records)
    second.take(FILE)

    assert [_("Who is gone")] == [detail.head.words for detail in second.report.names]
    assert [Doubt.COUNT] == list(second.report.answers)


def test_a_first_list_of_half_a_chamber_is_asked_about(qtbot):
    page = shown(qtbot, register=InventedRegister(DEPUTIES, chamber="deputy"))
    page.take(FILE)

    page.report.apply.click()
    assert ([Doubt.COUNT], []) == (list(page.report.answers), kept(page))

    page.report.answers[Doubt.COUNT].box.setChecked(True)
    page.report.apply.click()
    assert 1 == len(kept(page))


def test_a_question_is_answered_before_the_import(qtbot):
    records = TrialHome().records
    chamber = InventedRegister(DEPUTIES, chamber="deputy")
    imports_into(records, chamber).apply(InventedFile(), confirmed=(Doubt.COUNT,))
    page = shown(qtbot, register=replace(chamber, told=DEPUTIES[:1]), records=records)
    page.take(FILE)

    page.report.apply.click()
    assert page.report.isVisible()

    page.report.answers[Doubt.COUNT].box.setChecked(True)
    page.report.apply.click()
    assert (2, True) == (len(kept(page)), page.zone.isVisible())


def test_a_file_that_changes_nothing_cannot_be_applied(qtbot):
    page = shown(qtbot)
    for _turn in range(2):
        page.take(FILE)
        page.report.apply.click()

    assert not page.report.apply.isEnabled()
    assert 1 == len(kept(page))


def test_a_bad_file_says_its_one_sentence(qtbot):
    def empty(_path):
        raise EmptyFile(file="vide.csv")

    page = shown(qtbot, opened=empty)

    page.take(FILE)

    assert "« vide.csv » est vide" in page.trouble.text().replace("\u00a0", " ")
    assert page.zone.isVisible()


@pytest.mark.parametrize(
    ("departments", "codes"), [("29, Ille-et-Vilaine", {"29", "35"}), ("", set()), ("2a; 971", {"2A", "971"})]
)
def test_what_to_keep_of_the_cnil_register_is_chosen_before_it_is_read(qtbot, departments, codes):
    page = shown(qtbot, register=InventedRegister(TOLD, name="cnil-dpo"))
    page.take(FILE)
    chosen = heard(page.sieve.chosen)
    page.sieve.departments.set_value(departments)

    page.sieve.read.click()

    ((keep,),) = chosen
    assert (codes, {"Q", "K", "O"}) == (set(keep.departments), set(keep.sections))
    assert page.report.isVisible()


def test_a_departement_that_no_table_knows_is_told_beside_its_field(qtbot):
    page = shown(qtbot, register=InventedRegister(TOLD, name="cnil-dpo"))
    page.take(FILE)
    page.sieve.departments.set_value("29, Bretagne du Sud")

    page.sieve.read.click()

    assert "Bretagne du Sud" in page.sieve.departments.error()
    assert page.sieve.isVisible()


@pytest.mark.parametrize("stop", [lambda page: page.busy.cancelled.emit(), lambda page: page.may_leave()])
def test_an_import_that_is_stopped_changes_nothing_and_says_nothing_bad(qtbot, stop):
    work = Work()
    page = shown(qtbot, register=InventedRegister(without_end()), work=work)
    page.take(FILE)
    qtbot.waitUntil(page.busy.is_known, timeout=5000)

    stop(page)
    work.wait()

    assert ("", True, []) == (page.trouble.text(), page.zone.isVisible(), kept(page))
    assert [(_("Stopped: nothing was changed."), None)] == page.heard


def without_end():
    """Give rows until nobody asks for them any more."""
    return (Skipped("one of many") for _each in count())


def test_a_file_is_left_without_a_trace(qtbot):
    page = shown(qtbot)
    page.take(FILE)

    page.report.leave.click()

    assert ([], True, True) == (kept(page), page.zone.isVisible(), page.zone.choose.hasFocus())


def test_every_control_has_a_name(qtbot):
    page = shown(qtbot, register=InventedRegister(TOLD, name="cnil-dpo"))
    page.take(FILE)
    assert "" not in names(page)

    page.sieve.read.click()
    assert "" not in names(page)
