"""Checking the guide against the letters of a catalogue."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from letters.domain.errors import LetterFault
from letters.drafting.catalogue import Catalogue
from letters.drafting.guide import Guide
from letters.drafting.guide_checks import CHECKS
from letters.services.checking import Finding, finding_of


def check_guide(guide: Guide, catalogue: Catalogue, today: date, *, under: str) -> tuple[Finding, ...]:
    """Give every rule of the guide that is broken *today*, in order of file and line.

    *under* is the folder put before the name of each file. A file that cannot be read is told alone: what
    rests on it cannot be checked.
    """
    readings: tuple[Callable[[], object], ...] = (
        lambda: guide.sources,
        lambda: guide.choices,
        *(partial(guide.file, name) for name in guide.names),
    )
    unread = tuple(finding for reading in readings for finding in _fault_of(reading, under))
    found = unread or tuple(_broken(guide, catalogue, today, under))
    return tuple(sorted(found, key=lambda each: (each.file, each.line, each.rule)))


def _fault_of(reading: Callable[[], object], under: str) -> Iterator[Finding]:
    try:
        reading()
    except LetterFault as error:
        yield finding_of(error, under)


def _broken(guide: Guide, catalogue: Catalogue, today: date, under: str) -> Iterator[Finding]:
    for check in CHECKS:
        for file, fault in check(guide, catalogue, today):
            yield Finding(under + file, fault.line, fault.rule, fault.message)
