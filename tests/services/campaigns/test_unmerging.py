"""Merges undone: what books brought goes out as if they had never been read, unless something rests on it."""

import pytest

from letters.domain.campaign_errors import MergeBuiltUpon, NoMergeToUndo
from letters.domain.campaigns.facts import Withdrawn
from letters.services.campaigns.logs import CampaignLogs
from letters.services.campaigns.receipts import Receipts
from letters.services.campaigns.telling_merges import undone_words
from letters.services.campaigns.unmerging import Unmerging
from letters.services.campaigns.volunteers import Volunteers
from letters.storage.records import create_book
from tests.fakes.books_of_volunteers import COMMON, DAY, THEIRS, Computer, five_books, written
from tests.fakes.campaign_story import CAMPAIGN, aim, contact, entry, uid, volunteer
from tests.fakes.records_in_memory import RecordsInMemory
from tests.fakes.still_clock import StillClock


@pytest.fixture(params=["memory", "file"])
def here(request, tmp_path):
    records = RecordsInMemory() if request.param == "memory" else create_book(tmp_path / "book.db", "5a" * 32)
    computer = Computer(records)
    computer.books.merge(written(tmp_path, "ici", *COMMON, *THEIRS["Anne"]))
    yield computer
    records.close()


@pytest.fixture
def before(here):
    return here.logs.entries(CAMPAIGN)


def test_a_merge_undone_leaves_the_log_and_the_report_as_they_were(tmp_path, here, before):
    report = here.report("csv")
    told = here.books.merge_all(five_books(tmp_path))[0]

    undone = here.books.unmerging.undo(CAMPAIGN, told.receipt)

    assert (told.new, False, "Constances") == (undone.removed, undone.gone, undone.title)
    assert (before, report) == (here.logs.entries(CAMPAIGN), here.report("csv"))


def test_what_a_hostile_book_took_back_holds_again(tmp_path, here):
    contacts = here.logs.campaign(CAMPAIGN).contacts
    back = entry("back", Withdrawn(), 40, corrects="Anne email s1 2021-11-05 10")
    here.books.merge(written(tmp_path, "b", *COMMON, back, aim(50, "Volée")))

    here.books.unmerging.undo(CAMPAIGN)

    assert (contacts, "Constances") == (
        here.logs.campaign(CAMPAIGN).contacts, here.logs.campaign(CAMPAIGN).aim.title,
    )  # fmt: skip


def test_a_later_merge_brings_back_what_was_taken_out(tmp_path, here):
    books = five_books(tmp_path)
    after = here.books.merge_all(books)[0].new
    here.books.unmerging.undo(CAMPAIGN)

    assert after == here.books.merge_all(books)[0].new


def test_merges_are_undone_the_last_one_first(tmp_path, here, before):
    for name in ("Bruno", "Élise"):
        here.books.merge(written(tmp_path, name, *COMMON, *THEIRS[name]))

    removed = [here.books.unmerging.undo(CAMPAIGN).removed for _turn in range(2)]

    assert [2, 1] == removed
    assert before == here.logs.entries(CAMPAIGN)


def test_a_merge_is_undone_after_the_file_was_closed_and_opened_again(tmp_path, here, before):
    here.books.merge(written(tmp_path, "b", *COMMON, *THEIRS["Bruno"]))

    Unmerging(CampaignLogs(here.records, StillClock(DAY)), here.records).undo(CAMPAIGN)

    assert before == Computer(here.records).logs.entries(CAMPAIGN)


def test_what_was_noted_since_and_rests_on_it_holds_a_merge_back_by_name(tmp_path, here):
    here.books.merge(written(tmp_path, "b", *COMMON, *THEIRS["Bruno"]))
    (bruno,) = [uid for uid, each in here.logs.campaign(CAMPAIGN).contacts.items() if each.ref.key == "d1"]
    here.logs.correct(CAMPAIGN, bruno, contact("d1", "Bruno", "2021-11-10").fact)
    log = here.logs.entries(CAMPAIGN)

    with pytest.raises(MergeBuiltUpon) as refused:
        here.books.unmerging.undo(CAMPAIGN)

    assert "un contact (d1)" in refused.value.facts["names"]
    assert log == here.logs.entries(CAMPAIGN)


def test_what_was_noted_since_and_rests_on_nothing_stays(tmp_path, here):
    here.books.merge(written(tmp_path, "b", *COMMON, *THEIRS["Bruno"]))
    (mine,) = here.logs.tell(CAMPAIGN, [contact("s1", "Anne", "2021-12-24").fact])

    here.books.unmerging.undo(CAMPAIGN)

    assert mine in here.logs.campaign(CAMPAIGN).contacts


