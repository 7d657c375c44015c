"""A merge of books killed at any moment leaves all of what they tell, or nothing of it."""

import os
import shutil
import time

import pytest

from letters.output.campaign_book.keeper import BookFiles
from letters.services.campaigns.books import Books
from letters.services.campaigns.logs import CampaignLogs
from letters.storage.records import create_book, open_book
from tests.fakes.books_of_volunteers import COMMON, DAY, written
from tests.fakes.campaign_story import CAMPAIGN, contact
from tests.fakes.killed import killed_while
from tests.fakes.still_clock import StillClock

KEY = "5a" * 32
KILLS, EVENTS = 12, 500

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the writer is a child of this process")


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    """Two books of one campaign, each of thousands of contacts."""
    folder = tmp_path_factory.mktemp("books")
    calls = [contact("s1", "Anne", at=number) for number in range(2 * EVENTS)]
    halves = (calls[:EVENTS], calls[EVENTS:])
    return [written(folder, str(number), *COMMON, *half) for number, half in enumerate(halves)]


def merging(path, say=None):
    records = open_book(path, KEY)
    if say is not None:
        say(b"e")
    return records, Books(CampaignLogs(records, StillClock(DAY)), BookFiles, records)


def counted(path):
    records, books = merging(path)
    try:
        assert () == records.faults()
        return len(books.logs.entries(CAMPAIGN)) if records.campaigns() else 0
    finally:
        records.close()


def lasting(path, paths):
    records, books = merging(path)
    start = time.perf_counter()
    books.merge_all(paths)
    records.close()
    return time.perf_counter() - start


@pytest.mark.parametrize("begun", [False, True], ids=["that begins a campaign", "into a campaign begun"])
def test_a_merge_killed_leaves_all_or_nothing(tmp_path, books, begun):
    template = tmp_path / "template.db"
    create_book(template, KEY).close()
    if begun:
        lasting(template, [written(tmp_path, "common", *COMMON)])
    before, whole = len(COMMON) if begun else 0, len(COMMON) + 2 * EVENTS
    seconds, found = lasting(shutil.copy(template, tmp_path / "timed.db"), books), []
    for number in range(KILLS):
        path = shutil.copy(template, tmp_path / f"{number}.db")

        killed_while(lambda say, p=path: merging(p, say)[1].merge_all(books), seconds * 1.2 * number / KILLS)

        found.append(counted(path))

    assert {before} <= set(found) <= {before, whole}
    assert found[-1] == whole or lasting(path, books)
    assert whole == counted(path)
