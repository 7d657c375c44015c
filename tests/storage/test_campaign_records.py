"""What a file promises of campaigns, kept by the encrypted file and by the fake that other tests use."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings

from letters.domain.campaign_errors import UnknownCampaign
from letters.domain.campaigns.facts import Mailbox, Paragraph, Withdrawn
from letters.domain.request_errors import ChangedMeanwhile
from letters.storage.records import create_book
from tests.fakes.campaign_entries import ENTRIES
from tests.fakes.campaign_story import CAMPAIGN, aim, assigned, contact, entry, target, uid, volunteer
from tests.fakes.records_in_memory import RecordsInMemory

LOG = (aim(), volunteer("Anne"), target("s1"), assigned("s1", "Anne"), contact("s1", "Anne", note="« A »"))


@pytest.fixture(params=["memory", "file"])
def records(request, tmp_path):
    made = RecordsInMemory() if request.param == "memory" else create_book(tmp_path / "book.db", "5a" * 32)
    yield made
    made.close()


@pytest.fixture
def begun(records):
    records.begin_campaign(CAMPAIGN, LOG)
    return records


def test_entries_come_back_as_they_were_in_the_order_in_which_they_came(begun):
    assert (CAMPAIGN,) == begun.campaigns()
    assert LOG == begun.campaign_entries(CAMPAIGN)[0]


@given(entries=ENTRIES)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_entries_come_back_as_they_were(records, entries):
    records.forget_campaign(CAMPAIGN)

    records.begin_campaign(CAMPAIGN, entries)

    assert tuple(entries) == records.campaign_entries(CAMPAIGN)[0]


def test_only_what_came_since_is_asked_for(begun):
    place = begun.campaign_entries(CAMPAIGN)[1]
    later = contact("s1", "Anne", "2021-12-01")

    begun.add_entries(CAMPAIGN, (later,))

    new, last = begun.campaign_entries(CAMPAIGN, after=place)
    assert ((later,), True) == (new, last > place)
    assert ((), last) == begun.campaign_entries(CAMPAIGN, after=last)


@pytest.mark.parametrize("erase", ["forget_entries", "take_out"])
def test_the_place_of_what_was_erased_is_given_to_nothing_else(begun, erase):
    last = begun.last_place(CAMPAIGN)

    getattr(begun, erase)(CAMPAIGN, {LOG[-1].uid})
    begun.add_entries(CAMPAIGN, (contact("s1", "Anne", "2021-12-01"),))

    assert last < begun.last_place(CAMPAIGN)


def test_the_places_of_a_campaign_that_was_erased_are_given_to_no_other(begun):
    last = begun.last_place(CAMPAIGN)

    begun.forget_campaign(CAMPAIGN)
    begun.begin_campaign(CAMPAIGN, LOG)

    assert LOG == begun.campaign_entries(CAMPAIGN, after=last)[0]


def test_an_entry_is_written_once_however_often_it_is_brought(begun):
    assert 0 == begun.add_entries(CAMPAIGN, LOG)
    assert 1 == begun.add_entries(CAMPAIGN, (*LOG, volunteer("Bruno"), volunteer("Bruno")))
    assert (*LOG, volunteer("Bruno")) == begun.campaign_entries(CAMPAIGN)[0]


def test_an_entry_told_otherwise_does_not_take_the_place_of_the_one_that_is_there(begun):
    begun.add_entries(CAMPAIGN, (replace(LOG[1], by="somebody else"),))

    assert LOG == begun.campaign_entries(CAMPAIGN)[0]


def test_what_was_erased_because_somebody_asked_is_not_brought_back(begun):
    begun.forget_entries(CAMPAIGN, {LOG[1].uid})

    assert 0 == begun.add_entries(CAMPAIGN, LOG)
    assert LOG[1] not in begun.campaign_entries(CAMPAIGN)[0]


def test_nothing_new_that_tells_of_a_forgotten_volunteer_comes_in(begun):
    begun.forget_entries(CAMPAIGN, {LOG[1].uid, uid("Anne")})
    words = (
        entry("again", replace(LOG[1].fact, departments=("35",)), 9),
        entry("mail", Mailbox(uid("Anne"), "anne@example.org"), 9),
        entry("words", Paragraph(LOG[2].fact.ref, uid("Anne"), "Je suis infirmière."), 9),
    )

    assert 1 == begun.add_entries(CAMPAIGN, (*words, contact("s1", "Anne", "2021-12-01")))


def test_an_entry_of_another_campaign_takes_the_place_of_none(begun):
    other = uid("another campaign")
    begun.begin_campaign(other, [replace(each, campaign=other) for each in (*LOG, volunteer("Bruno"))])

    assert 1 == begun.add_entries(CAMPAIGN, (volunteer("Bruno"),))
    assert (*LOG, volunteer("Bruno")) == begun.campaign_entries(CAMPAIGN)[0]


def test_a_campaign_begins_once(begun):
    with pytest.raises(ChangedMeanwhile):
        begun.begin_campaign(CAMPAIGN, ())


def test_the_aims_of_all_campaigns_are_read_without_their_logs(begun):
    corrected = entry("other aim", LOG[0].fact, 5, corrects="aim Constances 0")
    unsaid = entry("never", Withdrawn(), 6, corrects="aim Constances 0")
    begun.add_entries(CAMPAIGN, (corrected, unsaid))

    assert (LOG[0], corrected, unsaid) == begun.aims()


def test_a_campaign_forgotten_is_no_longer_there(begun):
    begun.forget_campaign(CAMPAIGN)

    assert ((), ()) == (begun.campaigns(), begun.aims())
    with pytest.raises(UnknownCampaign):
        begun.campaign_entries(CAMPAIGN)


def test_what_a_book_brought_is_taken_out_as_if_it_had_never_come(begun):
    place = begun.last_place(CAMPAIGN)
    brought = volunteer("Bruno"), contact("s1", "Bruno", "2021-12-01")
    begun.add_entries(CAMPAIGN, brought)

    assert 2 == begun.take_out(CAMPAIGN, {each.uid for each in brought})
    assert (LOG, place) == begun.campaign_entries(CAMPAIGN)
    assert frozenset() == begun.forgotten(CAMPAIGN)
    assert 2 == begun.add_entries(CAMPAIGN, brought)


def test_what_is_not_there_is_not_taken_out(begun):
    assert 0 == begun.take_out(CAMPAIGN, {uid("nobody")})
    assert 0 == begun.take_out(CAMPAIGN, set())
    assert LOG == begun.campaign_entries(CAMPAIGN)[0]


def test_what_was_forgotten_is_known_to_be(begun):
    begun.forget_entries(CAMPAIGN, {LOG[1].uid, uid("Anne")})

    assert {LOG[1].uid, uid("Anne")} == begun.forgotten(CAMPAIGN)


@pytest.mark.parametrize("call", ["campaign_entries", "add", "forget", "take", "forgotten", "last"])
def test_a_campaign_that_is_not_there_is_told(records, call):
    other = UUID(int=7)

    with pytest.raises(UnknownCampaign):
        {
            "campaign_entries": lambda: records.campaign_entries(other),
            "add": lambda: records.add_entries(other, LOG),
            "forget": lambda: records.forget_entries(other, {uid("x")}),
            "take": lambda: records.take_out(other, {uid("x")}),
            "forgotten": lambda: records.forgotten(other),
            "last": lambda: records.last_place(other),
        }[call]()