def test_what_was_noted_after_a_volunteer_was_erased_is_not_taken_for_what_came(tmp_path, here):
    here.books.merge(written(tmp_path, "b", *COMMON, *THEIRS["Bruno"], volunteer("Luc")))
    Volunteers(here.logs, here.records).forget(CAMPAIGN, uid("Luc"))
    (mine,) = here.logs.tell(CAMPAIGN, [contact("s1", "Anne", "2021-12-24").fact])

    here.books.unmerging.undo(CAMPAIGN)

    assert mine in here.logs.campaign(CAMPAIGN).contacts


def test_what_was_noted_after_an_undoing_that_was_cut_short_stays(tmp_path, here):
    told = here.books.merge(written(tmp_path, "b", *COMMON, *THEIRS["Bruno"]))
    came = here.records.campaign_entries(CAMPAIGN, after=told.receipt.after)[0]
    here.records.take_out(CAMPAIGN, {each.uid for each in came})
    here.logs.reread(CAMPAIGN)
    (mine,) = here.logs.tell(CAMPAIGN, [contact("s1", "Anne", "2021-12-24").fact])

    undone = here.books.unmerging.undo(CAMPAIGN)

    assert (0, True) == (undone.removed, mine in here.logs.campaign(CAMPAIGN).contacts)


def test_a_campaign_that_began_with_a_merge_goes_with_it(here):
    undone = here.books.unmerging.undo(CAMPAIGN)

    assert undone.gone
    assert () == here.records.campaigns()


def test_a_campaign_in_which_something_was_noted_stays(here):
    here.logs.tell(CAMPAIGN, [contact("s1", "Anne", "2021-12-24").fact])

    with pytest.raises(MergeBuiltUpon):
        here.books.unmerging.undo(CAMPAIGN)


def test_a_merge_that_brought_nothing_leaves_nothing_to_undo(tmp_path, here):
    told = here.books.merge(written(tmp_path, "b", *COMMON))
    here.books.unmerging.undo(CAMPAIGN)

    assert told.receipt is None


def test_a_merge_that_is_no_longer_the_last_is_not_undone_by_its_banner(tmp_path, here):
    first = here.books.merge(written(tmp_path, "b", *COMMON, *THEIRS["Bruno"]))
    here.books.merge(written(tmp_path, "e", *COMMON, *THEIRS["Élise"]))

    with pytest.raises(NoMergeToUndo):
        here.books.unmerging.undo(CAMPAIGN, first.receipt)


def test_a_campaign_that_was_erased_and_comes_back_has_no_older_merge(tmp_path, here):
    here.books.merge(written(tmp_path, "b", *COMMON, *THEIRS["Bruno"]))
    here.logs.forget(CAMPAIGN)
    here.books.merge(written(tmp_path, "c", *COMMON))

    here.books.unmerging.undo(CAMPAIGN)

    assert () == here.records.campaigns()
    assert not here.books.unmerging.is_kept(CAMPAIGN)


def test_a_campaign_that_comes_back_keeps_no_merge_of_its_life_before(tmp_path, here):
    here.books.merge(written(tmp_path, "b", *COMMON, *THEIRS["Bruno"]))
    here.logs.forget(CAMPAIGN)

    told = here.books.merge(written(tmp_path, "c", *COMMON))

    assert (told.receipt,) == Receipts(here.records).of(CAMPAIGN)


def test_the_latest_twenty_merges_are_remembered(tmp_path, here):
    calls = [contact("s1", "Anne", "2021-12-01", at=minute) for minute in range(22)]

    for call in calls:
        here.books.merge(written(tmp_path, "b", *COMMON, call))

    assert 20 == len(Receipts(here.records).of(CAMPAIGN))


def test_a_note_of_merges_that_cannot_be_read_is_none(here):
    for spoilt in ("{", '[["hier", 1, 2, 3]]', "[[1]]", "7"):
        here.records.set(f"campaign_merges:{CAMPAIGN}", spoilt)

        assert not here.books.unmerging.is_kept(CAMPAIGN)


def test_a_campaign_that_goes_says_that_its_books_bring_back_who_was_erased_from_it(here):
    Volunteers(here.logs, here.records).forget(CAMPAIGN, uid("Élise"))

    undone = here.books.unmerging.undo(CAMPAIGN)

    assert (True, True) == (undone.gone, undone.erased)
    assert "effacez" in undone_words(undone)


def test_of_several_campaigns_none_is_undone_where_one_is_held_back(tmp_path, here):
    there = Computer()
    other = there.logs.begin(aim(title="Une autre").fact)
    there.books.export(other, tmp_path / "autre.cahier")
    paths = [written(tmp_path, "b", *COMMON, *THEIRS["Bruno"]), tmp_path / "autre.cahier"]
    receipts = {each.campaign: each.receipt for each in here.books.merge_all(paths)}
    here.logs.tell(other, [contact("s1", "Anne", "2021-12-24").fact])

    with pytest.raises(MergeBuiltUpon):
        here.books.unmerging.undo_all(receipts)

    assert len(COMMON) + len(THEIRS["Anne"]) + len(THEIRS["Bruno"]) == len(here.logs.entries(CAMPAIGN))
