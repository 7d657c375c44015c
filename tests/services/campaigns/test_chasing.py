"""Whom to contact again: after the last contact, until they are won, leave, or the campaign closes."""

from datetime import date, timedelta

import pytest

from letters.domain.campaigns.facts import Aim, Left, Position
from letters.domain.campaigns.words import Basis, Stance
from letters.ports.reminding import DaysAhead
from letters.services.agenda_export import AgendaExport
from letters.services.campaigns.chase_days import ChaseDays
from letters.services.campaigns.chasing import Chasing
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.me import Me
from letters.services.reminders import Reminders, call_on, words
from letters.storage.days_file import DaysOnDisk
from tests.fakes.campaign_story import assigned, contact, ref, target, uid, volunteer
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock

TODAY = date(2021, 11, 22)
ANNE = uid("Anne")


@pytest.fixture
def chasing():
    records = RecordsInMemory()
    logs = CampaignLogs(records, StillClock(TODAY))
    return Chasing(logs, Me(logs, records))


@pytest.fixture
def begun(chasing):
    campaign = chasing.logs.begin(Aim("Constances", closes_on=date(2021, 12, 31)))
    entries = (
        volunteer("Anne"), volunteer("Bruno"), target("s1"), target("s2"),
        assigned("s1", "Anne"), assigned("s2", "Bruno"),
        contact("s1", "Anne", "2021-11-05", next_on=TODAY),
        contact("s2", "Bruno", "2021-11-05", next_on=TODAY - timedelta(days=3)),
    )  # fmt: skip
    chasing.logs.tell(campaign, [each.fact for each in entries])
    return campaign


begun_already = pytest.mark.usefixtures("begun")


def names(chases):
    return [each.target.name for each in chases]


@begun_already
def test_everybody_to_come_back_to_is_told_whoever_waits_longest_first(chasing):
    assert ["s2", "s1"] == names(chasing.today())
    assert (TODAY - timedelta(days=3), TODAY) == chasing.days()


def test_who_sits_here_is_told_their_own_unless_all_are_asked_for(chasing, begun):
    chasing.me.choose(begun, ANNE)

    assert ["s1"] == names(chasing.today())
    assert ["s2", "s1"] == names(chasing.today(mine=False))


LATER = {
    "a later contact": contact("s2", "Bruno", "2021-11-20").fact,
    "a contact told later of the same day": contact("s2", "Bruno", "2021-11-05", "favourable").fact,
    "the end of the mandate": Left(ref("s2"), date(2021, 11, 20)),
    "being won": Position(ref("s2"), Stance.CONVINCED, date(2021, 11, 20), Basis.VOTE, "scrutin"),
}


@pytest.mark.parametrize("fact", LATER.values(), ids=LATER)
def test_nobody_is_chased_after(chasing, begun, fact):
    chasing.logs.tell(begun, (fact,))

    assert ["s1"] == names(chasing.today())


def test_a_day_to_come_is_told_ahead_and_not_yet_today(chasing, begun):
    later = contact("s1", "Anne", "2021-11-20", next_on=date(2021, 12, 1)).fact
    chasing.logs.tell(begun, (later,))

    assert ["s2"] == names(chasing.today())
    assert ["s2", "s1"] == names(chasing.ahead())


def test_a_campaign_that_is_closed_chases_nobody(chasing, begun):
    chasing.logs.tell(begun, (Aim("Constances", closes_on=date(2021, 11, 21)),))

    assert () == chasing.today(mine=False)


@begun_already
def test_a_reminder_counts_them_without_a_name_and_once(chasing, tmp_path):
    reminders = Reminders(
        chasing.me.settings, DaysOnDisk(tmp_path / "days"), chasing.logs.clock, chasing.days
    )

    assert "2 legislators" in words(reminders.call()) or "2 parlementaires" in words(reminders.call())
    reminders.note_told()
    assert reminders.call() is None


def test_the_days_alone_are_kept_for_when_the_file_is_closed(tmp_path):
    file, days = DaysOnDisk(tmp_path / "days"), DaysAhead(again=(TODAY,))

    file.write(days)

    assert days == file.read()
    assert 1 == call_on(file.read(), TODAY).again
    assert call_on(file.read(), TODAY - timedelta(days=1)) is None


@begun_already
def test_the_calendar_has_one_event_for_each_and_names_nobody_unless_asked_to(chasing):
    days = ChaseDays(chasing, chasing.me.settings)

    assert [TODAY - timedelta(days=3), TODAY] == [each.due for each in days.days()]
    assert not [each for each in days.days() if "s1" in each.summary or each.cancelled]
    assert days.days(named=True)[1].summary.endswith("s1")


def test_an_event_that_holds_no_more_is_taken_back_with_a_higher_sequence(chasing, begun):
    days = ChaseDays(chasing, chasing.me.settings)
    first = {each.uid_seed: each for each in days.days()}
    chasing.logs.tell(begun, (Left(ref("s2"), TODAY),))

    kept, gone = days.days()

    assert (False, True) == (kept.cancelled, gone.cancelled)
    assert gone.sequence > first[gone.uid_seed].sequence


def test_the_events_of_a_campaign_that_was_forgotten_are_taken_back(chasing, begun):
    days = ChaseDays(chasing, chasing.me.settings)
    days.days()
    chasing.logs.forget(begun)

    assert [True, True] == [each.cancelled for each in days.days()]


@begun_already
def test_the_calendar_of_all_requests_holds_the_days_of_campaigns_too(chasing):
    records, written = chasing.me.settings, []
    agenda = AgendaExport(
        records, records, lambda days, _now: written.extend(days) or b"", chasing.logs.clock,
        ChaseDays(chasing, records),
    )  # fmt: skip
    agenda.all()

    assert [TODAY - timedelta(days=3), TODAY] == [each.due for each in written]
