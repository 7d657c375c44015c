"""The window reads while a job writes: what is read is always one whole state."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

from letters.domain.happenings import Happening
from letters.storage.records import create_book
from tests.fakes.sample_requests import CPAM, DAY, event, member, request

KEY = "5a" * 32
WRITERS, EACH = 3, 15


def test_each_reading_is_whole_and_no_writing_is_lost(tmp_path):
    with closing(create_book(tmp_path / "book.db", KEY)) as book:
        book.keep_member(helene := member())
        book.open_request(new := request(helene.uid, CPAM, event()))

        def write(writer):
            for number in range(EACH):
                pair = event(Happening.NOTE, note=f"{writer} {number}"), event(Happening.NOTE, note="2")
                book.append(new.uid, pair)

        def read(_reader):
            return [(len(book.request(new.uid).events), len(book.to_do(DAY))) for _ in range(EACH)]

        with ThreadPoolExecutor(6) as pool:
            writing, reading = pool.map(write, range(WRITERS)), pool.map(read, range(3))
            seen = [each for counts in reading for each in counts]
            list(writing)

        assert {1} == {count % 2 for count, _ in seen}
        assert 1 + 2 * WRITERS * EACH == len(book.request(new.uid).events)
        assert () == book.faults()
