"""Times of twenty volunteers' books of 2 000 events merged into an encrypted file: together, one by one."""

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from letters.domain.campaigns.facts import Aim, Assigned, Contact, Entry, Fact, Target, Volunteer
from letters.domain.campaigns.words import ContactChannel, ContactOutcome
from letters.domain.listed import Ref
from letters.output.campaign_book.keeper import BookFiles
from letters.ports.campaign_books import CampaignBook
from letters.services.campaigns.books import Books
from letters.services.campaigns.logs import CampaignLogs
from letters.storage.records import create_book
from tests.fakes.still_clock import StillClock

BOOKS, EVENTS, TURNS = 20, 2_000, 5
DAY = date(2026, 11, 22)
START = datetime(2026, 1, 5, 9, tzinfo=UTC)
CAMPAIGN = uuid4()


def main() -> None:
    """Print the time of each way, on the clock and of the processor, in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        paths = written(Path(folder), random.Random(0))
        size = sum(path.stat().st_size for path in paths)
        print(f"{BOOKS} books of {EVENTS} events, {size / 1e6:.1f} MB in all")
        report("all together", folder, lambda books: books.merge_all(paths))
        report("one by one", folder, lambda books: [books.merge(path) for path in paths])
        report("together, twice", folder, lambda books: [books.merge_all(paths), books.merge_all(paths)])


def report(name: str, folder: str, merge: Callable[[Books], object]) -> None:
    """Print what *merge* takes on an empty file."""
    clock, processor = [], []
    for _ in range(TURNS):
        records = create_book(Path(folder, f"{uuid4()}.db"), "5a" * 32)
        books = Books(CampaignLogs(records, StillClock(DAY)), BookFiles, records)
        start, begun = time.perf_counter(), time.process_time()
        merge(books)
        clock.append(time.perf_counter() - start)
        processor.append(time.process_time() - begun)
        records.close()
    median, least = statistics.median(clock), min(clock)
    print(f"{name:18} median {median:5.2f} s  least {least:5.2f} s  processor {min(processor):5.2f} s")


def written(folder: Path, chance: random.Random) -> list[Path]:
    """Write a book for each volunteer of one campaign: what all of them share, then what each did."""
    volunteers = [uuid4() for _ in range(BOOKS)]
    common = list(shared(volunteers))
    paths = []
    for number, volunteer in enumerate(volunteers):
        theirs = [common[number + 1], *done(volunteer, chance, EVENTS - 2)]
        path = folder / f"{number}.cahier"
        BookFiles().write(path, CampaignBook(CAMPAIGN, START, (common[0], *theirs), volunteer))
        paths.append(path)
    return paths


def shared(volunteers: list[UUID]):
    """Give the aim of the campaign, then its volunteers."""
    yield entry(Aim("Constances", "Suspendre le transfert des données"), 0)
    for number, volunteer in enumerate(volunteers):
        yield entry(Volunteer(volunteer, f"Bénévole {number}", ("35", "75")), number)


def done(volunteer: UUID, chance: random.Random, count: int) -> list[Entry]:
    """Give the targets of a volunteer, and *count* entries in all about them."""
    theirs = [Ref("assemblee", f"PA{chance.randrange(10**6)}") for _ in range(46)]
    facts: list[Fact] = [Target(ref, "deputy", f"Mme Élue {ref.key}", "35", 3, "GDR") for ref in theirs]
    facts += [Assigned(ref, volunteer) for ref in theirs]
    channels, outcomes = list(ContactChannel), list(ContactOutcome)
    while len(facts) < count:
        on = START.date() + timedelta(days=chance.randrange(300))
        note = "Reçue par son attaché ; à rappeler après la séance."
        facts.append(
            Contact(
                chance.choice(theirs), volunteer, on, chance.choice(channels), chance.choice(outcomes), note
            )
        )
    return [entry(fact, number) for number, fact in enumerate(facts)]


def entry(fact: Fact, minute: int) -> Entry:
    """Give an entry written down so many minutes after the start."""
    return Entry(uuid4(), CAMPAIGN, START + timedelta(minutes=minute), fact, "Bénévole")


if __name__ == "__main__":
    main()
