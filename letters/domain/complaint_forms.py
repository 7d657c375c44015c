"""The online form of an authority as dated data: its pages, its fields, and what is not known of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letters.domain.sources import Source


class Fills(StrEnum):
    """What the program can write into a field of the form."""

    RIGHT = "right"
    GROUND = "ground"
    SENT_ON = "sent-on"
    GIVEN_NAME = "given-name"
    FAMILY_NAME = "family-name"
    ADDRESS = "address"
    EMAIL = "email"
    TELEPHONE = "telephone"
    ACTING_FOR = "acting-for"
    CONTROLLER_NAME = "controller-name"
    CONTROLLER_ADDRESS = "controller-address"
    CONTROLLER_SIREN = "controller-siren"
    SUBJECT = "subject"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a page; *limit* is how many characters it takes, None where no page read says it."""

    name: str
    label: str
    fills: Fills
    help: str = ""
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class FormPage:
    """One page of the form; *takes_files* says that papers are joined there."""

    name: str
    title: str
    help: str
    sources: tuple[Source, ...]
    fields: tuple[FormField, ...] = ()
    takes_files: bool = False


@dataclass(frozen=True, slots=True)
class ComplaintForm:
    """The form as it was known on *verified_on*; *unknown* says what could not be read.

    *short* is the length, in characters, of the shorter text given where a limit is not known.
    """

    name: str
    address: str
    reviewed: date
    verified_on: date
    short: int
    unknown: tuple[str, ...]
    pages: tuple[FormPage, ...]


@dataclass(frozen=True, slots=True)
class Advised:
    """One thing to know before a judge is asked, and the texts that it rests on."""

    text: str
    sources: tuple[Source, ...]
