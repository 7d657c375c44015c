"""The text that a rule of law rests on, and how sure we are of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Certainty(StrEnum):
    """How a fact is known: read at its source, read in part, from memory, or worked out from the others."""

    READ = "V"
    PARTLY_READ = "V-part"
    FROM_MEMORY = "M+"
    DERIVED = "D"


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """An article and what it says, one of a kind; *title*, *article*, *words* are marked for translation.

    *address* is the page where the words were read, where one is known; *checked* the day it was last read,
    for the sources of a letter; *partial_access* says that only its beginning can be read without paying.
    """

    title: str
    article: str
    words: str
    certainty: Certainty
    address: str = ""
    checked: date | None = None
    partial_access: bool = False
