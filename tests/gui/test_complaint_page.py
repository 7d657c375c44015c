"""« Complain to the CNIL, step by step »: what is asked, each page of the form, the papers, sent."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.desktop import Desktop
from gui.navigation import Place
from gui.pages.around import Around
from gui.pages.complaint import ComplaintPage
from gui.pages.complaint.joining import Joining
from gui.pages.write.sent_form import Told
from gui.widgets.label import Label
from letters.domain.channels import Channel
from letters.domain.happenings import Happening
from letters.domain.steps import COMPLAINT
from tests.fakes.around_pages import Answers, AtOnce, ChosenFiles, DiskInMemory, heard, names, on_screen
from tests.fakes.busy_household import HARMONIE, busy
from tests.fakes.desk_of_complaints import complaints_of
from tests.fakes.story import day, uid_of

pytestmark = pytest.mark.usefixtures("theme")
FOLDER, RECEIPT = Path("pieces"), Path("recu.pdf")
REFUSED, WAITING = "Docteur Le Goff", "MGEN"
FACTS, FILES, SENT = 4, 5, 6


@dataclass
class Copies:
    """What was copied, and whether it was marked secret."""

    texts: list[tuple[str, bool]] = field(default_factory=list)

    def copy(self, text, *, secret=True):
        self.texts.append((text, secret))


@dataclass
class Opened:
    """The addresses that were opened."""

    addresses: list[str] = field(default_factory=list)

    def open(self, address):
        self.addresses.append(address)


class Folders(ChosenFiles):
    """The person chooses the folder, or nothing."""

    def folder(self, _title):
        return FOLDER


class Shown:
    """The page for one request, and everything around it."""

    def __init__(self, qtbot, body=HARMONIE):
        self.desk = busy()
        self.clipboard, self.links = Copies(), Opened()
        self.disk = DiskInMemory({RECEIPT: b"%PDF"})
        desktop = Desktop(self.clipboard, self.links, Folders(RECEIPT), None, None)
        self.complaints = complaints_of(self.desk)
        self.page = ComplaintPage(self.complaints, AtOnce(), Around(desktop, self.disk, Answers()))
        self.wanted, self.told = heard(self.page.wants), heard(self.page.told)
        self.page.shown_with(uid_of(body))
        on_screen(qtbot, self.page)

    def at(self, place):
        self.page.go_to(place)
        QApplication.processEvents()
        return self.page.pages[place - 1] if 0 < place < SENT else None


class TestWhatIsAsked:
    """It tells, and forbids nothing."""

    def test_says_first_whether_the_cnil_can_take_it_up(self, qtbot):
        page = Shown(qtbot).page

        assert "Votre réclamation peut être déposée, une fois vérifiée" == page.requirements.banner.text()
        assert "Opposition — Harmonie Mutuelle" == page.about.text()

    def test_a_complaint_too_early_is_told_and_not_forbidden(self, qtbot):
        shown = Shown(qtbot, WAITING)

        assert "Il manque quelque chose" == shown.page.requirements.banner.text()
        assert shown.page.foot.after.isEnabled()

    def test_leads_to_the_request_to_mend_it(self, qtbot):
        shown = Shown(qtbot, WAITING)

        shown.page.requirements.banner.acted.emit()

        assert [(Place.REQUEST, uid_of(WAITING))] == shown.wanted


class TestThePages:
    """One page of the form after the other, each text with its length and its button."""

    def test_go_forward_and_back_with_the_names_of_the_steps(self, qtbot):
        shown = Shown(qtbot)

        shown.page.foot.after.click()

        assert "Étape 2 sur 7" == shown.page.foot.where.text()
        assert "Suite\u00a0: Vous" == shown.page.foot.after.words
        shown.page.foot.before.click()
        assert not shown.page.requirements.isHidden()

    def test_a_text_is_copied_as_a_secret_and_the_button_says_so(self, qtbot):
        shown = Shown(qtbot)
        button = shown.at(2).boxes[0].buttons[0]

        button.click()

        assert [("Nolwenn", True)] == shown.clipboard.texts
        assert "Copié" == button.words

    def test_only_the_last_text_copied_is_said_to_be_there(self, qtbot):
        first, second = (box.buttons[0] for box in Shown(qtbot).at(2).boxes[:2])

        first.click()
        second.click()

        assert ["Copier", "Copié"] == [first.words, second.words]

    def test_each_copy_button_names_its_field(self, qtbot):
        shown = Shown(qtbot)
        shown.at(2)

        found = [name for name in names(shown.page) if name.startswith("Copier")]
        assert "Copier — Prénom" in found
        assert len(found) == len(set(found))

    def test_the_complaint_is_given_whole_and_short(self, qtbot):
        (box,) = [each for each in Shown(qtbot).at(FACTS).boxes if len(each.buttons) > 1]

        assert 2 == len(box.buttons)

    def test_what_is_not_known_of_the_form_is_said(self, qtbot):
        page = Shown(qtbot).at(FACTS)
        page.known.set_open(is_open=True)

        words = " ".join(label.text() for label in page.known.findChildren(Label))
        assert "n’est indiqué dans aucune page lue" in words

    def test_the_site_is_opened_through_the_gate_of_links(self, qtbot):
        shown = Shown(qtbot)

        shown.at(1).site.click()

        assert ["https://www.cnil.fr/fr/plaintes"] == shown.links.addresses

    def test_a_complaint_that_is_not_complete_leads_to_its_letter(self, qtbot):
        shown = Shown(qtbot, REFUSED)

        shown.at(FACTS).lacking.acted.emit()

        ((place, draft),) = shown.wanted
        assert (Place.WRITE, COMPLAINT) == (place, draft.kind)

    def test_what_is_missing_is_asked_and_nothing_is_said_to_be_left_empty(self, qtbot):
        page = Shown(qtbot, REFUSED).at(FACTS)

        words = " ".join(label.text() for label in page.findChildren(Label))
        assert "reply_says" not in words
        assert "laissez vide" not in words
        assert [] == page.boxes

    def test_the_keyboard_alone_goes_through(self, qtbot):
        shown = Shown(qtbot)
        shown.page.foot.after.setFocus()

        qtbot.keyClick(shown.page.foot.after, Qt.Key.Key_Return)

        assert "Étape 2 sur 7" == shown.page.foot.where.text()
        assert shown.page.pages[0].hasFocus()


class TestThePapers:
    """In the order in which the complaint numbers them."""

    def test_are_saved_in_a_folder_under_names_that_tell_their_order(self, qtbot):
        shown = Shown(qtbot)
        shown.at(FILES)

        _joining(shown).save.click()

        saved = sorted(path.name for path in shown.disk.contents if path.parent == FOLDER)
        assert "01-la-réclamation-elle-même.pdf" == saved[0]
        assert "03-autre-pièce-de-la-demande.jpg" == saved[-1]
        assert "3 pièces enregistrées." == shown.told[-1][0]

    def test_a_paper_is_joined_without_leaving(self, qtbot):
        shown = Shown(qtbot)
        shown.at(FILES)

        _joining(shown).join.click()

        assert "recu.pdf" in [paper.kept.name for paper in shown.page.complaint.papers if paper.kept]
        assert "Étape 6 sur 7" == shown.page.foot.where.text()

    def test_no_button_binds_them_where_nobody_would(self, qtbot):
        shown = Shown(qtbot)
        shown.at(FILES)

        assert _joining(shown).dossier.isHidden()
        assert shown.page.leaving.dossier.isHidden()

    def test_the_dossier_is_asked_for_by_its_request(self, qtbot):
        shown = Shown(qtbot)
        shown.page.offer_dossier()
        asked = heard(shown.page.dossier_asked)
        shown.at(FILES)

        _joining(shown).dossier.click()
        shown.page.leaving.dossier.click()

        assert [(uid_of(HARMONIE),)] * 2 == asked


def _joining(shown):
    return shown.page.pages[FILES - 1].findChild(Joining)


class TestSent:
    """« I have sent it »: the day, the number, the receipt."""

    def test_is_noted_with_its_number_and_its_receipt(self, qtbot):
        shown = Shown(qtbot)
        shown.at(SENT)

        shown.page.leaving.told.emit(Told(Channel.WEB_FORM, day("16.03"), "44-26034", RECEIPT))

        followed = shown.desk.requests.followed(uid_of(HARMONIE))
        event = followed.events[-1]
        assert (Happening.COMPLAINT_SENT, "44-26034") == (event.kind, event.proof)
        assert "recu.pdf" == followed.files[-1].name
        assert (Place.REQUEST, uid_of(HARMONIE)) == shown.wanted[-1]

    def test_a_day_that_cannot_be_is_refused_in_its_place(self, qtbot):
        shown = Shown(qtbot)
        shown.at(SENT)

        shown.page.leaving.told.emit(Told(Channel.WEB_FORM, day("02.01")))

        assert shown.page.leaving.form.on.error()
        assert [] == shown.wanted

    def test_the_letter_on_paper_is_one_click_away(self, qtbot):
        shown = Shown(qtbot)

        shown.page.leaving.letter.click()

        assert Place.WRITE is shown.wanted[-1][0]

    def test_what_was_typed_stays_when_a_paper_is_joined_meanwhile(self, qtbot):
        shown = Shown(qtbot)
        shown.at(SENT)
        shown.page.leaving.form.proof.set_value("44-26034")

        shown.page.refresh()

        assert "44-26034" == shown.page.leaving.form.proof.value()


def test_a_request_that_is_gone_leads_to_the_others(qtbot):
    shown = Shown(qtbot, "nowhere")

    shown.page.gone.acted.emit()

    assert shown.page.whole.isHidden()
    assert [(Place.REQUESTS, None)] == shown.wanted


def test_another_request_begins_at_its_first_step(qtbot):
    shown = Shown(qtbot)
    shown.at(FACTS)

    shown.page.shown_with(uid_of(REFUSED))
    shown.page.refresh()

    assert "Étape 1 sur 7" == shown.page.foot.where.text()
