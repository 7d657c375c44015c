"""Who answers for a place, narrowed by tables of reference: the commune is asked for, the licence shown."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.pages.directory.competent import Competent
from letters.domain.homes import Home
from letters.domain.import_reports import Doubt
from letters.registers.files import DroppedFile
from letters.registers.reference import table_of
from letters.services.competence import Competence
from letters.services.language import _
from letters.services.reference_imports import ReferenceImports
from tests.fakes.address_book import DAY, book_of, filled_records
from tests.fakes.around_pages import heard, names, on_screen
from tests.fakes.still_clock import StillClock
from tests.fakes.tables import PARTS, POSTE

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def competent(qtbot, tmp_path):
    records = filled_records()
    imports = ReferenceImports(records, StillClock(DAY), table_of)
    for name, text in (("communes", POSTE), ("parts", PARTS)):
        (tmp_path / name).write_bytes(text.encode())
        file = DroppedFile(tmp_path / name)
        imports.apply(file, imports.known(file), (Doubt.COUNT,))
    competence = Competence(book_of(records), records.tables_for)
    part = Competent()
    part.refresh = lambda: None
    part.asked.connect(lambda home: part.show_mine(competence.around(home)))
    return on_screen(qtbot, part)


def asked(part, words):
    part.place.set_value(words)
    part.look.click()
    QApplication.processEvents()
    return [row.line.title for row in part.groups[1].items()]


def words_of(widget):
    return [found.text() for found in widget.findChildren(type(widget.place.title))]


def test_the_commune_is_asked_for_where_it_leaves_fewer(competent):
    assert ["Anne Kerdoncuff-1", "Anne Kerdoncuff-2"] == asked(competent, "29999")

    competent.commune.editor.set_value("29002")
    competent.commune.changed.emit()

    assert ["Anne Kerdoncuff-2"] == [row.line.title for row in competent.groups[1].items()]
    assert competent.commune.isVisible()


def test_not_to_know_the_commune_gives_everyone_again(competent):
    asked(competent, "29999")

    for chosen in ("29001", ""):
        competent.commune.editor.set_value(chosen)
        competent.commune.changed.emit()

    assert 2 == len(competent.groups[1].items())


def test_no_commune_is_asked_for_where_one_alone_answers(competent):
    asked(competent, "29999")

    assert ["Anne Kerdoncuff-2"] == asked(competent, "29888")
    assert competent.commune is None


def test_the_tables_that_tell_it_are_named_with_their_day_and_licence(competent):
    asked(competent, "29999")

    (source,) = [each for each in words_of(competent) if "ODbL" in each]
    assert all(words in source for words in ("2012", "22 novembre 2026"))


@pytest.mark.parametrize("typed", ["2900", "290000", "29x"])
def test_figures_that_are_no_postcode_are_told_beside_the_field(competent, typed):
    homes = heard(competent.asked)
    competent.place.set_value(typed)

    competent.look.click()

    assert "cinq chiffres" in competent.place.error()
    assert [] == homes


def test_what_is_no_postcode_leaves_nobody_of_the_place_before_in_sight(competent):
    asked(competent, "29999")
    before = len(competent.groups)
    competent.place.set_value("7501")

    competent.look.click()

    assert (True, []) == (before > 0, competent.groups)


def test_what_is_asked_next_is_read_with_its_spaces(competent):
    homes = heard(competent.asked)

    asked(competent, " 29 888 ")

    assert [(Home("29888"),)] == homes


def test_every_control_has_a_name(competent):
    asked(competent, "29999")

    assert "" not in names(competent)
    assert _("Your commune") == competent.commune.editor.accessibleName()
