"""Writing a series in the window: where it goes, how far it is, what became of it."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from gui.models.series import Course
from gui.pages.series import SeriesAsked, SeriesDesk, SeriesPanel
from gui.pages.series.choices import PRINT
from gui.widgets.page import Page
from gui.work import Work
from letters.domain.bodies import Recipient
from letters.output.series_files import DiskFiles
from letters.ports.series import Sheets
from letters.services.series import Series
from letters.services.series_asked import Wanted
from tests.fakes.around_pages import AtOnce, ChosenFiles, heard, hostile_words, names, on_screen
from tests.fakes.plain_letters import objection
from tests.fakes.series_press import Press

pytestmark = pytest.mark.usefixtures("theme")
DAY = date(2026, 11, 21)
ADDRESS = ("7 cours des Alliés", "35024 RENNES CEDEX 9")


class Folder(ChosenFiles):
    """The person chooses *path* as a folder too."""

    def folder(self, _title):
        return self.path


def wanted(row, name="Anne Dupont", address=ADDRESS):
    return Wanted(row, Recipient(name, address), objection, filed_as=f"Lettre {row}")


def asked(*letters):
    return SeriesAsked(len(letters), lambda: letters, DAY, "courriers")


@pytest.fixture
def made(qtbot):
    """Make a panel inside a page, which chooses *path*; work is done at once unless another is given."""

    def make(path, *letters, work=None):
        panel = SeriesPanel(
            SeriesDesk(Series(Press, DiskFiles()), Folder(path), work or AtOnce(), lambda: 0.0)
        )
        panel.show_series(asked(*letters))
        page = Page("Lettres")
        page.add(panel)
        on_screen(qtbot, page)
        panel.kept = page
        return panel

    return make


def said_in(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_it_says_how_many_letters_are_ready(made, tmp_path):
    panel = made(tmp_path, wanted(2), wanted(3))

    assert "2 lettres sont prêtes." == panel.count.text()
    assert panel.write.isEnabled()
    assert not made(tmp_path).write.isEnabled()


def test_each_letter_goes_into_a_file_of_the_folder_chosen(made, tmp_path):
    panel = made(tmp_path, wanted(2), wanted(3))
    told = heard(panel.told)

    panel.write.click()

    assert ["000-liste.csv", "001-Lettre-2.pdf", "002-Lettre-3.pdf"] == sorted(
        each.name for each in tmp_path.iterdir()
    )
    assert "2 lettres écrites." in said_in(panel.outcome)
    assert "Rien n’est noté comme envoyé" in said_in(panel.outcome)
    assert 2 == len(told[0][0].written)


def test_one_print_file_holds_what_was_ticked(made, tmp_path):
    panel = made(tmp_path / "tout.pdf", wanted(2))
    assert not panel.choices.both_sides.isVisible()
    panel.choices.form.set_value(PRINT)
    panel.choices.form.changed.emit()
    panel.choices.both_sides.set_value(True)
    panel.choices.separators.set_value(False)

    assert Sheets(separators=False, addresses=True, both_sides=True) == panel.choices.sheets()
    panel.write.click()

    assert (tmp_path / "tout.pdf").exists()
    assert panel.choices.both_sides.isVisible()


def test_who_has_no_letter_is_listed_with_the_reason(made, tmp_path):
    panel = made(tmp_path, wanted(2), wanted(3, "Paul Sans-Adresse", ()))

    panel.write.click()

    (row,) = panel.outcome.rows.items()
    assert "Paul Sans-Adresse" == row.line.title
    assert "Aucune adresse postale" in row.line.why
    assert panel.outcome.refused.isVisible()


def test_files_in_the_way_are_replaced_only_once_the_person_says_so(made, tmp_path):
    (tmp_path / "001-Lettre-2.pdf").write_text("old")
    panel = made(tmp_path, wanted(2))

    panel.write.click()
    assert "old" == (tmp_path / "001-Lettre-2.pdf").read_text()
    assert "001-Lettre-2.pdf" in said_in(panel.outcome)
    panel.outcome.banner.acted.emit()

    assert "old" != (tmp_path / "001-Lettre-2.pdf").read_text()
    assert "1 lettre écrite." in said_in(panel.outcome)


def test_stopped_half_way_it_says_what_was_written(made, tmp_path):
    work = Work()
    panel = made(tmp_path, work=work)

    def stopping():
        panel.stop()
        return objection()

    letters = [wanted(2), Wanted(3, Recipient("Zoé", ADDRESS), stopping, "Deux"), wanted(4)]
    panel.show_series(asked(*letters))
    panel.write.click()
    assert panel.busy.isVisible()
    work.wait()

    assert "Arrêté\u00a0: 2 lettres écrites." in said_in(panel.outcome)
    assert not (tmp_path / "003-Lettre-4.pdf").exists()
    assert panel.write.isEnabled()
    work.close()


def test_nothing_is_written_where_no_folder_is_chosen(made):
    panel = made(None, wanted(2))

    panel.write.click()

    assert not panel.outcome.isVisible()


def test_a_disk_that_refuses_is_told(made, tmp_path):
    panel = made(tmp_path / "a" / "b", wanted(2))

    panel.write.click()

    assert "b" in said_in(panel.outcome)
    assert not panel.busy.isVisible()


def test_every_control_has_a_name_and_hostile_words_are_only_words(made, tmp_path):
    panel = made(tmp_path, wanted(2, hostile_words(), ()))
    panel.write.click()

    assert all(names(panel))
    assert hostile_words() == panel.outcome.rows.items()[0].line.title


@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (2, 900, 1.0, "2 lettres sur 900"),
        (300, 900, 2.0, "300 lettres sur 900, moins d’une minute encore"),
        (300, 900, 60.0, "300 lettres sur 900, environ 2 minutes encore"),
    ],
)
def test_how_long_it_still_takes_is_told_once_it_is_known(done, total, seconds, words):
    assert words == Course(done, total, seconds).words
