"""The book: all that a person keeps, in one encrypted file."""

from pathlib import Path

from letters.domain.keeping_errors import DamagedBook
from letters.domain.wording import Said
from letters.storage.campaign_records import StoredCampaigns
from letters.storage.database import Save, create, open_database
from letters.storage.directory_records import StoredDirectory
from letters.storage.draft_records import StoredDrafts
from letters.storage.due_lists import StoredDue
from letters.storage.faults import faults_of
from letters.storage.household_records import StoredHousehold
from letters.storage.outgoing_records import StoredOutbox
from letters.storage.pack_records import StoredPacks
from letters.storage.reference_records import StoredReference
from letters.storage.request_lists import StoredLists
from letters.storage.request_papers import StoredPapers
from letters.storage.request_records import StoredRequests
from letters.storage.sent_requests import StoredMatters
from letters.storage.signature_records import StoredSignatures


class Book(
    StoredHousehold,
    StoredRequests,
    StoredLists,
    StoredDue,
    StoredMatters,
    StoredPapers,
    StoredDrafts,
    StoredPacks,
    StoredDirectory,
    StoredReference,
    StoredOutbox,
    StoredCampaigns,
    StoredSignatures,
):
    """Keeps what `letters.ports.records.Records` promises; it may be used from any thread.

    Besides what each call says, any of them raises `NotKept` when the disk refuses and `DamagedBook` when
    it gives back something else than what was written.
    """

    __slots__ = ()

    def faults(self) -> tuple[Said, ...]:
        """Check the whole file, and give each fault as a sentence; none when all is well.

        It reads everything: seconds for tens of thousands of requests, so call it off the window's thread.
        """
        found: list[Said] = []
        try:
            with self._database.reading() as connection:
                found.extend(faults_of(connection))
        except DamagedBook as damage:
            found.append(Said(damage.sentence, damage.facts))
        return tuple(fault for place, fault in enumerate(found) if fault not in found[:place])

    def snapshot_to(self, path: Path) -> None:
        """Write a whole copy, under the same key, to the new file *path*; raises `NotKept`."""
        self._database.snapshot_to(path)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def create_book(path: Path, key_hex: str) -> Book:
    """Make an empty book at *path*, whole or not at all; raises `BookExists`, `NotKept`."""
    return Book(create(path, key_hex))


def open_book(path: Path, key_hex: str, save: Save | None = None) -> Book:
    """Open the book at *path*; *save* is called before an older one is brought up to date.

    Raises `MissingBook`, `PlainBook`, `DamagedBook`, `NewerBook`, `FailedUpgrade`, `NotKept`.
    """
    return Book(open_database(path, key_hex, save))
