"""The page of a volunteer: whom to contact, what came of it, corrected in sight of all, never lost."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from gui.navigation import Place
from gui.widgets.editors.option import RadioOption
from gui.widgets.label import Label
from letters.domain.campaign_errors import LetterNotReady, UnknownCampaign
from letters.domain.campaigns.facts import Volunteer
from letters.domain.campaigns.words import ContactOutcome, Stance
from letters.domain.output_errors import NotWritten
from letters.domain.wording import Said
from tests.fakes.around_pages import Later, heard, names, on_screen
from tests.fakes.campaign_pages import volunteer_page
from tests.fakes.sample_campaign import AMINA, JEANNE, KEYS, PAUL, TODAY, begin_alone

pytestmark = pytest.mark.usefixtures("theme")


class Shown:
    """The page, of Jeanne unless somebody else is asked for."""

    def __init__(self, qtbot, volunteer=JEANNE, **more):
        self.page, self.uid, self.work, self.desk = volunteer_page(**more)
        self.told, self.wanted = heard(self.page.told), heard(self.page.wants)
        self.page.shown_with((self.uid, volunteer) if volunteer else self.uid)
        on_screen(qtbot, self.page)

    def card(self, key):
        return self.page.cards[KEYS[key]]

    def campaign(self):
        return self.desk.days.logs.campaign(self.uid)

    def noting(self, key):
        self.card(key).buttons["note"].click()
        return self.page.noting.dialog


def fill(dialog, channel="telephone", outcome="promised", day=TODAY):
    dialog.channel.set_value(channel)
    dialog.outcome.set_value(outcome)
    dialog.day.set_value(day)
    dialog.outcome.changed.emit()


@pytest.fixture
def shown(qtbot):
    return Shown(qtbot)


def test_who_sits_here_is_asked_once_and_can_be_changed(qtbot):
    shown = Shown(qtbot, None)
    assert shown.page.who.isVisible()

    shown.page.who.button.click()
    assert shown.page.who.field.error()

    shown.page.who.field.set_value(str(JEANNE))
    shown.page.who.button.click()
    assert 3 == len(shown.page.cards)
    assert JEANNE == shown.desk.me.of(shown.uid)

    shown.page.other.click()
    assert shown.page.who.isVisible()
    assert not shown.page.headline.isVisible()


def test_the_only_volunteer_of_a_book_is_marked_beforehand(qtbot):
    def told(logs):
        uid = begin_alone(logs)
        logs.tell(uid, [Volunteer(JEANNE, "Jeanne Le Goff")])
        return uid

    shown = Shown(qtbot, None, told=told)

    assert str(JEANNE) == shown.page.who.field.value()


def test_a_campaign_without_volunteers_leads_back_to_the_campaign(qtbot):
    shown = Shown(qtbot, None, told=begin_alone)

    shown.page.nobody.acted.emit()

    assert [(Place.CAMPAIGN, shown.uid)] == shown.wanted


def test_those_to_chase_come_first_and_the_main_button_fits_each(shown):
    cards = list(shown.page.cards.values())

    assert ["Hélène Prigent", "Anne Kerdoncuff", "Odile Tanguy"] == [card.name.text() for card in cards]
    assert ["Noter un contact", "Noter un contact", "Écrire la lettre"] == [card.main.words for card in cards]


def test_somebody_without_anything_to_do_is_told_so(qtbot):
    shown = Shown(qtbot, PAUL)

    assert shown.page.done.isVisible()
    assert not shown.page.sheet.isVisible()


def test_a_contact_is_noted_with_the_day_proposed_to_come_back(shown):
    dialog = shown.noting("PA3")
    fill(dialog)

    assert date(2026, 12, 14) == dialog.next.value()
    assert "Proposé" in dialog.hint.text()
    dialog.save.click()

    kept = [each for each in shown.campaign().contacts.values() if each.ref == KEYS["PA3"]]
    assert [(ContactOutcome.PROMISED, date(2026, 12, 14))] == [(each.outcome, each.next_on) for each in kept]
    assert KEYS["PA3"] not in shown.page.cards
    assert "Contact noté." == shown.told[-1][0]


def test_noting_can_be_undone_and_stays_in_the_log(shown):
    fill(dialog := shown.noting("PA3"))
    dialog.save.click()

    shown.told[-1][1]()

    card = shown.card("PA3")
    assert card.known.histories[0].is_withdrawn
    card.open()
    assert "Retiré" in card.timeline.items()[0].accessibleName()


def test_a_day_of_one_s_own_is_not_changed_by_another_outcome(shown):
    dialog = shown.noting("PA3")
    fill(dialog)
    dialog.next.set_value(date(2027, 1, 5))
    dialog.next.changed.emit()

    dialog.outcome.set_value("favourable")
    dialog.outcome.changed.emit()

    assert date(2027, 1, 5) == dialog.next.value()


def test_an_office_that_could_not_be_reached_is_said_to_be_no_contact(shown):
    dialog = shown.noting("PA3")
    fill(dialog, outcome="unreachable")
    assert "aucun chiffre ne le compte" in dialog.not_one.text()

    dialog.again.click()

    assert dialog.isVisible()
    assert dialog.outcome.value() is None
    assert "Noté" in dialog.attempts.text()
    assert KEYS["PA3"] not in shown.campaign().reached


@pytest.mark.parametrize(
    ("outcome", "day", "later", "wrong"),
    [
        (None, TODAY, None, "outcome"),
        ("promised", date(2026, 11, 24), None, "day"),
        ("promised", None, None, "day"),
        ("promised", TODAY, date(2026, 11, 20), "next"),
    ],
)
def test_what_is_wrong_is_said_in_its_place_and_nothing_is_written(shown, outcome, day, later, wrong):
    dialog = shown.noting("PA3")
    fill(dialog, outcome=outcome, day=day)
    before = len(shown.campaign().contacts)
    dialog.next.set_value(later)

    dialog.save.click()

    assert getattr(dialog, wrong).error()
    assert before == len(shown.campaign().contacts)


def test_a_day_to_come_back_is_right_once_the_day_of_the_contact_is_put_right(shown):
    dialog, before = shown.noting("PA3"), len(shown.campaign().contacts)
    fill(dialog)
    dialog.next.set_value(date(2026, 11, 20))
    dialog.save.click()
    assert dialog.next.error()

    dialog.day.set_value(date(2026, 11, 19))
    dialog.save.click()

    assert before + 1 == len(shown.campaign().contacts)


def test_a_contact_that_could_not_be_kept_can_be_saved_again_as_it_is(shown):
    dialog, before = shown.noting("PA3"), len(shown.campaign().contacts)
    fill(dialog)
    dialog.refuse(NotWritten(path="dossier", reason="plein"))
    assert "plein" in dialog.day.error()

    dialog.save.click()

    assert before + 1 == len(shown.campaign().contacts)


def test_what_could_not_be_kept_is_said_when_its_dialog_is_gone(qtbot):
    shown = Shown(qtbot, work=Later())
    trouble = heard(shown.work.trouble)
    fill(dialog := shown.noting("PA3"))
    dialog.save.click()
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))

    shown.desk.days.logs.forget(shown.uid)
    shown.work.go_on()

    assert [UnknownCampaign] == [type(error) for (error,) in trouble]


def test_a_contact_is_corrected_in_sight_of_all(shown):
    card = shown.card("PA1")
    card.open()
    card.timeline.chosen.emit(2)
    dialog = shown.page.noting.dialog
    dialog.outcome.set_value("favourable")

    dialog.save.click()

    found = shown.desk.days.known(shown.uid, KEYS["PA1"], JEANNE).histories[-1].versions
    assert [ContactOutcome.FORWARDED_TO_MINISTER, ContactOutcome.FAVOURABLE] == [
        each.outcome for each in found
    ]


def test_a_contact_that_never_took_place_is_taken_back(shown):
    card = shown.card("PA1")
    card.open()
    card.timeline.chosen.emit(0)

    shown.page.noting.dialog.never.click()

    assert shown.desk.days.known(shown.uid, KEYS["PA1"], JEANNE).histories[0].is_withdrawn
    assert "reste dans le journal" in shown.told[-1][0]


def test_somebody_else_who_was_in_touch_is_warned_of_before(shown):
    shown.page.rest.chosen.emit(KEYS["PA2"])
    assert "Paul Marchand a déjà pris contact" in shown.card("PA2").warning.text()

    assert "Paul Marchand" in shown.noting("PA2").warning.text()


def test_who_was_never_contacted_is_said_to_be_so_once(shown):
    told = [label.text() for label in shown.card("PA3").findChildren(Label)]

    assert ["Aucun contact"] == [each for each in told if "ucun contact" in each]


def test_where_somebody_stands_is_said_in_words_that_fit_a_woman_and_a_man(shown):
    shown.card("S1").buttons["stand"].click()
    rings = shown.page.noting.dialog.stance.editor.findChildren(RadioOption)

    assert ["Soutien acquis", "Favorable", "Sans avis arrêté", "Défavorable"] == [
        ring.accessibleName() for ring in rings
    ]


def test_a_convinced_legislator_leaves_the_list_and_says_why(shown):
    shown.card("S1").buttons["stand"].click()
    dialog = shown.page.noting.dialog
    dialog.save.click()
    assert dialog.stance.error()
    assert dialog.source.error()

    dialog.stance.set_value("convinced")
    dialog.basis.set_value("vote")
    dialog.source.set_value("https://senat.example/scrutin/12")
    dialog.save.click()

    assert Stance.CONVINCED is shown.campaign().positions[KEYS["S1"]].stance
    assert KEYS["S1"] not in shown.page.cards
    why = [row.line.why for row in shown.page.rest.items() if row.line.key == KEYS["S1"]]
    assert "scrutin/12" in why[0]


def test_the_paragraph_is_kept_and_its_state_said(shown):
    card = shown.card("PA3")
    card.open()
    card.box.text.set_value(
        "Je vis à Redon, ma fille est suivie depuis sa naissance, et son dossier est à elle seule."
    )

    card.box.keep.click()

    assert "Paragraphe prêt" == shown.card("PA3").box.state.text()
    assert shown.card("PA3").more.is_open()


def test_a_paragraph_is_kept_and_its_letter_written_in_one_go(shown):
    card = shown.card("PA3")
    card.open()
    card.box.text.set_value("Je vis à Redon, et ma fille y est suivie.")

    card.box.go_on.click()

    assert shown.campaign().paragraphs[KEYS["PA3"], JEANNE].text.startswith("Je vis à Redon")
    assert [(shown.uid, KEYS["PA3"], JEANNE)] == shown.desk.drafts.begun
    assert Place.WRITE is shown.wanted[-1][0]


def test_a_paragraph_kept_whose_letter_is_not_ready_says_why_on_its_card(shown):
    shown.desk.drafts.error = LetterNotReady(name="Odile Tanguy", why=Said("too short"))
    card = shown.card("PA3")
    card.open()
    card.box.text.set_value("Je vis à Redon.")

    card.box.go_on.click()

    assert "Odile Tanguy" in shown.card("PA3").fault.text()
    assert "Je vis à Redon." == shown.campaign().paragraphs[KEYS["PA3"], JEANNE].text


def test_a_paragraph_is_said_to_be_mine_or_the_volunteers(shown):
    def label():
        card = shown.card("PA3")
        card.open()
        return card.box.text.title.text()

    assert "Paragraphe de Jeanne Le Goff pour Odile Tanguy" == label()
    shown.desk.me.choose(shown.uid, JEANNE)
    shown.page.refresh()

    assert "Mon paragraphe pour Odile Tanguy" == label()


def test_a_paragraph_being_typed_outlives_a_contact_noted_meanwhile(shown):
    card = shown.card("PA3")
    card.open()
    card.box.text.set_value("Je vis à Redon,")

    fill(dialog := shown.noting("S1"))
    dialog.save.click()

    assert card is not shown.card("PA3")
    assert "Je vis à Redon," == shown.card("PA3").box.text.value()


@pytest.mark.parametrize("yes", [True, False])
def test_a_paragraph_being_typed_is_not_left_without_a_word(qtbot, yes):
    shown = Shown(qtbot, yes=yes)
    assert shown.page.may_leave()
    card = shown.card("PA3")
    card.open()
    card.box.text.set_value("Je vis à Redon,")

    assert yes == shown.page.may_leave()

    asked = shown.page._around.asks.asked  # noqa: SLF001 -- what was asked is not shown on the page
    assert ["Odile Tanguy" in each for each in asked] == [True]


def test_a_paragraph_that_was_kept_is_left_without_a_word(shown):
    card = shown.card("PA3")
    card.open()
    card.box.text.set_value(
        "Je vis à Redon, ma fille est suivie depuis sa naissance, son dossier est à elle."
    )

    card.box.keep.click()

    assert shown.page.may_leave()
    assert [] == shown.page._around.asks.asked  # noqa: SLF001 -- as above


def test_a_paragraph_like_another_one_is_flagged_with_the_reason(shown):
    text = shown.campaign().paragraphs[KEYS["PA1"], JEANNE].text
    card = shown.card("PA3")
    card.open()
    card.box.text.set_value(text)

    card.box.keep.click()

    card = shown.card("PA3")

    assert "Paragraphe trop semblable" == card.box.state.text()
    assert "Anne Kerdoncuff" in card.box.why.text()


def test_writing_goes_on_with_a_draft_and_says_what_is_missing(shown):
    shown.card("PA1").buttons["write"].click()
    assert [(shown.uid, KEYS["PA1"], JEANNE)] == shown.desk.drafts.begun
    assert Place.WRITE is shown.wanted[-1][0]

    shown.desk.drafts.error = LetterNotReady(name="Odile Tanguy", why=Said("no paragraph"))
    shown.card("PA3").buttons["write"].click()

    assert "Odile Tanguy" in shown.card("PA3").fault.text()
    assert shown.card("PA3").more.is_open()


def test_every_way_to_reach_them_can_be_copied(shown):
    card = shown.card("PA1")
    card.open()
    next(line for line in card.ways if line.channel.icon == "phone").copy.click()

    assert "01 00 00 00 01" == shown.page._around.desktop.clipboard.text  # noqa: SLF001 -- what was given to it


def test_the_call_sheet_is_saved_where_the_person_chose(qtbot):
    shown = Shown(qtbot, path=Path("fiche.pdf"))

    shown.page.sheet.click()

    assert shown.page._around.disk.contents[Path("fiche.pdf")].startswith(b"%PDF")  # noqa: SLF001 -- as above
    assert "enregistré" in shown.told[-1][0]


def test_a_call_sheet_that_cannot_be_written_is_told_in_one_sentence(qtbot):
    shown = Shown(qtbot, path=Path("fiche.pdf"))

    def refuse(path, _content):
        raise NotWritten(path=path.name, reason="plein")

    shown.page._around.disk.write = refuse  # noqa: SLF001 -- as above
    shown.page.sheet.click()

    assert 1 == len(shown.page._around.asks.told)  # noqa: SLF001 -- as above


def test_a_campaign_that_is_gone_is_told_in_one_sentence(qtbot):
    shown = Shown(qtbot)
    shown.page.shown_with(uuid4())
    shown.page.refresh()

    assert "Cette campagne n’est plus dans ce fichier." == shown.page.headline.text()


def test_everything_that_can_be_pressed_has_a_name_with_its_object(shown):
    shown.card("PA1").open()

    said = names(shown.page)
    assert all(said)
    assert "Noter un contact — Anne Kerdoncuff" in said
    assert "Écrire la lettre — Odile Tanguy" in said


def test_the_keyboard_alone_notes_a_contact(shown):
    button = shown.card("PA3").buttons["note"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)

    assert shown.page.noting.dialog.isVisible()
    QTest.keyClick(shown.page.noting.dialog, Qt.Key.Key_Escape)
    assert not shown.page.noting.dialog.isVisible()


def test_others_are_shown_when_asked_for(qtbot):
    shown = Shown(qtbot, AMINA)
    day = shown.page.day
    shown.page._show(replace(day, more=4))  # noqa: SLF001 -- a share of hundreds would be slow to tell

    assert "Voir 4 autres" == shown.page.more.words
