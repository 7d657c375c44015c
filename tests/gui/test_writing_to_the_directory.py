"""Choosing the recipient of a letter in the directory; typing by hand stays possible."""

import pytest

from gui.look.tokens import Tone
from letters.domain.bodies import Gender, Recipient
from letters.services.language import _
from tests.fakes.address_book import book_of, filled_records
from tests.fakes.write_page import Table
from tests.fakes.writing_desk import OBJECTION

pytestmark = pytest.mark.usefixtures("theme")

TO_A_HOSPITAL, TO_A_DEPUTY = "access/hospital-record", "meeting/deputy"


@pytest.fixture(scope="module")
def records():
    return filled_records()


def table(qtbot, records, subject):
    return Table(qtbot, book=book_of(records)).open(subject)


def sought(it, words):
    seeker = it.view.forms.recipient.seeker
    seeker.words.set_value(words)
    seeker.look()
    return seeker.results.rows.items()


def test_only_the_kinds_that_the_letter_is_for_are_found_at_first(qtbot, records):
    it = table(qtbot, records, OBJECTION)

    funds = {row.line.key for row in sought(it, "finistere")}
    it.view.forms.recipient.seeker.only.set_value(value=False)
    everybody = {row.line.key for row in sought(it, "finistere")}

    assert 2 == len(funds)
    assert {"invented:H1", "invented:D1"} < everybody


def test_choosing_somebody_fills_in_every_field(qtbot, records):
    it = table(qtbot, records, TO_A_HOSPITAL)

    sought(it, "kerbrug")[0].click()

    assert "Centre hospitalier de Kerbrug" == it.typed("recipient", "name")
    assert ["1 rue du Phare", "29999 KERBRUG"] == it.typed("recipient", "address")
    assert "dpo@ch-kerbrug.test" == it.typed("recipient", "email")
    assert "Centre hospitalier de Kerbrug" == it.field("recipient.name").value()
    assert it.view.forms.recipient.seeker.results.isHidden()


def test_a_person_is_addressed_as_the_register_says(qtbot, records):
    it = table(qtbot, records, OBJECTION)
    it.view.forms.recipient.seeker.only.set_value(value=False)

    sought(it, "kerdoncuff-1")[0].click()

    assert Gender.FEMININE.value == it.typed("recipient", "gender")
    assert "75355 PARIS 07 SP" == it.typed("recipient", "address")[-1]
    assert it.typed("recipient", "kind") is None


def test_a_body_without_a_postal_address_says_so_and_the_address_can_be_typed(qtbot, records):
    it = table(qtbot, records, TO_A_HOSPITAL)

    sought(it, "clinique")[0].click()
    assert "Clinique sans adresse" in it.view.forms.recipient.notice.text()
    assert Tone.WARN.value == it.view.forms.recipient.notice.property("tone")

    it.type("recipient.address", "2 rue Neuve\n35000 RENNES")
    assert ["2 rue Neuve", "35000 RENNES"] == it.typed("recipient", "address")


def test_a_letter_that_names_its_recipient_offers_no_search(qtbot, records):
    it = table(qtbot, records, "complaint/cnil")

    assert it.view.forms.recipient.seeker.isHidden()


def test_coming_from_the_directory_one_chooses_among_the_letters_for_them(qtbot, records):
    recipient = Recipient("CHU de Kerbrug", ("1 rue du Phare", "29999 KERBRUG"), "hospital")
    it = table(qtbot, records, recipient)

    it.page.start.shelf.search.editor.set_value("dossier médical")
    it.page.start.shelf.search.changed.emit()
    it.page.start.shelf.chosen.emit(TO_A_HOSPITAL)
    it.see()

    assert "CHU de Kerbrug" == it.typed("recipient", "name")
    assert _("Filled in from the directory: {name}").format(name="CHU de Kerbrug") in (
        it.view.forms.recipient.notice.text()
    )


def test_letters_for_other_bodies_are_not_offered_there(qtbot, records):
    everything = Table(qtbot, book=book_of(records))
    for_them = table(qtbot, records, Recipient("CPAM", ("29000 QUIMPER",), "health-insurer"))

    count = [sum(len(group) for group in offered(each)) for each in (everything, for_them)]

    assert 0 < count[1] < count[0]


def offered(it):
    shelf = it.page.start.shelf
    for group in shelf.groups:
        group.set_open(is_open=True)
    return [rows.items() for rows in shelf.offered]


def test_the_next_letter_is_to_nobody_chosen_before(qtbot, records):
    it = table(qtbot, records, Recipient("CPAM", ("29000 QUIMPER",), "health-insurer"))

    it.open(OBJECTION)

    assert it.typed("recipient", "name") is None
