"""Books without a server: their union is the same in any order, and a share holds what it must, no more."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from letters.domain.campaigns.books import merged, share_of
from letters.domain.campaigns.facts import Effect, Mailbox, Paragraph, Withdrawn
from letters.domain.campaigns.folding import campaign_of
from letters.domain.campaigns.words import EffectKind
from tests.fakes.campaign_entries import ENTRIES
from tests.fakes.campaign_story import CAMPAIGN, aim, assigned, contact, entry, ref, target, uid, volunteer

BOOK = (
    aim(),
    volunteer("Anne"),
    volunteer("Bruno"),
    volunteer("Chloé"),
    entry("mail of Anne", Mailbox(uid("Anne"), "anne@example.org")),
    entry("mail of Bruno", Mailbox(uid("Bruno"), "bruno@example.org")),
    target("s1"),
    target("d1"),
    assigned("s1", "Anne"),
    assigned("d1", "Bruno"),
    contact("s1", "Chloé"),
    contact("d1", "Bruno"),
    entry("for s1", Paragraph(ref("s1"), uid("Anne"), "Je suis infirmière.")),
    entry("for d1", Paragraph(ref("d1"), uid("Bruno"), "Mon père est suivi à Brest.")),
    entry("effect", Effect(EffectKind.PRESS, date(2021, 12, 1), "Tribune")),
    entry("never", Withdrawn(), 9, corrects="Bruno email d1 2021-11-05 0"),
)


def union(*books):
    told = ()
    for book in books:
        told += merged(told, book).new
    return campaign_of(CAMPAIGN, told)


def test_the_book_of_a_volunteer_holds_their_targets_and_what_was_done_there():
    share = share_of(CAMPAIGN, BOOK, uid("Anne"))

    campaign = campaign_of(CAMPAIGN, share)
    assert [ref("s1")] == list(campaign.targets)
    assert {uid("Anne"): "anne@example.org"} == campaign.mailboxes
    assert {"Anne", "Chloé"} == {each.name for each in campaign.volunteers.values()}
    assert {uid("Anne")} == {who for _, who in campaign.paragraphs}
    assert 1 == len(campaign.contacts) == len(campaign.effects)


def test_what_was_unsaid_is_unsaid_in_the_share_too():
    assert {} == campaign_of(CAMPAIGN, share_of(CAMPAIGN, BOOK, uid("Bruno"))).contacts


def test_a_book_merged_twice_adds_nothing():
    again = merged(BOOK, BOOK)

    assert ((), len(BOOK), ()) == (again.new, again.already_there, again.altered)


def test_an_entry_that_two_books_tell_otherwise_was_edited_by_hand():
    other = entry("aim Constances 0", Effect(EffectKind.VOTE, date(2021, 1, 1), "Faux"))

    assert (other,) == merged(BOOK, (other,)).altered


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_three_books_merged_in_any_order_tell_the_same(order):
    books = (BOOK[:6], BOOK[4:12], BOOK[8:])

    assert campaign_of(CAMPAIGN, BOOK) == union(*(books[place] for place in order))


@given(ENTRIES, st.sampled_from(["Anne", "Bruno", "Chloé"]))
def test_a_share_brought_back_changes_nothing(entries, who):
    back = merged(entries, share_of(CAMPAIGN, entries, uid(who)))

    assert ((), ()) == (back.new, back.altered)


ANOTHER_TARGET = [
    target("s1"),
    assigned("s1", "Anne"),
    assigned("s1", "Bruno"),
    assigned("s2", "Anne", replaces=["s1 to Anne"]),
]


@given(ENTRIES, st.sampled_from(["Anne", "Bruno", "Chloé"]))
@example(ANOTHER_TARGET, "Bruno")
def test_a_share_tells_of_its_targets_what_the_whole_book_tells(entries, who):
    whole, share = (campaign_of(CAMPAIGN, each) for each in (entries, share_of(CAMPAIGN, entries, uid(who))))

    theirs = {ref: owner for ref, owner in whole.assigned.items() if owner == uid(who)}
    assert theirs == {ref: owner for ref, owner in share.assigned.items() if owner == uid(who)}
    today = date(2026, 1, 1)
    assert whole.to_do(uid(who), today) == share.to_do(uid(who), today)
