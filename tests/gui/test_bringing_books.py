"""Books that come back: looked into in a dialog, added by a button that names it, taken out again."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from gui.look.tokens import Tone
from gui.pages.campaigns.bringing import Bringing
from gui.widgets.label import Label
from letters.domain.campaigns.facts import Position, Withdrawn
from letters.domain.campaigns.words import Basis, Stance
from letters.domain.listed import Ref
from tests.fakes.around_pages import AtOnce, ChosenFiles, heard, hostile_words, names
from tests.fakes.books_of_volunteers import COMMON, DAY, NAMES, THEIRS, Computer, five_books, written
from tests.fakes.campaign_story import CAMPAIGN, assigned, contact, entry, volunteer

pytestmark = pytest.mark.usefixtures("theme")
STANCE = entry("p", Position(Ref("senat", "s1"), Stance.FAVOURABLE, DAY, Basis.REPLY, "Sa réponse"), 20)


class Shown:
    """Where books come back, over a file that holds a campaign or nothing."""

    def __init__(self, qtbot, tmp_path, *, begun=True):
        self.folder, self.here = tmp_path, Computer()
        if begun:
            self.here.books.merge(written(tmp_path, "ici", *COMMON, *THEIRS["Anne"]))
        self.around = QWidget()
        self.part = Bringing(self.here.books, ChosenFiles(), AtOnce())
        self.part.setParent(self.around)
        self.brought = heard(self.part.brought)
        qtbot.addWidget(self.around)
        self.around.resize(1240, 820)
        self.around.show()

    def take(self, *entries, name="b", whose=""):
        self.part.take([written(self.folder, name, *COMMON, *entries, whose=whose)])

    def said(self):
        words = [label.text() for label in self.part.dialog.findChildren(Label)]
        return "\n".join(words).replace("\u00a0", " ").replace("\u202f", " ")

    def log(self):
        return self.here.logs.entries(CAMPAIGN)


def test_nothing_comes_in_before_the_person_has_seen_what_is_inside(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    before = shown.log()

    shown.take(*THEIRS["Bruno"], STANCE, whose="Bruno")

    assert "« Constances », part confiée à Bruno, au 20 novembre 2026" in shown.said()
    assert "2 notes seraient ajoutées." in shown.said()
    assert "Il dit la position d’élus" in shown.said()
    assert before == shown.log()
    shown.part.dialog.add.click()
    assert len(before) + 2 == len(shown.log())
    assert [(CAMPAIGN,)] == shown.brought


def test_a_book_that_is_not_wanted_stays_out(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    before = shown.log()
    shown.take(*THEIRS["Bruno"])

    shown.part.dialog.leave.click()

    assert before == shown.log()
    assert not shown.part.isVisible()


def test_what_would_be_taken_back_of_what_is_here_is_named_and_is_not_the_default(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    back = entry("back", Withdrawn(), 40, corrects="Anne email s1 2021-11-05 10")

    shown.take(back)

    assert "1 note qui est ici serait corrigée ou retirée :" in shown.said()
    assert "– un contact (s1)" in shown.said()
    assert shown.part.dialog.leave.isDefault()
    assert not shown.part.dialog.add.isDefault()


def test_the_button_names_how_many_books_it_adds(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, begun=False)

    shown.part.take(five_books(tmp_path))

    assert "Ajouter ces 5 cahiers" == shown.part.dialog.add.words
    assert len(NAMES) == shown.said().count("Cette campagne n’est pas encore dans votre dossier")
    assert "Tous ensemble" in shown.said()
    assert "d2 : Chloé et Denis" in shown.said()


def test_a_book_that_is_here_whole_offers_nothing_to_add(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)

    shown.take()

    assert "Tout est déjà ici : rien ne changerait." in shown.said()
    assert not shown.part.dialog.add.isVisible()
    assert "Fermer" == shown.part.dialog.leave.words


def test_a_book_that_cannot_be_read_is_told_beside_those_that_can(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    bad, good = written(tmp_path, "c", *COMMON), written(tmp_path, "b", *COMMON, *THEIRS["Bruno"])
    bad.write_bytes(bad.read_bytes()[:-9])

    shown.part.take([bad, good])

    assert "Ce cahier ne peut pas être ajouté\nc.cahier" in shown.said()
    assert "Ajouter l’autre cahier" == shown.part.dialog.add.words
    shown.part.dialog.add.click()
    assert "1 note ajoutée" in shown.part.said.text()


def test_books_of_which_none_can_be_read_are_told_without_a_question(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    paths = [written(tmp_path, name, *COMMON) for name in "cd"]
    for path in paths:
        path.write_bytes(path.read_bytes()[:-9])

    shown.part.take(paths)

    assert shown.part.dialog is None
    assert "c.cahier" in shown.part.said.text()
    assert "d.cahier" in shown.part.said.text()


def test_what_was_added_is_taken_out_again_by_one_press(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    before = shown.log()
    shown.take(*THEIRS["Bruno"])
    shown.part.dialog.add.click()

    shown.part.undoing.button.click()

    assert before == shown.log()
    assert "1 note retirée" in shown.part.said.text()
    assert not shown.part.undoing.isVisible()


def test_what_rests_on_an_addition_is_named_and_the_addition_stays(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    shown.take(*THEIRS["Bruno"])
    shown.part.dialog.add.click()
    (bruno,) = [
        uid for uid, each in shown.here.logs.campaign(CAMPAIGN).contacts.items() if each.ref.key == "d1"
    ]
    shown.here.logs.correct(CAMPAIGN, bruno, contact("d1", "Bruno", "2021-11-10").fact)

    shown.part.undoing.button.click()

    assert "un contact (d1)" in shown.part.said.text()
    assert shown.part.undoing.button.isEnabled()


def test_every_control_of_the_dialog_has_a_name_and_hostile_names_stay_plain(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    odd = volunteer("x", 30)
    shown.take(replace(odd, fact=replace(odd.fact, name=hostile_words())))

    assert all(names(shown.part.dialog))


def test_what_was_taken_back_or_changed_hands_is_named_once_it_is_done(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    back = entry("back", Withdrawn(), 40, corrects="Anne email s1 2021-11-05 10")
    shown.take(back, assigned("s1", "Bruno", 41, replaces=["s1 to Anne"]))

    shown.part.dialog.add.click()

    assert "– un contact (s1)" in shown.part.said.detail()
    assert "– s1 : de Anne à Bruno" in told(shown)
    assert Tone.WARN.value == shown.part.said.property("tone")


def test_whoever_comes_with_their_share_goes_on_with_their_legislators(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, begun=False)
    working, deciding = heard(shown.part.working), heard(shown.part.deciding)
    shown.take(whose="Bruno")
    shown.part.dialog.add.click()

    shown.part.said.acted.emit()

    assert [(CAMPAIGN,)] == working
    assert [] == deciding


def test_a_whole_campaign_that_comes_in_is_nobody_s_share(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path, begun=False)
    shown.take()

    shown.part.dialog.add.click()

    assert "Mes élus" not in names(shown.part)


def test_a_share_that_comes_back_to_the_coordinator_leads_nowhere_else(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)
    working = heard(shown.part.working)
    shown.take(*THEIRS["Bruno"], whose="Bruno")
    shown.part.dialog.add.click()

    assert "Mes élus" not in names(shown.part)
    assert [] == working


def test_what_is_of_a_day_to_come_is_not_counted_as_new(qtbot, tmp_path):
    shown = Shown(qtbot, tmp_path)

    shown.take(*THEIRS["Bruno"], contact("s1", "Anne", "2026-12-24", at=50))

    assert "1 note serait ajoutée." in shown.said()
    assert "1 note est nouvelle ici." in shown.said()


def told(shown):
    return shown.part.said.detail().replace("\u00a0", " ")
