"""Letters that an association shares as one file: who made them, under which licence, and their texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Pack:
    """The content of a pack; *files* by name, from its top on. *sha256* is that of the file it came in."""

    name: str
    title: str
    author: str
    licence: str
    sha256: str
    files: Mapping[str, str]
    contact: str = ""


@dataclass(frozen=True, slots=True)
class KeptPack:
    """A pack installed on the day *installed_on*; *content* is its file, byte for byte."""

    name: str
    title: str
    author: str
    licence: str
    sha256: str
    content: bytes
    installed_on: date
