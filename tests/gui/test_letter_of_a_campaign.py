"""A letter written from « my legislators of the day »: once it left, the campaign is offered right there."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from gui.navigation import Place
from gui.pages.write.sent_form import Told
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.channels import Channel
from letters.domain.household import Member
from letters.domain.people import Person
from letters.services.campaigns.letter_drafts import LetterDrafts
from letters.services.campaigns.origins import LetterLeft, Origin
from plaidoyer.campaigning import desk
from tests.fakes.around_pages import heard, names, on_screen
from tests.fakes.campaign_pages import volunteer_page
from tests.fakes.desk_of_requests import Desk
from tests.fakes.sample_campaign import JEANNE, KEYS, TITLE, TODAY, in_file
from tests.fakes.write_page import Table

pytestmark = pytest.mark.usefixtures("theme")
SENDING = 3


class Written:
    """The page of letters, open at the letter of Jeanne to Anne Kerdoncuff, finished."""

    def __init__(self, qtbot, **more):
        self.table = Table(qtbot, desk=Desk(TODAY), **more)
        records = self.table.desk.records
        self.table.desk.household.keep(
            Member(uuid4(), Person("Jeanne", "Le Goff", ("1 rue du Port", "29200 BREST")))
        )
        self.campaigns = desk(records, self.table.desk.clock)
        self.uid = in_file(records, self.campaigns.logs)
        self.drafts = LetterDrafts(self.campaigns.letters, self.table.drafts)
        self.table.page.campaign.serve(self.drafts)
        draft = self.drafts.begin(self.uid, KEYS["PA1"], JEANNE)
        answers = {**draft.sections["answers"], "minister": "Mme la ministre de la santé"}
        self.table.open(replace(draft, sections={**draft.sections, "answers": answers})).at(SENDING)
        self.before = self.contacts()

    @property
    def sending(self):
        return self.table.view.forms.sending

    def contacts(self):
        return self.campaigns.logs.campaign(self.uid).contacts

    def left(self, channel, on=TODAY):
        return Place.VOLUNTEER, LetterLeft(Origin(self.uid, KEYS["PA1"], JEANNE), channel, on)


@pytest.fixture
def written(qtbot):
    return Written(qtbot)


def test_the_last_step_names_the_campaign_and_whom_the_letter_is_for(written):
    card = written.sending.campaign

    assert card.isVisible()
    assert TITLE in card.about.text()
    assert "Anne Kerdoncuff" in card.about.text()
    assert all(names(card))


def test_a_letter_of_ones_own_offers_no_campaign(written):
    written.table.open("legislator/deputy-meeting").at(SENDING)

    assert not written.sending.campaign.isVisible()


@pytest.mark.parametrize(
    ("way", "channel"),
    [("eml", ContactChannel.EMAIL), ("pdf", ContactChannel.POST), (None, ContactChannel.POST)],
)
def test_the_contact_is_offered_by_the_way_the_letter_was_taken(written, way, channel):
    if way:
        written.table.saves_to(f"lettre.{way}")
        written.sending.ways[way].click()

    written.sending.campaign.note.click()

    assert written.left(channel) == written.table.wanted[-1]
    assert written.before == written.contacts()


def test_once_the_letter_was_taken_the_campaign_is_brought_into_sight(qtbot):
    written = Written(qtbot, size=(1024, 560))
    card = written.sending.campaign
    assert card.note.visibleRegion().isEmpty()
    written.table.saves_to("lettre.pdf")

    written.sending.ways["pdf"].click()

    qtbot.waitUntil(lambda: not card.note.visibleRegion().isEmpty())


def test_one_goes_back_to_ones_legislators_without_noting_anything(written):
    written.sending.campaign.back.click()

    assert (Place.VOLUNTEER, (written.uid, JEANNE)) == written.table.wanted[-1]
    assert written.before == written.contacts()


def test_once_it_is_said_that_it_left_the_campaign_is_where_one_goes_with_the_way_and_the_day(written):
    day = date(2026, 11, 20)

    written.sending.sent.told.emit(Told(Channel.REGISTERED_POST, day))

    assert written.left(ContactChannel.REGISTERED, day) == written.table.wanted[-1]
    assert written.before == written.contacts()
    assert () == written.table.drafts.all()


@pytest.fixture
def volunteer(qtbot):
    """The page of Jeanne, come to with a letter that left the day before."""
    page, uid, _work, services = volunteer_page()
    page.shown_with(LetterLeft(Origin(uid, KEYS["PA1"], JEANNE), ContactChannel.EMAIL, date(2026, 11, 22)))
    on_screen(qtbot, page)
    return page, lambda: services.days.logs.campaign(uid).contacts, services


def test_the_contact_is_asked_about_with_what_is_known_and_kept_once_the_person_says_so(volunteer):
    page, contacts, _services = volunteer
    before, dialog = contacts(), page.noting.dialog
    assert ("email", date(2026, 11, 22)) == (dialog.channel.value(), dialog.day.value())
    assert "Anne Kerdoncuff" in dialog.windowTitle()

    dialog.save.click()

    (new,) = (each for uid, each in contacts().items() if uid not in before)
    assert (ContactChannel.EMAIL, ContactOutcome.NOTHING) == (new.channel, new.outcome)
    assert new.next_on > TODAY


def test_the_contact_is_asked_about_once_and_cancelling_notes_nothing(volunteer):
    page, contacts, _services = volunteer
    before, dialog = contacts(), page.noting.dialog

    dialog.reject()
    page.refresh()

    assert before == contacts()
    assert page.noting.dialog is dialog


def test_a_letter_in_draft_is_shown_on_its_card_and_gone_on_with(qtbot):
    page, uid, _work, services = volunteer_page(begun=lambda origin: origin.ref == KEYS["PA3"])
    wanted = heard(page.wants)
    page.shown_with((uid, JEANNE))
    on_screen(qtbot, page)

    card = page.cards[KEYS["PA3"]]
    pills = [card.state.itemAt(place).widget().text() for place in range(card.state.count())]
    card.buttons["write"].click()

    assert "Lettre en brouillon" in pills
    assert "Continuer la lettre" == card.buttons["write"].words
    assert "Écrire la lettre" == page.cards[KEYS["PA1"]].buttons["write"].words
    assert Place.WRITE is wanted[-1][0]
    assert [(uid, KEYS["PA3"], JEANNE)] == services.drafts.begun
