"""The list of campaigns: how far each is, a new one begun, books dropped onto it."""

import pytest

from gui.navigation import Place
from gui.pages.campaigns import CampaignsPage
from gui.widgets.label import Label
from letters.domain.campaign_errors import CampaignWithoutName
from letters.domain.campaigns.facts import Aim
from letters.services.language import sentence
from tests.fakes.around_pages import AtOnce, heard, names, on_screen
from tests.fakes.desk_of_campaigns import TODAY, around, desk_of_campaigns
from tests.fakes.filled_campaign import AIM, filled

pytestmark = pytest.mark.usefixtures("theme")


class Shown:
    """The page over a desk, and what it wants."""

    def __init__(self, qtbot, desk=None, **answers):
        self.desk = desk or desk_of_campaigns(directory=False)
        self.around = around(**answers)
        self.page = CampaignsPage(self.desk, self.around, AtOnce())
        self.wanted = heard(self.page.wants)
        on_screen(qtbot, self.page)


def test_without_a_campaign_the_page_says_what_one_is(qtbot):
    page = Shown(qtbot).page

    assert page.none.isVisible()
    assert not page.cards


def test_a_campaign_is_begun_and_opened(qtbot):
    shown = Shown(qtbot)
    form = shown.page.form

    shown.page.new.click()
    form.title.editor.line.setText("Hébergement")
    form.letters_picked.choose("legislator/senator-meeting")
    argument = form.arguments_picked.keys()[0]
    form.arguments_picked.choose(argument)
    form.keep.click()

    ((uid, aim),) = shown.desk.logs.aims().items()
    expected = Aim("Hébergement", letters=("legislator/senator-meeting",), arguments=(argument,))
    assert expected == aim
    assert [(Place.CAMPAIGN, uid)] == shown.wanted
    assert form.isHidden()


def test_the_legislators_of_a_share_that_came_in_are_one_press_away(qtbot):
    shown = Shown(qtbot)
    uid = filled(shown.desk.logs, TODAY)

    shown.page.bringing.working.emit(uid)

    assert [(Place.VOLUNTEER, uid)] == shown.wanted


def test_a_campaign_needs_a_name(qtbot):
    shown = Shown(qtbot)

    shown.page.new.click()
    shown.page.form.keep.click()

    assert sentence(CampaignWithoutName()) == shown.page.form.title.error()
    assert not shown.desk.logs.aims()


def test_a_name_that_another_campaign_has_is_refused_beside_it(qtbot):
    shown = Shown(qtbot)
    shown.desk.logs.begin(Aim("Hébergement"))

    shown.page.new.click()
    shown.page.form.title.editor.line.setText("hebergement")
    shown.page.form.keep.click()

    assert "hebergement" in shown.page.form.title.error()
    assert shown.page.form.isVisible()


def test_a_campaign_does_not_end_before_it_begins(qtbot):
    shown = Shown(qtbot)
    form = shown.page.form

    shown.page.new.click()
    form.show_aim(Aim("Hébergement", opens_on=AIM.closes_on, closes_on=AIM.opens_on))
    form.keep.click()

    assert form.closes.error().startswith("La campagne finirait avant de commencer")


def test_arguments_are_those_of_the_letters_that_were_chosen(qtbot):
    shown = Shown(qtbot)
    form = shown.page.form
    shown.page.new.click()
    every = len(form.arguments_picked.keys())

    form.letters_picked.choose("legislator/deputy-thanks")

    assert every > 30
    assert not form.arguments_picked.keys()


def test_a_card_says_how_far_its_campaign_is(qtbot):
    desk = desk_of_campaigns(directory=False)
    uid = filled(desk.logs, TODAY, 60)
    shown = Shown(qtbot, desk)
    card = shown.page.cards[uid]

    card.my_day.click()
    card.report.click()
    card.open.click()

    assert f"{card.summary.reached} / {card.summary.targets}" == card.gauge.words()
    assert f"{card.summary.reached} élus sur {card.summary.targets} contactés" == card.gauge.accessibleName()
    places = (Place.VOLUNTEER, Place.CAMPAIGN_REPORT, Place.CAMPAIGN)
    assert [(place, uid) for place in places] == shown.wanted


def test_what_was_typed_is_not_lost_without_a_word(qtbot):
    shown = Shown(qtbot, yes=False)
    shown.page.new.click()
    assert shown.page.may_leave()

    shown.page.form.title.editor.line.setText("Hébergement")

    assert not shown.page.may_leave()
    assert 1 == len(shown.around.asks.asked)


def test_a_book_that_is_dropped_brings_its_campaign(qtbot, tmp_path):
    other = desk_of_campaigns(directory=False)
    uid = filled(other.logs, TODAY, 30)
    book = tmp_path / "alice.cahier"
    other.books.export(uid, book)
    shown = Shown(qtbot)

    shown.page.drops.dropped.emit((book,))
    shown.page.bringing.dialog.add.click()

    assert uid in shown.page.cards
    said = [label.text() for label in shown.page.bringing.said.findChildren(Label)]
    assert any("n’était pas dans ce fichier" in each for each in said)


def test_a_book_that_was_edited_is_refused_and_nothing_is_lost(qtbot, tmp_path):
    other = desk_of_campaigns(directory=False)
    book = tmp_path / "alice.cahier"
    other.books.export(filled(other.logs, TODAY, 30), book)
    book.write_bytes(book.read_bytes().replace("Marée".encode(), "Marré".encode()))
    shown = Shown(qtbot)

    shown.page.bringing.take((book,))

    assert "alice.cahier" in shown.page.bringing.said.text()
    assert not shown.page.cards


def test_every_control_has_a_name(qtbot):
    desk = desk_of_campaigns(directory=False)
    filled(desk.logs, TODAY, 30)
    shown = Shown(qtbot, desk)
    shown.page.new.click()

    assert all(names(shown.page))
