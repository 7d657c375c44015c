"""One body of the directory: its channels, its source, what the person corrects of it."""

from datetime import date

import pytest

from gui.navigation import Place
from gui.pages.directory import BodyPage
from letters.services.language import _
from tests.fakes.address_book import book_of, filled_records
from tests.fakes.around_pages import AtOnce, heard, names, on_screen
from tests.fakes.desktop_of_tests import desktop_of_tests
from tests.fakes.still_clock import StillClock

pytestmark = pytest.mark.usefixtures("theme")


class LinksOfTests:
    def __init__(self):
        self.opened = []

    def open(self, address):
        self.opened.append(address)


def shown(qtbot, identifier="invented:H1", *, records=None, clock=None):
    desktop = desktop_of_tests()
    object.__setattr__(desktop, "links", LinksOfTests())
    page = BodyPage(book_of(records or filled_records(), clock), desktop, AtOnce())
    page.desktop_of_tests, page.heard = desktop, (heard(page.wants), heard(page.told))
    page.shown_with(identifier)
    return on_screen(qtbot, page)


def channel(page, words):
    return next(line for line in page.lines if line.channel.text == words)


def test_every_channel_is_shown_with_whose_mailbox_it_is(qtbot):
    page = shown(qtbot)

    shown_ = [(line.channel.text, line.channel.note) for line in page.lines]

    assert ("dpo@ch-kerbrug.test", _("mailbox of a service")) in shown_
    assert {"02 00 00 00 00", "https://ch-kerbrug.test/contact"} < {text for text, _note in shown_}
    assert "Centre hospitalier de Kerbrug\n1 rue du Phare\n29999 KERBRUG" == page.lines[0].channel.text


def test_an_address_is_not_shown_twice(qtbot):
    icons = [line.channel.icon for line in shown(qtbot).lines]

    assert 1 == icons.count("letter")


def test_a_suggested_mail_says_that_it_was_not_verified(qtbot):
    line = channel(shown(qtbot), "devine@ch-kerbrug.test")

    assert "suggéré, non vérifié" == line.channel.warning


def test_copies_what_is_written_there_and_opens_pages_through_the_gate(qtbot):
    page = shown(qtbot)

    channel(page, "02 00 00 00 00").copy.click()
    channel(page, "https://ch-kerbrug.test/contact").open.click()

    desk = page.desktop_of_tests
    assert ("02 00 00 00 00", False) == (desk.clipboard.text, desk.clipboard.secret)
    assert ["https://ch-kerbrug.test/contact"] == desk.links.opened


def test_an_old_record_is_to_be_checked_and_a_fresh_one_is_not(qtbot):
    fresh = shown(qtbot)
    old = shown(qtbot, clock=StillClock(date(2028, 1, 1)))

    assert (True, False) == (fresh.stale.isHidden(), old.stale.isHidden())


def test_write_begins_a_letter_to_them(qtbot):
    page = shown(qtbot)

    page.write.click()

    ((place, recipient),) = page.heard[0]
    assert (Place.WRITE, "Centre hospitalier de Kerbrug") == (place, recipient.name)


def test_a_body_without_a_postal_address_says_so(qtbot):
    page = shown(qtbot, "invented:H2")

    assert _("No postal address of them is known.") == page.trouble.text()


def test_what_is_corrected_is_kept_and_marked_and_can_be_taken_back(qtbot):
    page = shown(qtbot)
    page.correct.click()
    page.correcting.fields["telephone"].set_value("01 11 11 11 11")

    page.correcting.keep.click()
    assert ("telephone",) == page.seen.told.corrected
    assert ("01 11 11 11 11", False) == (
        channel(page, "01 11 11 11 11").channel.text,
        page.corrected.isHidden(),
    )

    page.correct.click()
    page.correcting.give_back.click()
    assert ((), True) == (page.seen.told.corrected, page.corrected.isHidden())


def test_a_corrected_address_is_the_one_written_to(qtbot):
    page = shown(qtbot, "invented:H2")
    page.correct.click()
    page.correcting.fields["address"].set_value("2 rue Neuve\n35000 RENNES")

    page.correcting.keep.click()

    assert ("2 rue Neuve", "35000 RENNES") == page.seen.recipient.address
    assert "" == page.trouble.text()


def test_a_name_cannot_be_taken_away(qtbot):
    page = shown(qtbot)
    page.correct.click()
    page.correcting.fields["name"].set_value("")

    page.correcting.keep.click()

    assert page.correcting.fields["name"].error()
    assert () == page.seen.told.corrected


def test_nothing_typed_keeps_nothing(qtbot):
    page = shown(qtbot)
    page.correct.click()

    page.correcting.keep.click()

    assert (True, []) == (page.correcting.isHidden(), page.heard[1])


def test_somebody_unknown_is_said_to_be_gone(qtbot):
    page = shown(qtbot, "invented:H9")

    assert (True, False, True) == (page.whole.isHidden(), page.gone.isHidden(), page.write.isHidden())


def test_repeated_buttons_name_what_they_copy(qtbot):
    found = names(shown(qtbot))

    copies = [name for name in found if name.startswith("Copier")]
    assert "" not in found
    assert "Copier — " + _("Telephone") in copies
