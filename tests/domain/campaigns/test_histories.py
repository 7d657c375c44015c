"""What was noted, corrected, taken back: nothing of it is hidden."""

from dataclasses import replace
from itertools import permutations

from letters.domain.campaigns.facts import Withdrawn
from letters.domain.campaigns.histories import histories_of
from letters.domain.campaigns.words import ContactOutcome
from tests.fakes.campaign_story import contact, entry, ref

FIRST = contact("s1", "jeanne", at=1)
CORRECTION = replace(
    entry("better", replace(FIRST.fact, outcome=ContactOutcome.PROMISED), 2), corrects=FIRST.uid
)
TAKEN_BACK = replace(entry("never", Withdrawn(), 3), corrects=CORRECTION.uid)
OTHER = contact("s1", "paul", "2021-10-01", at=4)
ELSEWHERE = contact("d1", "paul", at=5)
LOG = (FIRST, CORRECTION, TAKEN_BACK, OTHER, ELSEWHERE)


def test_a_contact_is_told_with_every_version_the_oldest_first():
    history = histories_of(LOG)[ref("s1")][-1]

    assert FIRST.uid == history.first
    assert [ContactOutcome.NOTHING, ContactOutcome.PROMISED] == [each.outcome for each in history.versions]
    assert history.is_withdrawn
    assert ContactOutcome.PROMISED is history.contact.outcome


def test_the_contacts_of_one_legislator_are_in_the_order_of_their_days():
    assert [OTHER.uid, FIRST.uid] == [each.first for each in histories_of(LOG)[ref("s1")]]
    assert [ELSEWHERE.uid] == [each.first for each in histories_of(LOG)[ref("d1")]]


def test_the_order_of_the_entries_changes_nothing():
    told = {str(histories_of(those)[ref("s1")]) for those in permutations(LOG)}

    assert 1 == len(told)


def test_what_was_withdrawn_without_ever_being_told_is_nowhere():
    assert {} == histories_of([TAKEN_BACK])
