"""Checking the directory: each file is read, each address fits the post, each slug is of one body."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from letters.domain.errors import AddressFault, LetterFault
from letters.domain.wording import N_, Said
from letters.drafting.directory import FAMILIES, Absent, Directory, Record
from letters.services.checking import Finding, finding_of

_TWICE: Final = N_("« {slug} » is the slug of another body: give each its own")
_TO_COME: Final = N_("« verified_on » is a day to come: write the day the address was read")


def check_directory(directory: Directory, today: date, *, under: str) -> tuple[Finding, ...]:
    """Give every rule of the directory that is broken *today*, in order of file and line.

    *under* is put before the name of each file.
    """
    found = _Checking(directory, today, under).findings()
    return tuple(sorted(found, key=lambda each: (each.file, each.line, each.rule)))


class _Checking:
    """Reads file after file, and remembers whose slug is whose."""

    def __init__(self, directory: Directory, today: date, under: str) -> None:
        self._directory, self._today, self._under = directory, today, under
        self._slugs: set[str] = set()

    def findings(self) -> Iterator[Finding]:
        for slug in self._directory.alone:
            try:
                record = self._directory.record(slug)
            except LetterFault as error:
                yield finding_of(error, self._under)
            else:
                yield from self._of(record, f"{self._under}{slug}.toml")
        for name in self._directory.family_names:
            yield from self._in_family(name)

    def _in_family(self, name: str) -> Iterator[Finding]:
        file = f"{self._under}{FAMILIES}/{name}.toml"
        try:
            family = self._directory.family(name)
        except LetterFault as error:
            yield finding_of(error, self._under)
            return
        for record in family.records:
            yield from self._of(record, file)
        for absent in family.absent:
            yield from self._slug_of(absent, file)

    def _of(self, record: Record, file: str) -> Iterator[Finding]:
        yield from self._slug_of(record, file)
        if record.verified_on > self._today:
            yield Finding(file, record.line, "verified_on", Said(_TO_COME))
        try:
            _ = record.recipient.lines
        except AddressFault as error:
            yield Finding(file, record.line, "address", error)

    def _slug_of(self, body: Record | Absent, file: str) -> Iterator[Finding]:
        if body.slug in self._slugs:
            yield Finding(file, body.line, "slug", Said(_TWICE, {"slug": body.slug}))
        self._slugs.add(body.slug)
