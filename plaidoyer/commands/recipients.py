"""To whom `--to` says to write: a body shipped, by its slug, or one imported, by its identifier."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from letters.domain.bodies import Recipient
from letters.ports.home import HomeState
from letters.ports.records import Records
from letters.services.competence import Competence, no_tables
from letters.services.directory import AddressBook
from letters.services.letters import Letters
from plaidoyer.assembly import address_book
from plaidoyer.commands.installed import says_which_file
from plaidoyer.commands.opening import opened
from plaidoyer.folders import clock_for, home_at

if TYPE_CHECKING:
    from plaidoyer.__main__ import Setting


def chosen(identifier: str, desk: Letters, setting: "Setting") -> tuple[Recipient, str]:
    """Give a body with what the person corrected of it, and the note on how to reach it.

    Raises `UnknownRecipient`, `NotRecorded`, and where its address does not fit an envelope, `AddressFault`.
    """
    with address_book_for(setting, identifier) as book:
        if book is None:
            record = desk.directory.record(identifier)
            return record.recipient, record.note
        return book.recipient(identifier), book.record(identifier).listed.note


@contextmanager
def address_book_for(setting: "Setting", identifier: str = "") -> Iterator[AddressBook | None]:
    """Give the bodies of the encrypted file, or None where it is not needed.

    It is needed for a body imported, and used for the others where an option says which one it is and it is
    there: the person may have corrected them.
    """
    with _records_for(setting, identifier) as records:
        yield address_book(clock_for(setting.told), records) if records else None


@contextmanager
def competence_for(setting: "Setting") -> Iterator[Competence]:
    """Give who answers for a place, by the bodies and the tables of the encrypted file where one is used."""
    clock = clock_for(setting.told)
    with _records_for(setting) as records:
        tables_for = records.tables_for if records else no_tables
        yield Competence(address_book(clock, records), tables_for)


@contextmanager
def _records_for(setting: "Setting", identifier: str = "") -> Iterator[Records | None]:
    if ":" in identifier or (says_which_file(setting) and _is_there(setting)):
        with opened(setting) as home:
            yield home.records
    else:
        yield None


def _is_there(setting: "Setting") -> bool:
    return home_at(setting.home, clock_for(setting.told)).state() is HomeState.READY
