"""From the page of a volunteer to that of letters: what is known is filled in, what is missing is said."""

from uuid import uuid4

import pytest

from letters.domain.campaign_errors import LetterNotReady, UnknownVolunteer
from letters.domain.household import Member
from letters.domain.people import Person
from letters.services.campaigns.letter_drafts import LetterDrafts
from letters.services.drafts import Drafts
from letters.services.household import Household
from letters.storage.in_memory import TrialHome
from plaidoyer.assembly import letters
from plaidoyer.campaigning import desk
from tests.fakes.sample_campaign import JEANNE, KEYS, PARAGRAPH, TODAY, in_file
from tests.fakes.still_clock import StillClock


@pytest.fixture
def told():
    records, clock = TrialHome().records, StillClock(TODAY)
    campaigns = desk(records, clock)
    uid = in_file(records, campaigns.logs)
    return uid, LetterDrafts(campaigns.letters, Drafts(records, letters(), clock)), Household(records)


def test_the_paragraph_and_the_recipient_are_filled_in_and_who_signs_is_left_to_be_asked(told):
    uid, drafts, _household = told

    draft = drafts.begin(uid, KEYS["PA1"], JEANNE)

    assert "legislator/deputy-written-question" == draft.kind
    assert PARAGRAPH in draft.sections["answers"].values()
    assert "Madame Anne Kerdoncuff" == draft.sections["recipient"]["name"]
    assert draft.member is None


def test_without_a_paragraph_no_letter_is_begun(told):
    uid, drafts, _household = told

    with pytest.raises(LetterNotReady):
        drafts.begin(uid, KEYS["PA3"], JEANNE)


def test_whoever_is_no_volunteer_of_the_campaign_begins_no_letter(told):
    uid, drafts, _household = told

    with pytest.raises(UnknownVolunteer):
        drafts.begin(uid, KEYS["PA1"], uuid4())


def test_the_member_of_the_household_who_bears_the_name_signs(told):
    uid, drafts, household = told
    jeanne = Member(uuid4(), Person("Jeanne", "Le Goff", ("1 rue du Port", "29200 BREST")))
    household.keep(jeanne)

    assert jeanne.uid == drafts.begin(uid, KEYS["PA1"], JEANNE).member
