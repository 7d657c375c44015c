"""A table of one's own in the window: offered, matched, looked at, imported, remembered."""

from datetime import date

import pytest
from PySide6.QtWidgets import QComboBox

from gui.pages.importing import Importing, ImportPage
from gui.widgets.label import Label
from gui.work import Work
from letters.domain.matching import Field, Matching
from letters.domain.own_lists import OwnList
from letters.domain.rights import BodyKind
from letters.registers.files import DroppedFile
from letters.registers.own_tables import PlainTables
from letters.registers.recognise import recognised
from letters.services.directory_imports import DirectoryImports
from letters.services.language import _
from letters.services.own_tables import OwnTables
from letters.services.reference_imports import ReferenceImports
from letters.storage.in_memory import TrialHome
from tests.fakes.around_pages import AtOnce, ChosenFiles, heard, names, on_screen
from tests.fakes.importing import no_table
from tests.fakes.still_clock import StillClock

pytestmark = pytest.mark.usefixtures("theme")

TEXT = (
    "Organisme;Voie;CP;Commune;Contact DPO;Zut\n"
    "Mutuelle des Marées;3 quai du Phare;1400;Brest;dpo@marees.example;x\n"
    "Mutuelle B;BP 3;35000;Rennes;;y\nMutuelle C;;29000;Quimper;;\n"
)


@pytest.fixture
def table(tmp_path):
    def written(text=TEXT, name="mes_mutuelles.csv"):
        (tmp_path / name).write_text(text)
        return tmp_path / name

    return written


@pytest.fixture
def page(qtbot):
    records, clock = TrialHome().records, StillClock(date(2026, 11, 22))
    own = OwnTables(DirectoryImports(records, clock, recognised), PlainTables(), records)
    importing = Importing(own, ReferenceImports(records, clock, no_table))
    page = on_screen(qtbot, ImportPage(importing, DroppedFile, ChosenFiles(), AtOnce()))
    page.own, page.heard = own, heard(page.told)
    return page


def texts(widget):
    return [label.text() for label in widget.findChildren(Label) if label.text()]


def choose(field, column):
    """Choose *column* in a list, as a person does."""
    drawer = field.findChild(QComboBox)
    drawer.setCurrentIndex(drawer.findData(column))


def test_a_table_that_no_register_knows_is_offered_as_a_list_of_ones_own(page, table):
    page.take(table())

    assert page.offer.isVisible()
    assert any("mes_mutuelles.csv" in text for text in texts(page.offer))
    assert page.offer.agree.hasFocus()

    page.offer.leave.click()
    assert page.zone.isVisible()


def test_the_match_that_is_proposed_is_chosen_with_three_cells_beside_it(page, table):
    page.take(table())
    page.offer.agree.click()

    name = page.matching.columns.fields[Field.NAME]
    assert ("Organisme", "Mutuelle des Marées · Mutuelle B · Mutuelle C") == (
        name.value(), name.editor.cells.text(),
    )  # fmt: skip
    assert "Mes mutuelles" == page.matching.title.value()
    assert "Zut" in page.matching.columns.left_out.text()


def test_the_first_two_bodies_are_shown_as_they_would_read(page, table):
    page.take(table())
    page.offer.agree.click()

    shown = texts(page.matching.envelopes)
    assert ["Mutuelle des Marées", "3 quai du Phare", "01400 BREST"] == shown[1:4]
    assert "Mutuelle C" not in shown

    name = page.matching.columns.fields[Field.NAME]
    choose(name, "Commune")
    assert "Brest" in texts(page.matching.envelopes)
    assert "Brest · Rennes · Quimper" == name.editor.cells.text()


def test_a_name_that_fits_no_envelope_says_so_beside_its_body(page, table):
    page.take(table("Nom;Ville\n" + "x" * 300 + ";Brest\n"))
    page.offer.agree.click()

    assert any("300" in text for text in texts(page.matching.envelopes))


def test_without_a_column_of_names_nothing_is_read_and_the_field_says_why(page, table):
    page.take(table())
    page.offer.agree.click()
    choose(page.matching.columns.fields[Field.NAME], "")

    page.matching.foot.look.click()

    assert (True, True) == (page.matching.isVisible(), bool(page.matching.columns.fields[Field.NAME].error()))
    assert _("Choose the column that holds the names first.") in texts(page.matching.envelopes)

    choose(page.matching.columns.fields[Field.NAME], "Organisme")
    assert "" == page.matching.columns.fields[Field.NAME].error()


def test_a_title_without_letters_is_refused_beside_its_field(page, table):
    page.take(table())
    page.offer.agree.click()
    page.matching.title.editor.line.setText(" ! ")

    page.matching.foot.look.click()

    assert (True, True) == (page.matching.isVisible(), bool(page.matching.title.error()))


