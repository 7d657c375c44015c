"""Laws of books that come in: what is told before is what is done, and what is undone leaves no trace."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from letters.domain.campaigns.folding import campaign_of
from letters.services.campaigns.books import Books
from tests.fakes.books_of_volunteers import COMMON, THEIRS, Computer, book
from tests.fakes.campaign_entries import ENTRIES
from tests.fakes.campaign_story import CAMPAIGN, contact

TO_COME = contact("s1", "Anne", "2031-01-01", at=3)
BOOKS = st.lists(
    st.builds(lambda told, late: (*told, *([TO_COME] if late else [])), ENTRIES, st.booleans()),
    min_size=1,
    max_size=3,
)


class Shelf:
    """Books that lie in memory, each by its path."""

    def __init__(self, told):
        self.books = {Path(f"{place}.cahier"): book(*each) for place, each in enumerate(told)}

    def read(self, path):
        return self.books[path]


def computer(shelf):
    """Give a computer that holds the campaign and what Anne did, and reads the books of *shelf*."""
    made = Computer()
    made.records.begin_campaign(CAMPAIGN, (*COMMON, *THEIRS["Anne"]))
    made.books = Books(made.logs, lambda: shelf, made.records)
    return made


@given(told=BOOKS)
@settings(max_examples=60)
def test_what_a_rehearsal_tells_is_what_adding_does_and_what_merging_does(told):
    shelf = Shelf(told)
    here, there = computer(shelf), computer(shelf)

    rehearsal = here.books.rehearse(list(shelf.books))
    added, merged = here.books.add(rehearsal), there.books.merge_all(list(shelf.books))

    assert rehearsal.together == tuple(replace(each, receipt=None) for each in added)
    assert rehearsal.together == tuple(replace(each, receipt=None) for each in merged)
    assert here.logs.entries(CAMPAIGN) == there.logs.entries(CAMPAIGN)


@given(told=BOOKS)
@settings(max_examples=60)
def test_nothing_that_a_merge_does_is_kept_from_who_looked_at_its_books(told):
    shelf = Shelf(told)
    rehearsal = computer(shelf).books.rehearse(list(shelf.books))

    (merged,) = computer(shelf).books.merge_all(list(shelf.books))

    alone = {each.uid for book in rehearsal.books for each in book.would.overruled}
    assert {each.uid for each in merged.overruled} <= alone
    assert merged.to_come == max(each.would.to_come for each in rehearsal.books)


@given(told=BOOKS, at_once=st.booleans())
@settings(max_examples=60)
def test_undoing_gives_back_the_log_as_it_was_and_merging_again_the_log_as_it_became(told, at_once):
    shelf = Shelf(told)
    here = computer(shelf)
    before = here.logs.entries(CAMPAIGN)
    groups = [list(shelf.books)] if at_once else [[path] for path in shelf.books]
    merge = [each.receipt for group in groups for each in here.books.merge_all(group)]
    after = here.logs.entries(CAMPAIGN)

    for receipt in filter(None, reversed(merge)):
        here.books.unmerging.undo(CAMPAIGN, receipt)
    undone = here.logs.entries(CAMPAIGN)
    for group in groups:
        here.books.merge_all(group)

    assert (before, campaign_of(CAMPAIGN, before)) == (undone, here_again(undone))
    assert (after, False) == (here.logs.entries(CAMPAIGN), bool(here.records.forgotten(CAMPAIGN)))


def here_again(entries):
    """Fold *entries* as a computer that just opened its file does."""
    made = Computer()
    made.records.begin_campaign(CAMPAIGN, entries)
    return made.logs.campaign(CAMPAIGN)
