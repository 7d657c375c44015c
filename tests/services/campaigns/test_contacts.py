"""What is written down: contacts, positions, effects; what cannot have been is refused."""

from dataclasses import replace
from datetime import date

import pytest

from letters.domain.campaign_errors import (
    AmbiguousContact,
    AnsweredBefore,
    ChasedBefore,
    EffectWithoutTitle,
    NotYet,
    PositionWithoutSource,
    UnknownContact,
    UnknownTarget,
    UnknownVolunteer,
)
from letters.domain.campaigns.facts import Aim, Contact, Effect, Left, Position, Volunteer
from letters.domain.campaigns.words import Basis, ContactChannel, ContactOutcome, EffectKind, Stance
from letters.domain.errors import TooLong
from letters.services.campaigns.contacts import NOTE, Contacts
from letters.services.campaigns.logs import CampaignLogs
from tests.fakes.campaign_story import ref, target, uid
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 22)
CALL = Contact(
    ref("s1"), uid("Anne"), date(2021, 11, 5), ContactChannel.TELEPHONE, ContactOutcome.PROMISED, "Rappeler"
)
QUESTION = Effect(EffectKind.WRITTEN_QUESTION, date(2021, 12, 23), "Une question", "https://www.senat.fr/")
STANDS = Position(ref("s1"), Stance.CONVINCED, date(2021, 12, 1), Basis.VOTE, "scrutin n° 12")


@pytest.fixture
def contacts():
    return Contacts(CampaignLogs(RecordsInMemory(), StillClock(TODAY)))


@pytest.fixture
def campaign(contacts):
    begun = contacts.logs.begin(Aim("Suspendre Constances"))
    people = [Volunteer(uid(name), name) for name in ("Anne", "Bruno")]
    contacts.logs.tell(begun, (target("s1").fact, target("d1").fact, *people))
    return begun


def test_a_contact_is_written_down_as_it_was_told(contacts, campaign):
    entry = contacts.record(campaign, CALL, by="Hélène")

    assert {entry: CALL} == contacts.logs.campaign(campaign).contacts
    assert "Hélène" == contacts.logs.entries(campaign)[-1].by


WRONG = {
    "somebody not aimed at": ({"ref": ref("s9")}, UnknownTarget),
    "a volunteer nobody knows": ({"volunteer": uid("Zoé")}, UnknownVolunteer),
    "a day to come": ({"on": date(2026, 11, 23)}, NotYet),
    "a reminder before": ({"next_on": date(2021, 11, 4)}, ChasedBefore),
    "a note without end": ({"note": "x" * (NOTE + 1)}, TooLong),
}


@pytest.mark.parametrize(("changed", "fault"), WRONG.values(), ids=WRONG)
def test_a_contact_that_cannot_have_been_is_refused(contacts, campaign, changed, fault):
    with pytest.raises(fault):
        contacts.record(campaign, replace(CALL, **changed))

    assert {} == contacts.logs.campaign(campaign).contacts


def test_today_is_not_to_come_and_who_left_since_was_contacted_all_the_same(contacts, campaign):
    contacts.logs.tell(campaign, (Left(ref("s1"), TODAY),))

    contacts.record(campaign, replace(CALL, on=TODAY, next_on=TODAY))

    assert 1 == len(contacts.logs.campaign(campaign).contacts)


def test_the_contacts_of_others_are_told_before_there_is_one_more(contacts, campaign):
    late, early = replace(CALL, on=date(2021, 11, 9)), replace(CALL, on=date(2021, 11, 2))
    for each in (late, early, replace(CALL, ref=ref("d1")), replace(CALL, volunteer=uid("Bruno"))):
        contacts.record(campaign, each)

    assert (early, late) == contacts.already(campaign, ref("s1"), uid("Bruno"))
    assert () == contacts.already(campaign, ref("d1"), uid("Anne"))


def test_what_was_recorded_by_mistake_is_corrected_or_withdrawn(contacts, campaign):
    kept, wrong = contacts.record(campaign, CALL), contacts.record(campaign, CALL)

    contacts.correct(campaign, kept, replace(CALL, outcome=ContactOutcome.FAVOURABLE))
    contacts.withdraw(campaign, wrong)

    told = contacts.logs.campaign(campaign).contacts
    assert {kept: ContactOutcome.FAVOURABLE} == {each: fact.outcome for each, fact in told.items()}
    with pytest.raises(UnknownContact):
        contacts.withdraw(campaign, uid("never"))
    with pytest.raises(NotYet):
        contacts.correct(campaign, kept, replace(CALL, on=date(2030, 1, 1)))


def test_a_position_is_checked_as_a_contact_is(contacts, campaign):
    entry = contacts.position(campaign, STANDS)
    contacts.correct(campaign, entry, replace(STANDS, stance=Stance.OPPOSED))

    assert Stance.OPPOSED == contacts.logs.campaign(campaign).positions[ref("s1")].stance
    for wrong, fault in (({"ref": ref("s9")}, UnknownTarget), ({"on": date(2030, 1, 1)}, NotYet)):
        with pytest.raises(fault):
            contacts.position(campaign, replace(STANDS, **wrong))


@pytest.mark.parametrize("source", ["", "  "])
def test_nobody_is_placed_on_hearsay(contacts, campaign, source):
    with pytest.raises(PositionWithoutSource):
        contacts.position(campaign, replace(STANDS, source=source))

    assert not contacts.logs.campaign(campaign).positions


def test_an_effect_names_the_contacts_that_may_have_contributed(contacts, campaign):
    before = contacts.record(campaign, CALL)

    entry = contacts.effect(campaign, replace(QUESTION, title=" Une question ", after=frozenset({before})))
    contacts.correct(campaign, entry, replace(QUESTION, answered_on=date(2022, 2, 10)))

    told = contacts.logs.campaign(campaign).effects[entry]
    assert ("Une question", date(2022, 2, 10)) == (told.title, told.answered_on)


NEVER = {
    "no words": ({"title": "  "}, EffectWithoutTitle),
    "a day to come": ({"on": date(2030, 1, 1)}, NotYet),
    "an answer to come": ({"answered_on": date(2030, 1, 1)}, NotYet),
    "an answer before the question": ({"answered_on": date(2021, 12, 22)}, AnsweredBefore),
    "a contact nobody made": ({"after": frozenset({uid("never")})}, UnknownContact),
}


@pytest.mark.parametrize(("changed", "fault"), NEVER.values(), ids=NEVER)
def test_an_effect_that_cannot_have_been_is_refused(contacts, campaign, changed, fault):
    with pytest.raises(fault):
        contacts.effect(campaign, replace(QUESTION, **changed))

    assert {} == contacts.logs.campaign(campaign).effects


def test_a_contact_is_found_by_the_beginning_of_its_identifier(contacts, campaign):
    many = [contacts.record(campaign, CALL) for _each in range(20)]

    assert many[3] == contacts.found(campaign, str(many[3]))
    shared = next(sign for sign in "0123456789abcdef" if sum(str(each)[0] == sign for each in many) > 1)
    with pytest.raises(AmbiguousContact):
        contacts.found(campaign, shared)
    for unknown in ("", "zz"):
        with pytest.raises(UnknownContact):
            contacts.found(campaign, unknown)