def test_matched_it_is_looked_at_applied_and_undone_as_any_register(page, table):
    page.take(table())
    page.offer.agree.click()
    page.matching.kind.set_value(BodyKind.MUTUAL_INSURER)
    page.matching.foot.look.click()

    assert ("Mes mutuelles", True) == (page.report.title.text(), page.report.rematch.isVisible())
    assert not page.report.remembered.isVisible()
    (new,) = page.report.names
    assert _("Who is new") == new.head.words

    page.report.apply.click()
    assert ["Mes mutuelles"] == [row.line.title for row in page.lines.items()]
    page.undo.click()
    assert () == page.lines.items()


def imported(page, path):
    page.take(path)
    page.offer.agree.click()
    page.matching.foot.look.click()
    page.report.apply.click()


def test_the_next_table_of_the_same_columns_needs_no_matching_and_it_can_be_changed(page, table):
    imported(page, table())

    page.take(table(TEXT + "Mutuelle D;;29000;Quimper;;\n", "suite.csv"))

    assert (True, False) == (page.report.isVisible(), page.offer.isVisible())
    assert page.report.remembered.isVisible()
    page.report.rematch.click()
    assert (True, "Mes mutuelles") == (page.matching.isVisible(), page.matching.title.value())


def test_another_table_is_matched_by_its_own_columns(page, table):
    page.take(table())
    page.offer.agree.click()
    page.matching.foot.look.click()

    page.take(table("Nom;Ville\nA;Dax\n", "autres.csv"))
    page.offer.agree.click()

    assert "Autres" == page.matching.title.value()


def test_who_left_the_list_is_asked_about_and_named(page, table):
    imported(page, table())

    page.take(table("\n".join(TEXT.splitlines()[:3]) + "\n"))
    page.report.apply.click()

    assert page.report.isVisible()
    assert [_("Who is gone")] == [each.head.words for each in page.report.names]
    next(iter(page.report.answers.values())).box.setChecked(True)
    page.report.apply.click()
    assert page.zone.isVisible()


def test_how_bodies_are_known_again_is_said(page, table):
    page.take(table())
    page.offer.agree.click()
    without = texts(page.matching)

    choose(page.matching.identifier, "Zut")

    assert any("code postal" in text for text in without)
    assert any("« Zut »" in text.replace("\u00a0", " ") for text in texts(page.matching))
    assert "Zut" == page.matching.matching().columns[Field.IDENTIFIER]


@pytest.mark.parametrize(("text", "words"), [
    ("Clinique A;35000;a@b.example\n", "première ligne"),
    ("Nom;Ville;Nom\nA;B;C\n", "Deux colonnes"),
    ("Nom;;Ville\nA;x;B\n", "n’a pas de nom"),
])  # fmt: skip
def test_a_table_that_cannot_be_told_says_its_one_sentence(page, table, text, words):
    page.take(table(text))

    assert words in page.trouble.text()
    assert (True, [], ()) == (page.zone.isVisible(), page.heard, page.own.imports.imports())


def test_a_workbook_says_to_save_it_as_csv(page, tmp_path):
    (tmp_path / "liste.xlsx").write_bytes(b"\xd0\xcf\x11\xe0" + b"x" * 40)

    page.take(tmp_path / "liste.xlsx")

    assert "CSV" in page.trouble.text()


def test_every_control_has_a_name(page, table):
    page.take(table())
    offered = names(page)
    page.offer.agree.click()
    page.matching.columns.others.set_open(is_open=True)

    assert "" not in (*offered, *names(page))


def test_leaving_the_page_frees_the_file_for_the_others(qtbot, tmp_path):
    records, clock, work = TrialHome().records, StillClock(date(2026, 11, 22)), Work()
    own = OwnTables(DirectoryImports(records, clock, recognised), PlainTables(), records)
    importing = Importing(own, ReferenceImports(records, clock, no_table))
    (tmp_path / "long.csv").write_text("Nom;Ville\n" + "".join(f"Corps {n};Brest\n" for n in range(60_000)))
    columns = ("Nom", "Ville")
    own.remember(OwnList("Longue", columns, Matching({Field.NAME: "Nom", Field.TOWN: "Ville"})))
    page = on_screen(qtbot, ImportPage(importing, DroppedFile, ChosenFiles(), work))
    page.take(tmp_path / "long.csv")
    qtbot.waitUntil(page.busy.is_known, timeout=5000)

    page.may_leave()
    read = []
    work.do(own.imports.imports, then=read.append)
    work.wait()

    assert [()] == read
    assert page.zone.isVisible()
