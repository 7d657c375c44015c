"""Where the files of a catalogue stand: in a folder, in memory, or on several shelves at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, Protocol

from letters.domain.wording import N_
from letters.drafting.faults import broken, in_file

MOST_BYTES: Final = 1_000_000
"""Bytes read of a file of the catalogue, which may be a stranger's."""

PATTERNS: Final = ("*/*/letter.*.md", "*/*/examples/*.toml", "*/*/examples/*.txt", "arguments/*.md", "*.toml")
"""The files of a catalogue: letters, their examples, arguments, fixed words."""


class Shelf(Protocol):
    """Files by name, from the catalogue's top on: ``objection/marketing/letter.fr.md``."""

    @property
    def names(self) -> frozenset[str]:
        """The names of the files."""

    def text(self, name: str) -> str:
        """Give a file as it is written; raises `LetterFault` when it cannot be read as UTF-8."""


class FolderShelf:
    """The files under one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def names(self) -> frozenset[str]:
        """The files that a catalogue may hold."""
        files = (file for pattern in PATTERNS for file in self._folder.glob(pattern))
        return frozenset(file.relative_to(self._folder).as_posix() for file in files)

    def text(self, name: str) -> str:
        """Give a file of at most `MOST_BYTES`; raises `LetterFault`."""
        file = self._folder / name
        if file.exists() and not (file.is_file() and file.stat().st_size <= MOST_BYTES):
            fault = broken("too-long", N_("this is no file of at most {limit} bytes"), limit=MOST_BYTES).fault
            raise in_file(fault, name)
        try:
            return file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            fault = broken("encoding", N_("the file is not UTF-8: save it as UTF-8")).fault
            raise in_file(fault, name) from error
        except OSError as error:
            raise _missing(name) from error


@dataclass(frozen=True, slots=True)
class MemoryShelf:
    """Files that are only in memory, such as those of a pack."""

    files: Mapping[str, str]

    @property
    def names(self) -> frozenset[str]:
        """The names of the files."""
        return frozenset(self.files)

    def text(self, name: str) -> str:
        """Give a file; raises `LetterFault` when there is none of that name."""
        try:
            return self.files[name]
        except KeyError as error:
            raise _missing(name) from error


@dataclass(frozen=True, slots=True)
class Shelves:
    """Several shelves as one; of two files with one name, that of the first shelf counts."""

    shelves: tuple[Shelf, ...]

    @property
    def names(self) -> frozenset[str]:
        """The names of the files on all of them."""
        return frozenset[str]().union(*(shelf.names for shelf in self.shelves))

    def text(self, name: str) -> str:
        """Give a file; raises `LetterFault`."""
        for shelf in self.shelves:
            if name in shelf.names:
                return shelf.text(name)
        raise _missing(name)


def _missing(name: str) -> Exception:
    fault = broken("missing", N_("the file cannot be read: put a file here, with this name")).fault
    return in_file(fault, name)
