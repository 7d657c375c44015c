"""The directory: bodies to write to, each with where its address was read and when it was verified."""

from collections.abc import Callable
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar

from letters.domain.directory_errors import NotRecorded
from letters.domain.errors import UnknownRecipient, UnlikeAnyRecipient
from letters.drafting.directory_records import Absent, Family, Record, read_family, read_record
from letters.drafting.faults import BrokenTemplate, in_file

__all__ = ["Absent", "Directory", "Family", "Record"]

FAMILIES: Final = "families"
"""The folder, in that of the directory, of the files that hold many bodies."""

_NEAR: Final = 5

Read = TypeVar("Read")


class Directory:
    """The bodies under one folder: a file each, and files of families in ``families``.

    A file of its own is read when its body is asked for; the families are read once, when somebody asks for
    a body that has no file of its own, or for all of them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Every body, in order of slug; raises `LetterFault` when a family is broken."""
        return tuple(sorted({*self.alone, *self._in_families}))

    @cached_property
    def alone(self) -> tuple[str, ...]:
        """The bodies that have a file of their own, in order of slug."""
        return tuple(sorted(file.stem for file in self.folder.glob("*.toml")))

    @cached_property
    def family_names(self) -> tuple[str, ...]:
        """The families, in order."""
        return tuple(sorted(file.stem for file in (self.folder / FAMILIES).glob("*.toml")))

    @cached_property
    def absent(self) -> tuple[Absent, ...]:
        """The bodies that are known to exist and whose address was not read, in order of slug."""
        absent = (each for family in self._families for each in family.absent)
        return tuple(sorted(absent, key=lambda each: each.slug))

    def record(self, slug: str) -> Record:
        """Give a body.

        Raises `UnknownRecipient` (`UnlikeAnyRecipient` where none is like it), `NotRecorded` for a body of
        which no address is known, or `LetterFault` when its file is broken.
        """
        if slug in self.alone:
            return self._own(slug)
        if slug in self._in_families:
            return self._in_families[slug]
        missing = next((each for each in self.absent if each.slug == slug), None)
        if missing is not None:
            raise NotRecorded(name=missing.name)
        alike = get_close_matches(slug, self.slugs, _NEAR)
        if not alike:
            raise UnlikeAnyRecipient(slug=slug)
        raise UnknownRecipient(slug=slug, known=", ".join(alike))

    def records(self) -> tuple[Record, ...]:
        """Give every body, in order of slug; raises `LetterFault`."""
        return tuple(self.record(slug) for slug in self.slugs)

    def absent_from(self, department: str) -> tuple[Absent, ...]:
        """Give the bodies that serve *department* (a code) and that the directory does not hold."""
        return tuple(each for each in self.absent if department in each.serves)

    def family(self, name: str) -> Family:
        """Read one family anew; raises `LetterFault`."""
        return self._read(f"{FAMILIES}/{name}.toml", read_family)

    @cached_property
    def _in_families(self) -> dict[str, Record]:
        return {each.slug: each for family in self._families for each in family.records}

    @cached_property
    def _families(self) -> tuple[Family, ...]:
        return tuple(self.family(name) for name in self.family_names)

    def _own(self, slug: str) -> Record:
        return self._read(f"{slug}.toml", lambda text: read_record(text, slug))

    def _read(self, file: str, read: Callable[[str], Read]) -> Read:
        try:
            return read((self.folder / file).read_text(encoding="utf-8-sig"))
        except BrokenTemplate as error:
            raise in_file(error.fault, file) from error
