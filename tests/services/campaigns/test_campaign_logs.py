"""Campaigns begun, told, corrected: what was said stays in the log, what stands is told."""

from datetime import date

import pytest

from letters.domain.campaign_errors import (
    AmbiguousCampaign,
    CampaignNameTaken,
    CampaignWithoutName,
    UnknownCampaign,
)
from letters.domain.campaigns.facts import Aim, Contact
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.services.campaigns.logs import CampaignLogs
from tests.fakes.campaign_story import ref, target, uid, volunteer
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock


@pytest.fixture
def logs():
    return CampaignLogs(RecordsInMemory(), StillClock(date(2026, 11, 22)))


@pytest.fixture
def begun(logs):
    return logs.begin(Aim("Suspendre Constances", "Une question écrite"), by="Hélène")


begun_already = pytest.mark.usefixtures("begun")


def called(note=""):
    return Contact(
        ref("s1"), uid("Anne"), date(2021, 11, 5), ContactChannel.TELEPHONE, ContactOutcome.NOTHING, note
    )


def test_a_campaign_begins_with_its_aim(logs, begun):
    assert {begun: Aim("Suspendre Constances", "Une question écrite")} == logs.aims()
    assert "Hélène" == logs.entries(begun)[0].by


@pytest.mark.parametrize("name", ["suspendre constances", "SUSPENDRE CONSTANCES", "uid"])
def test_a_campaign_is_found_by_its_name_or_by_the_beginning_of_its_identifier(logs, begun, name):
    assert begun == logs.found(str(begun)[:8] if name == "uid" else name)


@begun_already
@pytest.mark.parametrize("name", ["", "autre", "zz"])
def test_a_name_that_nobody_gave_is_told(logs, name):
    with pytest.raises(UnknownCampaign):
        logs.found(name)


@begun_already
def test_two_campaigns_merged_under_one_name_are_told_apart_by_their_identifiers(logs):
    other = logs.begin(Aim("Autre"))
    logs.tell(other, (Aim("Suspendre Constances"),))

    with pytest.raises(AmbiguousCampaign, match=str(other)[:8]):
        logs.found("Suspendre Constances")


@begun_already
def test_two_campaigns_of_one_file_do_not_have_one_name(logs):
    with pytest.raises(CampaignNameTaken):
        logs.begin(Aim("suspendre  constances"))


def test_a_campaign_needs_a_name(logs):
    with pytest.raises(CampaignWithoutName):
        logs.begin(Aim("  "))


def test_what_was_corrected_stays_in_the_log(logs, begun):
    logs.tell(begun, (volunteer("Anne").fact, target("s1").fact))
    (first,) = logs.tell(begun, (called(),))

    logs.correct(begun, first, called("Rappeler lundi"))

    assert {first: called("Rappeler lundi")} == logs.campaign(begun).contacts
    assert [called(), called("Rappeler lundi")] == [
        each.fact for each in logs.entries(begun) if isinstance(each.fact, Contact)
    ]


def test_what_never_took_place_is_withdrawn(logs, begun):
    (first,) = logs.tell(begun, (called(),))
    assert {first} == logs.campaign(begun).contacts.keys()

    logs.withdraw(begun, first)

    assert {} == logs.campaign(begun).contacts
    assert 3 == len(logs.entries(begun))


def test_a_campaign_forgotten_is_no_longer_there(logs, begun):
    logs.campaign(begun)

    logs.forget(begun)

    with pytest.raises(UnknownCampaign):
        logs.campaign(begun)
