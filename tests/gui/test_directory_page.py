"""The directory: found while typing, narrowed, and who answers for a place."""

import pytest
from PySide6.QtCore import Qt

from gui.navigation import Place
from gui.pages.directory import DirectoryPage
from gui.pages.directory.seeker import DEBOUNCE
from letters.domain.listed import Listed, Ref
from letters.services.competence import Competence
from letters.services.language import _
from letters.storage.in_memory import TrialHome
from tests.fakes.address_book import book_of, filled_records, imports_into
from tests.fakes.around_pages import AtOnce, heard, names, on_screen
from tests.fakes.invented_register import InventedFile, InventedRegister

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture(scope="module")
def records():
    return filled_records()


def shown(qtbot, records, **size):
    book = book_of(records)
    return on_screen(qtbot, DirectoryPage(book, Competence(book), imports_into(records), AtOnce()), **size)


def titles(rows):
    return [row.line.title for row in rows.items()]


def asked(page, words):
    page.seeker.words.set_value(words)
    page.seeker.look()
    return page.seeker.results


def test_a_body_is_looked_for_once_the_person_stops_typing(qtbot, records):
    page = shown(qtbot, records)

    qtbot.keyClicks(page.seeker.words.editor.line, "kerbrug")
    assert page.seeker.results.isHidden()
    qtbot.waitUntil(page.seeker.results.isVisible, timeout=20 * DEBOUNCE)

    assert ["Centre hospitalier de Kerbrug"] == titles(page.seeker.results.rows)


def test_a_kind_and_a_departement_narrow_what_is_found(qtbot, records):
    page = shown(qtbot, records)

    page.seeker.department.set_value("29")
    page.seeker.kind.set_value("deputy")
    page.seeker.look()

    assert ["Anne Kerdoncuff-1", "Anne Kerdoncuff-2"] == sorted(titles(page.seeker.results.rows))


def test_nobody_found_is_said_with_what_to_try(qtbot, records):
    results = asked(shown(qtbot, records), "zzzzzz")

    assert results.rows.isHidden()
    assert "importez le registre" in results.count.text()


def test_how_many_others_match_is_told(qtbot):
    crowd = [Listed(Ref("invented", str(each)), "hospital", f"Clinique Zinc {each}") for each in range(23)]
    records = TrialHome().records
    imports_into(records, InventedRegister(crowd)).apply(InventedFile())

    results = asked(shown(qtbot, records), "zinc")

    assert 20 == len(titles(results.rows))
    assert "Les 20 premiers, et 3 autres" in results.count.text()


def test_what_stands_below_comes_back_once_nothing_is_looked_for(qtbot, records):
    page = shown(qtbot, records)

    asked(page, "kerbrug")
    assert page.competent.isHidden() or not page.competent.isVisible()
    asked(page, "")

    assert page.competent.isVisible()


def test_enter_on_somebody_found_leads_to_their_record(qtbot, records):
    page = shown(qtbot, records)
    wanted = heard(page.wants)

    qtbot.keyClick(asked(page, "kerbrug").rows.items()[0], Qt.Key.Key_Return)

    assert [(Place.BODY, "invented:H1")] == wanted


def test_candidates_for_a_postcode_are_all_shown_with_why_and_what_would_narrow_them(qtbot, records):
    page = shown(qtbot, records)
    page.competent.place.set_value("29 200")

    page.competent.look.click()

    funds, deputies = page.competent.groups[:2]
    assert (2, 2) == (len(funds.items()), len(deputies.items()))
    assert all(row.line.why for group in page.competent.groups for row in group.items())
    assert any("circo_insee_2012.csv" in label for label in words_of(page.competent))


def words_of(widget):
    return [found.text() for found in widget.findChildren(type(widget.place.title))]


def test_an_empty_postcode_is_asked_for_beside_its_field(qtbot, records):
    page = shown(qtbot, records)

    page.competent.look.click()

    assert page.competent.place.error()
    assert [] == page.competent.groups


def test_a_candidate_leads_to_its_record_and_clearing_forgets_the_postcode(qtbot, records):
    page = shown(qtbot, records)
    wanted = heard(page.wants)
    page.competent.place.set_value("29200")
    page.competent.look.click()

    page.competent.groups[1].items()[0].click()
    page.competent.start_again()

    assert [(Place.BODY, "invented:D1")] == wanted
    assert ("", []) == (page.competent.place.value(), page.competent.groups)


def test_says_which_registers_were_imported_and_leads_to_the_import(qtbot, records):
    page = shown(qtbot, records)
    wanted = heard(page.wants)

    page.registers.new.click()

    assert ["An invented register"] == titles(page.registers.lines)
    assert [(Place.IMPORT, None)] == wanted


def test_without_an_import_no_list_is_shown(qtbot):
    page = shown(qtbot, TrialHome().records)

    assert page.registers.lines.isHidden()


def test_every_control_has_a_name(qtbot, records):
    page = shown(qtbot, records, width=700)
    asked(page, "kerbrug")

    assert "" not in names(page)
    assert _("Look for a body or a person") in names(page)
