"""Campaigns as the window lists them; what a sharing out would give; an aim said anew."""

from datetime import date

import pytest

from letters.domain.campaign_errors import CampaignNameTaken, CampaignWithoutName, UnknownCampaign
from letters.domain.campaigns.facts import Aim
from letters.services.campaigns.aims import change_aim, offered
from letters.services.campaigns.boards import Boards
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.rehearsals import would_give
from letters.services.campaigns.shares import Shares
from letters.services.campaigns.targets import Targets
from letters.services.campaigns.volunteers import Volunteers
from plaidoyer.assembly import letters
from tests.fakes.campaign_story import uid
from tests.fakes.campaigns_in_memory import CampaignsInMemory
from tests.fakes.directory_in_memory import DirectoryInMemory
from tests.fakes.filled_campaign import AIM, PEOPLE, filled
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

TODAY = date(2026, 11, 22)


@pytest.fixture
def logs():
    return CampaignLogs(CampaignsInMemory(), StillClock(TODAY))


@pytest.fixture
def boards(logs):
    return Boards(logs, Targets(logs, DirectoryInMemory()), Volunteers(logs, RecordsInMemory()))


def test_campaigns_are_listed_the_last_one_first_with_their_figures(logs, boards):
    filled(logs, TODAY, 60)
    logs.begin(Aim("Autre"))

    other, told = boards.listed()

    assert ("Autre", 0, 0, 0, 0) == (
        other.aim.title, other.reached, other.targets, other.volunteers, other.to_do,
    )  # fmt: skip
    assert (AIM.title, 59, len(PEOPLE)) == (told.aim.title, told.targets, told.volunteers)
    assert 0 < told.reached < told.to_do < told.targets


def test_a_campaign_is_seen_with_its_rows_and_the_load_of_each(logs, boards):
    campaign = filled(logs, TODAY, 60)

    seen = boards.seen(campaign)

    assert 60 == len(seen.rows)
    assert {uid(name) for name, _places in PEOPLE} == set(seen.load)
    assert (boards.listed()[0].reached, 59) == seen.progress


def test_a_campaign_that_is_not_here_is_not_seen(boards):
    with pytest.raises(UnknownCampaign):
        boards.seen(uid("nowhere"))


@pytest.mark.parametrize("by_constituency", [False, True])
def test_what_a_sharing_out_would_give_is_what_it_gives_and_writes_nothing(logs, by_constituency):
    campaign, shares = filled(logs, TODAY, 120), Shares(logs)
    before = logs.entries(campaign)

    told = would_give(shares, campaign, by_constituency=by_constituency)

    assert before == logs.entries(campaign)
    share = shares.by_constituency if by_constituency else shares.by_department
    assert told == share(campaign)
    assert bool(told.assigned) is not by_constituency


def test_an_aim_is_said_anew_and_the_former_stays_in_the_log(logs):
    campaign = logs.begin(AIM)

    change_aim(logs, campaign, Aim("Nouveau nom", "Autre chose"))

    assert Aim("Nouveau nom", "Autre chose") == logs.campaign(campaign).aim
    assert AIM == logs.entries(campaign)[0].fact


def test_a_campaign_keeps_its_own_name_but_takes_no_other_ones(logs):
    campaign = logs.begin(AIM)
    logs.begin(Aim("Autre"))

    change_aim(logs, campaign, AIM)
    with pytest.raises(CampaignNameTaken):
        change_aim(logs, campaign, Aim("AUTRE"))
    with pytest.raises(CampaignWithoutName):
        change_aim(logs, campaign, Aim("  "))


def test_the_letters_offered_are_those_to_legislators_with_arguments_that_hold():
    shelf = letters()

    found = {each.slug: each for each in offered(shelf, TODAY)}

    assert all(slug.startswith("legislator/") for slug in found)
    assert "legislator/senator-written-question" in found
    every = found["legislator/senator-written-question"].arguments
    assert every
    assert all(shelf.argument(slug).holds_on(TODAY) for slug, _title in every)
