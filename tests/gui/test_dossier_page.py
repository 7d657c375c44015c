"""Putting a dossier together in the window: what goes in, its order, what became of it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from gui.job import Job
from gui.pages.dossier import DossierPage
from letters.domain.happenings import Happening
from letters.domain.output_errors import DossierNotBound
from letters.domain.proofs import Proof
from letters.ports.binder import BoundExhibit, Dossier, State
from letters.services.dossiers import NOT_MASKED, Dossiers
from letters.services.drafts import Drafts
from letters.services.language import _
from letters.services.requests import File, Happened
from plaidoyer.assembly import letters
from tests.fakes.around_pages import AtOnce, ChosenFiles, hostile_words, names, on_screen
from tests.fakes.desk_of_requests import Desk
from tests.fakes.story import told

pytestmark = pytest.mark.usefixtures("theme")
BODY = "CPAM d’Ille-et-Vilaine"


class DossiersSeen(Dossiers):
    """Binds nothing; keeps what was asked, and gives what the test wants."""

    asked: list
    gives: object

    def bind(self, plan, target, step):
        self.asked.append((plan, target))
        step(0, 5_000_000)
        if isinstance(self.gives, Exception):
            raise self.gives
        return self.gives


def bound(*states):
    exhibits = [
        BoundExhibit(number, f"Titre {number}", "ab" * 32, 2, 4, "", state)
        for number, state in enumerate(states, 1)
    ]
    return Dossier(9, 1_500_000, tuple(exhibits))


@pytest.fixture
def desk():
    desk = Desk(date(2026, 12, 1))
    desk.uid = desk.keep(BODY, told("sent", "03.10"), opened=date(2026, 10, 3), paper=b"%PDF")
    for name, proof, day in (("avis.pdf", Proof.DELIVERY, 6), ("carte.jpg", Proof.IDENTITY, 7)):
        happened = Happened(Happening.ACKNOWLEDGED, date(2026, 10, day))
        desk.requests.record(desk.uid, happened, File(name, name.encode(), proof=proof))
    return desk


@pytest.fixture
def dossiers(desk):
    seen = DossiersSeen(letters(), desk.requests, desk.household, Drafts(desk.records, letters(), desk.clock))
    object.__setattr__(seen, "asked", [])
    object.__setattr__(seen, "gives", bound(State.WHOLE))
    return seen


@pytest.fixture
def page(qtbot, desk, dossiers, tmp_path):
    page = DossierPage(dossiers, ChosenFiles(tmp_path / "d.pdf"), AtOnce())
    page.shown_with(desk.uid)
    return on_screen(qtbot, page)


def files(page):
    return [piece.name for piece in page.chosen().exhibits]


def said_in(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_everything_is_proposed_in_the_order_of_its_day_but_the_bare_identity_paper(page):
    assert ["letter.pdf", "avis.pdf"] == files(page)
    assert _(NOT_MASKED) in said_in(page.list.rows[2])
    assert _("Left out") == page.list.rows[2].number.text()


def test_what_is_unticked_stays_out_and_the_numbers_follow(page):
    page.list.rows[0].box.click()

    assert ["avis.pdf"] == files(page)
    assert _("Exhibit {number}").format(number=1) == page.list.rows[1].number.text()


def test_the_keyboard_puts_exhibits_in_order_and_keeps_its_place(page):
    row = page.list.rows[1]
    row.up.setFocus()

    QTest.keyClick(row.up, Qt.Key.Key_Return)
    assert ["avis.pdf", "letter.pdf"] == files(page)
    assert row.down.hasFocus()

    QTest.keyClick(row.down, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert ["letter.pdf", "avis.pdf"] == files(page)


def test_a_title_can_be_written(page):
    page.list.rows[1].title.line.setText("Leur accusé")

    assert "Leur accusé" == page.chosen().exhibits[1].title


def test_a_letter_chosen_to_stand_first_is_no_exhibit(page):
    page.cover.set_value(str(page.chosen().covers[0].uid))

    assert ["avis.pdf"] == files(page)


def test_the_dossier_is_written_where_the_person_chose(page, dossiers, tmp_path):
    page.assemble.click()

    assert tmp_path / "d.pdf" == dossiers.asked[0][1]
    assert "9 pages" in page.outcome.banner.text().replace("\u202f", " ")


def test_what_must_be_sent_apart_is_told_with_its_reason(page, dossiers):
    object.__setattr__(dossiers, "gives", bound(State.WHOLE, State.REPAIRED, State.UNREADABLE))

    page.assemble.click()

    assert "envoyer à part" in said_in(page.outcome.banner)
    assert 3 == len(page.outcome.rows.items())
    assert not page.outcome.retry.isVisibleTo(page)


def test_a_password_is_asked_used_once_and_forgotten(page, dossiers):
    object.__setattr__(dossiers, "gives", bound(State.WHOLE, State.LOCKED))
    page.assemble.click()
    page.outcome.fields[2].set_value("secret")

    page.outcome.retry.click()

    assert ["", "secret", ""] == [piece.password for piece in dossiers.asked[1][0].pieces]
    assert all(not field.value() for field in page.outcome.fields.values())
    assert all(not piece.password for piece in page.chosen().pieces)


def test_what_went_wrong_is_told_on_the_page(page, dossiers):
    object.__setattr__(dossiers, "gives", DossierNotBound())

    page.assemble.click()

    assert page.fault.isVisibleTo(page)
    assert page.assemble.isEnabled()
    assert not page.outcome.isVisibleTo(page)


class Stopping(AtOnce):
    """Work that the person stops at its first step."""

    def start(self, call, *, then, failed=None, progress=None, lane=""):
        job = Job(progress)
        job.cancel()
        self.do(lambda: call(job), then=then, failed=failed, lane=lane)
        return job


def test_a_dossier_that_was_stopped_says_that_nothing_was_written(qtbot, desk, dossiers, tmp_path):
    page = DossierPage(dossiers, ChosenFiles(tmp_path / "d.pdf"), Stopping())
    page.shown_with(desk.uid)
    on_screen(qtbot, page)

    page.assemble.click()

    assert _("Stopped: nothing was written.") == page.fault.text()


def test_every_control_says_what_it_is_about(page):
    said = names(page)

    assert all(said)
    assert len(set(said)) == len(said)


def test_hostile_names_are_shown_as_text(qtbot, desk, dossiers, tmp_path):
    desk.requests.attach(desk.uid, File(hostile_words()[:250], b"x"))
    page = DossierPage(dossiers, ChosenFiles(tmp_path / "d.pdf"), AtOnce())
    page.shown_with(desk.uid)
    on_screen(qtbot, page, width=1024)

    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
    assert page.width() <= 1024


def test_what_was_chosen_stays_when_the_page_is_shown_again(page):
    page.list.rows[0].box.click()

    page.refresh()

    assert ["avis.pdf"] == files(page)
