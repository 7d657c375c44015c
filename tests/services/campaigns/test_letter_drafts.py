"""From the page of a volunteer to that of letters: what is known is filled in, what is missing is said."""

from dataclasses import replace
from uuid import uuid4

import pytest

from letters.domain.campaign_errors import LetterNotReady, UnknownVolunteer
from letters.domain.campaigns.facts import Volunteer
from letters.domain.household import Member
from letters.domain.people import Person
from letters.services.campaigns.letter_drafts import Behind, LetterDrafts
from letters.services.campaigns.origins import Origin, kept_in, origin_of
from letters.services.drafts import Drafts
from letters.services.household import Household
from letters.storage.in_memory import TrialHome
from plaidoyer.assembly import letters
from plaidoyer.campaigning import desk
from tests.fakes.campaign_letters import ANOTHER
from tests.fakes.sample_campaign import AMINA, JEANNE, KEYS, PARAGRAPH, TITLE, TODAY, in_file
from tests.fakes.still_clock import StillClock


@pytest.fixture
def told():
    records, clock = TrialHome().records, StillClock(TODAY)
    campaigns = desk(records, clock)
    uid = in_file(records, campaigns.logs)
    return uid, LetterDrafts(campaigns.letters, Drafts(records, letters(), clock)), Household(records)


def typed(draft, **answers):
    """Give *draft* as it is once *answers* were typed into it."""
    return replace(draft, sections={**draft.sections, "answers": {**draft.sections["answers"], **answers}})


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


def test_of_two_volunteers_of_that_name_nobody_signs_before_somebody_says_who(told):
    uid, drafts, household = told
    household.keep(Member(uuid4(), Person("Jeanne", "Le Goff", ("1 rue du Port", "29200 BREST"))))
    drafts.letters.logs.tell(uid, [Volunteer(uuid4(), "Jeanne Le Goff")])

    begun = drafts.begin(uid, KEYS["PA1"], JEANNE)

    assert (None, PARAGRAPH) == (begun.member, begun.sections["answers"]["personal_paragraph"])


def test_a_letter_says_which_campaign_it_comes_from_even_when_opened_again_from_the_drafts(told):
    uid, drafts, _household = told

    kept = drafts.drafts.save(drafts.begin(uid, KEYS["PA1"], JEANNE))

    behind = drafts.behind(drafts.drafts.draft(kept.uid))
    assert Behind(Origin(uid, KEYS["PA1"], JEANNE), TITLE, "Anne Kerdoncuff") == behind


def test_a_letter_of_ones_own_or_of_a_campaign_that_was_erased_comes_from_none(told):
    uid, drafts, _household = told
    begun = drafts.begin(uid, KEYS["PA1"], JEANNE)
    odd = replace(begun, sections={**begun.sections, "campaign": {"campaign": "x"}})

    drafts.letters.logs.forget(uid)

    assert drafts.behind(begun) is None
    assert drafts.behind(drafts.drafts.begin("legislator/deputy-meeting")) is None
    assert origin_of(odd) is None


def test_a_letter_that_was_begun_is_gone_on_with_and_no_second_one_is_made(told):
    uid, drafts, _household = told
    kept = drafts.drafts.save(typed(drafts.begin(uid, KEYS["PA1"], JEANNE), minister="la ministre"))

    again = drafts.begin(uid, KEYS["PA1"], JEANNE)

    assert kept == again
    assert [kept.uid] == [each.uid for each in drafts.drafts.all()]
    begun = kept_in(drafts.drafts.records)
    assert (True, False) == tuple(begun(Origin(uid, KEYS["PA1"], each)) for each in (JEANNE, AMINA))


@pytest.mark.parametrize(("hand", "stands"), [(None, "Autre chose."), ("De ma main.", "De ma main.")])
def test_a_paragraph_written_anew_goes_into_the_draft_unless_it_was_changed_there(told, hand, stands):
    uid, drafts, _household = told
    begun = drafts.begin(uid, KEYS["PA1"], JEANNE)
    drafts.drafts.save(typed(begun, personal_paragraph=hand) if hand else begun)
    drafts.letters.paragraphs.write(uid, KEYS["PA1"], JEANNE, "Autre chose.")

    again = drafts.begin(uid, KEYS["PA1"], JEANNE)

    assert stands == again.sections["answers"]["personal_paragraph"]
    assert again == drafts.drafts.draft(again.uid)


def test_what_somebody_else_answered_goes_into_no_letter_of_theirs(told):
    uid, drafts, _household = told
    begun = typed(drafts.begin(uid, KEYS["PA1"], JEANNE), minister="la ministre")
    drafts.drafts.save(Origin(uid, KEYS["PA1"], AMINA).told_in(begun))

    answers = drafts.begin(uid, KEYS["PA1"], JEANNE).sections["answers"]

    assert "la ministre" != answers.get("minister")


def test_what_every_letter_needs_is_answered_as_in_the_one_before(told):
    uid, drafts, _household = told
    before = typed(drafts.begin(uid, KEYS["PA1"], JEANNE), minister="la ministre", dated_fact="un fait")
    drafts.drafts.save(before)
    drafts.letters.paragraphs.write(uid, KEYS["PA3"], JEANNE, ANOTHER)

    answers = drafts.begin(uid, KEYS["PA3"], JEANNE).sections["answers"]

    assert ("la ministre", ANOTHER) == (answers["minister"], answers["personal_paragraph"])
    assert "dated_fact" not in answers
