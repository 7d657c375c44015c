"""Checking what is known of the online form of the CNIL, and of the way to the judge."""

from collections.abc import Callable, Iterator
from datetime import date

from letters.domain.errors import LetterFault
from letters.drafting.complaint_forms import ComplaintShelf, form_faults
from letters.services.checking import Finding, finding_of


def check_complaints(shelf: ComplaintShelf, today: date, *, under: str) -> tuple[Finding, ...]:
    """Give what is wrong *today* with the files about complaints; *under* is put before their names."""
    readings: tuple[Callable[[], object], ...] = (lambda: shelf.form, lambda: shelf.court)
    unread = tuple(finding for reading in readings for finding in _fault_of(reading, under))
    if unread:
        return unread
    return tuple(
        Finding(under + shelf.form_name, fault.line, fault.rule, fault.message)
        for fault in form_faults(shelf.form, today)
    )


def _fault_of(reading: Callable[[], object], under: str) -> Iterator[Finding]:
    try:
        reading()
    except LetterFault as error:
        yield finding_of(error, under)
