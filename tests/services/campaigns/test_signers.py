"""Who signs the letters of a campaign: each volunteer their own, or one person for all who agreed."""

import pytest

from letters.domain.bodies import MOST_LINES
from letters.domain.campaign_errors import AnothersWords, NobodySigns
from letters.domain.campaigns.facts import Assigned, Mailbox, Volunteer
from letters.domain.household import Member
from letters.domain.household_errors import AnotherAddress
from letters.domain.people import Person
from letters.domain.volunteer_errors import NamesakesSign
from letters.services.campaigns.cases import Wish
from letters.services.members import Typed
from tests.fakes.campaign_letters import (
    ANNE,
    ANOTHER,
    BRUNO,
    DEPUTY,
    MINISTER,
    PARAGRAPH,
    SENATOR,
    begun_with,
    campaign_letters,
)
from tests.fakes.campaign_story import uid

BY_ANNE = Person("Anne", "Quéré", ("3 rue du Pain", "35300 FOUGÈRES"))
_OF_HERS = (
    "Ma sœur a retiré son accord en mai, et personne ne lui a jamais répondu depuis, malgré trois lettres."
)
HOME = "1 quai du Port\n29200 Brest"


@pytest.fixture
def desk():
    return campaign_letters()


@pytest.fixture
def campaign(desk):
    """The deputy is Anne’s, the senator Bruno’s; both wrote their paragraph."""
    campaign = begun_with(desk)
    desk.logs.tell(campaign, [_given(desk, campaign, SENATOR.ref, BRUNO)])
    desk.paragraphs.write(campaign, DEPUTY.ref, ANNE, PARAGRAPH)
    desk.paragraphs.write(campaign, SENATOR.ref, BRUNO, ANOTHER)
    return campaign


def _given(desk, campaign, ref, volunteer):
    return Assigned(ref, volunteer, desk.logs.campaign(campaign).heads[ref])


def _namesake(desk, campaign, name):
    """Add somebody else of Anne's name, who has the senator and wrote their paragraph."""
    who = uid("Anne Quéré of Brest")
    desk.logs.tell(campaign, [Volunteer(who, name), _given(desk, campaign, SENATOR.ref, who)])
    desk.paragraphs.write(campaign, SENATOR.ref, who, _OF_HERS)


def signed(series):
    return {each.ref: each.case.sender.name for each in series.ready}


def test_each_volunteer_signs_their_own_once_their_address_is_known(desk, campaign):
    wish = Wish(answers=MINISTER)

    before = desk.series(campaign, wish=wish)
    faults = desk.cases.signers.keep(Typed("Bruno", "Le Gall", HOME))

    assert {"Bruno Le Gall": 1} == before.held_back(NobodySigns)
    assert not faults
    assert {DEPUTY.ref: "Anne Quéré", SENATOR.ref: "Bruno Le Gall"} == signed(
        desk.series(campaign, wish=wish)
    )


def test_whoever_signs_for_all_signs_the_words_of_others_only_once_they_agreed(desk, campaign):
    for_all, agreed = (
        desk.series(campaign, wish=Wish(sender=BY_ANNE, answers=MINISTER, agreed=yes))
        for yes in (False, True)
    )

    assert {DEPUTY.ref: "Anne Quéré"} == signed(for_all)
    assert {"Bruno Le Gall": 1} == for_all.held_back(AnothersWords)
    assert {DEPUTY.ref: "Anne Quéré", SENATOR.ref: "Anne Quéré"} == signed(agreed)


def test_somebody_of_the_household_without_an_address_does_not_sign_yet(desk, campaign):
    desk.cases.household.keep(Member(uid("Bruno"), Person("Bruno", "Le Gall"), {"birth_date": "1980-01-02"}))

    with pytest.raises(NobodySigns):
        desk.letter(campaign, SENATOR.ref, BRUNO, Wish(answers=MINISTER))
    assert ["Anne Quéré"] == [each.name for each in desk.cases.signers.known()]


def test_an_address_that_is_given_goes_to_the_one_of_that_name_and_changes_nothing_else(desk):
    desk.cases.household.keep(Member(uid("Bruno"), Person("Bruno", "Le Gall"), {"birth_date": "1980-01-02"}))

    desk.cases.signers.keep(Typed("bruno", "le gall", HOME))

    (member,) = (each for each in desk.cases.household.members() if each.uid == uid("Bruno"))
    assert ("Bruno Le Gall", ("1 quai du Port", "29200 Brest")) == (member.person.name, member.person.address)
    assert {"birth_date": "1980-01-02"} == member.details


def test_an_address_that_is_known_is_not_replaced_by_that_of_somebody_of_the_same_name(desk):
    before = desk.cases.household.members()

    faults = desk.cases.signers.keep(Typed("Anne", "Quere", HOME))

    assert {"address": AnotherAddress} == {key: type(each) for key, each in faults.items()}
    assert before == desk.cases.household.members()


def test_nobody_signs_for_a_volunteer_of_the_same_name_unless_the_email_says_who_they_are(desk, campaign):
    _namesake(desk, campaign, "Anne Quere")
    wish = Wish(answers=MINISTER)

    before = desk.series(campaign, wish=wish)
    desk.logs.tell(campaign, [Mailbox(ANNE, "ANNE@example.org")])

    assert {} == signed(before)
    assert {"Anne Quéré": 1, "Anne Quere": 1} == before.held_back(NamesakesSign)
    assert {DEPUTY.ref: "Anne Quéré"} == signed(desk.series(campaign, wish=wish))


def test_whoever_signs_for_all_is_not_taken_for_a_volunteer_of_the_same_name(desk, campaign):
    _namesake(desk, campaign, "Anne Quéré")

    for_all = desk.series(campaign, wish=Wish(sender=BY_ANNE, answers=MINISTER))

    assert (0, 2) == (len(for_all.ready), sum(for_all.held_back(AnothersWords).values()))


@pytest.mark.parametrize("typed", [Typed("", " ", HOME), Typed("Bruno", "Le Gall", "x\n" * (MOST_LINES + 1))])
def test_what_fits_no_envelope_is_told_beside_its_answer_and_nothing_is_kept(desk, typed):
    before = desk.cases.household.members()

    assert desk.cases.signers.keep(typed)
    assert before == desk.cases.household.members()
